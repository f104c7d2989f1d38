import type { Piece } from '../model/page.ts'
import type { Span } from '../model/span.ts'

/** A claim's place in a text, with the id that opens it. */
export interface Mark extends Span {
  readonly id: string
}

/** Cuts [start, end) of a text wherever a mark begins or ends; the pieces in order are the text, whole. */
export function cutPieces(text: string, within: Span, marks: readonly Mark[]): Piece[] {
  const inside = marks.filter((mark) => mark.start < within.end && mark.end > within.start && mark.end > mark.start)
  const cuts = new Set([within.start, within.end])
  for (const { start, end } of inside) {
    cuts.add(Math.max(start, within.start))
    cuts.add(Math.min(end, within.end))
  }
  const ends = [...cuts].toSorted((a, b) => a - b)
  return ends.slice(1).map((end, i) => {
    const start = ends[i] ?? within.start
    return {
      text: text.slice(start, end),
      anchors: inside.filter((mark) => mark.start === start).map(({ id }) => id),
      claims: inside.filter((mark) => mark.start <= start && mark.end >= end).map(({ id }) => id),
    }
  })
}

/** Paragraphs of a text: what blank lines part, without the white space around it. */
export function cutParagraphs(text: string): Span[] {
  const paragraphs: Span[] = []
  let at = 0
  while (at < text.length) {
    const blank = nextBlankLine(text, at)
    const start = at + (text.slice(at, blank).length - text.slice(at, blank).trimStart().length)
    const end = start + text.slice(start, blank).trimEnd().length
    if (end > start) paragraphs.push({ start, end })
    at = blank + 1
  }
  return paragraphs
}

/** Whether the line breaks inside are the author's own: some line but the last is short. */
export function keepsLines(paragraph: string): boolean {
  const lines = paragraph.split('\n')
  return lines.length > 1 && lines.slice(0, -1).some((line) => line.trimEnd().length < SHORT_LINE)
}

/** Where the next line ends that only white space parts from the line after it; the text's end where there is none. */
function nextBlankLine(text: string, from: number): number {
  let at = text.indexOf('\n', from)
  while (at !== -1) {
    const next = text.indexOf('\n', at + 1)
    const line = text.slice(at + 1, next === -1 ? text.length : next)
    if (line.trim() === '') return at
    at = next
  }
  return text.length
}

/** A hard-wrapped line of prose is longer. */
const SHORT_LINE = 50
