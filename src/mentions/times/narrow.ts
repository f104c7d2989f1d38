import type { TimeMention } from '../../model/time.ts'
import type { Told } from './told.ts'

/** Cuts a time to its early, middle or late part: a third of a month or year, the first hours of a day. */
export function narrow(told: Told, mod: TimeMention['mod']): Told {
  if (mod !== 'START' && mod !== 'MID' && mod !== 'END') return told
  if (told.clock !== null) return told
  const days = told.to - told.from + 1
  if (days === 1) return { ...told, grain: 'part', clock: HOURS[mod] }
  if (told.value.startsWith('P')) return told
  const third = Math.floor(days / 3)
  if (mod === 'START') return { ...told, to: told.from + third - 1 }
  if (mod === 'MID') return { ...told, from: told.from + third, to: told.from + 2 * third - 1 }
  return { ...told, from: told.from + 2 * third }
}

const HOURS = {
  START: { from: '00:00', to: '08:59' },
  MID: { from: '10:00', to: '14:59' },
  END: { from: '18:00', to: '23:59' },
} as const
