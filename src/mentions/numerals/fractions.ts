import { formAt, type Parse } from '../../model/parse.ts'
import type { Numeral } from './numeral.ts'
import { DENOMINATORS, MAGNITUDES, SMALL } from './words.ts'

/** Fractions, and magnitudes cut by one: "half", "a third of", "two-thirds", "one in three", "half a million", "half a dozen". */
export function readFraction(parse: Parse, at: number): Numeral | null {
  const form = formAt(parse, at)
  if (form === 'half') return cut(parse, at, at, 0.5)
  const numerator = form === 'a' || form === 'an' ? 1 : SMALL.get(form)
  if (numerator === undefined || numerator === 0) return null
  return parted(parse, at, numerator) ?? inSo(parse, at, numerator)
}

/** "A third of", "three-quarters", "two thirds". */
function parted(parse: Parse, at: number, numerator: number): Numeral | null {
  const hyphen = formAt(parse, at + 1) === '-'
  const word = at + (hyphen ? 2 : 1)
  const form = formAt(parse, word)
  const denominator = DENOMINATORS.get(form)
  if (denominator === undefined || numerator >= denominator) return null
  const plural = form.endsWith('s')
  if (plural !== numerator > 1) return null
  // "A third soldier" is an ordinal, and so is "one fifth column".
  if (!plural && form !== 'half' && formAt(parse, word + 1) !== 'of' && !(hyphen && formAt(parse, at) === 'one')) return null
  return cut(parse, at, word, numerator / denominator)
}

/** A fraction that ends at `last`, or what it cuts: "half a million", "a quarter of a million", "half a dozen", "half-million". */
function cut(parse: Parse, first: number, last: number, value: number): Numeral {
  let word = last + 1
  while (formAt(parse, word) === '-' || formAt(parse, word) === 'of' || formAt(parse, word) === 'a') word++
  const magnitude = word - last <= 3 ? MAGNITUDES.get(formAt(parse, word)) : undefined
  if (magnitude === undefined) return { first, last, value, form: 'fraction', scale: 1 }
  return { first, last: word, value: value * magnitude, form: 'scaled', scale: magnitude }
}

/** "One in three", "one in every five", "nine out of ten". */
function inSo(parse: Parse, at: number, numerator: number): Numeral | null {
  let word = at + 1
  const out = formAt(parse, word) === 'out' && formAt(parse, word + 1) === 'of'
  if (!out && formAt(parse, word) !== 'in') return null
  word += out ? 2 : 1
  const every = formAt(parse, word) === 'every'
  if (every) word++
  const denominator = SMALL.get(formAt(parse, word)) ?? 0
  if (denominator <= numerator || formAt(parse, at) === 'a') return null
  if (!out && !every && numerator !== 1 && denominator !== 5 && denominator !== 10) return null
  if (SPANS.has(formAt(parse, word + 1))) return null
  return { first: at, last: word, value: numerator / denominator, form: 'fraction', scale: 1 }
}

// "One in three days" counts within a time, not within people.
const SPANS: ReadonlySet<string> = new Set(['days', 'hours', 'weeks', 'months', 'years', 'minutes', 'separate', 'different', '-'])
