import type { TimelineRow, TimelineView } from '../model/page.ts'
import type { Incident } from '../model/story.ts'
import { termTitle } from './agreed.ts'
import { anchorsOf, citeOf, type Shelf } from './shelf.ts'
import { dayWords, periodWords, untold } from './words.ts'

/** Agreements as flags and incidents as intervals on one scale of days. */
export function showTimeline(shelf: Shelf): TimelineView {
  const { incidents, terms } = shelf.data.dossier
  const flagged = terms.filter(({ starts }) => starts !== null && !Number.isNaN(dayOf(starts)))
  const span = spanOf(
    shelf,
    incidents,
    flagged.map(({ starts }) => dayOf(starts ?? '')),
  )
  const ordered = incidents.filter(({ from, to }) => !Number.isNaN(dayOf(from ?? to ?? ''))).toSorted(byStart)
  return {
    ticks: span === null ? [] : ticksOf(span),
    flags:
      span === null
        ? []
        : flagged
            .map((term) => ({
              x: place(dayOf(term.starts ?? ''), span),
              label: `${termTitle(shelf, term)}: ${dayWords(term.starts ?? '')}`,
              claim: term.evidence.length > 0 ? (anchorsOf(term.id, term.evidence)[0] ?? null) : null,
            }))
            .toSorted((a, b) => a.x - b.x)
            .slice(0, MOST_FLAGS),
    rows: ordered.filter((incident) => !isOver(incident, span)).map((incident) => rowOf(shelf, incident, span)),
    before: ordered.filter((incident) => isOver(incident, span)).map((incident) => rowOf(shelf, incident, null)),
    begins: span === null ? null : dayWords(new Date(Math.ceil(span.first + 1) * DAY).toISOString().slice(0, 10)),
    undated: incidents.filter(({ from, to }) => Number.isNaN(dayOf(from ?? to ?? ''))).map((incident) => rowOf(shelf, incident, null)),
  }
}

/** Whether it had ended before the scale begins. */
function isOver({ to }: Incident, span: DaySpan | null): boolean {
  return span !== null && to !== null && dayOf(to) < span.first
}

interface DaySpan {
  readonly first: number
  readonly last: number
}

/** From three weeks before the first report to the last: what lies further back is background and runs in from the left. */
function spanOf(shelf: Shelf, incidents: readonly Incident[], starts: readonly number[]): DaySpan | null {
  const published = shelf.data.dossier.reports.map(({ published }) => dayOf(published ?? '')).filter((day) => !Number.isNaN(day))
  const days = [...incidents.flatMap(({ from, to }) => [dayOf(from ?? ''), dayOf(to ?? '')]), ...starts].filter((day) => !Number.isNaN(day))
  const all = published.length > 0 ? published : days
  if (all.length === 0) return null
  const earliest = all.reduce((a, b) => Math.min(a, b)) - BACKGROUND
  const last = [...published, ...days]
    .filter((day) => day <= all.reduce((a, b) => Math.max(a, b)) + BACKGROUND)
    .reduce((a, b) => Math.max(a, b), earliest)
  const first = [...days, ...published].filter((day) => day >= earliest).reduce((a, b) => Math.min(a, b), last)
  return { first: first - 1, last: Math.max(last + 1, first + 2) }
}

function rowOf(shelf: Shelf, incident: Incident, span: DaySpan | null): TimelineRow {
  const anchors = anchorsOf(incident.id, incident.evidence)
  return {
    id: incident.id,
    title: incident.title,
    detail: untold(incident.title, [periodWords(incident.from, incident.to), incident.place[0] ?? null]).join(' · '),
    bar: span === null ? null : barOf(incident, span),
    cites: incident.evidence.map(({ report }, i) => citeOf(shelf, report, anchors[i] ?? incident.id)),
  }
}

function barOf({ from, to }: Incident, span: DaySpan): TimelineRow['bar'] {
  const a = from === null ? span.first : dayOf(from)
  const b = to === null ? span.last : dayOf(to)
  if (Number.isNaN(a) || Number.isNaN(b)) return null
  const left = from === null || a < span.first
  const right = to === null || b > span.last
  const bar = { from: place(a, span), to: place(b + 1, span) }
  return { ...bar, open: left && right ? 'both' : left ? 'left' : right ? 'right' : null }
}

function ticksOf(span: DaySpan): TimelineView['ticks'] {
  const days = span.last - span.first
  const step = STEPS.find((step) => days / step <= 6) ?? Math.ceil(days / 6)
  const ticks = []
  for (let day = Math.ceil(span.first) + Math.floor(step / 2); day < span.last - days / 20; day += step) {
    const iso = new Date(day * DAY).toISOString().slice(0, 10)
    const [date = '', month = ''] = dayWords(iso).split(' ')
    ticks.push({ x: place(day, span), label: days > 900 ? `${month.slice(0, 3)} ${iso.slice(0, 4)}` : `${date} ${month.slice(0, 3)}` })
  }
  return ticks
}

function place(day: number, { first, last }: DaySpan): number {
  return Math.round(Math.min(1, Math.max(0, (day - first) / (last - first))) * 1000) / 10
}

/** Days since 1970 in the time as told; the zone would move an incident by hours that no reader sees here. */
function dayOf(iso: string): number {
  const time = Date.parse(iso.length > 10 ? `${iso.slice(0, 16)}Z` : iso)
  return time / DAY
}

function byStart(a: Incident, b: Incident): number {
  return dayOf(a.from ?? a.to ?? '') - dayOf(b.from ?? b.to ?? '')
}

const DAY = 86_400_000
const BACKGROUND = 21
/** Flags stand under each other: more would push the incidents off the screen. */
const MOST_FLAGS = 8
const STEPS = [1, 2, 7, 14, 30, 91, 182, 365] as const
