import type { AreaAnswer, DayBin, DaysView, IncidentRow } from '../model/map.ts'
import type { Incident } from '../model/story.ts'
import { termTitle } from './agreed.ts'
import { type DaySpan, dayOf, daySpanOf, isoOf, placeOf, ticksOf } from './day-span.ts'
import { anchorsOf, type Shelf } from './shelf.ts'
import { dayWords, lower } from './words.ts'

/** The line of days: agreements as flags, incidents counted by day and by whether they lie in the area; null without any date. */
export function showDays(shelf: Shelf, rows: readonly IncidentRow[]): DaysView | null {
  const span = daySpanOf(shelf)
  if (span === null) return null
  const step = STEPS.find((step) => (span.last - span.first + 1) / step <= MOST_BINS) ?? LONGEST
  const bins = binsOf(span, step)
  for (const row of rows) count(row, bins, span, step)
  for (const day of observedDays(shelf)) {
    const bin = bins[Math.floor((day - span.first) / step)]
    if (bin !== undefined && day >= span.first) bin.observed = true
  }
  return {
    ...span,
    bins,
    step,
    most: bins.reduce((most, { inside, outside, cannotTell }) => Math.max(most, inside + outside + cannotTell), 0),
    ticks: ticksOf(span),
    flags: flagsOf(shelf, span),
  }
}

type Counted = { -readonly [Key in keyof DayBin]: DayBin[Key] }

function binsOf({ first, last }: DaySpan, step: number): Counted[] {
  const bins: Counted[] = []
  for (let from = first; from <= last; from += step)
    bins.push({ from, to: Math.min(last, from + step - 1), inside: 0, outside: 0, cannotTell: 0, observed: false })
  return bins
}

/** An incident counts on the day that is told; one whose days are a period counts on none, and stands in the list. */
function count({ days, areas: [area] }: IncidentRow, bins: readonly Counted[], { first }: DaySpan, step: number): void {
  if (days === null || days.from === null || days.to === null) return
  const bin = bins[Math.floor((days.from - first) / step)]
  if (bin === undefined || days.from < bin.from || days.to > bin.to) return
  bin[KEYS[area?.answer ?? 'cannot-tell']]++
}

/** Days on which a report was published, or that a report tells of to the day. */
function observedDays(shelf: Shelf): Set<number> {
  const { reports, incidents, figures, counts } = shelf.data.dossier
  const told = (rows: readonly Pick<Incident, 'from' | 'to'>[]) =>
    rows.flatMap(({ from, to }) => (from !== null && to !== null && from.slice(0, 10) === to.slice(0, 10) ? [dayOf(from)] : []))
  const counted = (counts ?? []).flatMap(({ days }) => days.flatMap(({ day, reports }) => (reports.length > 0 ? [dayOf(day)] : [])))
  const published = reports.flatMap(({ published }) => (published === null ? [] : [dayOf(published)]))
  return new Set([...published, ...told(incidents), ...told(figures), ...counted])
}

function flagsOf(shelf: Shelf, span: DaySpan): DaysView['flags'] {
  const dated = shelf.data.dossier.terms
    .filter(({ starts }) => starts !== null && !Number.isNaN(dayOf(starts)))
    .toSorted((a, b) => dayOf(a.starts ?? '') - dayOf(b.starts ?? ''))
  const byDay = Map.groupBy(dated, ({ starts }) => dayOf(starts ?? ''))
  return [...byDay].slice(0, MOST_FLAGS).map(([day, terms]) => ({
    x: placeOf(day, span),
    label: `${terms.map((term, i) => (i === 0 ? termTitle(shelf, term) : lower(termTitle(shelf, term)))).join('; ')}: ${dayWords(isoOf(day))}`,
    claim: terms.map(({ id, evidence }) => anchorsOf(id, evidence)[0]).find((claim) => claim !== undefined) ?? null,
  }))
}

const KEYS: Readonly<Record<NonNullable<AreaAnswer['answer']>, 'inside' | 'outside' | 'cannotTell'>> = {
  yes: 'inside',
  no: 'outside',
  'cannot-tell': 'cannotTell',
}
/** Bins that can still be told apart on a phone. */
const MOST_BINS = 100
const STEPS = [1, 7, 28, 91] as const
const LONGEST = 365
/** Flags stand under each other: more would push the days off the screen. */
const MOST_FLAGS = 6
