import { type Parse, sentenceOf } from '../model/parse.ts'
import type { TimeMention, When } from '../model/time.ts'
import { dayOf, writeDay } from './times/calendar.ts'
import { type Context, makeContext, remember } from './times/context.ts'
import { writeDuration } from './times/durations.ts'
import type { Expression, Meaning } from './times/expression.ts'
import { narrow } from './times/narrow.ts'
import { readTimes } from './times/read.ts'
import { relate } from './times/relations.ts'
import { resolveMeaning } from './times/resolve.ts'
import type { Told } from './times/told.ts'
import { isReversed, shareYears } from './times/years.ts'

/** The times of a text, against the day (or instant) of its publication; null when that is not known. */
export function findTimes(parse: Parse, published: string | null): TimeMention[] {
  const expressions = shareYears(parse, readTimes(parse))
  const context = makeContext(parse, expressions, published)
  const mentions = expressions.map((expression) => mentionOf(expression, context))
  const related = relate(
    parse,
    mentions.map((mention, index) => turned(mention, index, { expressions, mentions, context })),
    context.publication === null || context.isHistory ? null : writeDay(dayOf(context.publication)),
  )
  return related.map((mention) =>
    isBeforeOurEra(mention.when) || isBeforeOurEra(mention.period) ? { ...mention, when: null, period: null } : mention,
  )
}

/** "480 BC" keeps its TIMEX3 value; no report's claim is dated by it, and its interval has no ISO date of four digits. */
function isBeforeOurEra(when: When | null | undefined): boolean {
  return when != null && [when.from, when.to].some((day) => day !== null && !/^\d{4}-/.test(day))
}

interface Row {
  readonly expressions: readonly Expression[]
  readonly mentions: readonly TimeMention[]
  readonly context: Context
}

/** The first date of a range that would end before it begins, a year earlier. */
function turned(mention: TimeMention, index: number, { expressions, mentions, context }: Row): TimeMention {
  const [expression, next] = [expressions[index], expressions[index + 1]]
  const [from, to] = [mention.when?.from, mentions[index + 1]?.when?.to]
  if (expression === undefined || next === undefined || from == null || to == null || from <= to) return mention
  if (!isReversed(context.parse, expression, next) || expression.meaning.kind !== 'date') return mention
  const earlier = mentionOf({ ...expression, meaning: { ...expression.meaning, year: Number(from.slice(0, 4)) - 1 } }, context)
  return earlier.when === null ? mention : { ...earlier, when: { ...earlier.when, basis: 'reckoned' } }
}

function mentionOf(expression: Expression, context: Context): TimeMention {
  const { parse } = context
  const { first, last, meaning, mod, rule } = expression
  const told = resolveMeaning(meaning, expression, context)
  if (told !== null && meaning.kind !== 'duration') remember(context, expression, told, sentenceOf(parse, first))
  return {
    start: parse.starts[first] ?? 0,
    end: parse.ends[last] ?? 0,
    first,
    last,
    type: typeOf(meaning),
    value: told?.value ?? unresolved(meaning),
    mod,
    when: told === null ? whenOfReference(meaning, context) : whenOf(narrow(told, mod)),
    rule,
  }
}

function typeOf(meaning: Meaning): TimeMention['type'] {
  if (meaning.kind === 'duration' || meaning.kind === 'run') return 'DURATION'
  if (meaning.kind === 'set') return 'SET'
  return meaning.kind === 'clock' || meaning.kind === 'part' ? 'TIME' : 'DATE'
}

function whenOf(told: Told): When {
  const [from, to] = [writeDay(dayOf(told.from)), writeDay(dayOf(told.to))]
  const { clock } = told
  const base: When = {
    from: clock === null ? from : `${from}T${clock.from}`,
    to: clock === null ? to : `${to}T${clock.to}`,
    precision: PRECISIONS[told.grain],
    basis: told.basis,
  }
  return told.otherwise == null ? base : { ...base, otherwise: told.otherwise }
}

/** "Now" is the day of publication. */
function whenOfReference(meaning: Meaning, { publication, isHistory }: Context): When | null {
  if (meaning.kind !== 'reference' || meaning.value !== 'PRESENT_REF' || publication === null || isHistory) return null
  const day = writeDay(dayOf(publication))
  return { from: day, to: day, precision: 'day', basis: 'assumed' }
}

/** The value of words that fix no time: what they leave open is X. */
function unresolved(meaning: Meaning): string {
  switch (meaning.kind) {
    case 'duration':
      return writeDuration(meaning.unit, meaning.amount)
    case 'set':
    case 'reference':
      return meaning.value
    case 'shift':
      return meaning.sign < 0 ? 'PAST_REF' : 'FUTURE_REF'
    case 'weekday':
      return `XXXX-WXX-${meaning.weekday}`
    case 'season':
      return `XXXX-${meaning.season}`
    case 'part':
      return `XXXX-XX-XXT${meaning.part === 'DA' || meaning.part === 'PD' ? 'MO' : meaning.part}`
    case 'clock':
      return `XXXX-XX-XXT${String(meaning.hour).padStart(2, '0')}:${String(meaning.minute).padStart(2, '0')}`
    case 'date':
      return `XXXX-${meaning.month === null ? 'XX' : String(meaning.month).padStart(2, '0')}${meaning.day === null ? '' : `-${String(meaning.day).padStart(2, '0')}`}`
    case 'month':
      return `XXXX-${String(meaning.month).padStart(2, '0')}`
    default:
      return 'XXXX-XX-XX'
  }
}

const PRECISIONS: { readonly [grain in Told['grain']]: When['precision'] } = {
  minute: 'minute',
  hour: 'hour',
  part: 'part of day',
  day: 'day',
  weekend: 'day',
  week: 'week',
  month: 'month',
  season: 'season',
  half: 'longer',
  year: 'year',
  decade: 'longer',
  century: 'longer',
}
