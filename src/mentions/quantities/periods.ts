import { formAt, type Parse } from '../../model/parse.ts'

/** The period that a count from word `at` on is told for: "trucks a day", "people died each month"; null for none. */
export function readPeriod(parse: Parse, at: number): string | null {
  for (let word = at; word < at + REACH; word++) {
    const form = formAt(parse, word)
    const adverb = ADVERBS.get(form)
    if (adverb !== undefined) return adverb
    if (DISTRIBUTORS.has(form) && !WITHIN.has(formAt(parse, word - 1))) {
      const period = PERIODS.get(formAt(parse, word + 1))
      if (period !== undefined) return ENDINGS.has(formAt(parse, word + 2)) ? null : period
    }
    if (form === '' || STOPS.has(form)) return null
    const unit = form.charCodeAt(0)
    if (unit < 0x61 && unit !== 0x2d) return null
  }
  return null
}

// Words between a count and its period: "a thousand wounded soldiers die each day".
const REACH = 6
const DISTRIBUTORS: ReadonlySet<string> = new Set(['a', 'an', 'each', 'every', 'per'])
const ADVERBS: ReadonlyMap<string, string> = new Map([
  ['daily', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['hourly', 'hour'],
  ['annually', 'year'],
  ['yearly', 'year'],
])
const PERIODS: ReadonlyMap<string, string> = new Map([
  ['day', 'day'],
  ['night', 'night'],
  ['week', 'week'],
  ['month', 'month'],
  ['year', 'year'],
  ['hour', 'hour'],
  ['minute', 'minute'],
])
// "40 people in a day" tells how long it took.
const WITHIN: ReadonlySet<string> = new Set([
  'in',
  'within',
  'for',
  'of',
  'on',
  'after',
  'over',
  'during',
  'inside',
  'than',
  'less',
  'about',
])
// "12 died a day later" tells a date, "a year of war" a duration.
const ENDINGS: ReadonlySet<string> = new Set([
  'later',
  'after',
  'before',
  'earlier',
  'ago',
  'of',
  'old',
  'long',
  'prior',
  'previously',
  'following',
  '-',
  'when',
  'that',
  'into',
  'and',
])
const STOPS: ReadonlySet<string> = new Set([
  'who',
  'that',
  'which',
  'and',
  'but',
  'when',
  'while',
  'after',
  'before',
  'since',
  'as',
  'because',
  'including',
])
