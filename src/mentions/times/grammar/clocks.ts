import { formAt, type Parse, uposAt } from '../../../model/parse.ts'
import { SMALL } from '../../numerals/words.ts'
import type { Expression, Meaning } from '../expression.ts'
import { lexemeAt } from '../lexicon.ts'
import { CLOCK_CUES, type ClockWords, clockAt, HOURS, halfOfDay, partOfHour, zoneAfter } from './clock-words.ts'
import { withinAfter } from './parts.ts'
import type { Read } from './rule.ts'

/** `16:00`, `4 a.m.`, `4.30pm`, `0200 GMT`, `1800 hours`, `four o'clock`, `6-7 p.m.`, with a zone and a day where they follow. */
export function readClock(parse: Parse, at: number, read: Read): readonly Expression[] {
  const clock = clockAt(parse, at)
  if (clock === null) return []
  const range = clockRange(parse, at, clock, read)
  if (range.length > 0) return range
  const whole = wholeClock(parse, clock)
  return whole === null ? [] : [withDay(parse, { first: at, last: whole.last, rule: 'clock', mod: null, meaning: whole.meaning }, read)]
}

type ClockMeaning = Extract<Meaning, { kind: 'clock' }>

/** A clock with its half of the day and its zone; null where too little tells that it is one. */
function wholeClock(parse: Parse, clock: ClockWords): { readonly meaning: ClockMeaning; readonly last: number } | null {
  let { hour, last } = clock
  const half = halfOfDay(parse, last)
  const part = half === null ? partOfHour(parse, HOURS.has(formAt(parse, last + 1)) ? last + 1 : last, hour) : null
  if (half !== null) {
    if (hour < 1 || hour > 12) return null
    hour = (hour % 12) + half.add
    last = half.last
  } else if (part !== null) {
    hour = part.hour
    last = part.last
  } else if (!clock.sure && zoneAfter(parse, last) === null && !CLOCK_CUES.has(formAt(parse, last + 1))) return null
  if (hour > 24 || clock.minute > 59) return null
  if (HOURS.has(formAt(parse, last + 1))) last++
  const zone = zoneAfter(parse, last)
  return { meaning: clockMeaning(hour % 24, clock.minute, zone?.zone ?? null), last: zone?.last ?? last }
}

function clockMeaning(hour: number, minute: number, zone: string | null): ClockMeaning {
  return { kind: 'clock', hour, minute, zone, within: null, midnight: false }
}

/** "6-7 p.m.", "between 6:00 and 8:30 p.m.", "from 10 to 12 o'clock": the first takes its half of the day from the second. */
function clockRange(parse: Parse, at: number, first: ClockWords, read: Read): readonly Expression[] {
  if (!RANGES.has(formAt(parse, first.last + 1)) || first.hour > 12) return []
  const second = clockAt(parse, first.last + 2)
  if (second === null || second.hour > 12) return []
  const half = halfOfDay(parse, second.last)
  const oClock = CLOCK_CUES.has(formAt(parse, second.last + 1))
  if ((half === null && !oClock) || (formAt(parse, first.last + 1) === 'and' && formAt(parse, at - 1) !== 'between')) return []
  const whole = wholeClock(parse, second)
  if (whole === null) return []
  const add = half !== null && half.add > 0 && first.hour < 12 && first.hour <= second.hour % 12 ? 12 : 0
  const end = withDay(parse, { first: first.last + 2, last: whole.last, rule: 'clock', mod: null, meaning: whole.meaning }, read)
  const within = end.meaning.kind === 'clock' ? end.meaning.within : null
  const meaning = { ...clockMeaning(first.hour + add, first.minute, whole.meaning.zone), within }
  return [{ first: at, last: first.last, rule: 'clock', mod: null, meaning }, end]
}

