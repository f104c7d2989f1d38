import { formAt, type Parse, uposAt } from '../../../model/parse.ts'
import type { Numeral } from '../../numerals/numeral.ts'
import { wordSet } from '../../word-set.ts'
import type { Refusal } from './refusal.ts'

/** "The one", "no one", "a new one", "one another", "one of the largest", "zero tolerance". */
export const pronouns: Refusal = { name: 'pronoun', holds: isPronoun }

function isPronoun(parse: Parse, { first, last }: Numeral): boolean {
  if (first !== last) return false
  const form = formAt(parse, first)
  if (form === 'zero')
    return ZERO_NOUNS.has(formAt(parse, first + 1)) || formAt(parse, first - 1) === 'ground' || formAt(parse, first + 1) === '-'
  if (form !== 'one') return false
  const before = formAt(parse, first - 1)
  const after = formAt(parse, first + 1)
  if (NEVER_BEFORE.has(before) || AFTER.has(after)) return true
  if (after === 'of') return !isPartitive(parse, first + 2)
  if ((after === 'by' && formAt(parse, first + 2) === 'one') || (before === 'by' && formAt(parse, first - 2) === 'one')) return true
  if (before === '-' && parse.ends[first - 1] === parse.starts[first]) return true
  const counts = COUNTED.has(uposAt(parse, first + 1)) && !PARTICIPLES.has(after)
  if (DETERMINERS.has(before)) return !counts
  if (isModifier(parse, first - 1) && DETERMINERS_BEFORE.has(formAt(parse, first - 2))) return !counts
  return uposAt(parse, first) === 'PRON' && MODALS.has(after)
}

/** "One of whom", "one of them", "one of the dead", "one of the two"; but not "one of the largest". */
function isPartitive(parse: Parse, at: number): boolean {
  const form = formAt(parse, at)
  if (WHOLES.has(form)) return true
  if (!OWNERS.has(form)) return false
  const next = formAt(parse, at + 1)
  return CASUALTIES.has(next) || uposAt(parse, at + 1) === 'NUM'
}

/** "A new one", "the last one", "a single one". */
function isModifier(parse: Parse, word: number): boolean {
  const upos = uposAt(parse, word)
  return upos === 'ADJ' || MODIFIERS.has(formAt(parse, word))
}

const COUNTED = new Set<string>(['NOUN', 'ADJ', 'PROPN', 'NUM'])
const NEVER_BEFORE = wordSet('no any each every another which such number loved as')
const DETERMINERS = wordSet('the this that some only')
const DETERMINERS_BEFORE = wordSet('a an the this that its their his no any')
const MODIFIERS = wordSet('single last first next new old other previous second third southern northern eastern western latest')
const AFTER = wordSet(
  "another 's thing should must can cannot could might may would 'd 'll who whose reason time such hundredth thousandth needs wonders knows sees",
)
const PARTICIPLES = wordSet('killed wounded injured dead')
const MODALS = wordSet('has is had was will')
const WHOLES = wordSet('whom which them these those')
const OWNERS = wordSet('the its their his our her')
const CASUALTIES = wordSet(
  'dead killed wounded injured victims casualties missing fatalities slain deceased hostages prisoners detainees captives survivors attackers assailants gunmen bombers',
)
const ZERO_NOUNS = wordSet('tolerance hour sum point gravity waste emission emissions percent')
