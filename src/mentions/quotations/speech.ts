import type { Quoted } from './marks.ts'

/** Whether a quoted stretch is somebody's words: longer than three of them, and no title, name or value. */
export function isSpeech(text: string, quoted: Quoted, isTold: boolean): boolean {
  const words = wordsIn(text, quoted)
  if (words.length <= 3) return false
  if (isValue(text, quoted)) return false
  return isTold || !isTitle(text, quoted, words)
}

/** Longer than three words: shorter stretches are names, terms and doubts. */
export function isLong(text: string, quoted: Quoted): boolean {
  return wordsIn(text, quoted).length > 3
}

function wordsIn(text: string, quoted: Quoted): readonly string[] {
  return text.slice(quoted.start, quoted.end).match(WORD) ?? []
}

/** `title: "Daily note of the watch"` at the head of a line and nothing behind it. */
function isValue(text: string, quoted: Quoted): boolean {
  const line = text.lastIndexOf('\n', quoted.open - 1) + 1
  return (
    /^\s*[a-z_-]{2,30}\s*[:=]\s*$/.test(text.slice(Math.max(line, quoted.open - 40), quoted.open)) &&
    /^[ \t]*(?:\n|$)/.test(text.slice(quoted.close, quoted.close + 8))
  )
}

/** Books, films, operations, headlines: all words of weight begin with a capital and no sentence ends inside. */
function isTitle(text: string, quoted: Quoted, words: readonly string[]): boolean {
  if (/[.!?,]$/.test(text.slice(quoted.start, quoted.end))) return false
  return (
    words.slice(1).every((word) => word.length < 5 || !/^\p{Ll}/u.test(word)) &&
    words.some((word, index) => index > 0 && /^\p{Lu}/u.test(word))
  )
}

const WORD = /[^\s\u2013\u2014]*[\p{L}\p{N}][^\s\u2013\u2014]*/gu
