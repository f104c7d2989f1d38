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
  if ((meaning.kind === 'duration' && meaning.ends === null) || meaning.kind === 'shift') return hedged(parse, expression, floor)
  if (meaning.kind === 'date' && meaning.day === null && expression.mod === null) return approximate(parse, expression, floor)
  const before = formAt(parse, expression.first - 1)
  if (before === 'the' && expression.first - 1 > floor && takesArticle(expression)) return { ...expression, first: expression.first - 1 }
  return expression
}

function hedged(parse: Parse, expression: Expression, floor: number): Expression {
  const hedges = readHedges(parse, expression.first, expression.last)
  const bound = hedges.bounds[0]
  const other = formAt(parse, expression.first - 1) === 'another' ? 1 : 0
  const first = bound === undefined ? expression.first - other : hedges.first
  if (first <= floor) return expression
  return {
    ...expression,
    first,
    last: bound === undefined ? expression.last : hedges.last,
    mod: bound === undefined ? expression.mod : MODS[bound],
  }
}

/** "Around March 1980", "ca. 466 BC", "about 1910". */
function approximate(parse: Parse, expression: Expression, floor: number): Expression {
  const before = expression.first - 1
  return before > floor && APPROXIMATE.has(formAt(parse, before)) ? { ...expression, first: before, mod: 'APPROX' } : expression
}

function takesArticle({ meaning, rule, mod }: Expression): boolean {
  if (mod !== null && rule !== 'mid') return true
  return ARTICLED.has(meaning.kind) || (meaning.kind === 'date' && meaning.day !== null && rule !== 'iso date') || isFuture(meaning)
}

function isFuture(meaning: Meaning): boolean {
  return meaning.kind === 'reference' && meaning.value === 'FUTURE_REF'
}

const ARTICLED: ReadonlySet<Meaning['kind']> = new Set(['unit', 'season', 'years', 'part', 'nth', 'month', 'duration', 'run'])
const APPROXIMATE: ReadonlySet<string> = new Set(['around', 'about', 'circa', 'ca.', 'c.'])
const MODS = { least: 'MORE_THAN', above: 'MORE_THAN', most: 'LESS_THAN', below: 'LESS_THAN', about: 'APPROX' } as const
