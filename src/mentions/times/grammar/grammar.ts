import { formAt, type Parse, sentenceOf, uposAt } from '../../../model/parse.ts'
import { SMALL } from '../../numerals/words.ts'
import { type Lexeme, lexemeOf } from '../lexicon.ts'
import { readClock, readMidnight, readSpokenClock } from './clocks.ts'
import { readBareDay, readDayMonth, readMonth, readNumericDate } from './dates.ts'
import { readDirection } from './directions.ts'
import { readBorder, readEdge, readJoinedEdge, readOrdinal } from './edges.ts'
import { readInstant } from './instants.ts'
import { readPart } from './parts.ts'
import { readDeictic, readEach, readGeneric, readHoliday, readReference, readSet } from './references.ts'
import type { Read, Rule } from './rule.ts'
import { readSeason } from './seasons.ts'
import { readCounted, readUnit } from './units.ts'
import { readWeekday } from './weekdays.ts'
import { readYear } from './years.ts'

// "The end of the middle of the start of …": no text needs more, and a hostile one gets no more.
const DEEPEST = 5

/** The expressions of time that start at a word, or that hold it and start a little before: none for most words. */
export const readTime: Read = reader(DEEPEST)

function reader(depth: number): Read {
  if (depth === 0) return () => []
  const inner = reader(depth - 1)
  return (parse, at) => {
    const rules = rulesFor(formAt(parse, at))
    if (rules === undefined || (rules !== NUMBER_RULES && isName(parse, at))) return []
    for (const rule of rules) {
      const found = rule(parse, at, inner)
      if (found.length > 0) return found
    }
    return []
  }
}

/** "USA Today", "This Week", "Black Monday", "Science Daily": a capital after a capital, which the reader takes for a name. */
function isName(parse: Parse, at: number): boolean {
  const start = parse.starts[at] ?? 0
  if (!isCapital(parse, at) || !isCapital(parse, at - 1) || uposAt(parse, at) !== 'PROPN') return false
  const kind = lexemeOf(formAt(parse, at))?.kind
  if (kind === undefined || !NAMELIKE.has(kind)) return false
  return start > 0 && parse.sentences[sentenceOf(parse, at)] !== at
}

function isCapital(parse: Parse, word: number): boolean {
  const unit = word < 0 ? 0 : parse.text.charCodeAt(parse.starts[word] ?? 0)
  return unit >= 0x41 && unit <= 0x5a
}

const NAMELIKE: ReadonlySet<Lexeme['kind']> = new Set(['deictic', 'reference', 'set', 'unit', 'generic', 'midnight', 'season'])

function rulesFor(form: string): readonly Rule[] | undefined {
  const unit = form.charCodeAt(0)
  if (unit >= 0x30 && unit <= 0x39) return NUMBER_RULES
  const lexeme = lexemeOf(form)
  if (lexeme !== undefined) return RULES[lexeme.kind]
  if (SMALL.has(form) || form === 'half' || form === 'hundred' || form === 'thousand') return NUMBER_WORD_RULES
  if (unit === 0x6d && form.startsWith('mid-')) return JOINED_RULES
  return (unit === 0x27 || unit === 0x2019) && form.length > 2 ? YEAR_RULES : undefined
}

// In each list the rule that needs most words comes first.
const NUMBER_RULES: readonly Rule[] = [
  readInstant,
  readNumericDate,
  readDayMonth,
  readClock,
  readOrdinal,
  readBareDay,
  readCounted,
  readYear,
]
const NUMBER_WORD_RULES: readonly Rule[] = [readSpokenClock, readClock, readCounted]
const JOINED_RULES: readonly Rule[] = [readJoinedEdge]
const YEAR_RULES: readonly Rule[] = [readYear]
const RULES: { readonly [kind in Lexeme['kind']]: readonly Rule[] } = {
  month: [readMonth],
  weekday: [readWeekday],
  season: [readSeason],
  unit: [readSpokenClock, readUnit],
  part: [readPart],
  edge: [readEdge],
  border: [readBorder],
  direction: [readOrdinal, readDirection],
  deictic: [readDeictic],
  reference: [readReference],
  set: [readSet],
  each: [readEach],
  holiday: [readHoliday],
  ordinal: [readDayMonth, readOrdinal],
  vague: [],
  midnight: [readMidnight],
  generic: [readGeneric],
}
