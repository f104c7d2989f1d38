import { formAt, type Parse } from '../../../model/parse.ts'
import { readNumeral } from '../../numerals/numerals.ts'
import type { Expression, Meaning, Unit } from '../expression.ts'
import { lexemeAt } from '../lexicon.ts'
import { monthAt } from './dates.ts'

/** A number of units: "24 hours", "six-hour", "two days later", "three weeks ago", "two and a half years". */
export function readCounted(parse: Parse, at: number): readonly Expression[] {
  const counted = countedAt(parse, at)
  if (counted === null) return []
  return [finish(parse, { first: at, ...counted })]
}

/** A unit by itself with what stands beside it: "a week", "several months", "a few days later", "months later", "week-long", "over the weekend". */
export function readUnit(parse: Parse, at: number): readonly Expression[] {
  const unit = unitAt(parse, at)
  if (unit === null) return []
  return formAt(parse, at).endsWith('s') ? readPlural(parse, at, unit) : readSingular(parse, at, unit)
}

function readSingular(parse: Parse, at: number, unit: Unit): readonly Expression[] {
  const before = formAt(parse, at - 1)
  const isLong = formAt(parse, at + 1) === '-' && LENGTHS.has(formAt(parse, at + 2))
  if (before === 'the') return readTheUnit(parse, at, unit)
  const article = before === 'a' || before === 'an' ? at - 1 : WHOLE.has(before) && formAt(parse, at - 2) === 'a' ? at - 2 : -1
  if (isLong) return [{ first: at, last: at + 2, meaning: { kind: 'duration', unit, amount: 1, ends: null }, mod: null, rule: 'duration' }]
  if (article < 0 || unit === 'quarter' || leadsToHour(parse, at)) return []
  if (half(parse, at)) return [finish(parse, { first: article, last: at + 3, amount: 1.5, unit })]
  return [finish(parse, { first: article, last: at, amount: 1, unit })]
}

/** "The day before", "the week after"; "over the weekend". */
function readTheUnit(parse: Parse, at: number, unit: Unit): readonly Expression[] {
  const side = formAt(parse, at + 1)
  const suffix = side === 'before' || side === 'after' ? suffixAfter(parse, at) : null
  if (suffix !== null) {
    const meaning: Meaning = { kind: 'unit', unit, shift: suffix.sign, base: 'reference' }
    return [{ first: at - 1, last: at + 1, meaning, mod: null, rule: 'unit before or after' }]
  }
  if (unit !== 'weekend' || !WEEKEND_CUES.has(formAt(parse, at - 2))) return []
  return [{ first: at - 1, last: at, meaning: { kind: 'unit', unit, shift: 0, base: 'publication' }, mod: null, rule: 'weekend' }]
}

function readPlural(parse: Parse, at: number, unit: Unit): readonly Expression[] {
  const before = formAt(parse, at - 1)
  if (before === 'recent') {
    return [{ first: at - 1, last: at, meaning: { kind: 'duration', unit, amount: null, ends: 'past' }, mod: null, rule: 'recent units' }]
  }
  if (VAGUE.has(before)) {
    const article = formAt(parse, at - 2)
    const first = article === 'a' || (article === 'the' && before !== 'several') ? at - 2 : at - 1
    return [finish(parse, { first, last: at, amount: null, unit })]
  }
  if (formAt(parse, at + 1) === '-' && LENGTHS.has(formAt(parse, at + 2))) {
    return [{ first: at, last: at + 2, meaning: { kind: 'duration', unit, amount: null, ends: null }, mod: null, rule: 'duration' }]
  }
  const told = suffixAfter(parse, at) !== null || before === 'for' || before === 'after' || before === 'within'
  return told ? [finish(parse, { first: at, last: at, amount: null, unit })] : []
}

interface Counted {
  readonly first: number
  readonly last: number
  readonly amount: number | null
  readonly unit: Unit
}

/** The number of units that starts at `at`, its last word included. */
export function countedAt(parse: Parse, at: number): Omit<Counted, 'first'> | null {
  const numeral = readNumeral(parse, at)
  if (numeral === null || numeral.form === 'fraction') return numeral === null ? null : halfUnit(parse, numeral.last)
  let word = numeral.last + 1
  let amount: number | null = Number.isNaN(numeral.value) ? null : numeral.value
  if (formAt(parse, word) === '-' || formAt(parse, word) === '–') word++
  if (numeral.form === 'vague' && formAt(parse, word) === 'of') word++
  if (FILLERS.has(formAt(parse, word))) word++
  const direction = lexemeAt(parse, word)
  if (direction?.kind === 'direction' && direction.shift !== 0 && formAt(parse, at - 1) === 'the') word++
  const unit = unitAt(parse, word) ?? (formAt(parse, word).startsWith('second') && amount !== 1 ? 'second' : null)
  if (unit === null) return rangeAt(parse, at, numeral.last)
  if (unit === 'quarter' || leadsToHour(parse, word)) return null
  if (unit === 'second' && formAt(parse, word) === 'second' && amount !== 1 && formAt(parse, word - 1) !== '-') return null
  let last = word
  if (half(parse, last) && amount !== null) {
    amount += 0.5
    last += 3
  }
  return { last, amount, unit }
}

