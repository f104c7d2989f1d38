import { formAt, type Parse } from '../../../model/parse.ts'
import type { Base, Expression, Meaning } from '../expression.ts'
import { lexemeAt } from '../lexicon.ts'
import { dayAt, monthAt } from './dates.ts'
import { withinAfter } from './parts.ts'
import type { Read } from './rule.ts'
import { countedAt, unitAt } from './units.ts'
import { readShiftedWeekday } from './weekdays.ts'

/** "Last Thursday", "next week", "the past 24 hours", "that same day", "the following morning", "this spring", "last March". */
export function readDirection(parse: Parse, at: number, read: Read): readonly Expression[] {
  const lexeme = lexemeAt(parse, at)
  if (lexeme?.kind !== 'direction') return []
  let { shift } = lexeme
  if (formAt(parse, at) === 'last' && VERBAL.has(formAt(parse, at - 1))) return []
  let base: Base = lexeme.base
  let word = at + 1
  const form = formAt(parse, at)
  // "That same day", "this past week", "this coming Friday", "the very next day".
  const second = lexemeAt(parse, word)
  if (second?.kind === 'direction') {
    if (second.shift !== 0) shift = second.shift
    if (form === 'that' || formAt(parse, word) === 'same') base = 'reference'
    word++
  }
  const weekday = readShiftedWeekday(parse, word, shift)
  if (weekday.length > 0) return weekday.map((one, index) => (index === 0 ? { ...one, first: at, rule: 'weekday with direction' } : one))
  const direct = directed(parse, { at, word, shift, base: resolveBase(parse, at, base) }, read)
  return direct === null ? [] : [direct]
}

interface Directed {
  readonly at: number
  readonly word: number
  readonly shift: number
  readonly base: Base
}

function directed(parse: Parse, { at, word, shift, base }: Directed, read: Read): Expression | null {
  const lexeme = lexemeAt(parse, word)
  const make = (last: number, meaning: Meaning, rule: string): Expression => ({ first: at, last, meaning, mod: null, rule })
  const unit = unitAt(parse, word)
  if (unit !== null && formAt(parse, word) !== 'night') {
    if (formAt(parse, word).endsWith('s'))
      return make(word, { kind: 'duration', unit, amount: null, ends: endsOf(shift) }, 'units past or next')
    if (isPeriod(parse, at) && shift !== 0 && base === 'publication')
      return make(word, { kind: 'duration', unit, amount: 1, ends: endsOf(shift) }, 'unit past or next')
    return make(word, { kind: 'unit', unit, shift, base }, 'unit with direction')
  }
  const month = monthAt(parse, word)
  if (month > 0 && dayAt(parse, word + 1) > 0) return null
  if (month > 0) return make(word, { kind: 'month', month, shift }, 'month with direction')
  if (lexeme?.kind === 'season')
    return make(word, { kind: 'season', season: lexeme.season, year: null, shift, within: null }, 'season with direction')
  if (lexeme?.kind === 'part' && !lexeme.plural) {
    const following = withinAfter(parse, word, read)
    if (following !== null && shift === 0)
      return make(following.last, { kind: 'part', part: lexeme.part, within: following.meaning, until: null }, 'part of day')
    return make(
      word,
      { kind: 'part', part: lexeme.part, within: { kind: 'unit', unit: 'day', shift, base }, until: null },
      'part of day with direction',
    )
  }
  if (lexeme?.kind === 'edge' && lexemeAt(parse, word + 1)?.kind === 'part') {
    const part = lexemeAt(parse, word + 1)
    if (part?.kind === 'part')
      return {
        ...make(
          word + 1,
          { kind: 'part', part: part.part, within: { kind: 'unit', unit: 'day', shift, base }, until: null },
          'part of day with direction',
        ),
        mod: lexeme.mod,
      }
  }
  const counted = shift === 0 && base === 'publication' ? null : countedDirected(parse, word)
  if (counted !== null)
    return make(counted.last, { kind: 'duration', unit: counted.unit, amount: counted.amount, ends: endsOf(shift) }, 'units past or next')
  if (lexeme?.kind === 'vague' && unitAt(parse, word + 1) !== null) {
    return make(
      word + 1,
      { kind: 'duration', unit: unitAt(parse, word + 1) ?? 'day', amount: null, ends: endsOf(shift) },
      'units past or next',
    )
  }
  return null
}

/** "The past 24 hours", "the last two and a half years", "the past couple of days". */
function countedDirected(parse: Parse, word: number): ReturnType<typeof countedAt> {
  if (formAt(parse, word) === 'couple' && formAt(parse, word + 1) === 'of') {
    const unit = unitAt(parse, word + 2)
    return unit === null ? null : { last: word + 2, amount: null, unit }
  }
  return countedAt(parse, word)
}

/** "Will last 22 days", "to last". */
export const VERBAL: ReadonlySet<string> = new Set(['will', 'to', 'would', 'could', 'can', 'may', 'might', 'should', 'not', 'must', 'only'])

function endsOf(shift: number): 'past' | 'next' | null {
  return shift < 0 ? 'past' : shift > 0 ? 'next' : null
}

/** "The past month", "the next week", "the last day" tell a period; "last month", "next week" a unit of the calendar. */
function isPeriod(parse: Parse, at: number): boolean {
  const form = formAt(parse, at)
  const before = formAt(parse, at - 1)
  if (form === 'past') return before === 'the' || before === 'this' || before === 'in' || before === 'over'
  return (form === 'last' || form === 'coming') && before === 'the'
}

/** "The next day" counts from the text, "next week" from the publication. */
function resolveBase(parse: Parse, at: number, base: Base): Base {
  if (base === 'reference') return base
  return formAt(parse, at) === 'next' && formAt(parse, at - 1) === 'the' ? 'reference' : base
}
