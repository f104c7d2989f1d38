import { sentenceOf, wordAt } from '../../model/parse.ts'
import { dayOf, isDay, numberOf, weekdayOf, writeDay } from './calendar.ts'
import { baseDay, type Context } from './context.ts'
import { writeDuration } from './durations.ts'
import type { Base, Expression, Meaning, Unit } from './expression.ts'
import { dayOfText, tellClock, tellPart } from './hours.ts'
import { monthOf, yearOf } from './infer-year.ts'
import { hoursFrom, shiftDay, toldUnit } from './shift.ts'
import { isReported, tenseAt } from './tense.ts'
import { type Told, toldDay, toldHalf, toldMonth, toldQuarter, toldSeason, toldWeek, toldYear, toldYears } from './told.ts'

/** What a meaning stands for in its context; null where the words fix no time on the calendar. */
export function resolveMeaning(meaning: Meaning, expression: Expression, context: Context): Told | null {
  switch (meaning.kind) {
    case 'date':
      return resolveDate(meaning, expression, context)
    case 'weekday':
      return resolveWeekday(meaning, expression, context)
    case 'season':
      return resolveSeason(meaning, expression, context)
    case 'years':
      return toldYears(meaning.from, meaning.length)
    case 'unit':
      return resolveUnit(meaning, expression, context)
    case 'shift':
      return resolveShift(meaning, context)
    case 'month':
      return resolveMonth(meaning, context)
    case 'run':
      return resolveRun(meaning, expression, context)
    case 'nth':
      return resolveNth(meaning, expression, context)
    case 'part':
    case 'clock':
      return resolveHours(meaning, expression, context)
    case 'duration':
      return resolveEnds(meaning, context)
    default:
      return null
  }
}

/** An hour on the day in its words, or on the day that the text is at. */
function resolveHours(meaning: Extract<Meaning, { kind: 'part' | 'clock' }>, expression: Expression, context: Context): Told | null {
  const told = meaning.within === null ? dayBefore(meaning, expression, context) : resolveMeaning(meaning.within, expression, context)
  if (told === null || told.to > told.from + 1) return null
  const where = { parse: context.parse, first: expression.first, publication: context.publication }
  if (meaning.kind === 'clock') return sameInstant(tellClock(meaning, told, where), meaning, expression, context)
  const until = meaning.until === null ? null : resolveMeaning(meaning.until, expression, context)
  return tellPart(meaning.part, told, { ...where, until: until !== null && until.from === told.from + 1 ? until : null })
}

/** The day that an hour without one belongs to: the day before that which a night runs into, or the one that the text is at. */
function dayBefore(meaning: Extract<Meaning, { kind: 'part' | 'clock' }>, expression: Expression, context: Context): Told | null {
  // A report's midnight is that of its own day unless the sentence names another.
  if (
    meaning.kind === 'clock' &&
    meaning.midnight &&
    !context.isHistory &&
    context.daySentence !== sentenceOf(context.parse, expression.first)
  ) {
    return context.publication === null ? dayOfText(context) : { ...toldDay(context.publication), basis: 'assumed' }
  }
  if (meaning.kind === 'clock' || meaning.until === null) return dayOfText(context)
  const until = resolveMeaning(meaning.until, expression, context)
  return until === null ? null : { ...toldDay(until.from - 1), basis: until.basis }
}

