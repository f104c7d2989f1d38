/** A day of the Gregorian calendar; years before Christ are negative and there is no year nought. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Days since 1 January 1970. */
export function numberOf({ year, month, day }: Day): number {
  const shifted = (year < 0 ? year + 1 : year) - (month <= 2 ? 1 : 0)
  const era = Math.floor(shifted / 400)
  const ofEra = shifted - era * 400
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468
}

/** The day that lies so many days after 1 January 1970. */
export function dayOf(number: number): Day {
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const ofEra = shifted - era * 146097
  const year = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365)
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  const fromMarch = Math.floor((5 * ofYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const astronomical = year + era * 400 + (month <= 2 ? 1 : 0)
  return { year: astronomical <= 0 ? astronomical - 1 : astronomical, month, day: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1 }
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1
}

export function daysIn(year: number, month: number): number {
  return numberOf(addMonths({ year, month, day: 1 }, 1)) - numberOf({ year, month, day: 1 })
}

/** The same day so many months on; the last day of a month that is too short for it. */
export function addMonths({ year, month, day }: Day, months: number): Day {
  const count = (year < 0 ? year + 1 : year) * 12 + month - 1 + months
  const astronomical = Math.floor(count / 12)
  const target = { year: astronomical <= 0 ? astronomical - 1 : astronomical, month: count - astronomical * 12 + 1 }
  const length = target.month === 2 ? (isLeap(astronomical) ? 29 : 28) : [4, 6, 9, 11].includes(target.month) ? 30 : 31
  return { ...target, day: Math.min(day, length) }
}

/** ISO year and week of a day. */
export function weekOf(number: number): { readonly year: number; readonly week: number } {
  const thursday = number - weekdayOf(number) + 4
  const { year } = dayOf(thursday)
  return { year, week: Math.floor((thursday - numberOf({ year, month: 1, day: 1 })) / 7) + 1 }
}

/** `2020`, `0070`, `BC0480`. */
export function writeYear(year: number): string {
  return year < 0 ? `BC${pad(-year, 4)}` : pad(year, 4)
}

/** `2020-03-05`. */
export function writeDay({ year, month, day }: Day): string {
  return `${writeYear(year)}-${pad(month, 2)}-${pad(day, 2)}`
}

export function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

/** Whether such a day is. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

function isLeap(astronomical: number): boolean {
  return (astronomical % 4 === 0 && astronomical % 100 !== 0) || astronomical % 400 === 0
}
