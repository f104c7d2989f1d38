import { formAt, type Parse } from '../../model/parse.ts'
import { readHedges } from '../quantities/hedges.ts'
import type { Expression, Meaning } from './expression.ts'
import { readTime } from './grammar/grammar.ts'

/** The expressions of time of a text, in reading order; none overlap. */
export function readTimes(parse: Parse): Expression[] {
  const expressions: Expression[] = []
  let floor = -1
  for (let word = 0; word < parse.length; word++) {
    const found = readTime(parse, word)
    for (const one of found) {
      if (one.first <= floor) continue
      const expression = widen(parse, one, floor)
      expressions.push(expression)
      floor = expression.last
    }
    word = Math.max(word, floor)
  }
  return expressions
}

/** Takes in the article and the bound words that belong to an expression: "the summer of 2014", "more than three years". */
function widen(parse: Parse, expression: Expression, floor: number): Expression {
  const { meaning } = expression
  if (meaning.kind === 'duration' || meaning.kind === 'shift') return hedged(parse, expression, floor)
  const before = formAt(parse, expression.first - 1)
  if (before === 'the' && expression.first - 1 > floor && takesArticle(expression)) return { ...expression, first: expression.first - 1 }
  return expression
}

function hedged(parse: Parse, expression: Expression, floor: number): Expression {
  const article = formAt(parse, expression.first - 1) === 'the' ? 1 : 0
  const hedges = readHedges(parse, expression.first - article, expression.last)
  const first = Math.max(hedges.first, floor + 1)
  const after = hedges.last > expression.last && hedges.bounds.length > 0
  const mod = hedges.bounds.length === 0 || first > expression.first ? expression.mod : MODS[hedges.bounds[0] ?? 'about']
  const only = first === expression.first && formAt(parse, first - 1) === 'just' && first - 1 > floor ? 1 : 0
  return { ...expression, first: Math.min(first, expression.first) - only, last: after ? hedges.last : expression.last, mod }
}

function takesArticle({ meaning, rule, mod }: Expression): boolean {
  if (mod !== null && rule !== 'mid') return true
  return ARTICLED.has(meaning.kind) || (meaning.kind === 'date' && meaning.day !== null && rule !== 'iso date') || isFuture(meaning)
}

function isFuture(meaning: Meaning): boolean {
  return meaning.kind === 'reference' && meaning.value === 'FUTURE_REF'
}

const ARTICLED: ReadonlySet<Meaning['kind']> = new Set(['unit', 'season', 'years', 'part', 'nth', 'month'])
const MODS = { least: 'MORE_THAN', above: 'MORE_THAN', most: 'LESS_THAN', below: 'LESS_THAN', about: 'APPROX' } as const
