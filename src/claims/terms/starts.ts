import type { TimeMention } from '../../model/time.ts'
import type { Sentence } from './sentences.ts'

/** What a start is reckoned from. */
export interface Calendar {
  readonly times: readonly TimeMention[]
  /** The day of publication, or the instant. */
  readonly published: string | null
  /** The day on which the accord was made. */
  readonly agreed: string | null
}

/**
 * When a provision sets in ("as of midnight", "from March 15", "began at 00:01 on Friday"), as a local day or minute.
 * Of the two midnights that "midnight on Friday" can mean it is the first after the accord.
 */
export function startOf(sentence: Sentence, trigger: { readonly at: number; readonly end: number }, calendar: Calendar): string | null {
  const times = calendar.times.filter((time) => time.start >= sentence.start && time.end <= sentence.end)
  const clock = clockIn(sentence.line, trigger)
  const starts = times.filter((time) => isStart(sentence, time, trigger))
  if (clock !== null) {
    const day = dayOfClock(sentence, times, { clock, calendar })
    return day === null ? null : `${day}T${clock.time}`
  }
  const exact =
    starts.find((time) => time.when?.precision === 'minute' || time.when?.precision === 'hour') ??
    starts.find((time) => time.when?.precision === 'day')
  const from = exact?.when?.from ?? null
  return from === null ? null : exact?.when?.precision === 'day' ? from.slice(0, 10) : from.slice(0, 16)
}

interface Clock {
  readonly time: string
  readonly at: number
  readonly end: number
}

/** "midnight", "a minute after midnight", "00:01": the clock times at which truces begin. */
function clockIn(line: string, trigger: { readonly at: number }): Clock | null {
  for (const [pattern, time] of CLOCKS) {
    for (const match of line.matchAll(pattern)) {
      if (Math.abs(match.index - trigger.at) < 150) return { time, at: match.index, end: match.index + match[0].length }
    }
  }
  return null
}

/** The day of a midnight: a date beside it, else the weekday beside it or the next day, reckoned from the accord. */
function dayOfClock(
  sentence: Sentence,
  times: readonly TimeMention[],
  found: { readonly clock: Clock; readonly calendar: Calendar },
): string | null {
  const { clock, calendar } = found
  const near = sentence.line.slice(Math.max(0, clock.at - 28), clock.end + 40)
  const dated = times.find(
    (time) =>
      Math.abs(time.start - sentence.start - clock.end) < 40 &&
      /\d/.test(sentence.line.slice(time.start - sentence.start, time.end - sentence.start).replace(/\b\d\d?[:.]\d\d\b/, '')),
  )
  if (dated?.when?.from != null) return dated.when.from.slice(0, 10)
  const base = calendar.agreed?.length === 10 ? calendar.agreed : (calendar.published?.slice(0, 10) ?? null)
  if (base === null) return null
  const weekday = WEEKDAYS.findIndex((name) => near.includes(name))
  const isPast = PAST.test(sentence.line)
  if (weekday < 0 || /\btonight\b|\bthe next day\b/i.test(near)) {
    const isOwnDay = calendar.agreed === null && isPast
    return isOwnDay ? base : addDays(base, 1)
  }
  const today = new Date(`${base}T00:00:00Z`).getUTCDay()
  const ahead = (weekday - today + 7) % 7
  if (calendar.agreed === null && isPast) return addDays(base, -((today - weekday + 7) % 7))
  return addDays(base, ahead === 0 ? 1 : ahead)
}

function isStart(sentence: Sentence, time: TimeMention, trigger: { readonly at: number }): boolean {
  if (time.when === null || (time.type !== 'DATE' && time.type !== 'TIME')) return false
  const at = time.start - sentence.start
  const before = sentence.line.slice(Math.max(0, at - 50), at)
  return Math.abs(at - trigger.at) <= 130 && SETS_IN.test(before) && !SIGNING.test(before)
}

function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10)
}

const CLOCKS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:one|a) minute (?:past|after) midnight\b|\b00[:.]01\b|\b12[:.]01 a\.?m\b|\b0001\b/gi, '00:01'],
  [/\bmidnight\b|\b00[:.]00\b/gi, '00:00'],
]
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const PAST = /\b(?:began|started|took (?:effect|hold)|set in|came into|went into|entered into)\b/i
const SIGNING = /\b(?:sign|agree|announc|reach|meet|met|said|talks|conclud)\w*\s+(?:[\p{L}]+\s+){0,3}(?:on\s+|earlier\s+)?$/iu
const SETS_IN =
  /\b(?:from|since|as of|starting|start|starts|started|beginning|begin|begins|began|begun|effect|force|hold|effective|set in|sets in|cease|stop|end)\b\s*(?:[\p{L}]+\s+){0,3}$|^\s*(?:beginning|starting|from)\s+$/iu
