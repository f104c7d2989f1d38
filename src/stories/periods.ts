/** Days since 1970 of an ISO date or instant (its first ten characters); null where there is none. */
export function dayOf(iso: string | null | undefined): number | null {
  if (iso === null || iso === undefined || !/^\d{4}-\d{2}-\d{2}/.test(iso)) return null
  const time = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(time) ? null : Math.round(time / DAY)
}

/** Milliseconds since 1970 of a date or instant; a bare date counts as its noon, so that times of that day straddle it. */
export function instantOf(iso: string | null | undefined): number | null {
  if (iso === null || iso === undefined) return null
  const time = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(iso) ? `${iso}T12:00:00Z` : iso)
  return Number.isNaN(time) ? null : time
}

/** Days [from, to], both inside; null is not told, never "for ever". */
export interface Period {
  readonly from: number | null
  readonly to: number | null
}

export function periodOf(dated: { readonly from: string | null; readonly to: string | null }): Period {
  return { from: dayOf(dated.from), to: dayOf(dated.to) }
}

/** How two happenings stand in time: `same` day or days, `near` (inside a bracket of days), `within` (inside one of weeks), on the `next day`, `apart`, or `cannot-tell`. */
export type Nearness = 'same' | 'near' | 'within' | 'next day' | 'apart' | 'cannot-tell'

/** Compares when two single happenings were. A day's difference is near: reports differ over nights and time zones. */
export function compareMoments(a: Period, b: Period): Nearness {
  const x = closed(a)
  const y = closed(b)
  if (x === null || y === null) return halfOpen(a, b)
  const gap = Math.max(x.from - y.to, y.from - x.to)
  if (gap > 1) return 'apart'
  if (gap === 1) return 'next day'
  if (Math.max(x.to - x.from, y.to - y.from) > 10) return 'within'
  const short = Math.max(x.to - x.from, y.to - y.from) <= 1
  if (short) return x.from === y.from && x.to === y.to ? 'same' : 'near'
  return 'near'
}

/** What is known of two totals besides their periods. */
interface TotalsKnown {
  /** Whether the period ended before the report appeared, so that its end is part of what is counted. */
  readonly aClosed: boolean
  readonly bClosed: boolean
  /** Whether the numbers are compatible: then a day or two of difference is a matter of wording. */
  readonly equal: boolean
}

/**
 * Compares the periods of two totals. A running total ends when it is told, so ends matter only where one is closed,
 * or where one has run several times as long. A quarter of the longer period is as far apart as "since the beginning of"
 * and "in the past month" are.
 */
export function compareTotals(a: Period, b: Period, known: TotalsKnown): Nearness {
  const [x, y] = [lengthOf(a), lengthOf(b)]
  const length = Math.max(x, y)
  const slack = length >= 10 ? length * 0.25 : known.equal ? 2 : 0
  if (a.from !== null && b.from !== null) {
    if (Math.abs(a.from - b.from) > slack) return 'apart'
  } else if (startsAfter(a, b) || startsAfter(b, a)) return 'apart'
  const ended = known.aClosed || known.bClosed || (x > 0 && x <= 3) || (y > 0 && y <= 3)
  if (ended && a.to !== null && b.to !== null && Math.abs(a.to - b.to) > slack) return 'apart'
  if (x > 0 && y > 0 && length > 3 * Math.min(x, y)) return 'apart'
  if (a.from === null || b.from === null) return 'cannot-tell'
  return a.from === b.from ? 'same' : 'near'
}

function startsAfter(a: Period, b: Period): boolean {
  return a.from !== null && b.to !== null && a.from > b.to
}

function lengthOf(period: Period): number {
  return period.from === null || period.to === null ? 0 : period.to - period.from + 1
}

function closed(period: Period): { from: number; to: number } | null {
  return period.from === null || period.to === null ? null : { from: period.from, to: period.to }
}

function halfOpen(a: Period, b: Period): Nearness {
  const [x, y] = [a.to ?? a.from, b.to ?? b.from]
  if (x !== null && y !== null && Math.abs(x - y) <= 1) return 'near'
  if (a.from !== null && b.to !== null && a.from > b.to + 1) return 'apart'
  if (b.from !== null && a.to !== null && b.from > a.to + 1) return 'apart'
  return 'cannot-tell'
}

const DAY = 86_400_000
