/** Whether the name stands for a clock: an IANA name (`Asia/Damascus`), `UTC`, or an offset (`+03:00`). */
export function isZone(name: string): boolean {
  return offsetIn(name) !== null || clockOf(name) !== null
}

/** Minutes by which a clock is ahead of UTC at an instant (milliseconds since 1970); null for a clock that nobody knows. */
export function offsetAt(zone: string, instant: number): number | null {
  const fixed = offsetIn(zone)
  if (fixed !== null) return fixed
  const clock = clockOf(zone)
  if (clock === null) return null
  // A clock changes at most once a day: where two midnights agree, so does what lies between.
  const day = Math.floor(instant / DAY)
  const before = offsetAtMidnight(clock, day)
  return before === offsetAtMidnight(clock, day + 1) ? before : askOffset(clock, instant)
}

interface Clock {
  readonly format: Intl.DateTimeFormat
  /** Offsets at the midnights (UTC) that were asked for. */
  readonly midnights: Map<number, number>
}

const CLOCKS = new Map<string, Clock | null>()

function clockOf(zone: string): Clock | null {
  const known = CLOCKS.get(zone)
  if (known !== undefined) return known
  const clock = makeClock(zone)
  // Names come from a file that anybody may have written.
  if (CLOCKS.size < MOST_CLOCKS) CLOCKS.set(zone, clock)
  return clock
}

function makeClock(zone: string): Clock | null {
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+){0,2}$/.test(zone)) return null
  try {
    const fields = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' } as const
    return { format: new Intl.DateTimeFormat('en-US', { ...fields, timeZone: zone, hourCycle: 'h23', era: 'short' }), midnights: new Map() }
  } catch {
    return null
  }
}

function offsetAtMidnight(clock: Clock, day: number): number {
  const known = clock.midnights.get(day)
  if (known !== undefined) return known
  const offset = askOffset(clock, day * DAY)
  clock.midnights.set(day, offset)
  return offset
}

function askOffset({ format }: Clock, instant: number): number {
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]))
  const part = (name: string): number => Number(parts.get(name as Intl.DateTimeFormatPartTypes))
  const year = parts.get('era') === 'BC' ? 1 - part('year') : part('year')
  const shown = Date.UTC(year, part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return Math.round((shown - Math.floor(instant / 1000) * 1000) / MINUTE)
}

// "UTC", "Z", "+03:00", "+0300".
function offsetIn(name: string): number | null {
  if (name === 'UTC' || name === 'Z') return 0
  const [, sign, hours = '', minutes = ''] = /^([+-])(\d{2}):?(\d{2})$/.exec(name) ?? []
  if (sign === undefined || Number(hours) > 14 || Number(minutes) > 59) return null
  return (sign === '-' ? -1 : 1) * (60 * Number(hours) + Number(minutes))
}

const MINUTE = 60_000
const DAY = 86_400_000
const MOST_CLOCKS = 1000
