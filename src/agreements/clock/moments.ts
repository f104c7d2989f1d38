import type { Moment, MomentReading } from '../../model/agreement.ts'
import { type Local, parseLocal } from './local.ts'
import { offsetAt } from './zones.ts'

/** All instants that a time as written may be: one reading a clock. Null where it is no time or none of the clocks is known. */
export function makeMoment(at: string, zones: readonly string[]): Moment | null {
  const local = parseLocal(at)
  if (local === null) return null
  const clocks = local.zone === null ? zones : [local.zone]
  const readings = clocks.flatMap((zone) => readingOf(local, zone) ?? [])
  return readings.length === 0 ? null : { at: at.trim(), readings }
}

function readingOf(local: Local, zone: string): MomentReading | null {
  const first = instantsOf(local.clock, zone)
  const last = local.precision === 'minute' ? first : instantsOf(local.clock + DAY, zone)
  if (first === null || last === null) return null
  const [earliest = 0] = first.instants
  const latest = last.instants.at(-1) ?? earliest
  return { zone, earliest: isoOf(earliest), latest: isoOf(local.precision === 'minute' ? latest : latest - MINUTE), note: first.note }
}

/** The instants of a local time: two in the hour that a clock goes through twice, and where it is skipped the instant at which it was. */
export function instantsOf(clock: number, zone: string): { readonly instants: readonly number[]; readonly note: string | null } | null {
  const [before, after] = [offsetAt(zone, clock - DAY), offsetAt(zone, clock + DAY)]
  if (before === null || after === null) return null
  const fitting = [...new Set([before, after])]
    .map((offset) => ({ offset, instant: clock - offset * MINUTE }))
    .filter(({ offset, instant }) => offsetAt(zone, instant) === offset)
    .map(({ instant }) => instant)
    .sort((a, b) => a - b)
  const [first, second] = fitting
  if (first === undefined)
    return { instants: [clock - before * MINUTE], note: `that hour was skipped in ${zone}: its clocks were set forward` }
  if (second === undefined) return { instants: [first], note: null }
  return { instants: fitting, note: `that hour came twice in ${zone}: its clocks were set back` }
}

/** `2020-03-05T22:01Z` */
function isoOf(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 16)}Z`
}

const MINUTE = 60_000
const DAY = 86_400_000
