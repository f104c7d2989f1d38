import { formAt, type Parse } from '../../../model/parse.ts'
import type { Expression, Meaning } from '../expression.ts'
import { lexemeAt } from '../lexicon.ts'
import { isDay, nightBetween, partAfter } from './parts.ts'
import type { Read } from './rule.ts'
import { unitAt } from './units.ts'

/** "Today", "yesterday morning", "tomorrow night", "overnight". */
export function readDeictic(parse: Parse, at: number, read: Read): readonly Expression[] {
  const lexeme = lexemeAt(parse, at)
  if (lexeme?.kind !== 'deictic') return []
  const beyond = dayBeyond(parse, at)
  if (beyond !== null) return [beyond]
  const day: Meaning = { kind: 'unit', unit: 'day', shift: lexeme.shift, base: 'publication' }
  if (formAt(parse, at) === 'overnight') {
    const night = overnight(parse, at, read)
    if (night !== null) return [night]
  }
  if (lexeme.part !== null)
    return [{ first: at, last: at, meaning: { kind: 'part', part: lexeme.part, within: day, until: null }, mod: null, rule: 'night' }]
  const part = partAfter(parse, at)
  if (part !== null)
    return [
      {
        first: at,
        last: part.last,
        meaning: { kind: 'part', part: part.part, within: day, until: null },
        mod: part.mod,
        rule: 'part of deictic day',
      },
    ]
  return [{ first: at, last: at, meaning: day, mod: null, rule: 'deictic day' }]
}

/** "The day after tomorrow", "the day before yesterday". */
function dayBeyond(parse: Parse, at: number): Expression | null {
  const form = formAt(parse, at)
  const side = form === 'tomorrow' ? 'after' : form === 'yesterday' ? 'before' : ''
  if (side === '' || formAt(parse, at - 1) !== side || formAt(parse, at - 2) !== 'day') return null
  const first = formAt(parse, at - 3) === 'the' ? at - 3 : at - 2
  const meaning: Meaning = { kind: 'unit', unit: 'day', shift: side === 'after' ? 2 : -2, base: 'publication' }
  return { first, last: at, meaning, mod: null, rule: 'day beyond' }
}

/** "Overnight from Sunday to Monday", "overnight into Friday", "overnight on Thursday". */
function overnight(parse: Parse, at: number, read: Read): Expression | null {
  const between = nightBetween(parse, at, read)
  if (between !== null) return { first: at, last: between.last, meaning: between.meaning, mod: null, rule: 'night between days' }
  const into = formAt(parse, at + 1) === 'into' || formAt(parse, at + 1) === 'to'
  const day = read(parse, into || formAt(parse, at + 1) === 'on' ? at + 2 : at + 1)[0]
  if (day === undefined || !isDay(day.meaning) || day.first > at + 2) return null
  const meaning: Meaning = into
    ? { kind: 'part', part: 'NI', within: null, until: day.meaning }
    : { kind: 'part', part: 'NI', within: day.meaning, until: null }
  return { first: at, last: day.last, meaning, mod: null, rule: 'overnight' }
}

/** "Now", "currently", "recently", "future". */
export function readReference(parse: Parse, at: number): readonly Expression[] {
  const lexeme = lexemeAt(parse, at)
  if (lexeme?.kind !== 'reference') return []
  if (formAt(parse, at) === 'recent' && formAt(parse, at + 1).endsWith('s') && unitAt(parse, at + 1) !== null) return []
  return [{ first: at, last: at, meaning: { kind: 'reference', value: lexeme.value }, mod: null, rule: 'reference' }]
}

/** "Daily", "weekly". */
export function readSet(parse: Parse, at: number): readonly Expression[] {
  const lexeme = lexemeAt(parse, at)
  return lexeme?.kind === 'set' ? [{ first: at, last: at, meaning: { kind: 'set', value: lexeme.value }, mod: null, rule: 'set' }] : []
}

