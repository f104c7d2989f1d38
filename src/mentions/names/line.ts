import type { Parse } from '../../model/parse.ts'
import { foldName } from './fold.ts'

/** A Parse opened for looking up names: what each interned form is, worked out once a form. */
export interface Line {
  readonly parse: Parse
  /** 1 where the word begins with a capital letter, 2 where it is written in capitals throughout (two letters or more). */
  readonly capitals: Uint8Array
  /** Folded form by index into `parse.strings`, filled as asked. */
  readonly folded: (string | undefined)[]
  /** Row of the name span that covers a word, -1 for none. */
  readonly nameAt: Int32Array
}

export function openLine(parse: Parse): Line {
  const capitals = new Uint8Array(parse.length)
  for (let word = 0; word < parse.length; word++) {
    const first = parse.text.charCodeAt(parse.starts[word] ?? 0)
    if (first < 65 || (first > 90 && first < 192)) continue
    if (first <= 90 || isUpper(parse.text[parse.starts[word] ?? 0] ?? '')) capitals[word] = isAllUpper(parse, word) ? 2 : 1
  }
  const nameAt = new Int32Array(parse.length).fill(-1)
  parse.names.forEach((name, row) => {
    nameAt.fill(row, name.first, name.last + 1)
  })
  return { parse, capitals, folded: [], nameAt }
}

/** The folded form of one word. */
export function foldedAt(line: Line, word: number): string {
  const form = line.parse.forms[word] ?? -1
  const known = line.folded[form]
  if (known !== undefined) return known
  const folded = foldName(line.parse.strings[form] ?? '')
  line.folded[form] = folded
  return folded
}

/** The folded form of the words [first, last] as they stand. */
export function foldedWords(line: Line, first: number, last: number): string {
  if (first === last) return foldedAt(line, first)
  const { parse } = line
  return foldName(parse.text.slice(parse.starts[first] ?? 0, parse.ends[last] ?? 0))
}

/** The words [first, last] as they stand, on one line. */
export function textOfWords(parse: Parse, first: number, last: number): string {
  const text = parse.text.slice(parse.starts[first] ?? 0, parse.ends[last] ?? 0)
  return /\s{2}|\n/.test(text) ? text.replace(/\s+/g, ' ') : text
}

/** Lower-case form of a word, '' outside the text. */
export function formOf(line: Line, word: number): string {
  return word < 0 || word >= line.parse.length ? '' : (line.parse.strings[line.parse.forms[word] ?? -1] ?? '')
}

function isUpper(letter: string): boolean {
  return letter !== letter.toLowerCase()
}

function isAllUpper(parse: Parse, word: number): boolean {
  const start = parse.starts[word] ?? 0
  const end = parse.ends[word] ?? 0
  if (end - start < 2) return false
  for (let at = start; at < end; at++) {
    const code = parse.text.charCodeAt(at)
    if (code >= 97 && code <= 122) return false
    if (code >= 128 && parse.text[at] !== parse.text[at]?.toUpperCase()) return false
  }
  return true
}

/** Whether a form is the mark of a possessive: `'s`, `’s`, `'`. */
export function isPossessive(form: string): boolean {
  return form === "'s" || form === '’s' || form === "'" || form === '’'
}
