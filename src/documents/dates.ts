/**
 * A date or instant as written by a machine or a person, in ISO 8601 at the precision told: `2020-03-05`,
 * `2020-03-05T18:20:00Z`, `2020-03-05T18:20+02:00`. Null when it tells no whole day, or one that two countries
 * would read differently (05/03/2020).
 */
export function parseDate(text: string): string | null {
  const trimmed = text.trim().slice(0, 80)
  return readIso(trimmed) ?? readWorded(trimmed) ?? readNumeric(trimmed)
}

/** A date in words at the start of a text: what was read and where it ends. */
export interface DateInText {
  readonly value: string
  readonly start: number
  readonly end: number
}

/** The first whole date in words ("5 March 2020", "March 05, 2020", "2020-03-05") of a text. */
export function firstDateIn(text: string): DateInText | null {
  for (const match of text.matchAll(DATE_IN_TEXT)) {
    const value = parseDate(match[0])
    if (value !== null) return { value, start: match.index, end: match.index + match[0].length }
  }
  return null
}

function readIso(text: string): string | null {
  const match = ISO.exec(text)
  if (match === null) return null
  const [, year, month, day, hour, minute, second, zone] = match
  const date = makeDay(Number(year), Number(month), Number(day))
  return date === null || hour === undefined ? date : date + makeTime({ hour, minute, second, zone })
}

function readWorded(text: string): string | null {
  const match = DAY_FIRST.exec(text) ?? MONTH_FIRST.exec(text)
  const { day, month, year } = match?.groups ?? {}
  const number = MONTHS.indexOf((month ?? '').slice(0, 3).toLowerCase()) + 1
  const date = number === 0 ? null : makeDay(Number(year), number, Number(day))
  if (date === null || match === null) return null
  const time = CLOCK.exec(text.slice(match.index + match[0].length))
  if (time === null) return date
  const { hour, minute, second, half, zone } = time.groups ?? {}
  const shift = half === undefined ? 0 : half.toLowerCase().startsWith('p') ? (hour === '12' ? 0 : 12) : hour === '12' ? -12 : 0
  return date + makeTime({ hour: String(Number(hour) + shift), minute, second, zone })
}

function readNumeric(text: string): string | null {
  const match = NUMERIC.exec(text)
  if (match === null) return null
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])]
  // A dot is the custom of countries that put the day first; slashes are read only where one side can't be a month.
  if (match[0].includes('.') || first > 12) return makeDay(year, second, first)
  return second > 12 ? makeDay(year, first, second) : null
}

interface Clock {
  readonly hour: string
  readonly minute: string | undefined
  readonly second: string | undefined
  readonly zone: string | undefined
}

function makeTime({ hour, minute = '00', second, zone = '' }: Clock): string {
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return ''
  const seconds = second === undefined ? '' : `:${second}`
  return `T${hour.padStart(2, '0')}:${minute}${seconds}${makeZone(zone)}`
}

function makeZone(zone: string): string {
  if (/^(?:z|gmt|utc)$/i.test(zone)) return 'Z'
  const offset = /^(?:gmt|utc)?\s*([+-])(\d{1,2}):?(\d{2})?$/i.exec(zone)
  return offset === null ? '' : `${offset[1]}${(offset[2] ?? '').padStart(2, '0')}:${offset[3] ?? '00'}`
}

function makeDay(year: number, month: number, day: number): string | null {
  if (!(year >= 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month))) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

const MONTHS: readonly string[] = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?'
const YEAR = '(?<year>(?:19|20)\\d{2})'
const ZONE = '(?:z|gmt|utc)?(?:\\s?[+-]\\d{1,2}:?(?:\\d{2})?)?'
const ISO = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T\s](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s?(z|[+-]\d{2}:?\d{2}|utc|gmt)?)?(?!\d)/i
const DAY_FIRST = new RegExp(`(?<!\\d)${DAY}(?:\\s+of)?[\\s-]+${MONTH},?[\\s-]+${YEAR}(?!\\d)`, 'i')
const MONTH_FIRST = new RegExp(`(?<![a-z])${MONTH}\\s+${DAY},?\\s+${YEAR}(?!\\d)`, 'i')
const CLOCK = new RegExp(
  `^[\\s,|·•–—-]{0,6}(?:at\\s+)?(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?::(?<second>\\d{2}))?\\s?(?<half>[ap]\\.?m\\.?)?\\s?(?<zone>${ZONE})`,
  'i',
)
const NUMERIC = /^(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)/
const DATE_IN_TEXT = new RegExp(
  `(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?!\\d)|${`${DAY_FIRST.source}|${MONTH_FIRST.source}`.replace(/\?<(?:day|month|year)>/g, '?:')}`,
  'gi',
)
