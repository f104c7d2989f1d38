import type { NameKind, NameSpan } from '../../model/parse.ts'

/** Kinds in the order of the network's labels: 0 is outside, then begin, inside, end, single of each kind. */
export const NAME_KINDS: readonly NameKind[] = ['person', 'organisation', 'place', 'facility', 'event', 'nationality', 'weapon', 'other']
export const NAME_LABELS = 1 + 4 * NAME_KINDS.length

/** Finds the names of one piece: the labels of best total score that make whole names; `first` is added to their words. */
export function findNames(scores: Float32Array, size: number, first: number, names: NameSpan[]): void {
  const path = bestPath(scores, size)
  let begin = 0
  for (let word = 0; word < size; word++) {
    const label = path[word] ?? 0
    if (label === 0) continue
    const part = (label - 1) & 3
    if (part === BEGIN || part === SINGLE) begin = word
    const kind = NAME_KINDS[(label - 1) >> 2]
    if (kind !== undefined && (part === END || part === SINGLE)) names.push({ kind, first: first + begin, last: first + word })
  }
}

const BEGIN = 0
const INSIDE = 1
const END = 2
const SINGLE = 3

/** Viterbi over labels: begin and inside must be followed by inside or end of their kind, all else by outside, begin or single. */
function bestPath(scores: Float32Array, size: number): Uint8Array {
  const path = new Uint8Array(size)
  const back = new Uint8Array(size * NAME_LABELS)
  let now = new Float64Array(NAME_LABELS).fill(Number.NEGATIVE_INFINITY)
  let next = new Float64Array(NAME_LABELS)
  now[0] = 0
  for (let word = 0; word < size; word++) {
    const row = word * NAME_LABELS
    let closed = 0
    for (let label = 0; label < NAME_LABELS; label++) if (closes(label) && (now[label] ?? 0) > (now[closed] ?? 0)) closed = label
    for (let label = 0; label < NAME_LABELS; label++) {
      const part = (label - 1) & 3
      const inner = label > 0 && (part === INSIDE || part === END)
      const before = inner ? openBefore(now, label - part + 1) : closed
      back[row + label] = before
      next[label] = (now[before] ?? 0) + (scores[row + label] ?? 0)
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

/** The better of "begin" (at `inside - 1`) and "inside" of one kind. */
function openBefore(now: Float64Array, inside: number): number {
  const begin = inside - 1
  return (now[inside] ?? 0) > (now[begin] ?? 0) ? inside : begin
}

function closes(label: number): boolean {
  return label === 0 || ((label - 1) & 3) >= END
}
