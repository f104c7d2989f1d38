import type { Incident } from '../model/story.ts'
import type { Shelf } from './shelf.ts'
import { dayWords } from './words.ts'

/** The days that a dossier's scale of time shows, as numbers since 1970. */
export interface DaySpan {
  readonly first: number
  readonly last: number
}

/** From three weeks before the first report to the last: what lies further back is background and runs in from the left. Null without any date. */
export function daySpanOf(shelf: Shelf): DaySpan | null {
  const { reports, incidents, terms } = shelf.data.dossier
  const known = (days: readonly number[]) => days.filter((day) => !Number.isNaN(day))
  const published = known(reports.map(({ published }) => dayOf(published ?? '')))
  const told = incidents.flatMap(({ from, to }) => [dayOf(from ?? ''), dayOf(to ?? '')])
  const days = known([...told, ...terms.map(({ starts }) => dayOf(starts ?? ''))])
  const all = published.length > 0 ? published : days
  if (all.length === 0) return null
  const earliest = all.reduce((a, b) => Math.min(a, b)) - BACKGROUND
  const latest = all.reduce((a, b) => Math.max(a, b)) + BACKGROUND
  const last = [...published, ...days].filter((day) => day <= latest).reduce((a, b) => Math.max(a, b), earliest)
  const first = [...days, ...published].filter((day) => day >= earliest).reduce((a, b) => Math.min(a, b), last)
  return { first: first - 1, last: Math.max(last + 1, first + 2) }
}

/** Days since 1970 in the time as told; the zone would move an incident by hours that no reader sees here. NaN where it is no date. */
export function dayOf(iso: string): number {
  return Math.floor(Date.parse(iso.slice(0, 10)) / DAY)
}

export function isoOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

/** Where a day begins on the scale, as a percentage of its width. */
export function placeOf(day: number, { first, last }: DaySpan): number {
  return Math.round(Math.min(1, Math.max(0, (day - first) / (last + 1 - first))) * 1000) / 10
}

/** Whether it had ended before the scale begins. */
export function isOver({ to }: Incident, span: DaySpan | null): boolean {
  return span !== null && to !== null && dayOf(to) < span.first
}

export function ticksOf(span: DaySpan): { readonly x: number; readonly label: string }[] {
  const days = span.last - span.first
  const step = STEPS.find((step) => days / step <= 6) ?? Math.ceil(days / 6)
  const ticks = []
  for (let day = span.first + Math.floor(step / 2); day < span.last - days / 20; day += step) {
    const iso = isoOf(day)
    const [date = '', month = ''] = dayWords(iso).split(' ')
    const label = days > 900 ? `${month.slice(0, 3)} ${iso.slice(0, 4)}` : `${date} ${month.slice(0, 3)}`
    ticks.push({ x: placeOf(day + 0.5, span), label })
  }
  return ticks
}

const DAY = 86_400_000
const BACKGROUND = 21
const STEPS = [1, 2, 7, 14, 30, 91, 182, 365] as const
