import { formAt, type Parse } from '../../../model/parse.ts'
import { dateMeaning, type Expression, type Meaning, type Unit } from '../expression.ts'
import { lexemeAt, lexemeOf } from '../lexicon.ts'
import { yearTail } from './dates.ts'
import { VERBAL } from './directions.ts'
import type { Read } from './rule.ts'
import { countedAt, unitAt } from './units.ts'

/** "Early March", "late on Thursday", "earlier this week", "later that month", "mid-2019", "early in the year". */
export function readEdge(parse: Parse, at: number, read: Read): readonly Expression[] {
  const lexeme = lexemeAt(parse, at)
  if (lexeme?.kind !== 'edge') return []
  let word = at + 1
  const form = formAt(parse, word)
  if (form === 'part' && formAt(parse, word + 1) === 'of') word += 2
  else if (form === 'hours' && formAt(parse, word + 1) === 'of') word += 2
  else if (form === 'in' || form === 'on' || form === '-' || form === 'of') word++
  if (formAt(parse, word) === 'the') word++
  const comparative = formAt(parse, at) === 'earlier' || formAt(parse, at) === 'later'
  const first = theUnit(parse, word) ?? read(parse, word)[0]
  if (first === undefined || !takesEdge(first.meaning) || first.first > word) return []
  if (comparative && !isOfText(first.meaning)) return []
  if (formAt(parse, at + 1) === 'hours' && first.meaning.kind === 'part' && first.meaning.part === 'MO') {
    return [{ ...first, first: at, meaning: { ...first.meaning, part: 'PD' }, mod: null, rule: 'early hours' }]
  }
  const rest = first.rule === 'the unit of the text' ? [] : read(parse, word).slice(1)
  return [{ ...first, first: at, mod: comparative ? null : lexeme.mod, rule: `edge of ${first.rule}` }, ...rest]
}

/** `mid-March`, `mid-March 2020`, `mid-2019`, `mid-1990s`, `mid-afternoon`: one word with its prefix. */
export function readJoinedEdge(parse: Parse, at: number): readonly Expression[] {
  const form = formAt(parse, at)
  if (!form.startsWith('mid-')) return []
  const rest = form.slice(4)
  const make = (last: number, meaning: Meaning): readonly Expression[] => [{ first: at, last, meaning, mod: 'MID', rule: 'mid' }]
  const lexeme = lexemeOf(rest)
  if (lexeme?.kind === 'month') {
    const tail = yearTail(parse, at)
    return make(tail.last, { ...dateMeaning(tail.year, lexeme.month, null), within: tail.within })
  }
  if (lexeme?.kind === 'part') return make(at, { kind: 'part', part: lexeme.part, within: null, until: null })
  if (lexeme?.kind === 'season') return make(at, { kind: 'season', season: lexeme.season, year: null, shift: null, within: null })
  if (/^(?:1\d|20)\d\d$/.test(rest)) return make(at, dateMeaning(Number(rest), null, null))
  const decade = /^((?:1\d|20)\d)0s$/.exec(rest)
  return decade === null ? [] : make(at, { kind: 'years', from: Number(decade[1]) * 10, length: 10 })
}

/** "The beginning of February", "the end of the year", "the middle of 2019", "the rest of the week", "the first half of May". */
export function readBorder(parse: Parse, at: number, read: Read): readonly Expression[] {
  const lexeme = lexemeAt(parse, at)
  if (lexeme?.kind !== 'border' || formAt(parse, at + 1) !== 'of') return []
  const word = formAt(parse, at + 2) === 'the' ? at + 3 : at + 2
  const inner = theUnit(parse, word) ?? read(parse, word)[0]
  if (inner === undefined || !takesEdge(inner.meaning)) return []
  return [{ ...inner, first: at, mod: lexeme.mod, rule: `border of ${inner.rule}` }]
}

