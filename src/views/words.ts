import type { Figure } from '../model/claim.ts'

/** A number with its thousands parted: `959,000`. */
export function numberWords(n: number): string {
  const [whole = '0', fraction] = String(Math.abs(n)).split('.')
  if (whole.includes('e')) return String(n)
  let parted = ''
  for (let i = 0; i < whole.length; i++) {
    if (i > 0 && (whole.length - i) % 3 === 0) parted += ','
    parted += whole[i]
  }
  return (n < 0 ? '−' : '') + parted + (fraction === undefined ? '' : `.${fraction}`)
}

/** What a figure commits to, as short as a plot needs: `63+`, `~60`, `≤40`, `33–36`; null where the words fix no number. */
export function valueWords({ low, high, about }: Pick<Figure, 'low' | 'high' | 'about'>): string | null {
  const circa = about ? '~' : ''
  if (low !== null && high !== null) return circa + (low === high ? numberWords(low) : `${numberWords(low)}–${numberWords(high)}`)
  if (low !== null) return `${circa}${numberWords(low)}+`
  if (high !== null) return `${circa}≤${numberWords(high)}`
  return null
}

/** A day or an instant, with its zone as told: `20 March 2020, 00:50 +03:00`. */
export function timeWords(iso: string): string {
  const day = dayWords(iso)
  const clock = /T(\d\d:\d\d)(?::\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?$/.exec(iso)
  if (clock === null) return day
  return `${day}, ${clock[1]}${clock[2] === undefined ? '' : clock[2] === 'Z' ? ' UTC' : ` ${clock[2]}`}`
}

/** `20 March 2020`, `March 2020`, `2020`; what is no ISO date stays as it is. */
export function dayWords(iso: string): string {
  const parts = partsOf(iso)
  if (parts === null) return iso
  const { year, month, day } = parts
  return [day, month === null ? null : MONTHS[month - 1], year].filter((part) => part !== null).join(' ')
}

/** A period in the fewest words: `6–24 March 2020`, `since 1 February 2020`. Null where both ends are open. */
export function periodWords(from: string | null, to: string | null): string | null {
  if (from === null && to === null) return null
  if (from === null) return `until ${pointWords(to ?? '')}`
  if (to === null) return `since ${pointWords(from)}`
  if (from === to) return pointWords(from)
  const a = partsOf(from)
  const b = partsOf(to)
  if (a === null || b === null || from.includes('T') || to.includes('T')) return `${pointWords(from)} to ${pointWords(to)}`
  if (a.year !== b.year || a.day === null || b.day === null) return `${dayWords(from)} to ${dayWords(to)}`
  if (a.month !== b.month) return `${a.day} ${MONTHS[(a.month ?? 1) - 1]} to ${dayWords(to)}`
  return `${a.day}–${dayWords(to)}`
}

/** `one report`, `12 reports`. */
export function countWords(n: number, noun: string): string {
  return `${n === 1 ? 'one' : numberWords(n)} ${noun}${n === 1 ? '' : 's'}`
}

/** The parts that a title does not tell already. */
export function untold(title: string, parts: readonly (string | null)[]): string[] {
  const said = title.toLowerCase()
  return parts.filter((part) => part !== null && part !== '' && !said.includes(part.toLowerCase())).filter((part) => part !== null)
}

/** With a small first letter, for the middle of a sentence. */
export function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}

/** Sentences as one text, with days in words. */
export function proseOf(sentences: readonly string[]): string {
  const ended = sentences.map((sentence) => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`))
  return ended.join(' ').replaceAll(/\b\d{4}-\d\d-\d\d\b/g, dayWords)
}

/** At most `most` code points, the last an ellipsis where some were cut. */
export function shorten(words: string, most: number): string {
  if (words.length <= most) return words
  const points = [...words]
  return points.length <= most
    ? words
    : `${points
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}

function pointWords(iso: string): string {
  return iso.includes('T') ? timeWords(iso) : dayWords(iso)
}

function partsOf(iso: string): { year: number; month: number | null; day: number | null } | null {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T|$)/.exec(iso)
  if (found === null) return null
  const month = found[2] === undefined ? null : Number(found[2])
  const day = found[3] === undefined ? null : Number(found[3])
  if (month !== null && (month < 1 || month > 12)) return null
  return { year: Number(found[1]), month, day }
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
