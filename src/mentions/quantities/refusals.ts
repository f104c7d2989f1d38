import { formAt, type Parse, uposAt, wordAt } from '../../model/parse.ts'
import type { Numeral } from '../numerals/numeral.ts'

/** Why a numeral counts and measures nothing: a name's number, an age, a year; null where it may. */
export function refusalOf(parse: Parse, numeral: Numeral): string | null {
  for (const refusal of REFUSALS) if (refusal.holds(parse, numeral)) return refusal.name
  return null
}

interface Refusal {
  readonly name: string
  readonly holds: (parse: Parse, numeral: Numeral) => boolean
}

// Cheapest and most frequent first.
const REFUSALS: readonly Refusal[] = [
  { name: 'pronoun', holds: isPronoun },
  { name: 'name', holds: isPartOfName },
  { name: 'label', holds: isLabel },
  { name: 'age', holds: isAge },
  { name: 'year', holds: isYear },
  { name: 'clock', holds: isClock },
  { name: 'list', holds: isListNumeral },
  { name: 'calibre', holds: isCalibre },
  { name: 'telephone', holds: isTelephone },
  { name: 'score', holds: isScore },
  { name: 'compound', holds: isCompound },
]

/** "The one", "no one", "one another", "one of the largest", "one day". */
function isPronoun(parse: Parse, { first, last }: Numeral): boolean {
  if (first !== last) return false
  const form = formAt(parse, first)
  if (form === 'zero')
    return ZERO_NOUNS.has(formAt(parse, first + 1)) || formAt(parse, first - 1) === 'ground' || formAt(parse, first + 1) === '-'
  if (form !== 'one') return false
  const before = formAt(parse, first - 1)
  const after = formAt(parse, first + 1)
  if (BEFORE_PRONOUN.has(before) || AFTER_PRONOUN.has(after)) return true
  if (after === 'of') return !isPartitive(parse, first + 2)
  if (before === 'by' && after === 'by') return true
  if (before === '-' && (parse.ends[first - 1] ?? 0) === parse.starts[first]) return true
  return uposAt(parse, first) === 'PRON' && MODALS.has(after)
}

/** "One of whom", "one of them", "one of the dead", "one of the two"; but not "one of the largest". */
function isPartitive(parse: Parse, at: number): boolean {
  const form = formAt(parse, at)
  if (form === 'whom' || form === 'which' || form === 'them' || form === 'these' || form === 'those') return true
  if (form !== 'the' && form !== 'its' && form !== 'their' && form !== 'his' && form !== 'our') return false
  return CASUALTIES.has(formAt(parse, at + 1)) || uposAt(parse, at + 1) === 'NUM'
}

/** The number of a model, a unit or a road that is joined to its name: `T-72`, `N-11`, `Grad-2`; `#5`, `No. 5`. */
function isPartOfName(parse: Parse, { first, form }: Numeral): boolean {
  const dash = formAt(parse, first - 1)
  if ((dash !== '-' && dash !== '/' && dash !== '–') || parse.ends[first - 1] !== parse.starts[first]) return false
  if (parse.ends[first - 2] !== parse.starts[first - 1]) return false
  const before = wordAt(parse, first - 2)
  if (form === 'digits') return /\p{L}$/u.test(before) && !LOWER_PREFIXES.has(before)
  return /^\p{Lu}/u.test(before)
}

/** "Resolution 2254", "Route 5", "Flight 752", "Brigade 93", "Article 51", "Checkpoint 12". */
function isLabel(parse: Parse, { first, form }: Numeral): boolean {
  const before = formAt(parse, first - 1)
  if (NUMBER_SIGNS.has(before)) return true
  if (before === '.' && NUMBER_SIGNS.has(formAt(parse, first - 2))) return true
  if (form === 'vague' || form === 'fraction') return false
  if (LABELS.has(before)) return form === 'digits' || !isPlural(formAt(parse, first + 1))
  if (!CAPITAL_LABELS.has(before) || !/^\p{Lu}/u.test(wordAt(parse, first - 1))) return false
  return form === 'digits' || !isPlural(formAt(parse, first + 1))
}

