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

/** What it scores that a label follows another. */
export interface Moves {
  /** `scores[before * NAME_LABELS + after]` */
  readonly scores: Float32Array
  /** The most that one move can make up for against another. */
  readonly spread: number
}

export function makeMoves(scores: Float32Array): Moves {
  return {
    scores,
    spread: scores.reduce((most, move) => Math.max(most, move), 0) - scores.reduce((least, move) => Math.min(least, move), 0),
  }
}

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
  let now = new Float64Array(NAME_LABELS).fill(Number.NEGATIVE_INFINITY)
  let next = new Float64Array(NAME_LABELS)
  now[0] = 0
  for (let word = 0; word < size; word++) {
    // The first word follows nothing, which scores nothing.
    const step = word === 0 ? NO_MOVES : moves.scores
    const closed = closedBefore(now, moves.spread)
    for (let label = 0; label < NAME_LABELS; label++) {
      const part = (label - 1) & 3
      let best = closed[0] ?? 0
      if (label > 0 && (part === INSIDE || part === END)) {
        best = label - part + BEGIN
        if (scoreOf(now, step, best + 1, label) > scoreOf(now, step, best, label)) best++
      } else {
        for (let i = 1; i < closed.length; i++) {
          const before = closed[i] ?? 0
          if (scoreOf(now, step, before, label) > scoreOf(now, step, best, label)) best = before
        }
      }
      back[word * NAME_LABELS + label] = best
      next[label] = scoreOf(now, step, best, label) + (scores[word * stride + label] ?? 0)
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

const NO_MOVES = new Float32Array(NAME_LABELS * NAME_LABELS)

function scoreOf(now: Float64Array, moves: Float32Array, before: number, label: number): number {
  return (now[before] ?? 0) + (moves[before * NAME_LABELS + label] ?? 0)
}

/** Labels after which no name is open and that can still be on the best path: no move makes up for more than `spread`. */
function closedBefore(now: Float64Array, spread: number): number[] {
  let best = 0
  for (let label = 1; label < NAME_LABELS; label++) if (closes(label) && (now[label] ?? 0) > (now[best] ?? 0)) best = label
  const least = (now[best] ?? 0) - spread
  const closed: number[] = []
  for (let label = 0; label < NAME_LABELS; label++) if (closes(label) && (now[label] ?? 0) >= least) closed.push(label)
  return closed
}

function closes(label: number): boolean {
  return label === 0 || ((label - 1) & 3) >= END
}
