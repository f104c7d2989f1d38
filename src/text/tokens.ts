import { addressEnd } from './addresses.ts'
import { CHARACTER, classOf, isApostrophe, isLower, isUpper } from './characters.ts'
import { addToken } from './contractions.ts'
import { ABBREVIATIONS, AMBIGUOUS_ABBREVIATIONS, EMOTICONS, PREFIXES, UNITS } from './vocabulary.ts'
import { joinWord, makeWords, type Words } from './words.ts'

/** Splits a text into words by the conventions of Universal Dependencies for English; time is linear in its length. */
export function findWords(text: string): Words {
  const words = makeWords(text.length)
  let at = 0
  while (at < text.length) {
    if (classOf(text.charCodeAt(at)) === CHARACTER.space) {
      at++
      continue
    }
    const end = Math.max(at + 1, tokenEnd(text, at))
    if (isPossessive(text, at, end)) joinWord(words, at, end)
    else addToken(words, text, at, end)
    at = end
  }
  return words
}

/** The apostrophe of `soldiers' position`; where a single quotation mark was opened shortly before, it closes that. */
function isPossessive(text: string, at: number, end: number): boolean {
  if (end - at !== 1 || !isApostrophe(text.charCodeAt(at)) || (text.charCodeAt(at - 1) | 32) !== 0x73) return false
  if (!isLetter(text, at - 2) || classOf(text.charCodeAt(end)) !== CHARACTER.space || !isLetter(text, end + 1)) return false
  const opener = text.charCodeAt(at) === 0x2019 ? '\u2018' : "'"
  for (let back = at - 2; back > at - 200 && back >= 0; back--) {
    if (text[back] === opener && !isWordCharacter(text, back - 1) && isWordCharacter(text, back + 1)) return false
    if (text[back] === '\n' && text[back - 1] === '\n') return true
  }
  return true
}

/** Where the token that starts at `at` ends. */
function tokenEnd(text: string, at: number): number {
  const address = addressEnd(text, at)
  if (address > at) return address
  const unit = text.charCodeAt(at)
  const kind = classOf(unit)
  if (kind === CHARACTER.letter) return wordEnd(text, at)
  if (kind === CHARACTER.digit) return numberEnd(text, at)
  if (isApostrophe(unit)) return apostropheEnd(text, at)
  return symbolEnd(text, at, unit)
}

/** A run of letters with what may stand inside a word: `Ma'arrat`, `U.N.`, `re-elected`, `AT&T`, `M4`. */
function wordEnd(text: string, start: number): number {
  let at = start + 1
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const kind = classOf(unit)
    if (kind === CHARACTER.letter || kind === CHARACTER.mark || kind === CHARACTER.digit || unit === 0x5f) continue
    if (!isWordCharacter(text, at + 1)) break
    if (isApostrophe(unit) && unit !== 0x60) continue
    if (unit === 0x2e && keepsDot(text, start, at)) continue
    if (unit === 0x26 && at - start <= 2 && isUpper(text.charCodeAt(at - 1)) && isUpper(text.charCodeAt(at + 1))) continue
    if (isHyphen(unit) && keepsHyphen(text, start, at)) continue
    if (unit === 0x2f && keepsSlash(text, start, at)) continue
    break
  }
  if (text.startsWith('(s)', at)) return at + 3
  if (at - start === 1 && text.charCodeAt(at) === 0x2f && text[start] === 'w') return at + 1
  if (text.charCodeAt(at) === 0x24 && at - start <= 2 && isUpper(text.charCodeAt(at - 1)) && isDigit(text, at + 1)) return at + 1
  return takesDot(text, start, at) ? at + 1 : at
}

/** Digits with their commas, points, colons and slashes, and letters that belong to them: `1,200`, `17:30`, `20th`, `1990s`. */
function numberEnd(text: string, start: number): number {
  let at = start + 1
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const kind = classOf(unit)
    if (kind === CHARACTER.digit) continue
    if (!isDigit(text, at + 1)) break
    if (unit === 0x2f && text.startsWith('24/7', start)) break
    if (unit === 0x2e || unit === 0x3a || unit === 0x2f) continue
    if (unit === 0x2c && groupsThousands(text, at)) continue
    if (unit === 0x2d && keepsNumberHyphen(text, start, at)) continue
    break
  }
  if (!isWordCharacter(text, at)) return decadeEnd(text, start, at)
  let end = at + 1
  while (isWordCharacter(text, end) && end - at < 40) end++
  return UNITS.has(text.slice(at, end)) ? at : decadeEnd(text, start, end)
}

