import { formAt, type Parse } from '../../../model/parse.ts'
import type { Expression } from '../expression.ts'
import { lexemeAt } from '../lexicon.ts'
import type { Read } from './rule.ts'
import { yearAt } from './years.ts'

/** "The summer of 2014", "winter 2019", "the spring of next year", "the winter". "Fall" and "spring" are verbs without a sign beside them. */
export function readSeason(parse: Parse, at: number, read: Read): readonly Expression[] {
  const lexeme = lexemeAt(parse, at)
  if (lexeme?.kind !== 'season') return []
  const next = formAt(parse, at + 1)
  const of = next === 'of' || next === ',' || next === 'in' ? 1 : 0
  const year = next === 'in' ? null : yearAt(parse, at + 1 + of)
  const { season } = lexeme
  const make = (last: number, told: number | null, within: Expression['meaning'] | null): readonly Expression[] => [
    { first: at, last, meaning: { kind: 'season', season, year: told, shift: null, within }, mod: null, rule: 'season' },
  ]
  if (year !== null) return make(year.last, year.year, null)
  if (next === 'of') {
    const inner = read(parse, at + 2)[0]
    if (inner?.meaning.kind === 'unit' && inner.meaning.unit === 'year') return make(inner.last, null, inner.meaning)
    return []
  }
  const form = formAt(parse, at)
  const before = formAt(parse, at - 1)
  if (form === 'fall' || form === 'spring' || form === 'summer' || form === 'winter' || form === 'autumn') {
    const cue =
      SEASON_CUES.has(before) || lexemeAt(parse, at - 1)?.kind === 'edge' || (before === 'the' && form !== 'fall' && form !== 'spring')
    if (!cue && !(before === 'the' && SEASON_CUES.has(formAt(parse, at - 2)) && next !== 'of')) return []
  }
  return make(at, null, null)
}

const SEASON_CUES: ReadonlySet<string> = new Set([
  'in',
  'during',
  'since',
  'until',
  'by',
  'through',
  'throughout',
  'of',
  'over',
  'for',
  'after',
  'before',
  'all',
])
