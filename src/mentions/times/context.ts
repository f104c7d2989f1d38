import { type Parse, sentenceOf } from '../../model/parse.ts'
import { dayOf, isDay, numberOf } from './calendar.ts'
import type { Base, Expression, Meaning } from './expression.ts'
import type { Told } from './told.ts'

/** What relative times are counted from, kept up to date as the text is read. */
export interface Context {
  readonly parse: Parse
  /** Day of publication; null when it is not known. */
  readonly publication: number | null
  /** Local clock of the publication (`18:20`); null when only the day is known. */
  readonly publishedAt: string | null
  /** A history counts from what it told last, a report from its publication. */
  readonly isHistory: boolean
  /** Where a history has got to: what goes back, or ahead by years, in the middle of a sentence is told in passing. */
  thread: Told | null
  /** The thread that was told in passing last; told twice, it is the thread. */
  passing: Told | null
  /** The time told last, and the day told last. */
  reference: Told | null
  day: Told | null
  /** Sentence of the day told last. */
  daySentence: number
  /** Last word of the clock told last. */
  lastClock: number
  /** Sentence of the last time that told its year and month. */
  dated: number
  datedYear: number
}

export function makeContext(parse: Parse, expressions: readonly Expression[], published: string | null): Context {
  const match = /^(-?\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/.exec(published ?? '')
  const [year, month, day] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])]
  const publication = match !== null && isDay(year, month, day) ? numberOf({ year, month, day }) : null
  return {
    parse,
    publication,
    publishedAt: publication === null ? null : (match?.[4] ?? null),
    isHistory: publication === null || isHistory(expressions, dayOf(publication).year),
    thread: null,
    passing: null,
    reference: null,
    day: null,
    daySentence: -10,
    lastClock: -10,
    dated: -10,
    datedYear: 0,
  }
}

/** Whether a text tells of years long before its publication: full dates far off, and more of them than of "Thursday" and "yesterday". */
function isHistory(expressions: readonly Expression[], year: number): boolean {
  let far = 0
  let near = 0
  let told = 0
  for (const { meaning } of expressions) {
    if (meaning.kind === 'date' && meaning.year !== null) {
      if (Math.abs(meaning.year - year) > 1) far += meaning.month === null ? BARE_YEAR : 1
      else if (meaning.month !== null) near++
      if (Math.abs(meaning.year - year) > 1) told++
    } else if (meaning.kind === 'date' && meaning.month !== null) far += YEARLESS
    else if (countsFromPublication(meaning)) near += 2
  }
  return told >= 4 && far > near
}

// A report looks back on years too, but seldom on their months and days.
const BARE_YEAR = 0.34
// Dates that leave out their year are of either kind; many of them beside few weekdays make a history likelier.
const YEARLESS = 0.1

function countsFromPublication(meaning: Meaning): boolean {
  if (meaning.kind === 'weekday') return true
  return (meaning.kind === 'unit' || meaning.kind === 'shift') && meaning.base === 'publication'
}

/** Keeps what was told last. In a history, "today" belongs to a speaker. */
export function remember(context: Context, expression: Expression, told: Told, sentence: number): void {
  if (context.isHistory && told.basis === 'assumed') return
  follow(context, expression, told)
  context.reference = told
  if (told.grain === 'day' || told.clock !== null) {
    context.day = told
    context.daySentence = sentence
  } else if (context.day !== null && (context.day.from < told.from || context.day.from > told.to)) context.day = null
  const { meaning } = expression
  if (meaning.kind === 'clock') context.lastClock = expression.last
  if (meaning.kind === 'date' && meaning.year !== null && meaning.month !== null) {
    context.dated = sentence
    context.datedYear = meaning.year
  }
}

function follow(context: Context, { first }: Expression, told: Told): void {
  const { thread, passing, parse } = context
  const fronted = first - (parse.sentences[sentenceOf(parse, first)] ?? 0) <= FRONT
  const ahead = thread === null ? 0 : told.from - thread.from
  const again = passing !== null && dayOf(passing.from).year === dayOf(told.from).year
  if (thread === null || fronted || again || (ahead >= -THREAD_BACK && ahead <= THREAD_AHEAD)) {
    context.thread = told
    context.passing = null
  } else context.passing = told
}

// Words from the start of a sentence where a time opens it; days that a thread goes back or ahead within one.
const FRONT = 3
const THREAD_BACK = 60
const THREAD_AHEAD = 500

/** The day that a base stands for: the publication in a report, what was told last otherwise. */
export function baseDay(base: Base, context: Context): { readonly day: number; readonly basis: Told['basis'] } | null {
  const { publication } = context
  if (base === 'publication' && publication !== null) return { day: publication, basis: 'assumed' }
  const told = context.day ?? context.reference
  if (told !== null) return { day: told.from, basis: 'reckoned' }
  return publication === null ? null : { day: publication, basis: 'assumed' }
}
