/** A local time as written, to the day or to the minute. */
export interface Local {
  /** As if its clock were UTC, in milliseconds: the first minute that is meant. */
  readonly clock: number
  readonly precision: 'minute' | 'day'
  /** The offset or `UTC` where it is written with one; null for none. */
  readonly zone: string | null
}

/** Reads `2020-03-06`, `2020-03-06T00:01`, `2020-03-06 00:01+02:00`; null for what is no time on the calendar. */
export function parseLocal(text: string): Local | null {
  const [, year = '', month = '', day = '', hour, minute = '', zone] =
    /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d{1,9})?)?(Z|UTC|[+-]\d{2}:?\d{2})?)?$/.exec(text.trim()) ?? []
  if (year === '') return null
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day))
  if (new Date(midnight).getUTCDate() !== Number(day) || Number(month) < 1 || Number(month) > 12 || Number(year) < 100) return null
  if (hour === undefined) return { clock: midnight, precision: 'day', zone: null }
  if (Number(hour) > 24 || Number(minute) > 59 || (Number(hour) === 24 && Number(minute) > 0)) return null
  return { clock: midnight + 60_000 * (60 * Number(hour) + Number(minute)), precision: 'minute', zone: zone ?? null }
}

/** `2020-03-06` of a clock time as if in UTC. */
export function dayOf(clock: number): string {
  return new Date(clock).toISOString().slice(0, 10)
}
