import type { Parse } from '../../model/parse.ts'
import type { Span } from '../../model/span.ts'

/** A sentence as one line: the same length as in the text, so that a place in `line` plus `start` is a place in the text. */
export interface Sentence extends Span {
  readonly line: string
  readonly paragraph: number
  /** Place in its paragraph, 0 for the first. */
  readonly order: number
  /** Stands alone without a full stop: a headline or a label, no statement of the report's. */
  readonly isHeadline: boolean
}

/** The sentences of a text with their paragraphs, line breaks as blanks. */
export function sentencesOf(parse: Parse): Sentence[] {
  const found: Sentence[] = []
  let paragraph = 0
  for (let index = 0; index < parse.sentences.length - 1; index++) {
    const first = parse.sentences[index] ?? 0
    const next = parse.sentences[index + 1] ?? parse.length
    while ((parse.paragraphs[paragraph + 1] ?? Infinity) <= index) paragraph++
    if (next <= first) continue
    const start = parse.starts[first] ?? 0
    const end = parse.ends[next - 1] ?? start
    const line = parse.text.slice(start, end).replace(/\s/g, ' ')
    const before = found.at(-1)
    if (before !== undefined && before.paragraph === paragraph && isWrapped(parse.text, before, start)) {
      found[found.length - 1] = { ...before, end, line: parse.text.slice(before.start, end).replace(/\s/g, ' ') }
      continue
    }
    const head = parse.paragraphs[paragraph] ?? 0
    const isAlone = head === index && (parse.paragraphs[paragraph + 1] ?? 0) === index + 1
    found.push({ start, end, line, paragraph, order: index - head, isHeadline: isAlone && line.length < 160 && !STOP.test(line) })
  }
  return found
}

/** Whether a colon, or a line break in the middle of a wrapped paragraph, was taken for the end of a sentence. */
function isWrapped(text: string, before: Span, start: number): boolean {
  const gap = text.slice(before.end, start)
  if (gap.trim() === '' && !gap.includes('\n') && text[before.end - 1] === ':') return true
  if (gap.trim() !== '' || !gap.includes('\n') || STOP.test(text.slice(before.end - 1, before.end))) return false
  const line = before.end - (text.lastIndexOf('\n', before.end - 1) + 1)
  return line >= 35 && line <= 90 && !/^(?:[-*•–|#]|\d+[.)])/.test(text.slice(start, start + 4))
}

const STOP = /[.!?:;"”')\]]$/
