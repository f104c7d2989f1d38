import { addMonths, dayOf, numberOf, pad, writeDay } from './calendar.ts'
import type { Unit } from './expression.ts'
import { type Told, toldDay, toldMonth, toldQuarter, toldWeek, toldWeekend, toldYear, toldYears } from './told.ts'

/** The day so many units on; hours and minutes count whole days only. */
export function shiftDay(day: number, unit: Unit, amount: number): number {
  switch (unit) {
    case 'day':
      return day + Math.round(amount)
    case 'week':
      return day + Math.round(amount * 7)
    case 'weekend':
      return day + Math.round(amount * 7)
    case 'month':
      return numberOf(addMonths(dayOf(day), Math.round(amount)))
    case 'quarter':
      return numberOf(addMonths(dayOf(day), Math.round(amount * 3)))
    case 'year':
      return numberOf(addMonths(dayOf(day), Math.round(amount * 12)))
    case 'decade':
      return numberOf(addMonths(dayOf(day), Math.round(amount * 120)))
    case 'century':
      return numberOf(addMonths(dayOf(day), Math.round(amount * 1200)))
    case 'hour':
      return day + Math.trunc(amount / 24)
    default:
      return day
  }
}

/** The unit of the calendar that holds a day; null for those shorter than a day. */
export function toldUnit(day: number, unit: Unit): Told | null {
  const { year, month } = dayOf(day)
  switch (unit) {
    case 'day':
      return toldDay(day)
    case 'weekend':
      return toldWeekend(day)
    case 'week':
      return toldWeek(day)
    case 'month':
      return toldMonth(year, month)
    case 'quarter':
      return toldQuarter(year, Math.ceil(month / 3))
    case 'year':
      return toldYear(year)
    case 'decade':
      return toldYears(Math.floor(year / 10) * 10, 10)
    case 'century':
      return toldYears(Math.floor(year / 100) * 100, 100)
    default:
      return null
  }
}

/** The instant so many minutes after a clock (`18:20`) on a day. */
export function hoursFrom(day: number, clock: string, minutes: number): Told {
  const total = Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)) + Math.round(minutes)
  const shifted = day + Math.floor(total / 1440)
  const rest = ((total % 1440) + 1440) % 1440
  const time = `${pad(Math.floor(rest / 60), 2)}:${pad(rest % 60, 2)}`
  return {
    ...toldDay(shifted),
    value: `${writeDay(dayOf(shifted))}T${time}`,
    grain: 'minute',
    basis: 'assumed',
    clock: { from: time, to: time },
  }
}
