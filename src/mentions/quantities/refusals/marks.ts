import { formAt, type Parse } from '../../../model/parse.ts'
import type { Numeral } from '../../numerals/numeral.ts'
import { readNumeral } from '../../numerals/numerals.ts'
import { wordSet } from '../../word-set.ts'
import type { Refusal } from './refusal.ts'

/** "1." or "2)" where a line starts, "(1)" after a stop, the note "[3]". */
export const listNumerals: Refusal = { name: 'list numeral', holds: isListNumeral }

/** "122mm", "7.62 mm", "50-calibre". */
export const calibres: Refusal = { name: 'calibre', holds: isCalibre }

/** "+249 …", "tel. 12345". */
export const telephones: Refusal = { name: 'telephone', holds: isTelephone }

/** "Thirty-three (33) soldiers": the same number told again. */
export const repeats: Refusal = { name: 'repeat', holds: isRepeat }

/** "US6,562", "v2.1.3": the tail of what was written as one number. */
export const tails: Refusal = { name: 'tail of a number', holds: isTail }

function isTail(parse: Parse, { first, form }: Numeral): boolean {
  if (form !== 'digits') return false
  const joint = formAt(parse, first - 1)
  if (
    (joint !== ',' && joint !== '.') ||
    parse.ends[first - 1] !== parse.starts[first] ||
    parse.ends[first - 2] !== parse.starts[first - 1]
  )
    return false
  return /\d$/.test(formAt(parse, first - 2))
}

function isListNumeral(parse: Parse, { first, last, form, value }: Numeral): boolean {
  if (form !== 'digits' || first !== last || !(value < 1000)) return false
  if (formAt(parse, first - 1) === '[' && formAt(parse, last + 1) === ']') return true
  if (value >= 100) return false
  const after = formAt(parse, last + 1)
  if ((after !== '.' && after !== ')') || parse.ends[last] !== parse.starts[last + 1]) return false
  if (formAt(parse, first - 1) === '(' && after === ')') {
    return startsLine(parse.text, parse.starts[first - 1] ?? 0) || STOPS.has(formAt(parse, first - 2))
  }
  return startsLine(parse.text, parse.starts[first] ?? 0) && !endsLine(parse.text, parse.ends[last + 1] ?? 0)
}

function isCalibre(parse: Parse, { last, first }: Numeral): boolean {
  const unit = formAt(parse, last + 1) === '-' ? last + 2 : last + 1
  const form = formAt(parse, unit)
  if (MILLIMETRES.has(form)) return formAt(parse, unit + 1) !== 'of'
  return CALIBRES.has(form) || CALIBRES.has(formAt(parse, first - 1)) || BEFORE_CALIBRE.has(formAt(parse, first - 1))
}

function isTelephone(parse: Parse, { first, form }: Numeral): boolean {
  if (form !== 'digits') return false
  const before = formAt(parse, first - 1)
  if (before === '+' && parse.ends[first - 1] === parse.starts[first]) return true
  return TELEPHONES.has(before) || (before === ':' && TELEPHONES.has(formAt(parse, first - 2)))
}

function isRepeat(parse: Parse, { first, last, form, value }: Numeral): boolean {
  if (form === 'vague' || formAt(parse, first - 1) !== '(' || formAt(parse, last + 1) !== ')') return false
  for (let start = first - 2; start >= 0 && first - start <= 6; start--) {
    const numeral = readNumeral(parse, start)
    if (numeral !== null && numeral.last === first - 2 && numeral.value === value) return true
  }
  return false
}

function startsLine(text: string, at: number): boolean {
  for (let back = at - 1; back >= 0 && at - back < LONGEST_INDENT; back--) {
    const unit = text.charCodeAt(back)
    if (unit === 0x0a) return true
    if (unit !== 0x20 && unit !== 0x09 && unit !== 0x28 && unit !== 0x2d && unit !== 0x2a) return false
  }
  return at < LONGEST_INDENT
}

function endsLine(text: string, at: number): boolean {
  for (let next = at; next < text.length && next - at < LONGEST_INDENT; next++) {
    const unit = text.charCodeAt(next)
    if (unit === 0x0a) return true
    if (unit !== 0x20) return false
  }
  return true
}

const LONGEST_INDENT = 40
const STOPS = wordSet(': ; , . and')
const MILLIMETRES = wordSet('mm millimetre millimeter')
const CALIBRES = wordSet('calibre caliber cal')
const BEFORE_CALIBRE = wordSet('ak x')
const TELEPHONES = wordSet('tel tel. telephone phone fax call hotline whatsapp dial')