/** `the 70's`: the clitic belongs to the decade. */
function decadeEnd(text: string, start: number, end: number): number {
  const isDecade =
    end - start >= 2 && end - start <= 4 && text[end - 1] === '0' && isApostrophe(text.charCodeAt(end)) && text[end + 1] === 's'
  return isDecade && !isWordCharacter(text, end + 2) ? end + 2 : end
}

/** `’72`, `'em`, or an apostrophe by itself. */
function apostropheEnd(text: string, at: number): number {
  if (text.charCodeAt(at) === 0x27 && text.charCodeAt(at + 1) === 0x27) return at + 2
  if (text.charCodeAt(at) === 0x60 && text.charCodeAt(at + 1) === 0x60) return at + 2
  if (isDigit(text, at + 1) && isDigit(text, at + 2) && !isDigit(text, at + 3)) return text[at + 3] === 's' ? at + 4 : at + 3
  let end = at + 1
  while (isWordCharacter(text, end) && end - at < 6) end++
  return ELISIONS.has(text.slice(at + 1, end).toLowerCase()) ? end : at + 1
}

/** Runs of one character stand together (`...`, `--`, `!!!`); everything else stands alone. */
function symbolEnd(text: string, start: number, unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdbff) {
    const next = text.charCodeAt(start + 1)
    return next >= 0xdc00 && next <= 0xdfff ? start + 2 : start + 1
  }
  if (unit === 0x2b && isDigit(text, start + 1) && !isWordCharacter(text, start - 1)) return numberEnd(text, start + 1)
  if (unit === 0x23 && classOf(text.charCodeAt(start + 1)) === CHARACTER.letter) return wordEnd(text, start + 1)
  if (unit === 0x21 || unit === 0x3f) {
    let at = start + 1
    while (text.charCodeAt(at) === 0x21 || text.charCodeAt(at) === 0x3f) at++
    // `!.` is one mark, mistyped.
    return text.charCodeAt(at - 1) === 0x21 && text.charCodeAt(at) === 0x2e && text.charCodeAt(at + 1) !== 0x2e ? at + 1 : at
  }
  if (!RUNS.has(unit)) return start + emoticonLength(text, start)
  if (unit === 0x2d || unit === 0x3d) return ruleEnd(text, start)
  if (unit === 0x2e && start > 0 && classOf(text.charCodeAt(start - 1)) !== CHARACTER.space) {
    const end = wordRunEnd(text, start + 1)
    if (EXTENSIONS.has(text.slice(start + 1, end).toLowerCase())) return end
  }
  let at = start + 1
  while (text.charCodeAt(at) === unit) at++
  // `.?` is one mark, mistyped.
  if (unit === 0x2e && at === start + 1) while (text.charCodeAt(at) === 0x21 || text.charCodeAt(at) === 0x3f) at++
  return at
}

/** A run of one character, or a ruled line of hyphens and equals signs: `---===`. */
function ruleEnd(text: string, start: number): number {
  let end = start
  while (text.charCodeAt(end) === 0x2d || text.charCodeAt(end) === 0x3d) end++
  if (end - start >= 4) return end
  let at = start + 1
  while (text.charCodeAt(at) === text.charCodeAt(start)) at++
  return at
}

function emoticonLength(text: string, at: number): number {
  const before = at > 0 ? classOf(text.charCodeAt(at - 1)) : CHARACTER.space
  if (before === CHARACTER.digit || !EYES.has(text.charCodeAt(at))) return 1
  for (const length of [3, 2]) {
    const mark = text.slice(at, at + length)
    if (mark.length === length && EMOTICONS.has(mark) && !isWordCharacter(text, at + length)) return length
  }
  return 1
}

function isWordCharacter(text: string, at: number): boolean {
  const kind = classOf(text.charCodeAt(at))
  return kind === CHARACTER.letter || kind === CHARACTER.digit || kind === CHARACTER.mark
}

function isDigit(text: string, at: number): boolean {
  return classOf(text.charCodeAt(at)) === CHARACTER.digit
}

function isLetter(text: string, at: number): boolean {
  return classOf(text.charCodeAt(at)) === CHARACTER.letter
}

function isHyphen(unit: number): boolean {
  return unit === 0x2d || unit === 0x2010 || unit === 0x2011
}

/** A dot inside a word: initials (`U.N.`), versions; but `end.Next` lacks a space. */
function keepsDot(text: string, start: number, dot: number): boolean {
  const isAfterLower = isLower(text.charCodeAt(dot - 1))
  if (!isAfterLower || text.charCodeAt(dot + 2) === 0x2e) return true
  if (isUpper(text.charCodeAt(dot + 1))) return false
  return dot - start < 3 || hasDot(text, start, dot) || hasDot(text, dot + 1, wordRunEnd(text, dot + 1) + 1)
}