/** "12-year-old", "aged 45", "45 years old", ", 45,", "in his 40s", "under-18s", "people over 60". */
function isAge(parse: Parse, { first, last, value }: Numeral): boolean {
  if (!(value > 0 && value < 120)) return false
  const before = formAt(parse, first - 1)
  if (before === 'aged' || before === 'age' || before === 'ages') return true
  const after = formAt(parse, last + 1)
  if (
    after === '-' ||
    after === '–' ||
    YEARS.has(after) ||
    after === 'month' ||
    after === 'months' ||
    after === 'and' ||
    after === 'to' ||
    after === 'or'
  ) {
    if (leadsToOld(parse, last + 1)) return true
  }
  if (before === ',' && isAgeInCommas(parse, first, last)) return true
  const agedBefore = formAt(parse, first - 2)
  if (
    (before === 'and' || before === 'to' || before === '-' || before === 'or') &&
    (formAt(parse, first - 3) === 'aged' || formAt(parse, first - 3) === 'ages')
  )
    return true
  if (before === 'between' && (agedBefore === 'aged' || agedBefore === 'ages')) return true
  if (
    (before === 'over' || before === 'under' || before === 'above' || before === 'below') &&
    (PEOPLE.has(agedBefore) || agedBefore === 'of')
  ) {
    return agedBefore !== 'of' && !isPlural(after)
  }
  return before === 'of' && (agedBefore === 'age' || agedBefore === 'ages')
}

/** Whether the words from `at` on lead to "old" or "of age": "- year - old", "years old", "and 14 years old". */
function leadsToOld(parse: Parse, at: number): boolean {
  for (let word = at; word < at + 7; word++) {
    const form = formAt(parse, word)
    if (form === 'old' || form === 'olds')
      return YEARS.has(formAt(parse, word - 1)) || formAt(parse, word - 1) === '-' || isMonth(formAt(parse, word - 1))
    if (form === 'of') return formAt(parse, word + 1) === 'age'
    const unit = form.charCodeAt(0)
    if (
      form !== '-' &&
      form !== '–' &&
      form !== 'and' &&
      form !== 'to' &&
      form !== 'or' &&
      !YEARS.has(form) &&
      !isMonth(form) &&
      !(unit >= 0x30 && unit <= 0x39) &&
      uposAt(parse, word) !== 'NUM'
    )
      return false
  }
  return false
}

/** ", 45," and ", 45." after a name. */
function isAgeInCommas(parse: Parse, first: number, last: number): boolean {
  if (first !== last || !/^\d{1,3}$/.test(formAt(parse, first))) return false
  const after = formAt(parse, last + 1)
  if (after !== ',' && after !== '.' && after !== 'and' && after !== ';' && after !== ')') return false
  const before = wordAt(parse, first - 2)
  if (!/^\p{Lu}\p{L}/u.test(before) || !/^\p{Lu}/u.test(wordAt(parse, first - 3))) return false
  return !parse.names.some(
    (name) => (name.kind === 'place' || name.kind === 'organisation') && name.first <= first - 2 && first - 2 <= name.last,
  )
}

/** `2011`, `1980`, with nothing to count after it. */
function isYear(parse: Parse, { first, last, form, value }: Numeral): boolean {
  if (form !== 'digits' || first !== last || !(value >= 1800 && value < 2100) || formAt(parse, first).length !== 4) return false
  const after = formAt(parse, last + 1)
  if (isPlural(after) || COUNTED.has(after)) return YEAR_PREPOSITIONS.has(formAt(parse, first - 1)) && !COUNTED.has(after)
  if (after === 'of' || formAt(parse, first - 1) === 'than' || formAt(parse, first - 1) === 'some' || formAt(parse, first - 1) === 'least')
    return false
  return !/^\p{Ll}/u.test(after) || !isPlural(formAt(parse, last + 2)) || YEAR_PREPOSITIONS.has(formAt(parse, first - 1))
}

