import type { NameKind, NameSpan } from '../../model/parse.ts'

/** Kinds in the order of the network's labels: 0 is outside, then begin, inside, end, single of each kind. */
export const NAME_KINDS: readonly NameKind[] = ['person', 'organisation', 'place', 'facility', 'event', 'nationality', 'weapon', 'other']
export const NAME_LABELS = 1 + 4 * NAME_KINDS.length

/** Scores of labels, `stride` numbers a word, of so many words. */
export interface LabelScores {
  readonly scores: Float32Array
  readonly stride: number
  readonly size: number
}

/** What it scores that a label follows another: `moves[before * NAME_LABELS + after]`. */
export type Moves = Float32Array

/** Finds the names of one piece: the labels of best total score that make whole names; `first` is added to their words. */
export function findNames(piece: LabelScores, moves: Moves, first: number): NameSpan[] {
  const names: NameSpan[] = []
  const path = bestPath(piece, moves)
  let begin = 0
  for (let word = 0; word < piece.size; word++) {
    const label = path[word] ?? 0
    if (label === 0) continue
    const part = (label - 1) & 3
    if (part === BEGIN || part === SINGLE) begin = word
    const kind = NAME_KINDS[(label - 1) >> 2]
    if (kind !== undefined && (part === END || part === SINGLE)) names.push({ kind, first: first + begin, last: first + word })
  }
  return names
}

const BEGIN = 0
const INSIDE = 1
const END = 2
const SINGLE = 3

/** Viterbi over labels: begin and inside must be followed by inside or end of their kind, all else by outside, begin or single. */
function bestPath({ scores, stride, size }: LabelScores, moves: Moves): Uint8Array {
  const path = new Uint8Array(size)
  const back = new Uint8Array(size * NAME_LABELS)
  const spread = spreadOf(moves)
  let now = new Float64Array(NAME_LABELS).fill(Number.NEGATIVE_INFINITY)
  let next = new Float64Array(NAME_LABELS)
  now[0] = 0
  for (let word = 0; word < size; word++) {
    const closed = closedBefore(now, spread)
    for (let label = 0; label < NAME_LABELS; label++) {
      const part = (label - 1) & 3
      const inner = label > 0 && (part === INSIDE || part === END)
      // The first word follows nothing, which scores nothing.
      const score = (before: number) => (now[before] ?? 0) + (word === 0 ? 0 : (moves[before * NAME_LABELS + label] ?? 0))
      let best = inner ? label - part + BEGIN : (closed[0] ?? 0)
      if (inner) best = score(best + 1) > score(best) ? best + 1 : best
      else for (const before of closed) if (score(before) > score(best)) best = before
      back[word * NAME_LABELS + label] = best
      next[label] = score(best) + (scores[word * stride + label] ?? 0)
    }
    const spare = now
    now = next
    next = spare
  }
  let label = 0
  for (let other = 1; other < NAME_LABELS; other++) if (closes(other) && (now[other] ?? 0) > (now[label] ?? 0)) label = other
  for (let word = size - 1; word >= 0; word--) {
    path[word] = label
    label = back[word * NAME_LABELS + label] ?? 0
  }
  return path
}

/** Labels after which no name is open and that can still be on the best path: no move makes up for more than `spread`. */
function closedBefore(now: Float64Array, spread: number): number[] {
  let best = 0
  for (let label = 1; label < NAME_LABELS; label++) if (closes(label) && (now[label] ?? 0) > (now[best] ?? 0)) best = label
  const closed: number[] = []
  for (let label = 0; label < NAME_LABELS; label++) if (closes(label) && (now[label] ?? 0) >= (now[best] ?? 0) - spread) closed.push(label)
  return closed
}

/** How far the scores of moves lie apart; worked out once for a table. */
function spreadOf(moves: Moves): number {
  const known = spreads.get(moves)
  if (known !== undefined) return known
  let [least, most] = [0, 0]
  for (const move of moves) {
    least = Math.min(least, move)
    most = Math.max(most, move)
  }
  spreads.set(moves, most - least)
  return most - least
}

const spreads = new WeakMap<Moves, number>()

function closes(label: number): boolean {
  return label === 0 || ((label - 1) & 3) >= END
}
