/** What the address bar holds: the claim, report or section that is open, and the days that the page is narrowed to. */
export interface Address {
  readonly id: string
  readonly days: Days | null
}

/** Day numbers since 1970, both inclusive. */
export interface Days {
  readonly from: number
  readonly to: number
}

/** Reads `#r5.f1&days=2020-03-06..2020-03-24`; either part may be missing, and what is neither is left aside. */
export function readAddress(hash: string): Address {
  const parts = decoded(hash.replace(/^#/, '')).split('&')
  const days = parts.map(readDays).find((found) => found !== null) ?? null
  return { id: parts.find((part) => !part.startsWith('days=')) ?? '', days }
}

export function writeAddress({ id, days }: Address): string {
  const parts = [id, days === null ? '' : `days=${isoOf(days.from)}..${isoOf(days.to)}`].filter((part) => part !== '')
  return parts.length === 0 ? '' : `#${parts.join('&')}`
}

/** The address of something else on the page, with the days as they are. */
export function addressOf(id: string): string {
  const { days } = readAddress(location.hash)
  return writeAddress({ id, days }) || location.pathname + location.search
}

export function isoOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

/** `6–24 March 2020` in the reader's own order of day and month would part from the rest of the page: it is said as the page says it. */
export function daysWords({ from, to }: Days): string {
  const [a, b] = [partsOf(from), partsOf(to)]
  if (from === to) return a.join(' ')
  if (a[1] === b[1] && a[2] === b[2]) return `${a[0]}–${b.join(' ')}`
  return `${(a[2] === b[2] ? a.slice(0, 2) : a).join(' ')} to ${b.join(' ')}`
}

function partsOf(day: number): [string, string, string] {
  const date = new Date(day * DAY)
  return [String(date.getUTCDate()), date.toLocaleString('en', { month: 'long', timeZone: 'UTC' }), String(date.getUTCFullYear())]
}

function readDays(part: string): Days | null {
  const found = /^days=(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/.exec(part)
  if (found === null) return null
  const [from, to] = [Date.parse(found[1] ?? '') / DAY, Date.parse(found[2] ?? '') / DAY]
  return Number.isNaN(from) || Number.isNaN(to) || from > to ? null : { from, to }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const DAY = 86_400_000
