import { formAt, type Parse, uposAt, wordAt } from '../../../model/parse.ts'
import { nameOver } from '../../named.ts'
import type { Numeral } from '../../numerals/numeral.ts'
import { wordSet } from '../../word-set.ts'
import { isPlural, type Refusal } from './refusal.ts'

/** "12-year-old", "aged 45", "45 years old", "Name Surname, 45,", "people over 60", "girls of 9 and 12 years of age". */
export const ages: Refusal = { name: 'age', holds: isAge }

function isAge(parse: Parse, { first, last, value }: Numeral): boolean {
  if (LEADS.has(formAt(parse, last + 1)) && leadsToOld(parse, last + 1)) return true
  if (!(value > 0 && value < OLDEST)) return false
  const before = formAt(parse, first - 1)
  if (AGED.has(before)) return true
  if (TURNED.has(before) && !isPlural(formAt(parse, last + 1)) && first === last) return true
  if (before === '(') return formAt(parse, last + 1) === ')' && nameOver(parse, first - 2)?.kind === 'person'
  if (before === ',') return isAgeInCommas(parse, first, last)
  const second = formAt(parse, first - 2)
  if (before === 'of' && first === last && YOUNG.has(second) && !COUNTED.has(uposAt(parse, last + 1))) return true
  if (before === 'of' || before === 'between') return AGED.has(second)
  if (JOINTS.has(before)) return AGED.has(formAt(parse, first - 3)) || AGED.has(formAt(parse, first - 4))
  return SIDES.has(before) && PEOPLE.has(second) && !isPlural(formAt(parse, last + 1))
}

/** Whether the words from `at` on lead to "old" or "of age": "- year - old", "years old", "and 14 years old". */
function leadsToOld(parse: Parse, at: number): boolean {
  for (let word = at; word < at + REACH; word++) {
    const form = formAt(parse, word)
    const before = formAt(parse, word - 1)
    if (form === 'old' || form === 'olds') return before === '-' || UNITS.has(before)
    if (form === 'of') return formAt(parse, word + 1) === 'age'
    if (!LEADS.has(form) && !/^\d/.test(form) && uposAt(parse, word) !== 'NUM') return false
  }
  return false
}

/** ", 45," and ", 45." after a first name and a surname. */
function isAgeInCommas(parse: Parse, first: number, last: number): boolean {
  if (first !== last || !/^\d{1,3}$/.test(formAt(parse, first)) || !CLOSINGS.has(formAt(parse, last + 1))) return false
  if (!/^\p{Lu}\p{L}/u.test(wordAt(parse, first - 2))) return false
  const kind = nameOver(parse, first - 2)?.kind
  if (kind === 'place' || kind === 'organisation') return false
  return kind === 'person' || /^\p{Lu}/u.test(wordAt(parse, first - 3))
}

const OLDEST = 120
// Words from the number to "old": "2 - and 4 - year - old".
const REACH = 7
const TURNED = wordSet('turned turns turning')
const AGED = wordSet('aged age ages')
const UNITS = wordSet('year years yr yrs month months day days week weeks')
const JOINTS = wordSet('and to - – or')
const LEADS: ReadonlySet<string> = new Set([...UNITS, ...JOINTS])
const SIDES = wordSet('over under above below')
/** "a boy of 12", "a woman of 70". */
const YOUNG = wordSet('boy girl child man woman youth teenager son daughter')
const COUNTED = new Set<string>(['NOUN', 'ADJ', 'PROPN'])
const CLOSINGS = wordSet(', . and ; )')
const PEOPLE = wordSet(
  'people those persons anyone everyone children men women citizens males females adults residents boys girls refugees civilians',
)