/** "At 4 a.m. local time (0200 GMT)": the clock in brackets tells the one before it again. */
function sameInstant(
  told: Told,
  { zone, within }: Extract<Meaning, { kind: 'clock' }>,
  { first }: Expression,
  { parse, day, lastClock }: Context,
): Told {
  if (within !== null || zone === null || zone === 'local' || day === null || day.grain !== 'minute' || lastClock < first - 3) return told
  if (!/[(,/;]/.test(wordAt(parse, first - 1))) return told
  return { ...told, from: day.from, to: day.to, clock: day.clock }
}

function resolveDate(meaning: Extract<Meaning, { kind: 'date' }>, expression: Expression, context: Context): Told | null {
  const year = meaning.year ?? yearWithin(meaning.within, expression, context) ?? yearOf(meaning, expression, context)
  if (year === null) return null
  const basis = meaning.year !== null ? 'stated' : 'reckoned'
  if (meaning.month === null && meaning.day === null) return { ...toldYear(year), basis }
  const month = meaning.month ?? monthOf(context)
  if (month === null) return null
  if (meaning.day === null) return { ...toldMonth(year, month), basis }
  return isDay(year, month, meaning.day) ? { ...toldDay(numberOf({ year, month, day: meaning.day })), basis } : null
}

function yearWithin(within: Meaning | null, expression: Expression, context: Context): number | null {
  if (within === null) return null
  const told = resolveMeaning(within, expression, context)
  return told === null ? null : dayOf(told.from).year
}

function resolveWeekday({ weekday, shift }: Extract<Meaning, { kind: 'weekday' }>, expression: Expression, context: Context): Told | null {
  const base = context.isHistory ? baseDay('reference', context) : baseDay('publication', context)
  if (base === null) return null
  const back = (weekdayOf(base.day) - weekday + 7) % 7
  const ahead = (weekday - weekdayOf(base.day) + 7) % 7
  if (shift === -1) return lastWeekday(base.day, back)
  if (shift === 1) return { ...toldDay(base.day + (ahead === 0 ? 7 : ahead)), basis: 'reckoned' }
  const tense = tenseAt(context.parse, expression.first) ?? (shift === null ? 'past' : 'future')
  const { day, daySentence, parse } = context
  if (
    tense === 'future' &&
    day !== null &&
    day.from < base.day &&
    daySentence === sentenceOf(parse, expression.first) &&
    isReported(parse, expression.first)
  ) {
    return { ...toldDay(day.from + ((weekday - weekdayOf(day.from) + 6) % 7) + 1), basis: 'reckoned' }
  }
  return { ...toldDay(tense === 'past' ? base.day - back : base.day + ahead), basis: 'reckoned' }
}

/** "Last Thursday" said on a Thursday or a Friday is the week before's; on a Friday some mean the day before, so that is kept. */
function lastWeekday(day: number, back: number): Told {
  if (back > 1) return { ...toldDay(day - back), basis: 'reckoned' }
  const yesterday = writeDay(dayOf(day - 1))
  return { ...toldDay(day - back - 7), basis: 'reckoned', otherwise: back === 1 ? { from: yesterday, to: yesterday } : null }
}

function resolveSeason(meaning: Extract<Meaning, { kind: 'season' }>, expression: Expression, context: Context): Told | null {
  const { season, shift } = meaning
  const told = meaning.year ?? yearWithin(meaning.within, expression, context)
  if (told !== null) return toldSeason(told, season)
  const base = context.isHistory || context.publication === null ? context.reference?.from : context.publication
  if (base === undefined || base === null) return null
  const { year } = dayOf(base)
  if (context.isHistory) return { ...toldSeason(year + (shift ?? 0), season), basis: 'reckoned' }
  const seasons = [year - 2, year - 1, year, year + 1].map((one) => toldSeason(one, season))
  const past = seasons.filter(({ from, to }) => (shift === -1 ? to < base : from <= base)).at(-1)
  const next = seasons.find(({ from, to }) => (shift === 1 ? from > base : to >= base))
  const future =
    shift === 1 || (shift !== -1 && past !== undefined && past.to < base && tenseAt(context.parse, expression.first) === 'future')
  const chosen = future ? next : past
  return chosen === undefined ? null : { ...chosen, basis: 'reckoned' }
}

function resolveMonth({ month, shift }: Extract<Meaning, { kind: 'month' }>, context: Context): Told | null {
  const base = context.isHistory ? (context.reference?.from ?? null) : (context.publication ?? context.reference?.from ?? null)
  if (base === null) return null
  const { year, month: current } = dayOf(base)
  const chosen = shift < 0 ? (month < current ? year : year - 1) : shift > 0 ? (month > current ? year : year + 1) : year
  return { ...toldMonth(chosen, month), basis: 'reckoned' }
}

function resolveUnit(meaning: Extract<Meaning, { kind: 'unit' }>, expression: Expression, context: Context): Told | null {
  const base = unitBase(meaning, context)
  if (base === null) return null
  const shifted =
    meaning.unit === 'weekend'
      ? weekendDay(base.day, meaning.shift, tenseAt(context.parse, expression.first))
      : shiftDay(base.day, meaning.unit, meaning.shift)
  const told = toldUnit(shifted, meaning.unit)
  return told === null ? null : { ...told, basis: base.basis }
}

/** "That year" after "in May 1942" is the reference's; "this year" in a history is what it told last. */
function unitBase({ unit, base }: { readonly unit: Unit; readonly base: Base }, context: Context): ReturnType<typeof baseDay> {
  const wide = unit !== 'day' && unit !== 'hour' && unit !== 'minute' && unit !== 'second'
  if (base === 'reference' && wide && context.reference !== null) return { day: context.reference.from, basis: 'reckoned' }
  if (base === 'reference' && !wide && context.isHistory && context.day === null) return null
  if (base === 'publication' && context.isHistory && wide && context.reference !== null)
    return { day: context.reference.from, basis: 'reckoned' }
  return baseDay(base, context)
}

/** Saturday of the weekend meant: the one that is or was last, the coming one of what will be. */
function weekendDay(day: number, shift: number, tense: 'past' | 'future' | null): number {
  const weekday = weekdayOf(day)
  const coming = day - weekday + 6
  if (shift > 0) return weekday >= 6 ? coming + 7 : coming
  if (shift < 0) return coming - 7
  return weekday >= 6 || tense === 'future' ? coming : coming - 7
}

function resolveShift(meaning: Extract<Meaning, { kind: 'shift' }>, context: Context): Told | null {
  const { unit, amount, sign } = meaning
  const base = unitBase(meaning, context)
  if (base === null || amount === null || amount > 1e6) return null
  if ((unit === 'hour' || unit === 'minute') && context.publishedAt !== null && meaning.base === 'publication')
    return hoursFrom(base.day, context.publishedAt, unit === 'hour' ? amount * 60 * sign : amount * sign)
  if (
    (unit === 'hour' || unit === 'minute') &&
    meaning.base === 'reference' &&
    context.day?.grain === 'minute' &&
    context.day.clock !== null
  )
    return { ...hoursFrom(context.day.from, context.day.clock.from, (unit === 'hour' ? amount * 60 : amount) * sign), basis: 'reckoned' }
  const told = toldUnit(shiftDay(base.day, unit, amount * sign), unit === 'hour' || unit === 'minute' || unit === 'second' ? 'day' : unit)
  return told === null ? null : { ...told, basis: base.basis }
}

/** The period that ends or begins at the publication: "the past 24 hours", "the next two weeks". */
function resolveEnds({ unit, amount, ends }: Extract<Meaning, { kind: 'duration' }>, context: Context): Told | null {
  const base = ends === null ? null : context.isHistory ? baseDay('reference', context) : baseDay('publication', context)
  if (base === null || amount === null || amount > 1e6) return null
  const value = writeDuration(unit, amount)
  if ((unit === 'hour' || unit === 'minute') && context.publishedAt !== null && ends === 'past') {
    const start = hoursFrom(base.day, context.publishedAt, -(unit === 'hour' ? amount * 60 : amount))
    return { ...start, value, to: base.day, grain: 'hour', clock: { from: start.clock?.from ?? '00:00', to: context.publishedAt } }
  }
  const hours = unit === 'hour' ? Math.max(1, Math.ceil(amount / 24)) : 0
  const other = hours > 0 ? base.day + (ends === 'past' ? -hours : hours) : shiftDay(base.day, unit, ends === 'past' ? -amount : amount)
  return { ...toldDay(base.day), value, grain: 'day', from: Math.min(base.day, other), to: Math.max(base.day, other), basis: base.basis }
}

function resolveRun({ count, unit, within }: Extract<Meaning, { kind: 'run' }>, expression: Expression, context: Context): Told | null {
  const told = resolveMeaning(within, expression, context)
  if (told === null || Math.abs(count) > 10_000) return null
  const cut =
    count > 0
      ? { to: Math.min(told.to, shiftDay(told.from, unit, count) - 1) }
      : { from: Math.max(told.from, shiftDay(told.to + 1, unit, count)) }
  return { ...told, ...cut, value: writeDuration(unit, Math.abs(count)), grain: 'half' }
}

function resolveNth(meaning: Extract<Meaning, { kind: 'nth' }>, expression: Expression, context: Context): Told | null {
  const within = meaning.within === null ? null : resolveMeaning(meaning.within, expression, context)
  if (within === null) return null
  const { nth, unit } = meaning
  const { from, to, basis } = within
  const { year, month } = dayOf(from)
  if (unit === 'half') {
    if (within.grain === 'year') return { ...toldHalf(year, nth === 1 ? 1 : 2), basis }
    const middle = from + Math.floor((to - from + 1) / 2)
    return nth === 1 ? { ...within, to: middle - 1 } : { ...within, from: middle }
  }
  if (unit === 'day') return { ...toldDay(nth < 0 ? to : from + nth - 1), basis }
  if (unit === 'month' && to - from > 80)
    return { ...(nth < 0 ? toldMonth(dayOf(to).year, dayOf(to).month) : toldMonth(year, Math.min(12, month + nth - 1))), basis }
  if (unit === 'week') {
    const first = nth < 0 ? to - 6 : from + (nth - 1) * 7
    return { ...toldWeek(first + 3), from: first, to: Math.min(to, first + 6), basis }
  }
  if (unit === 'quarter' && within.grain === 'year') return { ...toldQuarter(year, nth < 0 ? 4 : Math.min(4, nth)), basis }
  return null
}
