import { CHARACTER, classOf, isUpper } from './characters.ts'
import { GAP } from './gaps.ts'
import type { Words } from './words.ts'

/** Words that begin an item of a list or a field of a form: a bullet at a line's start; a dash, a number or a label where several lines start so. */
export function findBullets(text: string, words: Words, gaps: Uint8Array): ReadonlySet<number> {
  const found = new Set<number>()
  const dashes: number[] = []
  const numbers: number[] = []
  const labels: number[] = []
  for (let word = 0; word < words.length - 1; word++) {
    if ((gaps[word] ?? 0) < GAP.line) continue
    const start = words.starts[word] ?? 0
    const unit = text.charCodeAt(start)
    const isAlone = (words.ends[word] ?? 0) - start === 1
    if (isAlone && BULLETS.has(unit)) found.add(word)
    else if (isAlone && DASHES.has(unit) && gaps[word + 1] === GAP.space) dashes.push(word)
    else if (isNumbered(text, words, word)) numbers.push(word)
    else if (isLabel(text, start)) labels.push(word)
  }
  if (labels.length > 2) for (const word of labels) found.add(word)
  for (const list of [dashes, numbers]) if (list.length > 1) for (const word of list) found.add(word)
  return found
}

/** `Observers: 3`, `Type of weapon: mortar`: up to three words and a colon at a line's start. */
function isLabel(text: string, start: number): boolean {
  if (!isUpper(text.charCodeAt(start))) return false
  let blanks = 0
  for (let at = start + 1; at < start + 30; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x3a) return text.charCodeAt(at + 1) === 0x20
    if (unit === 0x20) blanks++
    else if (classOf(unit) !== CHARACTER.letter) return false
    if (blanks > 2) return false
  }
  return false
}

/** `1.`, `2)`, `(3)`, `a)` at a line's start. */
function isNumbered(text: string, words: Words, word: number): boolean {
  const opens = text.charCodeAt(words.starts[word] ?? 0) === 0x28
  const number = opens ? word + 1 : word
  const start = words.starts[number] ?? 0
  const length = (words.ends[number] ?? 0) - start
  const kind = classOf(text.charCodeAt(start))
  const mark = text.charCodeAt(words.starts[number + 1] ?? -1)
  if (mark !== 0x29 && (opens || mark !== 0x2e)) return false
  if (words.starts[number + 1] !== words.ends[number]) return false
  return (kind === CHARACTER.digit && length <= 2) || (kind === CHARACTER.letter && length === 1 && mark === 0x29)
}

// • ● ■ ▪ ◦ ‣ ⁃ · ○ ► ➢ *
const BULLETS: ReadonlySet<number> = new Set([0x2022, 0x25cf, 0x25a0, 0x25aa, 0x25e6, 0x2023, 0x2043, 0xb7, 0x25cb, 0x25ba, 0x27a2, 0x2a])
const DASHES: ReadonlySet<number> = new Set([0x2d, 0x2013, 0x2014])