function hasDot(text: string, start: number, end: number): boolean {
  for (let at = Math.max(start, end - 40); at < end; at++) if (text.charCodeAt(at) === 0x2e && isWordCharacter(text, at + 1)) return true
  return false
}

/** Where the run of word characters from `at` ends; looks no further than a long word. */
function wordRunEnd(text: string, at: number): number {
  let end = at
  while (end - at < 40 && isWordCharacter(text, end)) end++
  return end
}

/** A dot that ends an abbreviation or an initial belongs to it. */
function takesDot(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(end) !== 0x2e || text.startsWith('...', end)) return false
  if (end - start === 1) return isUpper(text.charCodeAt(start)) && text.charCodeAt(start) !== 0x49
  if (text.charCodeAt(end - 2) === 0x2e && isLetter(text, end - 1)) return true
  let from = start
  for (let at = Math.max(start, end - 9); at < end; at++) if (isHyphen(text.charCodeAt(at))) from = at + 1
  if (end - from > 8 || from === end) return false
  const word = text.slice(from, end).toLowerCase()
  if (word === 'etc') return !endsSentence(text, end + 1)
  return ABBREVIATIONS.has(word) || (AMBIGUOUS_ABBREVIATIONS.has(word) && isAbbreviated(text, from, end))
}

/** A capital after a space, or the end of a line. */
function endsSentence(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return at >= text.length || unit === 0x0a || (unit === 0x20 && isUpper(text.charCodeAt(at + 1)))
}

/** `No. 5`, `Cambridge, Mass.`; but `They said no.` and `a mass.` */
function isAbbreviated(text: string, start: number, end: number): boolean {
  if (isDigit(text, end + 2)) return true
  return isUpper(text.charCodeAt(start)) && text.charCodeAt(start - 2) === 0x2c && text.charCodeAt(start - 1) === 0x20
}

/** UD English splits at hyphens but after a prefix that is no word: `non-state`, but `Russian - backed`. */
function keepsHyphen(text: string, start: number, hyphen: number): boolean {
  const prefix = hyphen - start <= 8 ? text.slice(start, hyphen).toLowerCase() : ''
  return PREFIXES.has(prefix) && !(prefix === 'over' && text.startsWith('the', hyphen + 1))
}

/** `s/he`, `b/c`; but `and / or`. */
function keepsSlash(text: string, start: number, slash: number): boolean {
  return slash - start === 1 && (!isWordCharacter(text, slash + 2) || (text[slash + 1] === 'h' && !isWordCharacter(text, slash + 3)))
}

function groupsThousands(text: string, comma: number): boolean {
  return isDigit(text, comma + 2) && isDigit(text, comma + 3) && !isDigit(text, comma + 4)
}

/** Telephone numbers and dates keep their hyphens, ranges do not: `2020-03-05`, `555-0134`, but `10 - 12`. */
function keepsNumberHyphen(text: string, start: number, hyphen: number): boolean {
  let end = hyphen + 1
  while (isDigit(text, end)) end++
  if (text.charCodeAt(end) === 0x2d && isDigit(text, end + 1)) return true
  for (let at = start; at < hyphen; at++) if (text.charCodeAt(at) === 0x2d) return true
  return (hyphen - start === 3 || hyphen - start === 1) && end - hyphen === 5
}

// Characters that stand together when repeated: . - = _ * ~ # < > $ +
const RUNS: ReadonlySet<number> = new Set([0x2e, 0x2d, 0x3d, 0x5f, 0x2a, 0x7e, 0x23, 0x3c, 0x3e, 0x24, 0x2b, 0x2026])

// Ends of files' names, where a bracket or a space stands before them: `Plan (draft 2).doc`.
const EXTENSIONS: ReadonlySet<string> = new Set([
  'doc',
  'docx',
  'xls',
  'xlsx',
  'ppt',
  'pdf',
  'txt',
  'jpg',
  'jpeg',
  'png',
  'gif',
  'zip',
  'csv',
  'html',
])

// : ; = <
const EYES: ReadonlySet<number> = new Set([0x3a, 0x3b, 0x3d, 0x3c])

// Words that begin with an apostrophe.
const ELISIONS: ReadonlySet<string> = new Set([
  's',
  're',
  've',
  'll',
  'd',
  'm',
  't',
  'em',
  'til',
  'till',
  'cause',
  'bout',
  'tis',
  'twas',
  'n',
])