/** "Three to four days", "12-18 months": the greater number tells the value, as TIMEX3 has one. */
function rangeAt(parse: Parse, at: number, last: number): Omit<Counted, 'first'> | null {
  const joint = formAt(parse, last + 1)
  if (joint !== 'to' && joint !== 'or' && joint !== '-' && joint !== '–') return null
  if (at === last + 2) return null
  const second = readNumeral(parse, last + 2)
  if (second === null || second.form === 'fraction') return null
  const word = formAt(parse, second.last + 1) === '-' ? second.last + 2 : second.last + 1
  const unit = unitAt(parse, word)
  return unit === null ? null : { last: word, amount: second.value, unit }
}

/** "Half an hour", "half a day". */
function halfUnit(parse: Parse, last: number): Omit<Counted, 'first'> | null {
  const article = formAt(parse, last + 1)
  const word = article === 'a' || article === 'an' || article === '-' ? last + 2 : last + 1
  const unit = unitAt(parse, word)
  return unit === null || formAt(parse, last) !== 'half' ? null : { last: word, amount: 0.5, unit }
}

/** A unit of time; "second" only where asked for, since it is an ordinal elsewhere. */
export function unitAt(parse: Parse, word: number): Unit | null {
  const lexeme = lexemeAt(parse, word)
  if (lexeme?.kind === 'unit') return lexeme.unit
  const form = formAt(parse, word)
  if (form === 'night' || form === 'nights') return 'day'
  if (form === 'fortnight') return 'week'
  return null
}

/** "A year and a half". */
function half(parse: Parse, last: number): boolean {
  return formAt(parse, last + 1) === 'and' && formAt(parse, last + 2) === 'a' && formAt(parse, last + 3) === 'half'
}

/** What follows a number of units: later, ago, earlier, before; "-long", "-old" stay inside the words. */
function finish(parse: Parse, { first, last, amount, unit }: Counted): Expression {
  const suffix = suffixAfter(parse, last)
  if (suffix !== null) {
    const meaning: Meaning = { kind: 'shift', unit, amount, sign: suffix.sign, base: suffix.base }
    return { first, last: suffix.last, meaning, mod: null, rule: suffix.base === 'publication' ? 'ago' : 'later or earlier' }
  }
  const hyphen = formAt(parse, last + 1) === '-' ? 1 : 0
  const tail = formAt(parse, last + 1 + hyphen)
  if (tail === 'long') last += 1 + hyphen
  else if (tail === 'old' && unit !== 'day') last += 1 + hyphen
  else if (hyphen === 0 && tail === 'of' && formAt(parse, last + 2) === 'age') last += 2
  return { first, last, meaning: { kind: 'duration', unit, amount, ends: null }, mod: null, rule: 'duration' }
}

interface Suffix {
  readonly sign: -1 | 1
  readonly base: 'publication' | 'reference'
  readonly last: number
}

function suffixAfter(parse: Parse, last: number): Suffix | null {
  const form = formAt(parse, last + 1)
  if (form === 'ago') return { sign: -1, base: 'publication', last: last + 1 }
  if (form === 'later' || form === 'afterwards' || form === 'afterward') return { sign: 1, base: 'reference', last: last + 1 }
  if (form === 'earlier' || form === 'previously' || form === 'prior')
    return formAt(parse, last + 2) === 'to' && form === 'prior' ? null : { sign: -1, base: 'reference', last: last + 1 }
  if (form === 'before' && closesClause(parse, last + 2)) return { sign: -1, base: 'reference', last: last + 1 }
  if (form === 'after' && closesClause(parse, last + 2)) return { sign: 1, base: 'reference', last: last + 1 }
  return null
}

/** "A minute after midnight", "five minutes to noon": no duration. */
function leadsToHour(parse: Parse, unit: number): boolean {
  const side = formAt(parse, unit + 1)
  return (side === 'after' || side === 'past' || side === 'to' || side === 'before') && lexemeAt(parse, unit + 2)?.kind === 'midnight'
}

/** Whether nothing that "before" could govern follows. */
function closesClause(parse: Parse, word: number): boolean {
  const form = formAt(parse, word)
  return form === '' || form === '.' || form === ',' || form === ';' || form === ')' || (form === 'in' && monthAt(parse, word + 1) === 0)
}

const WEEKEND_CUES: ReadonlySet<string> = new Set(['over', 'at', 'on', 'during', 'of', 'since', 'by', 'throughout'])
const LENGTHS: ReadonlySet<string> = new Set(['long', 'old'])
const WHOLE: ReadonlySet<string> = new Set(['single', 'full', 'whole', 'entire'])
const VAGUE: ReadonlySet<string> = new Set(['several', 'few', 'many', 'couple'])
const FILLERS: ReadonlySet<string> = new Set([
  'more',
  'full',
  'straight',
  'consecutive',
  'successive',
  'whole',
  'long',
  'further',
  'additional',
  'short',
  'calendar',
  'brutal',
  'bloody',
  'other',
])
