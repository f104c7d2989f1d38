/** A line of a text that may hold a credit. */
export interface Line {
  readonly text: string
  /** Where it starts in the Document's text. */
  readonly start: number
  /** Its number among the lines that hold something, from the top and from the end, 0 first. */
  readonly fromTop: number
  readonly fromEnd: number
}

/** The lines at both ends of a text: credits stand nowhere else. */
export function linesOf(text: string): Line[] {
  const top = cutLines(text, 0, Math.min(text.length, REACH))
  const end = text.length <= REACH ? top : cutLines(text, Math.max(REACH, text.length - REACH), text.length)
  const all = end === top ? top : [...top, ...end]
  return all.map((line, index) => ({
    ...line,
    fromTop: index < top.length ? index : Number.POSITIVE_INFINITY,
    fromEnd: end === top || index >= top.length ? all.length - 1 - index : Number.POSITIVE_INFINITY,
  }))
}

/** Code units at each end that are looked at. */
const REACH = 6000

function cutLines(text: string, from: number, to: number): { readonly text: string; readonly start: number }[] {
  const lines: { readonly text: string; readonly start: number }[] = []
  for (let start = from; start < to; ) {
    const next = text.indexOf('\n', start)
    const end = next < 0 || next > to ? to : next
    const line = text.slice(start, end)
    if (line.trim() !== '') lines.push({ text: line, start })
    start = end + 1
  }
  return lines
}
