import { CHARACTER, classOf } from './characters.ts'
import type { Words } from './words.ts'

/** What stands between a word and the one before it. */
export const GAP = {
  none: 0,
  space: 1,
  spaces: 2,
  /** A line's end where lines are paragraphs. */
  line: 3,
  /** A line's end in hard-wrapped text, where the next word had no room. */
  wrap: 4,
  /** A line's end in hard-wrapped text, well before its width. */
  short: 5,
  /** A line's end in hard-wrapped text, and the next line is indented. */
  indent: 6,
  /** A blank line in hard-wrapped text that a sentence may run across: a page's end. */
  page: 7,
  blank: 8,
  /** A line's end in hard-wrapped text, not far from its width: in print, letters differ in width. */
  near: 9,
} as const

/** The gap before each word; the first has a blank line before it. */
export function findGaps(text: string, words: Words): Uint8Array {
  const gaps = new Uint8Array(words.length)
  const width = wrapWidth(text)
  let lineStart = 0
  for (let word = 0; word < words.length; word++) {
    const start = word === 0 ? 0 : (words.ends[word - 1] ?? 0)
    const end = words.starts[word] ?? 0
    let breaks = 0
    let newLine = lineStart
    let lineEnd = start
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at)
      if (unit === 0x0a || unit === 0x2028 || unit === 0x2029 || unit === 0x0c || (unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) {
        if (breaks === 0) lineEnd = at
        breaks += unit === 0x0c ? 2 : 1
        newLine = at + 1
      }
    }
    if (word === 0) gaps[word] = GAP.blank
    else if (breaks === 0) gaps[word] = end === start ? GAP.none : end === start + 1 ? GAP.space : GAP.spaces
    else {
      const needed = width === 0 ? 0 : (lineEnd - lineStart + 1 + lengthOfRun(text, end)) / width
      if (breaks > 1) gaps[word] = needed > NEAR ? GAP.page : GAP.blank
      else if (width === 0) gaps[word] = GAP.line
      else gaps[word] = end > newLine ? GAP.indent : needed > 1 ? GAP.wrap : needed > NEAR ? GAP.near : GAP.short
    }
    lineStart = newLine
  }
  return gaps
}

/** The width that a hard-wrapped text is set to; 0 where lines are paragraphs. */
function wrapWidth(text: string): number {
  const counts = new Int32Array(LONGEST + 1)
  let lines = 0
  let long = 0
  let from = 0
  while (from < text.length) {
    const found = text.indexOf('\n', from)
    const end = found < 0 ? text.length : found
    const length = end - from
    if (length > LONGEST) long++
    else if (length > 0) {
      counts[length] = (counts[length] ?? 0) + 1
      lines++
    }
    from = end + 1
  }
  if (lines < 4 || long > lines / 20) return 0
  // The nineteenth of twenty lines by length: a stray overlong line does not set the width.
  let rest = Math.floor(lines / 20)
  let width = LONGEST
  while (width > 0 && rest >= (counts[width] ?? 0)) rest -= counts[width--] ?? 0
  if (width < NARROWEST) return 0
  let full = 0
  for (let length = Math.floor(width * 0.8); length <= LONGEST; length++) full += counts[length] ?? 0
  return full >= lines * 0.45 ? width : 0
}

function lengthOfRun(text: string, start: number): number {
  let end = start
  while (end < text.length && end - start < 60 && classOf(text.charCodeAt(end)) !== CHARACTER.space) end++
  return end - start
}

// The share of a line's width from which its end may be for want of room.
const NEAR = 0.8
const LONGEST = 200
const NARROWEST = 25