/** "Every day", "each week", "every Friday", "per month". */
export function readEach(parse: Parse, at: number, read: Read): readonly Expression[] {
  if (lexemeAt(parse, at)?.kind !== 'each') return []
  const word = formAt(parse, at + 1) === 'other' || formAt(parse, at + 1) === 'single' ? at + 2 : at + 1
  const unit = unitAt(parse, word)
  const per = formAt(parse, at) === 'per'
  if (unit !== null) {
    const value = per ? null : SETS.get(unit)
    const meaning: Meaning =
      value === null || value === undefined ? { kind: 'duration', unit, amount: 1, ends: null } : { kind: 'set', value }
    return [{ first: at, last: word, meaning, mod: null, rule: 'each' }]
  }
  if (per) return []
  const lexeme = lexemeAt(parse, word)
  if (lexeme?.kind === 'part')
    return [{ first: at, last: word, meaning: { kind: 'set', value: `XXXX-XX-XXT${lexeme.part}` }, mod: null, rule: 'each' }]
  const inner = read(parse, word)[0]
  if (inner === undefined) return []
  if (inner.meaning.kind === 'weekday')
    return [{ ...inner, first: at, meaning: { kind: 'set', value: `XXXX-WXX-${inner.meaning.weekday}` }, rule: 'each' }]
  if (inner.meaning.kind === 'duration') return [{ ...inner, first: at, rule: 'each' }]
  if (inner.meaning.kind === 'season')
    return [{ ...inner, first: at, meaning: { kind: 'set', value: `XXXX-${inner.meaning.season}` }, rule: 'each' }]
  return []
}

/** "At that time", "the same time", "this period", "to date", "the present". */
export function readGeneric(parse: Parse, at: number): readonly Expression[] {
  if (lexemeAt(parse, at)?.kind !== 'generic') return []
  const form = formAt(parse, at)
  const before = formAt(parse, at - 1)
  const make = (first: number, value: Extract<Meaning, { kind: 'reference' }>['value'], rule: string): readonly Expression[] => [
    { first, last: at, meaning: { kind: 'reference', value }, mod: null, rule },
  ]
  if (form === 'present') return before === 'the' || before === 'at' ? make(before === 'the' ? at - 1 : at, 'PRESENT_REF', 'present') : []
  if (form === 'date') return before === 'to' ? make(at, 'PRESENT_REF', 'to date') : []
  if (form === 'era' || form === 'moment')
    return form === 'moment' && before === 'the' && formAt(parse, at - 2) === 'at' ? make(at - 1, 'PRESENT_REF', 'moment') : []
  if (before === 'same') return make(formAt(parse, at - 2) === 'the' ? at - 2 : at - 1, 'null', 'same time')
  if (before === 'that' || before === 'this') {
    if (form === 'time' && !DURING.has(formAt(parse, at - 2))) return []
    return make(at - 1, before === 'this' && formAt(parse, at - 2) === 'at' ? 'PRESENT_REF' : 'null', 'that time')
  }
  if (before === 'the' && form === 'time' && formAt(parse, at - 2) === 'at' && formAt(parse, at + 1) !== 'of')
    return make(at - 1, 'null', 'the time')
  return []
}

/** "Christmas 2019", "Christmas Day", "New Year's Eve". */
export function readHoliday(parse: Parse, at: number): readonly Expression[] {
  const lexeme = lexemeAt(parse, at)
  if (lexeme?.kind !== 'holiday') return []
  let last = at
  let day = lexeme.day
  if (formAt(parse, last + 1) === 'day') last++
  else if (formAt(parse, last + 1) === 'eve') {
    last++
    day--
  }
  const year = /^(?:1[5-9]|20)\d\d$/.exec(formAt(parse, last + 1))
  if (year !== null) last++
  return [
    {
      first: at,
      last,
      meaning: { kind: 'date', year: year === null ? null : Number(year[0]), month: lexeme.month, day, within: null },
      mod: null,
      rule: 'holiday',
    },
  ]
}

const DURING: ReadonlySet<string> = new Set([
  'at',
  'by',
  'during',
  'since',
  'until',
  'around',
  'from',
  'about',
  'of',
  'in',
  'before',
  'after',
])
const SETS: ReadonlyMap<string, string> = new Map([
  ['minute', 'XXXX-XX-XXTXX:XX'],
  ['hour', 'XXXX-XX-XXTXX'],
  ['day', 'XXXX-XX-XX'],
  ['week', 'XXXX-WXX'],
  ['weekend', 'XXXX-WXX-WE'],
  ['month', 'XXXX-XX'],
  ['year', 'XXXX'],
])
