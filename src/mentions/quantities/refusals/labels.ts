import { formAt, type Parse, sentenceOf, uposAt, wordAt } from '../../../model/parse.ts'
import { nameOver } from '../../named.ts'
import type { Numeral } from '../../numerals/numeral.ts'
import { wordSet } from '../../word-set.ts'
import { isPlural, type Refusal } from './refusal.ts'

/** The number of a model, a unit or a road that is joined to its name: `T-72`, `N-11`, `Grad-2`. */
export const partsOfNames: Refusal = { name: 'part of a name', holds: isPartOfName }

/** "Resolution 2254", "Route 5", "Flight 752", "Brigade 93", "Checkpoint 12", "No. 5", "day 19". */
export const labels: Refusal = { name: 'label', holds: isLabel }

function isPartOfName(parse: Parse, { first, form }: Numeral): boolean {
  const dash = formAt(parse, first - 1)
  if ((dash !== '-' && dash !== '/' && dash !== '–') || parse.ends[first - 1] !== parse.starts[first]) return false
  if (parse.ends[first - 2] !== parse.starts[first - 1]) return false
  const before = wordAt(parse, first - 2)
  if (form === 'digits') return /\p{L}$/u.test(before) && !LOWER_PREFIXES.has(before)
  return /^\p{Lu}/u.test(before)
}

/** "Chang'e 2 went into orbit", "Game 7", "Formula One": digits that end a name, unless the name is a place in a list of counts. */
export const namesWithNumbers: Refusal = { name: 'number of a name', holds: endsName }

function endsName(parse: Parse, { first, last, form }: Numeral): boolean {
  if (form !== 'digits' && form !== 'word') return false
  if (
    first !== last ||
    uposAt(parse, first - 1) !== 'PROPN' ||
    parse.text.charCodeAt(parse.ends[first - 1] ?? 0) !== 0x20 ||
    formAt(parse, last + 1) === '-'
  )
    return false
  if (parse.starts[first] !== (parse.ends[first - 1] ?? 0) + 1 || parse.sentences[sentenceOf(parse, first)] === first) return false
  if (!/^\p{Lu}/u.test(wordAt(parse, first - 1))) return false
  if (form === 'word')
    return /^\p{Lu}\p{Ll}/u.test(wordAt(parse, first)) && !PARTICIPLES.has(formAt(parse, last + 1)) && !isTitle(parse, first)
  const kind = nameOver(parse, first - 1)?.kind
  if (kind === 'place' || kind === 'nationality' || formAt(parse, first).includes(',')) return false
  if (COUNTED.has(uposAt(parse, last + 1)) || PARTICIPLES.has(formAt(parse, last + 1)) || PEOPLE.has(formAt(parse, last + 1))) return false
  return !isListed(parse, first)
}

/** "Sarmin 4, Nayrab 7 and Afis 2": names and counts by turns. */
function isListed(parse: Parse, number: number): boolean {
  return pairs(parse, number + 1, number + 3) || pairs(parse, number - 2, number - 3)
}

function pairs(parse: Parse, joint: number, other: number): boolean {
  const form = formAt(parse, joint)
  return (form === ',' || form === ';' || form === 'and') && /^\d/.test(formAt(parse, other))
}

/** Whether the words around are all written with capital letters, as headlines are. */
function isTitle(parse: Parse, word: number): boolean {
  const next = wordAt(parse, word + 1)
  return /^\p{Lu}/u.test(next)
}

function isLabel(parse: Parse, numeral: Numeral): boolean {
  const { first, form } = numeral
  const colon = formAt(parse, first - 1) === ':' || formAt(parse, first - 1) === '.' ? 1 : 0
  const before = formAt(parse, first - 1 - colon)
  if (NUMBER_SIGNS.has(before)) return true
  if (form === 'vague' || form === 'fraction' || colon > 0) return false
  const capital = /^\p{Lu}/u.test(wordAt(parse, first - 1))
  if (before === 'of' && formAt(parse, first - 2) === 'group' && /^\p{Lu}/u.test(wordAt(parse, first))) return true
  if (LABELS.has(before)) return capital || !countsSomething(parse, numeral)
  if (PERIODS.has(before) && form === 'digits') return !OPENINGS.has(formAt(parse, first - 2)) && !countsSomething(parse, numeral)
  return capital && CAPITAL_LABELS.has(before) && (form === 'digits' || !isPlural(formAt(parse, first + 1)))
}

/** "On the coast road 30 trucks arrived": a plural noun follows that the number may count. */
function countsSomething(parse: Parse, { last }: Numeral): boolean {
  for (let word = last + 1; word <= last + 2; word++) {
    if (isPlural(formAt(parse, word)) && uposAt(parse, word) === 'NOUN') return true
  }
  return PEOPLE.has(formAt(parse, last + 1))
}

const COUNTED = new Set<string>(['NOUN', 'ADJ', 'NUM', 'PROPN'])
const PARTICIPLES = wordSet('killed wounded injured hurt dead missing detained arrested displaced dies die were are')
const PEOPLE = wordSet('people civilians children women men')
const LOWER_PREFIXES = wordSet('to and or mid of')
const NUMBER_SIGNS = wordSet('no no. nos nos. number numbers num. nr nr. nº № # §')
const PERIODS = wordSet('day week month')
const OPENINGS = wordSet('a per each every one the that this same next last')
const LABELS = wordSet(
  'resolution resolutions article articles chapter section paragraph clause case file dossier serial batch top code passcode password pin id reference ref ref. annex appendix footnote page pages figure fig fig. table volume issue entry ' +
    'route highway motorway road flight channel psalm verse boeing airbus apollo type model version protocol directive decree ordinance ' +
    'brigade division regiment battalion battery squadron platoon squad corps legion',
)
const CAPITAL_LABELS = wordSet(
  'resolution checkpoint post position unit base camp sector zone area district block gate bridge point phase group team station hill height axis line op ' +
    'junction kilometre kilometer km ward precinct terminal pier school hospital building room platform task force army fleet operation section bus train ' +
    'law bill case act round day week year stage level category tier grade class order part lot item mission exit world plan option vision agenda note form',
)
