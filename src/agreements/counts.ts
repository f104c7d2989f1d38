import type { Counts, PeriodCount, SideCount } from '../model/agreement.ts'
import type { Figure } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import type { Allegation, Incident, Term } from '../model/story.ts'
import { dayOf, parseLocal } from './clock/local.ts'
import { instantsOf, makeMoment } from './clock/moments.ts'

/** What counting needs of a dossier. */
export interface Counted {
  readonly terms: readonly Term[]
  readonly incidents: readonly Incident[]
  readonly allegations: readonly Allegation[]
  readonly figures: readonly Figure[]
  readonly documents: readonly Pick<Document, 'id' | 'published'>[]
  /** IANA name of the clock of its days. */
  readonly zone: string
}

/**
 * Incidents a day and a bulletin by where they lie, one table for each term that has an area, beside what each side counts of
 * breaches in the same period. An incident counts on a day only where its whole time lies in it. A day that no report tells of,
 * by its date or by a claim of that day, has no reports: nothing was observed, which is not quiet.
 */
export function countByPeriod(counted: Counted): Counts[] {
  const { terms, figures, zone } = counted
  const days = daysOf(counted)
  if (days.length === 0) return []
  const known = indexOf(counted)
  const totals = sidesOf(figures.filter(({ from, to }) => from === null || from !== to)).map(({ side, figure }) => ({
    ...sideCount(side, [figure]),
    from: figure.from,
    to: figure.to,
  }))
  return terms
    .filter(({ agreed, type }) => agreed?.area != null || type === 'cessation')
    .map((term) => ({
      term: term.id,
      zone,
      days: days.map((day) => countDay(day, term, known)),
      bulletins: days.map((day) => countBulletin(day, term, known)),
      totals,
    }))
}

/** What is asked again for every day, by its day. */
interface Index {
  readonly zone: string
  /** Incidents whose whole time is of one day, of one bulletin. */
  readonly ofDay: ReadonlyMap<string, readonly Incident[]>
  readonly ofBulletin: ReadonlyMap<string, readonly Incident[]>
  /** Answers about the area by term and incident. */
  readonly answers: ReadonlyMap<string, Allegation['inArea']>
  readonly figures: ReadonlyMap<string, readonly Figure[]>
  readonly published: ReadonlyMap<string, readonly string[]>
}

function indexOf({ incidents, allegations, figures, documents, zone }: Counted): Index {
  return {
    zone,
    ofDay: groupBy(incidents, (incident) => periodOf(incident, DAY)),
    ofBulletin: groupBy(incidents, (incident) => periodOf(incident, BULLETIN)),
    answers: new Map(allegations.map(({ term, incident, inArea }) => [`${term} ${incident}`, inArea])),
    figures: groupBy(figures, ({ from, to }) => (from !== null && from === to ? from : null)),
    published: new Map(
      [...groupBy(documents, ({ published }) => published?.value.slice(0, 10) ?? null)].map(([day, list]) => [
        day,
        list.map(({ id }) => id),
      ]),
    ),
  }
}

/** The day whose period, ending so long after its midnight, holds all of the incident; null where none does. */
function periodOf({ from, to }: Pick<Incident, 'from' | 'to'>, end: number): string | null {
  const [first, last] = [from === null ? null : parseLocal(from), to === null ? null : parseLocal(to)]
  if (first === null || last === null) return null
  const day = Math.ceil((first.clock + 1 - end) / DAY)
  // A day without an hour is of two bulletins, and so of neither.
  return last.clock + (last.precision === 'day' ? DAY : 0) <= day * DAY + end ? dayOf(day * DAY) : null
}

function countDay(day: string, term: Term, { zone, ofDay, answers, figures, published }: Index): PeriodCount {
  const told = figures.get(day) ?? []
  const sides = sidesOf(told)
  const incidents = ofDay.get(day) ?? []
  const reports = [
    ...(published.get(day) ?? []),
    ...incidents.flatMap(({ evidence }) => evidence.map(({ report }) => report)),
    ...told.map(({ report }) => report),
  ]
  return {
    ...areasOf(incidents, term, answers),
    day,
    from: instant(startOfDay(day, 0), zone),
    to: instant(startOfDay(day, DAY), zone),
    reports: [...new Set(reports)].sort(),
    sides: [...new Set(sides.map(({ side }) => side))].map((side) =>
      sideCount(
        side,
        sides.filter((one) => one.side === side).map(({ figure }) => figure),
      ),
    ),
  }
}

