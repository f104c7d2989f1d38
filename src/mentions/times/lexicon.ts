import { formAt, type Parse } from '../../model/parse.ts'
import type { Part, Season, Unit } from './expression.ts'

/** What a word can open or carry in an expression of time. */
export type Lexeme =
  | { readonly kind: 'month'; readonly month: number; readonly ambiguous: boolean }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly plural: boolean }
  | { readonly kind: 'season'; readonly season: Season }
  | { readonly kind: 'unit'; readonly unit: Unit; readonly plural: boolean }
  | { readonly kind: 'part'; readonly part: Part; readonly plural: boolean }
  | { readonly kind: 'edge'; readonly mod: 'START' | 'MID' | 'END' }
  | { readonly kind: 'border'; readonly mod: 'START' | 'MID' | 'END' | null }
  | { readonly kind: 'direction'; readonly shift: number; readonly base: 'publication' | 'reference' }
  | { readonly kind: 'deictic'; readonly shift: number; readonly part: Part | null }
  | { readonly kind: 'reference'; readonly value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' }
  | { readonly kind: 'set'; readonly value: string }
  | { readonly kind: 'each' }
  | { readonly kind: 'holiday'; readonly month: number; readonly day: number }
  | { readonly kind: 'ordinal'; readonly nth: number }
  | { readonly kind: 'vague' }
  | { readonly kind: 'midnight'; readonly hour: number }
  | { readonly kind: 'generic' }

/** The lexeme of a word; undefined for the most of them. */
export function lexemeAt(parse: Parse, word: number): Lexeme | undefined {
  return LEXEMES.get(formAt(parse, word))
}

export function lexemeOf(form: string): Lexeme | undefined {
  return LEXEMES.get(form)
}

const LEXEMES = new Map<string, Lexeme>()

function add(lexeme: Lexeme, words: string): void {
  for (const word of words.split(' ')) LEXEMES.set(word, lexeme)
}

const MONTHS = [
  'january jan jan.',
  'february feb feb.',
  'march mar mar.',
  'april apr apr.',
  'may',
  'june jun jun.',
  'july jul jul.',
  'august aug aug.',
  'september sept sep sept. sep.',
  'october oct oct.',
  'november nov nov.',
  'december dec dec.',
]
// Words that are a month only with a capital letter and a sign beside them.
const AMBIGUOUS_MONTHS = new Set(['may', 'march', 'mar', 'jan', 'dec', 'jun', 'sep', 'august'])
MONTHS.forEach((words, index) => {
  for (const word of words.split(' ')) add({ kind: 'month', month: index + 1, ambiguous: AMBIGUOUS_MONTHS.has(word) }, word)
})

const WEEKDAYS = [
  'monday mon mon.',
  'tuesday tue tues tue. tues.',
  'wednesday wed wed.',
  'thursday thu thur thurs thu. thurs.',
  'friday fri fri.',
  'saturday sat.',
  'sunday sun.',
]
WEEKDAYS.forEach((words, index) => {
  add({ kind: 'weekday', weekday: index + 1, plural: false }, words)
  add({ kind: 'weekday', weekday: index + 1, plural: true }, `${words.split(' ')[0]}s`)
})

add({ kind: 'season', season: 'SP' }, 'spring springtime')
add({ kind: 'season', season: 'SU' }, 'summer summertime')
add({ kind: 'season', season: 'FA' }, 'autumn fall')
add({ kind: 'season', season: 'WI' }, 'winter wintertime')

for (const [unit, one, many] of [
  ['second', 'second', 'seconds'],
  ['minute', 'minute min', 'minutes mins'],
  ['hour', 'hour hr', 'hours hrs'],
  ['day', 'day', 'days'],
  ['weekend', 'weekend', 'weekends'],
  ['week', 'week', 'weeks'],
  ['month', 'month', 'months'],
  ['quarter', 'quarter', 'quarters'],
  ['year', 'year', 'years'],
  ['decade', 'decade', 'decades'],
  ['century', 'century', 'centuries'],
] as const) {
  add({ kind: 'unit', unit, plural: false }, one)
  add({ kind: 'unit', unit, plural: true }, many)
}

for (const [part, one, many] of [
  ['MO', 'morning', 'mornings'],
  ['AF', 'afternoon', 'afternoons'],
  ['EV', 'evening', 'evenings'],
  ['NI', 'night nighttime night-time', 'nights'],
  ['DA', 'dawn daybreak sunrise', 'dawns'],
  ['DT', 'daytime daylight', 'daytimes'],
  ['EV', 'dusk sunset nightfall', 'dusks'],
] as const) {
  add({ kind: 'part', part, plural: false }, one)
  add({ kind: 'part', part, plural: true }, many)
}

add({ kind: 'edge', mod: 'START' }, 'early earlier')
add({ kind: 'edge', mod: 'MID' }, 'mid')
add({ kind: 'edge', mod: 'END' }, 'late later')
add({ kind: 'border', mod: 'START' }, 'beginning start outset')
add({ kind: 'border', mod: 'MID' }, 'middle midst')
add({ kind: 'border', mod: 'END' }, 'end close')
add({ kind: 'border', mod: null }, 'rest remainder')

add({ kind: 'direction', shift: -1, base: 'publication' }, 'last past')
add({ kind: 'direction', shift: 1, base: 'publication' }, 'next coming upcoming')
add({ kind: 'direction', shift: 0, base: 'publication' }, 'this current')
add({ kind: 'direction', shift: 0, base: 'reference' }, 'that same')
add({ kind: 'direction', shift: 1, base: 'reference' }, 'following subsequent ensuing')
add({ kind: 'direction', shift: -1, base: 'reference' }, 'previous preceding prior')

add({ kind: 'deictic', shift: 0, part: null }, 'today')
add({ kind: 'deictic', shift: -1, part: null }, 'yesterday')
add({ kind: 'deictic', shift: 1, part: null }, 'tomorrow')
add({ kind: 'deictic', shift: 0, part: 'NI' }, 'tonight')
add({ kind: 'deictic', shift: -1, part: 'NI' }, 'overnight')

add({ kind: 'reference', value: 'PRESENT_REF' }, 'now nowadays currently presently present-day modern-day')
add({ kind: 'reference', value: 'PAST_REF' }, 'recently lately former formerly recent')
add({ kind: 'reference', value: 'FUTURE_REF' }, 'future')

add({ kind: 'set', value: 'XXXX-XX-XX' }, 'daily everyday nightly')
add({ kind: 'set', value: 'XXXX-WXX' }, 'weekly')
add({ kind: 'set', value: 'XXXX-XX' }, 'monthly')
add({ kind: 'set', value: 'XXXX' }, 'annually yearly annual')
add({ kind: 'set', value: 'XXXX-XX-XXTXX' }, 'hourly')
add({ kind: 'each' }, 'each every per')

add({ kind: 'holiday', month: 12, day: 25 }, 'christmas')

;[
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
].forEach((word, index) => {
  // "Second" is a unit only with a number before it, where the unit is asked for.
  add({ kind: 'ordinal', nth: index + 1 }, word)
})
add({ kind: 'ordinal', nth: -1 }, 'final latter')

add({ kind: 'vague' }, 'several few many some couple')
add({ kind: 'midnight', hour: 0 }, 'midnight')
add({ kind: 'midnight', hour: 12 }, 'noon midday')
add({ kind: 'generic' }, 'time period moment date era present')
