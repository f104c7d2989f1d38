import { formAt, sentenceOf } from '../../model/parse.ts'
import { relationBefore } from './bounds.ts'
import { type Day, dayOf, daysIn, numberOf } from './calendar.ts'
import type { Context } from './context.ts'
import type { DateMeaning, Expression } from './expression.ts'
import { tenseAt } from './tense.ts'
import type { Told } from './told.ts'

/** The month of a day that leaves it out; null where none has been told. */
export function monthOf(context: Context): number | null {
  const base = context.isHistory ? (context.day ?? context.reference)?.from : (context.day?.from ?? context.publication)
  return base === undefined || base === null ? null : dayOf(base).month
}

/** The year of a date that leaves it out. A history goes on from what it told last; a report means the nearest that its tense allows. */
export function yearOf(meaning: DateMeaning, expression: Expression, context: Context): number | null {
  const { publication, reference, parse } = context
  if (meaning.month === null) {
    const base = context.isHistory ? reference?.from : (context.day?.from ?? publication)
    return base == null ? null : dayOf(base).year
  }
  if (context.isHistory) {
    const from = context.thread?.from ?? publication
    return from === null || from === undefined ? null : historyYear(meaning.month, dayOf(from), context.thread?.grain ?? 'day')
  }
  if (publication === null) return reference === null ? null : dayOf(reference.from).year
  const { year } = dayOf(publication)
  const relation = relationBefore(parse, expression.first)
  const tense = relation === 'since' ? 'past' : tenseAt(parse, expression.first)
  const isDeadline = relation === 'by' || (relation === 'until' && formAt(parse, expression.first - 1) !== 'to')
  const date = { year, month: meaning.month, day: meaning.day ?? 0 }
  const nearest = nearestYear(date, publication, isDeadline && tense !== 'future' ? 'either' : tense)
  // "On 12 July 2006 … On 14 August a truce": a report that looks back goes on in the year it told, unless the date is near.
  const isBack = sentenceOf(parse, expression.first) - context.dated <= 2 && Math.abs(context.datedYear - year) > 1
  const gap = Math.abs(numberOf({ year: nearest, month: meaning.month, day: meaning.day ?? 15 }) - publication)
  return isBack && gap > NEAR ? context.datedYear : nearest
}

// Days from the publication within which a date without a year is its own.
const NEAR = 45

/** A history moves on: "in January" after a November is the next year's. */
function historyYear(month: number, from: Day, grain: Told['grain']): number {
  if (grain === 'year' || grain === 'decade' || grain === 'century') return from.year
  return from.month - month >= 9 ? from.year + 1 : from.year
}

function nearestYear(
  date: { readonly year: number; readonly month: number; readonly day: number },
  publication: number,
  tense: 'past' | 'future' | 'either' | null,
): number {
  let best = date.year
  let least = Number.POSITIVE_INFINITY
  for (const year of [date.year - 1, date.year, date.year + 1]) {
    const from = numberOf({ year, month: date.month, day: Math.max(date.day, 1) })
    const to = date.day === 0 ? from + daysIn(year, date.month) - 1 : from
    const gap = from > publication ? from - publication : to < publication ? publication - to : 0
    // A report of what was may be dated a day early; one of what will be, a day late.
    const isFuture = from > publication + 1
    const wrong = (tense === 'past' && isFuture) || (tense === 'future' && to < publication - 1)
    // With no verb to tell, what was is told more often than what will be.
    const weight = gap + (wrong ? 240 : isFuture && tense === null ? (date.day === 0 ? 200 : 90) : 0)
    if (weight < least) {
      least = weight
      best = year
    }
  }
  return best
}
