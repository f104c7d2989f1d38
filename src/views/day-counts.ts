import type { Counts, PeriodCount, SideCount } from '../model/agreement.ts'
import type { CountRow, CountsView, SideCell } from '../model/map.ts'
import { dayOf } from './day-span.ts'
import type { Shelf } from './shelf.ts'
import { dayWords, periodWords, valueWords } from './words.ts'

/** Incidents by day beside what each side counts, by its own word; null where nothing is counted by days. */
export function showDayCounts(shelf: Shelf): CountsView | null {
  const counts = shelf.data.dossier.counts ?? []
  const chosen = counts.find(({ term }) => term !== null && shelf.terms.get(term)?.agreed?.area?.kind === 'corridor') ?? counts[0]
  if (chosen === undefined) return null
  const sides = sidesOf(chosen)
  const rows = joined(chosen.days.filter(isTold(chosen.days))).map((days) => rowOf(shelf, days, sides))
  const totals = chosen.totals.filter(({ figures }) => figures.some((id) => shelf.figures.has(id)))
  if (rows.length === 0 && totals.length === 0) return null
  return {
    zone: chosen.zone,
    sides,
    rows,
    totals: totals.map((total) => ({ side: total.side, period: periodWords(total.from, total.to), cell: cellOf(shelf, total) })),
  }
}

/** From the first day that anything is told of to the last: before and after, silence tells nothing. */
function isTold(days: readonly PeriodCount[]): (count: PeriodCount) => boolean {
  const told = days.filter((count) => sumOf(count) > 0 || count.sides.length > 0 || count.reports.length > 0).map(({ day }) => dayOf(day))
  const [first, last] = [Math.min(...told), Math.max(...told)]
  return ({ day }) => dayOf(day) >= first && dayOf(day) <= last
}

/** Neighbouring days without any report stand in one row. */
function joined(days: readonly PeriodCount[]): PeriodCount[][] {
  const rows: PeriodCount[][] = []
  for (const day of days) {
    const last = rows.at(-1)
    if (last !== undefined && day.reports.length === 0 && last.every(({ reports }) => reports.length === 0)) last.push(day)
    else rows.push([day])
  }
  return rows
}

function rowOf(shelf: Shelf, days: readonly PeriodCount[], sides: readonly string[]): CountRow {
  const [first, last] = [days[0], days.at(-1)]
  const total = (pick: (day: PeriodCount) => readonly string[]) => days.reduce((sum, day) => sum + pick(day).length, 0)
  return {
    label: first === last ? dayWords(first?.day ?? '') : (periodWords(first?.day ?? null, last?.day ?? null) ?? ''),
    days: { from: dayOf(first?.day ?? ''), to: dayOf(last?.day ?? '') },
    observed: days.some(({ reports }) => reports.length > 0),
    inside: total(({ inside }) => inside),
    outside: total(({ outside }) => outside),
    cannotTell: total(({ cannotTell }) => cannotTell),
    sides: sides.map((name) => {
      const own = days.flatMap(({ sides }) => sides).find(({ side }) => side === name)
      return own === undefined ? null : cellOf(shelf, own)
    }),
  }
}

function cellOf(shelf: Shelf, { low, high, figures }: SideCount): SideCell {
  const claim = figures.find((id) => shelf.figures.has(id)) ?? null
  return { words: valueWords({ low, high, about: false }) ?? 'no number', claim, all: figures }
}

function sidesOf({ days, totals }: Counts): string[] {
  const names = [...days.flatMap(({ sides }) => sides), ...totals].map(({ side }) => side)
  return [...new Set(names)].slice(0, MOST_SIDES)
}

function sumOf({ inside, outside, cannotTell }: PeriodCount): number {
  return inside.length + outside.length + cannotTell.length
}

/** Columns that a page still holds. */
const MOST_SIDES = 5
