import { formAt, type Parse, uposAt } from '../../../model/parse.ts'
import { nameOver } from '../../named.ts'
import { isDay } from '../calendar.ts'
import { dateMeaning, type Expression, type Meaning } from '../expression.ts'
import { lexemeAt } from '../lexicon.ts'
import { yearAt } from './years.ts'

/** `2020-03-05`, `05/03/2020`, `5.3.2020`, `2020-03`. */
export function readNumericDate(parse: Parse, at: number): readonly Expression[] {
  const form = formAt(parse, at)
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:t\d.*)?$/.exec(form)
  if (iso !== null) return one(at, at, Number(iso[1]), Number(iso[2]), Number(iso[3]), 'iso date')
  const loose = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(form)
  if (loose === null) return []
  const [, a, , b, c] = loose
  const year = (c ?? '').length === 2 ? 2000 + Number(c) : Number(c)
  // Day before month, as most of the world writes, unless only the other order is a date.
  const dayFirst = one(at, at, year, Number(b), Number(a), 'numeric date')
  return dayFirst.length > 0 ? dayFirst : one(at, at, year, Number(a), Number(b), 'numeric date')
}

function one(first: number, last: number, year: number, month: number, day: number, rule: string): readonly Expression[] {
  return isDay(year, month, day) ? [{ first, last, meaning: dateMeaning(year, month, day), mod: null, rule }] : []
}

/** `5 March 2020`, `5th of March`, `5-7 March`, `3, 4 and 5 May`: one expression a day. */
export function readDayMonth(parse: Parse, at: number): readonly Expression[] {
  if (dayAt(parse, at) === 0) return []
  const days: number[] = [at]
  let word = at + 1
  for (; days.length < 8; word += 2) {
    if (formAt(parse, word) === 'th' || formAt(parse, word) === 'st' || formAt(parse, word) === 'nd' || formAt(parse, word) === 'rd') word++
    if (!DAY_JOINTS.has(formAt(parse, word))) break
    if (formAt(parse, word + 1) === 'and' || formAt(parse, word + 1) === 'the') word++
    if (dayAt(parse, word + 1) === 0) return []
    days.push(word + 1)
  }
  if (formAt(parse, word) === 'of' || (formAt(parse, word) === 'day' && formAt(parse, word + 1) === 'of'))
    word += formAt(parse, word) === 'of' ? 1 : 2
  if (formAt(parse, word) === '-') word++
  const month = monthAt(parse, word)
  if (month === 0) return []
  const tail = yearTail(parse, word)
  if (days.length === 1 && tail.last === word && /^\d/.test(formAt(parse, at)) === false && !ordinalForm(formAt(parse, at))) return []
  return days.map((day, index) => ({
    first: day,
    last: index === days.length - 1 ? tail.last : day,
    meaning: { ...dateMeaning(tail.year, month, dayAt(parse, day)), within: tail.within },
    mod: null,
    rule: 'day and month',
  }))
}

/** "On the 14th", "by the 20th": a day of the month that the text is at. */
export function readBareDay(parse: Parse, at: number): readonly Expression[] {
  if (formAt(parse, at - 1) !== 'the' || !ordinalForm(formAt(parse, at)) || !DAY_CUES.has(formAt(parse, at - 2)) || dayAt(parse, at) === 0)
    return []
  const after = uposAt(parse, at + 1)
  if (after === 'NOUN' || after === 'PROPN' || after === 'ADJ' || after === 'NUM' || formAt(parse, at + 1) === '-') return []
  return [{ first: at, last: at, meaning: dateMeaning(null, null, dayAt(parse, at)), mod: null, rule: 'day of the month' }]
}

/** `March 5, 2020`, `March 5-7`, `March 5th and 6th`, `March 2020`, `March of that year`, `March`. */
export function readMonth(parse: Parse, at: number): readonly Expression[] {
  const month = monthAt(parse, at)
  if (month === 0) return []
  if (followsName(parse, at) && yearTail(parse, at).last === at) return []
  const next = formAt(parse, at + 1) === 'the' ? at + 2 : at + 1
  if (dayAt(parse, next) > 0 && !isAmount(parse, next)) {
    const days: number[] = [next]
    let word = next + 1
    while (
      days.length < 8 &&
      DAY_JOINTS.has(formAt(parse, word)) &&
      dayAt(parse, word + 1) > 0 &&
      !isAmount(parse, word + 1) &&
      monthAt(parse, word + 2) === 0
    ) {
      if (formAt(parse, word) === ',' && yearAt(parse, word + 3) === null && !DAY_JOINTS.has(formAt(parse, word + 2))) break
      days.push(word + 1)
      word += 2
    }
    const tail = yearTail(parse, word - 1)
    return days.map((day, index) => ({
      first: index === 0 ? at : day,
      last: index === days.length - 1 ? tail.last : day,
      meaning: { ...dateMeaning(tail.year, month, dayAt(parse, day)), within: tail.within },
      mod: null,
      rule: 'month and day',
    }))
  }
  const tail = yearTail(parse, at)
  if (tail.last === at && !standsAsMonth(parse, at)) return []
  return [
    { first: at, last: tail.last, meaning: { ...dateMeaning(tail.year, month, null), within: tail.within }, mod: null, rule: 'month' },
  ]
}

export interface YearTail {
  readonly year: number | null
  readonly within: Meaning | null
  readonly last: number
}

