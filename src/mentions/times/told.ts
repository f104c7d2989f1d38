import type { When } from '../../model/time.ts'
import { addMonths, type Day, dayOf, daysIn, numberOf, pad, weekdayOf, weekOf, writeDay, writeYear } from './calendar.ts'
import type { Season } from './expression.ts'

/** What an expression stands for: its TIMEX3 value, and the days of it. */
export interface Told {
  readonly value: string
  readonly grain: Grain
  /** First and last day, counted from 1 January 1970. */
  readonly from: number
  readonly to: number
  readonly basis: When['basis']
  /** Local hours and minutes of the first and the last day; null for whole days. */
  readonly clock: { readonly from: string; readonly to: string } | null
  readonly otherwise: When['otherwise']
}

type Grain = 'minute' | 'hour' | 'part' | 'day' | 'weekend' | 'week' | 'month' | 'season' | 'half' | 'year' | 'decade' | 'century'

function told(value: string, grain: Grain, from: number, to: number): Told {
  return { value, grain, from, to, basis: 'stated', clock: null, otherwise: null }
}

export function toldDay(number: number): Told {
  return told(writeDay(dayOf(number)), 'day', number, number)
}

export function toldWeek(number: number): Told {
  const { year, week } = weekOf(number)
  const monday = number - weekdayOf(number) + 1
  return told(`${writeYear(year)}-W${pad(week, 2)}`, 'week', monday, monday + 6)
}

/** Saturday and Sunday of the week that holds the day. */
export function toldWeekend(number: number): Told {
  const { year, week } = weekOf(number)
  const saturday = number - weekdayOf(number) + 6
  return told(`${writeYear(year)}-W${pad(week, 2)}-WE`, 'weekend', saturday, saturday + 1)
}

export function toldMonth(year: number, month: number): Told {
  const from = numberOf({ year, month, day: 1 })
  return told(`${writeYear(year)}-${pad(month, 2)}`, 'month', from, from + daysIn(year, month) - 1)
}

export function toldQuarter(year: number, quarter: number): Told {
  return told(`${writeYear(year)}-Q${quarter}`, 'season', ...monthsOf(year, quarter * 3 - 2, 3))
}

export function toldHalf(year: number, half: number): Told {
  return told(`${writeYear(year)}-H${half}`, 'half', ...monthsOf(year, half * 6 - 5, 6))
}

/** Northern seasons, by whole months; a winter bears the year that it begins in. */
export function toldSeason(year: number, season: Season): Told {
  return told(`${writeYear(year)}-${season}`, 'season', ...monthsOf(year, FIRST_MONTHS[season], 3))
}

export function toldYear(year: number): Told {
  return told(writeYear(year), 'year', ...monthsOf(year, 1, 12))
}

/** A decade (`199`) or a century (`19` is the one that began in 1900). */
export function toldYears(from: number, length: 10 | 100): Told {
  const digits = length === 10 ? 3 : 2
  const value =
    from < 0 ? `BC${pad(Math.floor(-from / length) - (length === 100 ? 1 : 0), digits)}` : pad(Math.floor(from / length), digits)
  const first = from < 0 ? from - (length === 10 ? 9 : 0) : Math.max(from, 1)
  const start = numberOf({ year: first, month: 1, day: 1 })
  return told(value, length === 10 ? 'decade' : 'century', start, numberOf(addMonths({ year: first, month: 1, day: 1 }, length * 12)) - 1)
}

function monthsOf(year: number, month: number, count: number): [number, number] {
  const first: Day = { year, month, day: 1 }
  return [numberOf(first), numberOf(addMonths(first, count)) - 1]
}

const FIRST_MONTHS: { readonly [season in Season]: number } = { SP: 3, SU: 6, FA: 9, WI: 12 }
