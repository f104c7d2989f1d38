import { CHARACTER, classOf, isUpper } from './characters.ts'
import type { Words } from './words.ts'

/** The first word of each sentence, and the number of words as a last entry. */
export function findSentences(text: string, words: Words): Int32Array {
  const firsts: number[] = []
  for (let word = 0; word < words.length; word++) if (word === 0 || endsBefore(text, words, word)) firsts.push(word)
  firsts.push(words.length)
  return Int32Array.from(firsts)
}

/** The first sentence of each paragraph, and the number of sentences as a last entry. */
export function findParagraphs(text: string, words: Words, sentences: Int32Array): Int32Array {
  const firsts: number[] = []
  for (let sentence = 0; sentence < sentences.length - 1; sentence++) {
    const word = sentences[sentence] ?? 0
    if (word === 0 || hasBlankLine(text, words.ends[word - 1] ?? 0, words.starts[word] ?? 0)) firsts.push(sentence)
  }
  firsts.push(sentences.length - 1)
  return Int32Array.from(firsts)
}

function endsBefore(text: string, words: Words, word: number): boolean {
  const gapStart = words.ends[word - 1] ?? 0
  const gapEnd = words.starts[word] ?? 0
  if (words.joined[word] === 1) return false
  if (hasBlankLine(text, gapStart, gapEnd)) return true
  let last = word - 1
  while (last > 0 && CLOSERS.has(text.charCodeAt(words.starts[last] ?? 0))) last--
  const end = (words.ends[last] ?? 0) - 1
  if (!STOPS.has(text.charCodeAt(end)) || gapEnd === gapStart) return false
  const first = text.charCodeAt(gapEnd)
  if (!isUpper(first) && classOf(first) !== CHARACTER.digit && classOf(first) === CHARACTER.letter) return false
  const isAbbreviation = end > (words.starts[last] ?? 0)
  return !isAbbreviation || text.charCodeAt(end) !== 0x2e || isTime(text, end)
}

function isTime(text: string, end: number): boolean {
  return (text.charCodeAt(end - 1) | 32) === 0x6d
}

function hasBlankLine(text: string, start: number, end: number): boolean {
  let breaks = 0
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x0a || unit === 0x2029) breaks++
    else if (unit === 0x0c) return true
  }
  return breaks > 1
}

const STOPS: ReadonlySet<number> = new Set([0x2e, 0x21, 0x3f, 0x2026])
const CLOSERS: ReadonlySet<number> = new Set([0x22, 0x27, 0x29, 0x5d, 0x2019, 0x201d, 0xbb])