/** What year follows a date that ends at `last`: `, 2020`, `of 2020`, `of that year`, `last year`; nothing otherwise. */
export function yearTail(parse: Parse, last: number): YearTail {
  let word = last + 1
  if (
    formAt(parse, word) === ',' ||
    formAt(parse, word) === 'of' ||
    formAt(parse, word) === 'in' ||
    formAt(parse, word) === '-' ||
    formAt(parse, word) === '/'
  )
    word++
  const comma = formAt(parse, last + 1)
  const year = yearAt(parse, word)
  if (year !== null && (comma !== 'in' || formAt(parse, last).length > 2)) return { year: year.year, within: null, last: year.last }
  if (formAt(parse, word) === 'the') word++
  const lexeme = lexemeAt(parse, word)
  const unit = lexemeAt(parse, word + 1)
  if (comma !== ',' && comma !== '-' && lexeme?.kind === 'direction' && unit?.kind === 'unit' && unit.unit === 'year' && !unit.plural) {
    return { year: null, within: { kind: 'unit', unit: 'year', shift: lexeme.shift, base: lexeme.base }, last: word + 1 }
  }
  return { year: null, within: null, last }
}

/** The day of a month that a word writes: `5`, `05`, `5th`, `fifth`; 0 for none. */
export function dayAt(parse: Parse, word: number): number {
  const form = formAt(parse, word)
  const unit = form.charCodeAt(0)
  if (unit >= 0x30 && unit <= 0x39) {
    const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(form)
    const day = match === null ? 0 : Number(match[1])
    return day <= 31 ? day : 0
  }
  const lexeme = lexemeAt(parse, word)
  return lexeme?.kind === 'ordinal' && lexeme.nth > 0 ? lexeme.nth : 0
}

function ordinalForm(form: string): boolean {
  return /(?:st|nd|rd|th)$/.test(form)
}

/** The month that a word names; 0 for none. A word that may be another one needs its capital letter. */
export function monthAt(parse: Parse, word: number): number {
  const lexeme = lexemeAt(parse, word)
  if (lexeme?.kind !== 'month') return 0
  const first = parse.text.charCodeAt(parse.starts[word] ?? 0)
  const capital = first >= 0x41 && first <= 0x5a
  return capital || (!lexeme.ambiguous && formAt(parse, word).length > 3) ? lexeme.month : 0
}

/** "March 30 people": the number counts something. */
function isAmount(parse: Parse, word: number): boolean {
  const after = formAt(parse, word + 1)
  return after === 'people' || after === 'percent' || after === '%' || after === 'km'
}

/** Whether `May` or `March` by itself is the month: a sign stands beside it. */
/** "The Long March 9": a word that may be a month, with a capital before it that is no weekday and no place of a dateline. */
function followsName(parse: Parse, at: number): boolean {
  const lexeme = lexemeAt(parse, at)
  if (lexeme?.kind !== 'month' || !lexeme.ambiguous || formAt(parse, at) === 'august') return false
  const before = formAt(parse, at - 1)
  const unit = at === 0 ? 0 : parse.text.charCodeAt(parse.starts[at - 1] ?? 0)
  if (unit < 0x41 || unit > 0x5a || MONTH_CUES.has(before) || lexemeAt(parse, at - 1) !== undefined || before === 'on') return false
  return !/^[A-Z]+$/.test(parse.text.slice(parse.starts[at - 1], parse.ends[at - 1]))
}

function standsAsMonth(parse: Parse, at: number): boolean {
  const lexeme = lexemeAt(parse, at)
  if (lexeme?.kind !== 'month') return false
  const before = formAt(parse, at - 1)
  if (MONTH_CUES.has(before) || lexemeAt(parse, at - 1)?.kind === 'edge') return true
  if (formAt(parse, at).length <= 4 && formAt(parse, at) !== 'june' && formAt(parse, at) !== 'july') return false
  if (!lexeme.ambiguous || formAt(parse, at) === 'august') return !isName(parse, at)
  if (monthAt(parse, at + 2) > 0 && DAY_JOINTS.has(formAt(parse, at + 1))) return true
  if (monthAt(parse, at - 2) > 0 && DAY_JOINTS.has(before)) return true
  if (isQualifier(parse, at)) return true
  return formAt(parse, at + 1) === "'s" && before !== 'the'
}

/** "The March attack", "a May summit". */
function isQualifier(parse: Parse, at: number): boolean {
  const before = uposAt(parse, at - 1)
  return (
    (before === 'DET' || before === 'ADJ' || formAt(parse, at - 1) === "'s") &&
    uposAt(parse, at + 1) === 'NOUN' &&
    !PREPOSITIONS.has(formAt(parse, at + 1))
  )
}

/** "April Jones", "Baron August": a name beside it. */
function isName(parse: Parse, at: number): boolean {
  return FORENAMES.has(formAt(parse, at)) && nameOver(parse, at)?.kind === 'person'
}

const DAY_JOINTS: ReadonlySet<string> = new Set(['-', '–', '—', '/', 'and', 'to', ',', 'or', '&', 'until', 'through', 'till'])
const DAY_CUES: ReadonlySet<string> = new Set(['on', 'by', 'until', 'till', 'since', 'from', 'before', 'after', 'to', 'and', 'through'])
const PREPOSITIONS: ReadonlySet<string> = new Set(['on', 'against', 'for', 'to', 'in', 'by'])
const FORENAMES: ReadonlySet<string> = new Set(['april', 'may', 'june', 'august', 'jan', 'jan.'])
const MONTH_CUES: ReadonlySet<string> = new Set(
  'in since until till of by from during before after through throughout late early mid last next this that previous following between for around about'.split(
    ' ',
  ),
)
