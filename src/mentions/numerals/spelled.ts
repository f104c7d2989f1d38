import { formAt, type Parse } from '../../model/parse.ts'
import type { Numeral } from './numeral.ts'
import { MAGNITUDES, SMALL } from './words.ts'

/** Number words in order of size: "two hundred and fifty thousand", "thirty-six", "a million", "two and a half million". */
export function readSpelled(parse: Parse, at: number): Numeral | null {
  const article = formAt(parse, at) === 'a' || formAt(parse, at) === 'an'
  if (article && formAt(parse, at + 1) === 'score') return formAt(parse, at + 2) === 'of' ? numeral(at, at + 1, 20, 1) : null
  if (article && !ARTICLED.has(formAt(parse, at + 1))) return null
  const sum: Sum = { total: 0, group: article ? 1 : -1, tens: false, scale: 1, least: Number.POSITIVE_INFINITY }
  let last = -1
  for (let word = article ? at + 1 : at; word < parse.length; word++) {
    const form = formAt(parse, word)
    const small = SMALL.get(form)
    const magnitude = small === undefined ? MAGNITUDES.get(form) : undefined
    if (small !== undefined ? addSmall(sum, small) : magnitude !== undefined && multiply(sum, magnitude)) {
      last = word
      continue
    }
    if (last < 0) return null
    const half = last === word - 1 ? halfAfter(parse, last) : -1
    if (half >= 0) return halved(parse, { at, half, sum })
    if (!joins(parse, word, sum)) break
  }
  return last < 0 ? null : numeral(at, last, amountOf(sum), sum.scale)
}

/** What has been read of a number: whole groups of thousands, and the group that is being read. */
interface Sum {
  total: number
  /** -1 before its first word. */
  group: number
  /** Whether the last word was one of tens, so that a unit may follow: "thirty-six". */
  tens: boolean
  /** The last magnitude. */
  scale: number
  /** The least magnitude from a thousand up; the next must be less. */
  least: number
}

function addSmall(sum: Sum, small: number): boolean {
  if (sum.group < 0) sum.group = small
  else if ((sum.tens && small > 0 && small < 10) || (sum.group >= 100 && sum.group % 100 === 0)) sum.group += small
  else return false
  sum.tens = small >= 20
  return true
}

function multiply(sum: Sum, magnitude: number): boolean {
  if (sum.group < 0) return false
  if (magnitude < 1000) {
    if (sum.group >= 100) return false
    sum.group *= magnitude
  } else {
    if (magnitude >= sum.least) return false
    sum.total += sum.group * magnitude
    sum.group = -1
    sum.least = magnitude
  }
  sum.scale = magnitude
  sum.tens = false
  return true
}

/** Whether a hyphen or "and" goes on with the number: "thirty-six", "half-million", "two hundred and fifty"; not "two and three". */
function joins(parse: Parse, word: number, { tens, scale }: Sum): boolean {
  const form = formAt(parse, word)
  const next = formAt(parse, word + 1)
  if (form === 'and') return scale >= 100 && SMALL.has(next)
  if (form !== '-' || parse.ends[word - 1] !== parse.starts[word] || parse.ends[word] !== parse.starts[word + 1]) return false
  return (tens && SMALL.has(next)) || MAGNITUDES.has(next)
}

/** The word "half" of "and a half" after a number, hyphens or not; -1 for none. */
function halfAfter(parse: Parse, last: number): number {
  let word = last + 1
  for (const form of ['and', 'a', 'half']) {
    if (formAt(parse, word) === '-') word++
    if (formAt(parse, word) !== form) return -1
    word++
  }
  return word - 1
}

/** "Two and a half million", "a million and a half", "two and a half". */
function halved(parse: Parse, { at, half, sum }: { readonly at: number; readonly half: number; readonly sum: Sum }): Numeral {
  const following = MAGNITUDES.get(formAt(parse, half + 1))
  if (following !== undefined) return numeral(at, half + 1, (amountOf(sum) + 0.5) * following, following)
  return numeral(at, half, amountOf(sum) + 0.5 * sum.scale, sum.scale)
}

function amountOf({ total, group }: Sum): number {
  return total + Math.max(group, 0)
}

function numeral(first: number, last: number, value: number, scale: number): Numeral {
  return { first, last, value, form: scale > 1 ? 'scaled' : 'word', scale }
}

const ARTICLED: ReadonlySet<string> = new Set(['hundred', 'thousand', 'million', 'billion', 'trillion', 'dozen', 'lakh', 'crore'])
