import { formAt, type Parse } from '../../../model/parse.ts'
import type { Numeral } from '../../numerals/numeral.ts'
import { wordSet } from '../../word-set.ts'
import { isPlural, type Refusal } from './refusal.ts'

/** `2011`, `1980`, with nothing to count after it. */
export const years: Refusal = { name: 'year', holds: isYear }

/** "0200 GMT", "1800 hours", "5 o'clock": clocks that stand in no time mention. */
export const clocks: Refusal = { name: 'clock', holds: isClock }

function isYear(parse: Parse, { first, last, form, value }: Numeral): boolean {
  if (form !== 'digits' || first !== last || !(value >= 1800 && value < 2100) || formAt(parse, first).length !== 4) return false
  const before = formAt(parse, first - 1)
  const after = formAt(parse, last + 1)
  if (COUNTED.has(after) || after === 'of' || AMOUNTS.has(before)) return false
  if (PREPOSITIONS.has(before)) return true
  if (isPlural(after)) return false
  return !/^\p{Ll}/u.test(after) || !isPlural(formAt(parse, last + 2))
}

function isClock(parse: Parse, { first, last, form }: Numeral): boolean {
  if (form !== 'digits' && form !== 'word') return false
  const after = formAt(parse, last + 1)
  if (NOUNS.has(after) || (after === 'local' && formAt(parse, last + 2) === 'time')) return true
  const written = formAt(parse, first)
  if (form === 'digits' && written.length > 1 && written.charCodeAt(0) === 0x30 && !written.includes('.')) return true
  return /^[012]\d[0-5]\d$/.test(written) && HOURS.has(after)
}

const COUNTED = wordSet('people civilian civilians children women men personnel troops dead wounded injured displaced km')
const AMOUNTS = wordSet('than some least most nearly almost over about')
const PREPOSITIONS = wordSet('in since of until till by during from before after through for early late mid')
const NOUNS = wordSet("gmt utc bst est edt cet cest eet a.m. p.m. am pm a.m p.m o'clock o`clock o’clock")
const HOURS = wordSet('hours hrs h')
