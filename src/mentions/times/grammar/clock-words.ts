import { formAt, type Parse } from '../../../model/parse.ts'
import { SMALL } from '../../numerals/words.ts'
import { lexemeAt } from '../lexicon.ts'

/** An hour and minute as written, and the last word of them. */
export interface ClockWords {
  readonly hour: number
  readonly minute: number
  readonly last: number
  /** Whether it is a clock with nothing beside it. */
  readonly sure: boolean
}

/** The hour that word `at` writes; null where it can be none. */
export function clockAt(parse: Parse, at: number): ClockWords | null {
  const form = formAt(parse, at)
  const colon = /^([01]?\d|2[0-4])[:h]([0-5]\d)(?::[0-5]\d)?(?:hrs|h|z)?$/.exec(form)
  if (colon !== null) return { hour: Number(colon[1]), minute: Number(colon[2]), last: at, sure: true }
  const compact = /^([01]\d|2[0-4])([0-5]\d)(hrs|h|z|gmt|utc)?$/.exec(form)
  if (compact !== null)
    return {
      hour: Number(compact[1]),
      minute: Number(compact[2]),
      last: at,
      sure: compact[3] !== undefined || isInHours(parse, at) || opensLogLine(parse, at) || lexemeAt(parse, at - 1)?.kind === 'weekday',
    }
  const point = /^([01]?\d|2[0-4])(?:\.([0-5]\d))?$/.exec(form)
  if (point !== null) return { hour: Number(point[1]), minute: Number(point[2] ?? 0), last: at, sure: false }
  const glued = /^(\d{1,2})(?:[.:]([0-5]\d))?([ap])\.?m\.?$/.exec(form)
  if (glued !== null)
    return { hour: (Number(glued[1]) % 12) + (glued[3] === 'p' ? 12 : 0), minute: Number(glued[2] ?? 0), last: at, sure: true }
  const word = SMALL.get(form)
  return word !== undefined && word > 0 && word <= 12 ? { hour: word, minute: 0, last: at, sure: false } : null
}

/** "at 1430 hrs", "by 0600 hours": four digits of a clock, no number of hours. */
function isInHours(parse: Parse, at: number): boolean {
  const unit = formAt(parse, at + 1)
  return unit === 'hrs' || (HOURS.has(unit) && AT.has(formAt(parse, at - 1)))
}

/** Four digits at the start of a line, with a capital word after them: the hour of a log's entry. */
function opensLogLine(parse: Parse, at: number): boolean {
  const start = parse.starts[at] ?? 0
  return (
    /(?:^|\n)[ \t]*$/.test(parse.text.slice(Math.max(0, start - 12), start)) &&
    /^[ \t]{1,8}[A-Z]/.test(parse.text.slice(parse.ends[at], (parse.ends[at] ?? 0) + 9)) &&
    Number(formAt(parse, at)) < 1800
  )
}

/** `a.m.`, `pm`, `a.m`. */
export function halfOfDay(parse: Parse, last: number): { readonly add: 0 | 12; readonly last: number } | null {
  const form = formAt(parse, last + 1)
  if (form === 'a.m.' || form === 'am' || form === 'a.m') return { add: 0, last: last + 1 }
  if (form === 'p.m.' || form === 'pm' || form === 'p.m') return { add: 12, last: last + 1 }
  return null
}

/** "Four in the afternoon", "six o'clock in the morning". */
export function partOfHour(parse: Parse, last: number, hour: number): { readonly hour: number; readonly last: number } | null {
  if (formAt(parse, last + 1) !== 'in' || formAt(parse, last + 2) !== 'the') return null
  const lexeme = lexemeAt(parse, last + 3)
  if (lexeme?.kind !== 'part' || hour > 12) return null
  return { hour: lexeme.part === 'MO' ? hour : (hour % 12) + 12, last: last + 3 }
}

/** A zone after a clock: `GMT`, `local time`, `Moscow time`; `Z` is told as UTC. */
export function zoneAfter(parse: Parse, last: number): { readonly zone: string; readonly last: number } | null {
  const form = formAt(parse, last + 1)
  const zone = ZONES.get(form)
  if (zone !== undefined) return { zone, last: last + 1 }
  if (formAt(parse, last + 2) !== 'time') return null
  if (form === 'local') return { zone: 'local', last: last + 2 }
  const unit = parse.text.charCodeAt(parse.starts[last + 1] ?? 0)
  return unit >= 0x41 && unit <= 0x5a ? { zone: 'local', last: last + 2 } : null
}

// Offsets from UTC, as they are written after the time.
const ZONES: ReadonlyMap<string, string> = new Map([
  ['gmt', 'Z'],
  ['utc', 'Z'],
  ['z', 'Z'],
  ['zulu', 'Z'],
  ['bst', '+01'],
  ['cet', '+01'],
  ['cest', '+02'],
  ['eet', '+02'],
  ['eest', '+03'],
  ['msk', '+03'],
  ['eat', '+03'],
  ['est', '-05'],
  ['edt', '-04'],
  ['et', '-05'],
  ['pst', '-08'],
  ['ist', '+0530'],
])
const AT: ReadonlySet<string> = new Set(['at', 'by', 'from', 'until', 'till', 'around', 'about', 'since', 'to'])
export const HOURS: ReadonlySet<string> = new Set(["o'clock", 'o’clock', 'hours', 'hrs', 'h'])
export const CLOCK_CUES: ReadonlySet<string> = new Set(["o'clock", 'o’clock'])