/** "0200 GMT", "1800 hours", "17.30 local time", "5 o'clock". */
function isClock(parse: Parse, { first, last, form }: Numeral): boolean {
  if (form !== 'digits' && form !== 'word') return false
  const after = formAt(parse, last + 1)
  if (CLOCK_NOUNS.has(after)) return true
  if (after === 'local' && formAt(parse, last + 2) === 'time') return true
  return (
    /^[012]\d[0-5]\d$/.test(formAt(parse, first)) &&
    (after === 'hours' || after === 'hrs' || after === 'h' || formAt(parse, first).charCodeAt(0) === 0x30)
  )
}

/** "1." or "2)" where a line starts, "(1)" after a stop. */
function isListNumeral(parse: Parse, { first, last, form, value }: Numeral): boolean {
  if (form !== 'digits' || first !== last || !(value < 100)) return false
  const after = formAt(parse, last + 1)
  if (after !== '.' && after !== ')' && after !== ':') return false
  if (parse.ends[last] !== parse.starts[last + 1]) return false
  const before = formAt(parse, first - 1)
  if (before === '(' && after === ')') {
    const start = parse.starts[first - 1] ?? 0
    return startsLine(parse.text, start) || /^[:;,.]$|^and$/.test(formAt(parse, first - 2))
  }
  if (after === ':') return false
  return startsLine(parse.text, parse.starts[first] ?? 0) && !endsLine(parse.text, parse.ends[last + 1] ?? 0)
}

/** "122mm", "7.62 mm", "50-calibre", "7.62". */
function isCalibre(parse: Parse, { last, first }: Numeral): boolean {
  const hyphen = formAt(parse, last + 1) === '-' ? 1 : 0
  const after = formAt(parse, last + 1 + hyphen)
  if (after === 'mm' || after === 'millimetre' || after === 'millimeter') return formAt(parse, last + 2 + hyphen) !== 'of'
  if (after === 'calibre' || after === 'caliber' || after === 'cal') return true
  const before = formAt(parse, first - 1)
  return before === 'calibre' || before === 'caliber' || before === 'ak' || before === 'x'
}

function isTelephone(parse: Parse, { first, form }: Numeral): boolean {
  if (form !== 'digits') return false
  const before = formAt(parse, first - 1)
  if (before === '+' && parse.ends[first - 1] === parse.starts[first]) return true
  return TELEPHONE.has(before) || (before === ':' && TELEPHONE.has(formAt(parse, first - 2)))
}

/** "2-1", "0-0", "won 3-2": the first is not less than the second, or the words are those of a match or a vote. */
function isScore(parse: Parse, { first, last, form }: Numeral): boolean {
  if (form !== 'digits' || first !== last) return false
  const right = formAt(parse, last + 1)
  const left = formAt(parse, first - 1)
  const rightTight = (right === '-' || right === '–') && parse.ends[last] === parse.starts[last + 1] && /^\d/.test(formAt(parse, last + 2))
  const leftTight = (left === '-' || left === '–') && parse.ends[first - 1] === parse.starts[first] && /^\d/.test(formAt(parse, first - 2))
  if (rightTight)
    return Number(formAt(parse, first)) >= Number(formAt(parse, last + 2)) || isMatch(parse, first - 1) || isMatch(parse, last + 3)
  if (leftTight)
    return Number(formAt(parse, first - 2)) >= Number(formAt(parse, first)) || isMatch(parse, first - 3) || isMatch(parse, last + 1)
  return false
}

function isMatch(parse: Parse, word: number): boolean {
  return MATCHES.has(formAt(parse, word))
}

