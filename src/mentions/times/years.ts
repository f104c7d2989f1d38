import { formAt, type Parse } from '../../model/parse.ts'
import type { Expression } from './expression.ts'

/** Gives a date without a year that of the date it is joined to: "from 28 February to 5 March 2020", "in April and May 2020". */
export function shareYears(parse: Parse, expressions: readonly Expression[]): Expression[] {
  const shared = [...expressions]
  for (let index = shared.length - 2; index >= 0; index--) {
    const [first, second] = [shared[index], shared[index + 1]]
    if (first?.meaning.kind !== 'date' || second?.meaning.kind !== 'date') continue
    const { meaning } = first
    const { year, month } = second.meaning
    if (meaning.year !== null || meaning.within !== null || meaning.month === null || year === null || month === null) continue
    if (!isJoined(parse, first.last, second.first)) continue
    shared[index] = { ...first, meaning: { ...meaning, year: meaning.month > month ? year - 1 : year } }
  }
  return shared
}

/** Whether two dates are the ends of a range without years, so that where the first comes out later it belongs a year before: "from October to March". */
export function isReversed(parse: Parse, first: Expression, second: Expression): boolean {
  if (first.meaning.kind !== 'date' || second.meaning.kind !== 'date') return false
  if (first.meaning.year !== null || second.meaning.year !== null || first.meaning.month === null || second.meaning.month === null)
    return false
  return isJoined(parse, first.last, second.first) && formAt(parse, first.last + 1) !== ','
}

function isJoined(parse: Parse, last: number, next: number): boolean {
  if (next - last < 2 || next - last > 4) return false
  for (let word = last + 1; word < next; word++) if (!JOINTS.has(formAt(parse, word))) return false
  return true
}

const JOINTS: ReadonlySet<string> = new Set([
  'to',
  'until',
  'till',
  'through',
  'and',
  'or',
  '-',
  '–',
  '—',
  ',',
  'the',
  'early',
  'late',
  'mid',
  '/',
  '&',
  'from',
  'on',
])