function countBulletin(day: string, term: Term, { zone, ofBulletin, answers, published }: Index): PeriodCount {
  const incidents = ofBulletin.get(day) ?? []
  const reports = [...(published.get(day) ?? []), ...incidents.flatMap(({ evidence }) => evidence.map(({ report }) => report))]
  return {
    ...areasOf(incidents, term, answers),
    day,
    from: instant(startOfDay(day, BULLETIN - DAY), zone),
    to: instant(startOfDay(day, BULLETIN), zone),
    reports: [...new Set(reports)].sort(),
    sides: [],
  }
}

function areasOf(
  incidents: readonly Incident[],
  term: Term,
  answers: Index['answers'],
): Pick<PeriodCount, 'inside' | 'outside' | 'cannotTell'> {
  const of = (answer: Allegation['inArea']): readonly string[] =>
    incidents.flatMap(({ id }) => (answers.get(`${term.id} ${id}`) === answer ? [id] : []))
  return { inside: of('yes'), outside: of('no'), cannotTell: of('cannot-tell') }
}

/** Every day from the first to the last that a report or an incident is of, no more than two years of them. */
function daysOf({ incidents, documents, terms }: Counted): readonly string[] {
  const starts = terms.flatMap(({ starts: at, agreed }) => (agreed === undefined ? [] : (at?.slice(0, 10) ?? [])))
  const told = [
    ...documents.flatMap(({ published }) => published?.value.slice(0, 10) ?? []),
    ...incidents.flatMap(({ to }) => to?.slice(0, 10) ?? []),
    ...starts,
  ]
    .filter((day) => parseLocal(day) !== null)
    .sort()
  const since = starts.sort()[0] ?? documents.flatMap(({ published }) => published?.value.slice(0, 10) ?? []).sort()[0]
  const [first, last] = [since === undefined ? undefined : parseLocal(since)?.clock, parseLocal(told.at(-1) ?? '')?.clock]
  if (first === undefined || last === undefined || last < first) return []
  return Array.from({ length: Math.min(MOST_DAYS, Math.round((last - first) / DAY) + 1) }, (_, at) => dayOf(first + at * DAY))
}

/** Counts of breaches with who counts them, by name. */
function sidesOf(figures: readonly Figure[]): { readonly side: string; readonly figure: Figure }[] {
  return figures
    .filter(({ measure, stance }) => measure === 'violations' && stance !== 'hypothetical')
    .map((figure) => ({ side: figure.attribution[0] ?? 'the outlet itself', figure }))
}

function groupBy<T>(list: readonly T[], keyOf: (one: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) {
    const key = keyOf(one)
    const group = key === null ? undefined : groups.get(key)
    if (group !== undefined) group.push(one)
    else if (key !== null) groups.set(key, [one])
  }
  return groups
}

function sideCount(side: string, figures: readonly Figure[]): SideCount {
  const lows = figures.flatMap(({ low }) => low ?? [])
  const highs = figures.flatMap(({ high }) => high ?? [])
  return {
    side,
    low: lows.length === 0 ? null : Math.min(...lows),
    high: highs.length === 0 ? null : Math.max(...highs),
    figures: figures.map(({ id }) => id),
  }
}

function startOfDay(day: string, shift: number): number {
  return (parseLocal(day)?.clock ?? 0) + shift
}

function instant(clock: number, zone: string): string {
  const at = instantsOf(clock, zone)?.instants[0] ?? clock
  return makeMoment(new Date(at).toISOString().slice(0, 16), ['UTC'])?.readings[0]?.earliest ?? ''
}

const DAY = 86_400_000
/** Bulletins of monitors and staffs run from evening to evening. */
const BULLETIN = 18 * 3_600_000
const MOST_DAYS = 731
