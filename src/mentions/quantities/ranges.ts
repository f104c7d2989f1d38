import { formAt, type Parse } from '../../model/parse.ts'
import type { Numeral } from '../numerals/numeral.ts'
import { readNumeral } from '../numerals/numerals.ts'
import { unitAt } from './units.ts'

/** A number or a range of numbers in words [first, last]; NaN ends where the words are vague. */
export interface NumberRange {
  readonly first: number
  readonly last: number
  readonly low: number
  readonly high: number
}

/** The range that a numeral opens: "between 30 and 40", "33 to 36", "30-40", "two or three"; the numeral itself otherwise. */
export function readRange(parse: Parse, numeral: Numeral): NumberRange {
  const alone = { first: numeral.first, last: numeral.last, low: numeral.value, high: numeral.value }
  const opening = formAt(parse, numeral.first - 1)
  const joint = jointAfter(parse, numeral.last, opening)
  if (joint < 0) return alone
  const second = readNumeral(parse, joint)
  if (second === null || second.form === 'fraction' || Number.isNaN(second.value)) return alone
  const low = second.scale > 1 && numeral.scale === 1 && numeral.value < 1000 ? numeral.value * second.scale : numeral.value
  // A score ("2-1"), a change ("from 54 to 36"), a thing sent to another is no range.
  if (!(low < second.value)) return alone
  if (opening === 'from' && isChange(parse, numeral.first - 1)) return alone
  const opened = opening === 'between' || opening === 'from'
  return { first: numeral.first - (opened ? 1 : 0), last: second.last, low, high: second.value }
}

/** Where the second number may start; -1 where nothing joins one. */
function jointAfter(parse: Parse, last: number, opening: string): number {
  const between = opening === 'between' || opening === 'from'
  const unit = between ? unitAt(parse, last + 1) : null
  const at = (unit?.last ?? last) + 1
  const form = formAt(parse, at)
  if (opening === 'between') return form === 'and' || form === 'to' || DASHES.has(form) ? at + 1 : -1
  if (form === 'to') return at + 1
  if (form === 'or') return at + 1
  if (!DASHES.has(form)) return -1
  if (form === '-' && (parse.ends[at - 1] !== parse.starts[at]) !== (parse.ends[at] !== parse.starts[at + 1])) return -1
  return at + 1
}

/** Whether "from A to B" tells a change: "rose from 54 to 58". */
function isChange(parse: Parse, from: number): boolean {
  for (let word = from - 1; word >= 0 && from - word <= 10; word--) {
    const form = formAt(parse, word)
    if (CHANGES.has(form)) return true
    if (form === '.' || form === ';') return false
  }
  return false
}

const DASHES: ReadonlySet<string> = new Set(['-', '–', '—', '--', '‑', '‐', '−'])

const CHANGES: ReadonlySet<string> = new Set(
  (
    'rise rises rose risen rising raise raises raised raising increase increases increased increasing grow grows grew grown growing ' +
    'climb climbs climbed climbing jump jumps jumped jumping soar soared swell swelled swelling mount mounted up ' +
    'fall falls fell fallen falling drop drops dropped dropping decrease decreased decreasing reduce reduces reduced reducing ' +
    'cut cuts cutting shrink shrank shrunk lower lowered lowering decline declined down go goes went gone move moved ' +
    'revise revised revising revision change changed changing update updated correct corrected amend amended bring brought bringing ' +
    'expand expanded widen widened extend extended double doubled shift shifted slash slashed'
  ).split(' '),
)
