import { formAt, type Parse } from '../../model/parse.ts'
import { isGrouping, readDigits } from './digits.ts'
import { readFraction } from './fractions.ts'
import type { Numeral } from './numeral.ts'
import { readSpelled } from './spelled.ts'
import { readVague } from './vague.ts'
import { GLYPHS, MAGNITUDES, PLURALS, SMALL, SUFFIXES } from './words.ts'

/** The number that starts at `at`; null where none does. "A" and "an" belong to it: "a hundred", "a third". */
export function readNumeral(parse: Parse, at: number): Numeral | null {
  const form = formAt(parse, at)
  const unit = form.charCodeAt(0)
  if (unit >= 0x30 && unit <= 0x39) return readFigures(parse, at)
  const glyph = GLYPHS.get(form)
  if (glyph !== undefined) return { first: at, last: at, value: glyph, form: 'fraction', scale: 1 }
  return readFraction(parse, at) ?? readVague(parse, at) ?? readSpelled(parse, at)
}

/** Whether a numeral may start with this form: a cheap test before `readNumeral`. */
export function startsNumeral(form: string): boolean {
  const unit = form.charCodeAt(0)
  return (unit >= 0x30 && unit <= 0x39) || STARTERS.has(form)
}

function readFigures(parse: Parse, at: number): Numeral | null {
  const { text, starts, ends } = parse
  let value = readDigits(text, starts[at] ?? 0, ends[at] ?? 0)
  if (Number.isNaN(value)) return null
  const groups = blankGroups(parse, at)
  let last = at + groups
  if (groups > 0) for (let word = at + 1; word <= last; word++) value = value * 1000 + Number(formAt(parse, word))
  const glyph = GLYPHS.get(formAt(parse, last + 1))
  if (glyph !== undefined) return { first: at, last: last + 1, value: value + glyph, form: 'digits', scale: 1 }
  const scale = scaleAfter(parse, last)
  if (scale > 1) {
    last++
    if (parse.text.charCodeAt((parse.ends[last] ?? 0) - 1) === 0x2d || formAt(parse, last) === '-') last++
    return { first: at, last, value: round(value * scale), form: 'scaled', scale }
  }
  if (!Number.isInteger(value) && isGrouping(text, starts[at] ?? 0, ends[at] ?? 0) && countsPeople(parse, last + 1))
    value = round(value * 1000)
  return { first: at, last, value, form: 'digits', scale: 1 }
}

/** How many words after `at` are groups of three digits, each after one blank: `1 000`, `3 700 000`. */
function blankGroups(parse: Parse, at: number): number {
  const { text, starts, ends } = parse
  const length = (ends[at] ?? 0) - (starts[at] ?? 0)
  if (length > 3 || text.charCodeAt(starts[at] ?? 0) === 0x30 || isDigit(text, (starts[at] ?? 0) - 2)) return 0
  let groups = 0
  for (let word = at + 1; word < parse.length; word++) {
    const start = starts[word] ?? 0
    if ((ends[word] ?? 0) - start !== 3 || start - (ends[word - 1] ?? 0) !== 1) break
    if (!isDigit(text, start) || !isDigit(text, start + 1) || !isDigit(text, start + 2) || !isThinBlank(text.charCodeAt(start - 1))) break
    groups++
  }
  const next = starts[at + groups + 1] ?? -1
  return groups > 0 && groups < 4 && !(next >= 0 && isDigit(text, next)) ? groups : 0
}

/** What the word after digits multiplies them by; 1 for nothing. */
function scaleAfter(parse: Parse, last: number): number {
  const next = formAt(parse, last + 1)
  const magnitude = MAGNITUDES.get(next === '-' ? formAt(parse, last + 2) : next)
  if (magnitude !== undefined) return magnitude
  const suffix = SUFFIXES.get(next)
  if (suffix === undefined) return 1
  // A blank before the letter leaves room for metres only: "5 m people".
  if (parse.starts[last + 1] !== parse.ends[last]) return next === 'm' && countsPeople(parse, last + 2) ? suffix : 1
  return next !== 'm' || isMoney(parse, last) || countsPeople(parse, last + 2) ? suffix : 1
}

function isMoney(parse: Parse, last: number): boolean {
  return /[$€£¥₺₽₴₪]/.test(formAt(parse, last - 1))
}

/** Whether a word reads as what is counted: a plural that is no unit of measure. */
function countsPeople(parse: Parse, word: number): boolean {
  const form = formAt(parse, word)
  return COUNTED.has(form) || (form.length > 4 && form.endsWith('s') && !form.endsWith('ss') && !MEASURES.test(form))
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0x30 && unit <= 0x39
}

function isThinBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0xa0 || unit === 0x2009 || unit === 0x202f
}

/** Multiplying decimals leaves dust: 1.1 * 1,000,000. */
function round(value: number): number {
  return Math.abs(value) < 1e15 ? Math.round(value * 1e6) / 1e6 : value
}

const COUNTED: ReadonlySet<string> = new Set([
  'people',
  'civilian',
  'refugee',
  'children',
  'women',
  'men',
  'personnel',
  'dead',
  'displaced',
])
const MEASURES =
  /(?:met(?:er|re)s|miles|tons|tonnes|litres|liters|degrees|hectares|acres|grams|knots|hours|days|weeks|months|years|pounds|inches)$/
const STARTERS: ReadonlySet<string> = new Set([
  ...SMALL.keys(),
  ...PLURALS,
  ...GLYPHS.keys(),
  'a',
  'an',
  'several',
  'few',
  'many',
  'some',
  'half',
  'handful',
  'couple',
])
