import type { AgreedTerm, Moment, MomentReading } from '../model/agreement.ts'
import type { Answer, Incident } from '../model/story.ts'
import { type Local, parseLocal } from './clock/local.ts'
import { instantsOf } from './clock/moments.ts'
import type { Told } from './in-force.ts'

/** When a term binds, in instants, once for each clock that its times may be of. */
export interface Span {
  readonly starts: Moment | null
  readonly ends: Moment | null
  /** The clock of the place; reports' hours are told by it. */
  readonly zone: string
}

/** Makes the span of a term that an agreement file tells; null where it tells no start. */
export function spanOf({ starts, ends, amendments }: AgreedTerm, zone: string): Span {
  const repealed = amendments.find(({ repeals }) => repeals === true)?.from
  const amended = amendments.findLast((amendment) => amendment.ends !== undefined)?.ends
  return { starts, ends: repealed ?? amended ?? ends, zone }
}

/**
 * Whether the incident's whole time lies within a span: told for each clock that the span may be of, and sure only where all give
 * the same. A day without an hour is a day on that same clock; an hour is told on the clock of the place.
 */
export function inSpan(incident: Pick<Incident, 'from' | 'to'>, span: Span): Told {
  if (span.starts === null) return { answer: 'cannot-tell', because: 'The agreement tells no start of the term.' }
  const [from, to] = [localOf(incident.from), localOf(incident.to)]
  if (from === null && to === null) return { answer: 'cannot-tell', because: 'No report tells the day of the incident.' }
  const window = { from, to, words: wordsOf(incident) }
  const told = span.starts.readings.map((start, at) =>
    byReading(window, { start, end: span.ends?.readings[at] ?? span.ends?.readings[0] ?? null, span }),
  )
  const [first] = told
  if (first === undefined) return { answer: 'cannot-tell', because: 'The clock of the term is not known.' }
  if (told.every(({ answer }) => answer === first.answer)) return first
  const readings = told.map(({ answer }, at) => `${span.starts?.readings[at]?.zone ?? '?'} ${ANSWERS[answer]}`)
  return {
    answer: 'cannot-tell',
    because: `Told ${window.words}; by the clock of ${readings.join(', of ')}, and which clock is meant is not sure.`,
  }
}

interface Window {
  readonly from: Local | null
  readonly to: Local | null
  readonly words: string
}

interface Bounds {
  readonly start: MomentReading
  readonly end: MomentReading | null
  readonly span: Span
}

function byReading({ from, to, words }: Window, { start, end, span }: Bounds): Told {
  const zone = DATE_ZONE.test(start.zone) ? start.zone : span.zone
  const first = from === null ? Number.NEGATIVE_INFINITY : firstInstant(from, from.precision === 'day' ? zone : span.zone)
  const last = to === null ? Number.POSITIVE_INFINITY : lastInstant(to, to.precision === 'day' ? zone : span.zone)
  const [earliest, latest] = [Date.parse(start.earliest), Date.parse(start.latest)]
  const at = `${spoken(span.starts?.at ?? '')} (${start.zone})`
  if (last < earliest) return { answer: 'no', because: `It happened ${words}, before the term took effect on ${at}.` }
  if (end !== null && first > Date.parse(end.latest))
    return { answer: 'no', because: `It happened ${words}, after the term ended on ${spoken(span.ends?.at ?? '')}.` }
  // A start a minute after midnight leaves out that minute alone of the day.
  const slack = from?.precision === 'day' ? MINUTE : 0
  const open = end !== null && last > Date.parse(end.earliest)
  if (first + slack >= latest && !open) return { answer: 'yes', because: `It happened ${words}, after the term took effect on ${at}.` }
  const edge = open && first + slack >= latest ? `the end on ${spoken(span.ends?.at ?? '')}` : `the start on ${at}`
  return { answer: 'cannot-tell', because: `The time that is told, ${words}, lies on both sides of ${edge}.` }
}

function firstInstant(local: Local, zone: string): number {
  return instantsIn(local.clock, local.zone ?? zone)[0] ?? local.clock
}

function lastInstant(local: Local, zone: string): number {
  const clock = local.precision === 'day' ? local.clock + DAY : local.clock
  const instant = instantsIn(clock, local.zone ?? zone).at(-1) ?? clock
  return local.precision === 'day' ? instant - MINUTE : instant
}

// The same days come again and again.
const INSTANTS = new Map<string, Map<number, readonly number[]>>()

function instantsIn(clock: number, zone: string): readonly number[] {
  let ofZone = INSTANTS.get(zone)
  if (ofZone === undefined) {
    if (INSTANTS.size > MOST_KEPT) INSTANTS.clear()
    ofZone = new Map()
    INSTANTS.set(zone, ofZone)
  }
  const known = ofZone.get(clock)
  if (known !== undefined) return known
  const instants = instantsOf(clock, zone)?.instants ?? [clock]
  if (ofZone.size > MOST_KEPT) ofZone.clear()
  ofZone.set(clock, instants)
  return instants
}

function localOf(text: string | null): Local | null {
  return text === null ? null : parseLocal(text)
}

function wordsOf({ from, to }: Pick<Incident, 'from' | 'to'>): string {
  if (from !== null && from === to) return `on ${spoken(from)}`
  if (from === null) return `by ${spoken(to ?? '?')}`
  return to === null ? `from ${spoken(from)} on` : `between ${spoken(from)} and ${spoken(to)}`
}

// "2020-03-06, 00:01"
function spoken(at: string): string {
  return at.length > 10 ? `${at.slice(0, 10)}, ${at.slice(11)}` : at
}

const ANSWERS: Readonly<Record<Answer, string>> = { yes: 'yes', no: 'no', 'cannot-tell': 'cannot tell' }
// Offsets and UTC are clocks of nobody's day.
const DATE_ZONE = /\//
const MINUTE = 60_000
const DAY = 86_400_000
const MOST_KEPT = 50_000
