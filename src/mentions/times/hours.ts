import { formAt, type Parse } from '../../model/parse.ts'
import { dayOf, pad, writeDay } from './calendar.ts'
import { baseDay, type Context } from './context.ts'
import type { Meaning, Part } from './expression.ts'
import { tenseAt } from './tense.ts'
import { type Told, toldDay } from './told.ts'

/** The hours of a part of a day. A night runs on into the next morning, so both readings of it are kept. */
export function tellPart(part: Part, day: Told, { parse, first, until }: Where): Told {
  const value = `${writeDay(dayOf(day.from))}T${part === 'DA' || part === 'PD' ? 'MO' : part}`
  const base: Told = { ...toldDay(day.from), value, grain: 'part', basis: day.basis }
  if (until !== undefined && until !== null) return { ...base, to: until.from, clock: { from: '20:00', to: '05:59' } }
  if (formAt(parse, first) === 'overnight' && part === 'NI') return { ...base, to: day.from + 1, clock: { from: '20:00', to: '05:59' } }
  const hours = HOURS[part]
  if (part !== 'NI') return { ...base, clock: hours }
  const iso = (number: number): string => writeDay(dayOf(number))
  return { ...base, clock: hours, otherwise: { from: `${iso(day.from)}T${hours.from}`, to: `${iso(day.from + 1)}T05:59` } }
}

/** A clock on its day. Midnight lies between two days: the one before the day named is meant unless that is over already. */
export function tellClock(meaning: Extract<Meaning, { kind: 'clock' }>, day: Told, where: Where): Told {
  if (meaning.midnight) return tellMidnight(meaning, day, where)
  const clock = `${pad(meaning.hour, 2)}:${pad(meaning.minute, 2)}`
  const zone = meaning.zone === null || meaning.zone === 'local' ? '' : meaning.zone
  return {
    ...toldDay(day.from),
    value: `${writeDay(dayOf(day.from))}T${clock}${zone}`,
    grain: 'minute',
    basis: day.basis,
    clock: { from: clock, to: clock },
  }
}

function tellMidnight(meaning: Extract<Meaning, { kind: 'clock' }>, day: Told, { parse, first, publication }: Where): Told {
  const clock = `${pad(meaning.hour, 2)}:${pad(meaning.minute, 2)}`
  const start = meaning.hour > 12 ? day.from - 1 : day.from
  const isOver = isEnd(parse, first) || (publication !== null && day.from <= publication && tenseAt(parse, first) === 'future')
  const main = isOver ? start + 1 : start
  const other = isOver ? start : start + 1
  const at = (number: number): string => `${writeDay(dayOf(number))}T${clock}`
  return {
    ...toldDay(main),
    value: at(main),
    grain: 'minute',
    basis: day.basis,
    clock: { from: clock, to: clock },
    otherwise: { from: at(other), to: at(other) },
  }
}

/** "Ends at midnight on Tuesday", "until midnight": the end of the day named. */
function isEnd(parse: Parse, first: number): boolean {
  for (let word = first - 1; word >= 0 && first - word <= 4; word--) if (ENDS.has(formAt(parse, word))) return true
  return false
}

/** The day that the text is at, for a part or a clock whose words name none. */
export function dayOfText(context: Context): Told | null {
  const { day, isHistory } = context
  if (day !== null) return { ...toldDay(day.from), basis: 'reckoned' }
  if (isHistory) return null
  const base = baseDay('publication', context)
  return base === null ? null : { ...toldDay(base.day), basis: base.basis }
}

/** Where an hour stands in the text, and when that was published. */
interface Where {
  readonly parse: Parse
  readonly first: number
  readonly publication: number | null
  /** The day that a night runs into, where the words tell it. */
  readonly until?: Told | null
}

const ENDS: ReadonlySet<string> = new Set([
  'end',
  'ends',
  'ended',
  'ending',
  'expire',
  'expires',
  'expired',
  'expiring',
  'until',
  'till',
  'by',
  'lapse',
  'lapses',
  'deadline',
])

const HOURS: { readonly [part in Part]: { readonly from: string; readonly to: string } } = {
  PD: { from: '00:00', to: '05:59' },
  DA: { from: '04:00', to: '06:59' },
  MO: { from: '06:00', to: '11:59' },
  MI: { from: '12:00', to: '12:59' },
  AF: { from: '12:00', to: '17:59' },
  EV: { from: '18:00', to: '22:59' },
  NI: { from: '20:00', to: '23:59' },
  DT: { from: '06:00', to: '17:59' },
}