/** "Two-state solution", "three-way talks": a number in a compound that counts nothing on the ground. */
function isCompound(parse: Parse, { last, form }: Numeral): boolean {
  if (form === 'vague' || formAt(parse, last + 1) !== '-') return false
  if (parse.ends[last] !== parse.starts[last + 1] || parse.ends[last + 1] !== parse.starts[last + 2]) return false
  const after = formAt(parse, last + 2)
  return /^\p{L}/u.test(after) && !COMPOUNDS.has(after)
}

function isPlural(form: string): boolean {
  return form.length > 3 && form.endsWith('s') && !form.endsWith('ss') && !form.endsWith('us')
}

function isMonth(form: string): boolean {
  return form === 'month' || form === 'months' || form === 'day' || form === 'days' || form === 'week' || form === 'weeks'
}

function startsLine(text: string, at: number): boolean {
  for (let back = at - 1; back >= 0; back--) {
    const unit = text.charCodeAt(back)
    if (unit === 0x0a) return true
    if (unit !== 0x20 && unit !== 0x09 && unit !== 0x28 && unit !== 0x2d && unit !== 0x2a) return false
  }
  return true
}

function endsLine(text: string, at: number): boolean {
  for (let next = at; next < text.length; next++) {
    const unit = text.charCodeAt(next)
    if (unit === 0x0a) return true
    if (unit !== 0x20) return false
  }
  return true
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const BEFORE_PRONOUN = setOf('the this that no any each every another which some such number loved as')
const AFTER_PRONOUN = setOf(
  "another 's thing should must can cannot could might may would 'd 'll who whose day side-effect point reason time such hundredth thousandth needs wonders knows sees says",
)
const MODALS = setOf('has is had was will')
const CASUALTIES = setOf(
  'dead killed wounded injured victims casualties missing fatalities slain deceased hostages prisoners detainees captives survivors attackers assailants gunmen bombers',
)
const ZERO_NOUNS = setOf('tolerance hour sum point gravity waste emission emissions percent')
const LOWER_PREFIXES = setOf('to and or mid of')
const NUMBER_SIGNS = setOf('no no. nos nos. number numbers num. nr nr. nº № # §')
const LABELS = setOf(
  'resolution resolutions article articles chapter section paragraph clause annex appendix footnote page pages figure fig fig. table volume ' +
    'route highway motorway road flight channel psalm verse boeing airbus apollo type model version protocol directive decree ordinance ' +
    'brigade division regiment battalion battery squadron platoon squad corps legion',
)
const CAPITAL_LABELS = setOf(
  'resolution checkpoint post position unit base camp sector zone area district block gate bridge point phase group team station hill height axis line ' +
    'junction kilometre kilometer km ward precinct terminal pier school hospital building room platform task force army fleet operation section bus train ' +
    'line law bill case act round day week year stage level category tier grade class order part lot item annex mission exit world zone plan option vision agenda',
)
const YEARS = setOf('year years yr yrs')
const PEOPLE = setOf(
  'people those persons anyone everyone children men women citizens males females adults residents boys girls refugees civilians',
)
const COUNTED = setOf('people civilian children women men personnel troops dead wounded injured displaced km')
const YEAR_PREPOSITIONS = setOf('in since of until till by during from before after through for early late mid')
const CLOCK_NOUNS = setOf("gmt utc bst est edt cet cest eet a.m. p.m. am pm a.m p.m o'clock o`clock o’clock")
const TELEPHONE = setOf('tel tel. telephone phone fax call hotline whatsapp dial')
const MATCHES = setOf(
  'win won wins beat beaten defeat defeated lost loss draw drew match score scored victory goal goals aggregate vote voted votes ruling',
)
const COMPOUNDS = setOf(
  'man men member members person people strong odd plus ish vehicle vehicles truck trucks tank tanks ship ships boat boats car cars aircraft plane bed beds family house ' +
    'km kilometre kilometer metre meter mile foot inch yard acre hectare tonne ton kg pound kilogram cm m ' +
    'second minute hour day night week month year decade century percent per dollar euro square nautical million billion thousand hundred dozen',
)
