import { formAt, type Parse } from '../../../model/parse.ts'
import type { Numeral } from '../../numerals/numeral.ts'
import { wordSet } from '../../word-set.ts'
import type { Refusal } from './refusal.ts'

/** "2-1", "0-0", "won 3-2", "a 12-3 vote": the first is not less than the second, or a match or a vote stands beside it. */
export const scores: Refusal = { name: 'score', holds: isScore }

/** "Two-state solution", "three-way talks": a number in a compound that counts nothing on the ground. */
export const compounds: Refusal = { name: 'compound', holds: isCompound }

function isScore(parse: Parse, { first, last, form }: Numeral): boolean {
  if (form !== 'digits' || first !== last) return false
  if (isDash(parse, last + 1) && startsWithDigit(parse, last + 2)) return isScoreAt(parse, first, last + 2)
  return isDash(parse, first - 1) && startsWithDigit(parse, first - 2) && isScoreAt(parse, first - 2, last)
}

function isScoreAt(parse: Parse, left: number, right: number): boolean {
  return (
    Number(formAt(parse, left)) >= Number(formAt(parse, right)) ||
    MATCHES.has(formAt(parse, left - 1)) ||
    MATCHES.has(formAt(parse, right + 1))
  )
}

/** A dash that touches both its neighbours. */
function isDash(parse: Parse, word: number): boolean {
  const form = formAt(parse, word)
  return (form === '-' || form === '–') && parse.ends[word - 1] === parse.starts[word] && parse.ends[word] === parse.starts[word + 1]
}

function startsWithDigit(parse: Parse, word: number): boolean {
  const unit = formAt(parse, word).charCodeAt(0)
  return unit >= 0x30 && unit <= 0x39
}

function isCompound(parse: Parse, { last, form }: Numeral): boolean {
  if (form === 'vague' || formAt(parse, last + 1) !== '-' || !isDash(parse, last + 1)) return false
  const after = formAt(parse, last + 2)
  return /^\p{L}/u.test(after) && !COMPOUNDS.has(after)
}

const MATCHES = wordSet(
  'win won wins beat beaten defeat defeated lost loss draw drew match score scored victory goal goals aggregate vote voted votes ruling',
)
const COMPOUNDS = wordSet(
  'man men member members person people strong odd plus ish vehicle vehicles truck trucks tank tanks ship ships boat boats car cars aircraft plane bed beds family house ' +
    'km kilometre kilometer metre meter mile foot inch yard acre hectare tonne ton kg pound kilogram cm m ' +
    'second minute hour day night week month year decade century percent per dollar euro square nautical million billion thousand hundred dozen',
)
