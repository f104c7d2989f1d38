import type { TimeMention } from '../../model/time.ts'
import { addMonths, dayOf, numberOf } from './calendar.ts'
import type { Told } from './told.ts'

/** Cuts a time to its early, middle or late part: a third of it, in whole months where it is a year or a season. */
export function narrow(told: Told, mod: TimeMention['mod']): Told {
  if (mod !== 'START' && mod !== 'MID' && mod !== 'END') return told
  if (told.clock !== null || told.value.startsWith('P')) return told
  if (told.from === told.to) return { ...told, grain: 'part', clock: HOURS[mod] }
  const [second, third] = thirdsOf(told)
  if (mod === 'START') return { ...told, to: second - 1 }
  return mod === 'MID' ? { ...told, from: second, to: third - 1 } : { ...told, from: third }
}

/** Where the second and the last third begin. */
function thirdsOf({ grain, from, to }: Told): readonly [number, number] {
  if (grain === 'month') return [from + 10, from + 20]
  const months = MONTHS[grain]
  if (months !== undefined) return [numberOf(addMonths(dayOf(from), months)), numberOf(addMonths(dayOf(from), 2 * months))]
  const days = to - from + 1
  return [from + Math.round(days / 3), from + Math.round((2 * days) / 3)]
}

const MONTHS: { readonly [grain in Told['grain']]?: number } = { season: 1, year: 4, decade: 40, century: 400 }

const HOURS = {
  START: { from: '00:00', to: '08:59' },
  MID: { from: '10:00', to: '14:59' },
  END: { from: '18:00', to: '23:59' },
} as const
