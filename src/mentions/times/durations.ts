import type { Unit } from './expression.ts'

/** TIMEX3 of a duration: `P3D`, `PT24H`, `PXM`, `P2.5Y`, `P1DE`. */
export function writeDuration(unit: Unit, amount: number | null): string {
  const sign = SIGNS[unit]
  const time = unit === 'hour' || unit === 'minute' || unit === 'second'
  return `P${time ? 'T' : ''}${amount === null ? 'X' : String(amount)}${sign}`
}

const SIGNS: { readonly [unit in Unit]: string } = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  weekend: 'WE',
  week: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
}