/** "The first week of March", "the second half of 2019", "the last day of the month", "the 19th century", "the third day". */
export function readOrdinal(parse: Parse, at: number, read: Read): readonly Expression[] {
  const nth = ordinalAt(parse, at)
  if (nth === 0) return []
  const next = formAt(parse, at + 1) === '-' ? at + 2 : at + 1
  if (formAt(parse, next) === 'century' || formAt(parse, next) === 'centuries') {
    const bc = /^b\.?c\.?e?\.?$/.test(formAt(parse, next + 1))
    const from = bc ? -nth * 100 : (nth - 1) * 100
    return nth > 0 && nth < 30
      ? [{ first: at, last: bc ? next + 1 : next, meaning: { kind: 'years', from, length: 100 }, mod: null, rule: 'century' }]
      : []
  }
  const counted = countedAt(parse, next)
  if (counted !== null && counted.amount !== null && counted.amount > 1 && (nth === 1 || nth === -1))
    return [ends(parse, { at, nth, counted }, read)]
  const unit: Unit | 'half' | null = formAt(parse, next) === 'part' ? 'half' : formAt(parse, next) === 'half' ? 'half' : unitAt(parse, next)
  if (unit === null || formAt(parse, next + 1) !== 'of') return []
  const word = formAt(parse, next + 2) === 'the' ? next + 3 : next + 2
  const inner = theUnit(parse, word) ?? read(parse, word)[0]
  if (inner === undefined || !takesEdge(inner.meaning)) return []
  // "The last days of October": how many is not told.
  if (formAt(parse, next).endsWith('s') && (nth === 1 || nth === -1)) {
    return [{ ...inner, first: at, mod: nth === 1 ? 'START' : 'END', rule: `units of ${inner.rule}` }]
  }
  return [
    { first: at, last: inner.last, meaning: { kind: 'nth', nth, unit, within: inner.meaning }, mod: null, rule: `part of ${inner.rule}` },
  ]
}

/** The first (1) or last (-1) of so many units. */
interface Run {
  readonly at: number
  readonly nth: number
  readonly counted: { readonly last: number; readonly amount: number | null; readonly unit: Unit }
}

/** "The first ten months of 2022", "the last two weeks of May"; without a time after them, a duration only. */
function ends(parse: Parse, { at, nth, counted }: Run, read: Read): Expression {
  const { amount, unit, last } = counted
  const word = formAt(parse, last + 2) === 'the' ? last + 3 : last + 2
  const inner = formAt(parse, last + 1) === 'of' ? (theUnit(parse, word) ?? read(parse, word)[0]) : undefined
  if (inner !== undefined && takesEdge(inner.meaning)) {
    return {
      first: at,
      last: inner.last,
      meaning: { kind: 'run', count: nth * (amount ?? 1), unit, within: inner.meaning },
      mod: null,
      rule: `units of ${inner.rule}`,
    }
  }
  const past = formAt(parse, at) === 'last' ? 'past' : null
  return { first: at, last, meaning: { kind: 'duration', unit, amount, ends: past }, mod: null, rule: 'first or last units' }
}

/** "The year", "the month" after a border: the one that the text is in. */
function theUnit(parse: Parse, word: number): Expression | undefined {
  const unit = unitAt(parse, word)
  if (unit === null || formAt(parse, word - 1) !== 'the' || formAt(parse, word).endsWith('s') || unit === 'minute' || unit === 'hour')
    return undefined
  return { first: word, last: word, meaning: { kind: 'unit', unit, shift: 0, base: 'reference' }, mod: null, rule: 'the unit of the text' }
}

function ordinalAt(parse: Parse, word: number): number {
  const lexeme = lexemeAt(parse, word)
  if (lexeme?.kind === 'ordinal') return lexeme.nth
  const form = formAt(parse, word)
  if (form === 'last' && VERBAL.has(formAt(parse, word - 1))) return 0
  if (form === 'last' || form === 'latter') return -1
  const match = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(form)
  return match === null ? 0 : Number(match[1])
}

function takesEdge(meaning: Meaning): boolean {
  switch (meaning.kind) {
    case 'duration':
    case 'set':
    case 'reference':
    case 'clock':
      return false
    case 'shift':
      return false
    default:
      return true
  }
}

function isOfText(meaning: Meaning): boolean {
  return (
    meaning.kind === 'unit' ||
    meaning.kind === 'season' ||
    meaning.kind === 'weekday' ||
    meaning.kind === 'date' ||
    meaning.kind === 'part' ||
    meaning.kind === 'month'
  )
}