/** "Half past seven", "twenty to four", "quarter past nine in the morning". */
export function readSpokenClock(parse: Parse, at: number): readonly Expression[] {
  const form = formAt(parse, at)
  const minutes = form === 'half' ? 30 : form === 'quarter' ? 15 : (SMALL.get(form) ?? 0)
  const side = formAt(parse, at + 1)
  const hour = SMALL.get(formAt(parse, at + 2)) ?? 0
  if (minutes === 0 || (side !== 'past' && side !== 'to') || hour < 1 || hour > 12) return []
  // "Five to ten people" is a range.
  if (side === 'to' && (form === 'half' || !BEFORE_SPOKEN.has(formAt(parse, at - 1)) || COUNTED.has(uposAt(parse, at + 3)))) return []
  const total = hour * 60 + (side === 'past' ? minutes : -minutes)
  const part = partOfHour(parse, at + 2, hour)
  const add = part !== null && part.hour >= 12 && hour < 12 ? 720 : 0
  const meaning = clockMeaning(Math.floor((total + add) / 60) % 24, (total + add) % 60, null)
  const article = formAt(parse, at - 1) === 'a' ? at - 1 : at
  return [{ first: article, last: part?.last ?? at + 2, rule: 'spoken clock', mod: null, meaning }]
}

/** `midnight`, `noon`, `midnight on Friday`. */
export function readMidnight(parse: Parse, at: number, read: Read): readonly Expression[] {
  const lexeme = lexemeAt(parse, at)
  if (lexeme?.kind !== 'midnight') return []
  const offset = minutesBefore(parse, at)
  const zone = zoneAfter(parse, at)
  const minutes = lexeme.hour * 60 + (offset?.minutes ?? 0)
  const meaning: Meaning = {
    kind: 'clock',
    hour: Math.floor((((minutes % 1440) + 1440) % 1440) / 60),
    minute: ((minutes % 60) + 60) % 60,
    zone: zone?.zone ?? null,
    within: null,
    midnight: lexeme.hour === 0,
  }
  return [withDay(parse, { first: offset?.first ?? at, last: zone?.last ?? at, rule: 'midnight', mod: null, meaning }, read)]
}

/** The day of a clock where it follows next to it: "4 p.m. on Thursday", "16:00, 5 March". */
function withDay(parse: Parse, expression: Expression, read: Read): Expression {
  if (expression.meaning.kind !== 'clock') return expression
  const following = withinAfter(parse, expression.last, read)
  if (following === null) {
    const beyond = withinAfter(parse, closeAfter(parse, expression.last), read)
    return beyond === null ? expression : { ...expression, meaning: { ...expression.meaning, within: beyond.meaning } }
  }
  return { ...expression, last: following.last, meaning: { ...expression.meaning, within: following.meaning } }
}

/** "4 a.m. local time (0200 GMT) on Tuesday": the day stands beyond the same hour in another zone. -1 where none does. */
function closeAfter(parse: Parse, last: number): number {
  if (formAt(parse, last + 1) !== '(') return -1
  for (let word = last + 2; word <= last + 6; word++) if (formAt(parse, word) === ')') return word
  return -1
}

/** "A minute after midnight", "five minutes to noon". */
function minutesBefore(parse: Parse, at: number): { readonly first: number; readonly minutes: number } | null {
  const side = formAt(parse, at - 1)
  const unit = formAt(parse, at - 2)
  if ((side !== 'after' && side !== 'past' && side !== 'before' && side !== 'to') || (unit !== 'minute' && unit !== 'minutes')) return null
  const form = formAt(parse, at - 3)
  const minutes = form === 'a' ? 1 : (SMALL.get(form) ?? Number(form))
  if (!(minutes > 0 && minutes < 60)) return null
  return { first: at - 3, minutes: side === 'after' || side === 'past' ? minutes : -minutes }
}

const RANGES: ReadonlySet<string> = new Set(['-', '–', 'to', 'and', 'until', 'till'])
const BEFORE_SPOKEN: ReadonlySet<string> = new Set(['at', 'around', 'about', 'by', 'until', 'till', 'since', 'from'])
const COUNTED: ReadonlySet<string> = new Set(['NOUN', 'ADJ', 'PROPN', 'NUM'])
