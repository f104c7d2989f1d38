import { formAt, type Parse, wordAt } from '../../../model/parse.ts'
import { wordSet } from '../../word-set.ts'
import { dateMeaning, type Expression } from '../expression.ts'

/** A year and the last word of it: `2011`, `1914`, `480 BC`, `AD 70`. */
export interface YearWords {
  readonly year: number
  readonly last: number
}

/** The year written in word `at`, in a place where one is looked for (after a month); null where there is none. */
export function yearAt(parse: Parse, at: number): YearWords | null {
  const form = formAt(parse, at)
  const unit = form.charCodeAt(0)
  if (unit === 0x27 || unit === 0x2019) return shortYear(form, at)
  if (unit < 0x31 || unit > 0x39 || form.length > 4) return null
  const value = Number(form)
  if (!Number.isInteger(value)) return null
  const era = eraAfter(parse, at)
  if (era !== 0) return { year: era * value, last: at + 1 }
  return form.length === 4 && value >= 1000 && value < 2200 ? { year: value, last: at } : null
}

/** A year by itself, its decade or its run: `in 2011`, `1914-18`, `the 1990s`. */
export function readYear(parse: Parse, at: number): readonly Expression[] {
  const decade = readDecade(parse, at)
  if (decade !== null) return [decade]
  const words = yearAt(parse, at)
  if (words === null) return []
  const { year, last } = words
  if (year > 0 && last === at && !standsAsYear(parse, at, year)) return []
  const first = year > 0 && formAt(parse, at - 1) === 'ad' ? at - 1 : at
  const end = shortEnd(parse, last, year)
  const start: Expression = { first, last, meaning: dateMeaning(year, null, null), mod: null, rule: 'year' }
  return end === null ? [start] : [start, end]
}

/** The second year of `1914-18` and `1914/15`. */
function shortEnd(parse: Parse, last: number, year: number): Expression | null {
  const dash = formAt(parse, last + 1)
  const form = formAt(parse, last + 2)
  if ((dash !== '-' && dash !== '–') || !/^\d{2}$/.test(form) || parse.ends[last] !== parse.starts[last + 1]) return null
  const second = Math.floor(year / 100) * 100 + Number(form)
  if (second <= year) return null
  return { first: last + 2, last: last + 2, meaning: dateMeaning(second, null, null), mod: null, rule: 'year' }
}

/** Four digits by themselves are a year where nothing that they could count follows. */
function standsAsYear(parse: Parse, at: number, year: number): boolean {
  const before = formAt(parse, at - 1)
  const after = formAt(parse, at + 1)
  if (year < 1000 || year > 2150) return false
  if (AMOUNT_WORDS.has(before) || UNIT_WORDS.has(after) || (after === '-' && UNIT_WORDS.has(formAt(parse, at + 2)))) return false
  if (before === '$' || before === '€' || before === '£' || before === '#' || LABELS.has(before)) return false
  const plural =
    after.length > 3 && after.endsWith('s') && !after.endsWith('ss') && /^\p{Ll}/u.test(wordAt(parse, at + 1)) && !VERBS.has(after)
  if (YEAR_CUES.has(before)) return !plural || year >= 1700
  if (before === '(' || before === '-' || before === '–' || before === '/')
    return !plural && (before === '(' || isYearForm(formAt(parse, at - 2)) || before !== '-' || parse.ends[at - 1] !== parse.starts[at])
  if (PEOPLE.has(after)) return false
  return year >= 1700 && !plural
}

function isYearForm(form: string): boolean {
  return /^1\d{3}$|^20\d\d$/.test(form) || form.endsWith('s')
}

/** `1990s`, `'90s`, `the nineties`. */
function readDecade(parse: Parse, at: number): Expression | null {
  const form = formAt(parse, at)
  const match = /^(?:['’]?(\d)0|(\d{3})0)['’]?s$/.exec(form)
  if (match === null) return null
  const short = match[1]
  if (short !== undefined && formAt(parse, at - 1) !== 'the') return null
  const from = short === undefined ? Number(match[2]) * 10 : 1900 + Number(short) * 10
  const era = eraAfter(parse, at)
  return {
    first: at,
    last: era === 0 ? at : at + 1,
    meaning: { kind: 'years', from: era < 0 ? -from : from, length: 10 },
    mod: null,
    rule: 'decade',
  }
}

/** `'08`: the twentieth century from 30 on. */
function shortYear(form: string, at: number): YearWords | null {
  if (!/^['’]\d{2}$/.test(form)) return null
  const value = Number(form.slice(1))
  return { year: value + (value < 30 ? 2000 : 1900), last: at }
}

/** -1 before Christ, 1 after, 0 where the words tell neither. */
function eraAfter(parse: Parse, at: number): -1 | 0 | 1 {
  const form = formAt(parse, at + 1)
  if (form === 'bc' || form === 'b.c.' || form === 'bce' || form === 'b.c' || form === 'b.c.e.') return -1
  return form === 'ad' || form === 'a.d.' || form === 'ce' ? 1 : 0
}

const YEAR_CUES = wordSet(
  'in since until till of by from during before after through to early late mid between year years summer winter spring autumn fall and circa around c. ca. about ,',
)
const AMOUNT_WORDS = wordSet('than least most some nearly almost over roughly approximately up hundred thousand')
const UNIT_WORDS = wordSet(
  'km kilometres kilometers metres meters m miles feet ft tons tonnes kg soldiers people men troops women children civilians mm percent % dollars euros hours hectares acres yards',
)
const PEOPLE = wordSet('people men women children troops personnel civilians dead killed wounded injured')
const LABELS = wordSet('resolution no no. number flight highway route road ak')
const VERBS = wordSet('was has is does sees saw marks elections talks hostilities protests')
