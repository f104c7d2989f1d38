import { formAt, type Parse } from '../model/parse.ts'
import type { Quantity } from '../model/quantity.ts'
import type { TimeMention } from '../model/time.ts'
import type { Numeral } from './numerals/numeral.ts'
import { readNumeral, startsNumeral } from './numerals/numerals.ts'
import { boundsOf } from './quantities/bounds.ts'
import { type Hedges, readHedges } from './quantities/hedges.ts'
import { readPeriod } from './quantities/periods.ts'
import { type NumberRange, readRange } from './quantities/ranges.ts'
import { refusalOf } from './quantities/refusals.ts'
import { readUnit, type Unit } from './quantities/units.ts'

/** The quantities of a text, in reading order; numbers inside times are none, but those of durations are. */
export function findQuantities(parse: Parse, times: readonly TimeMention[]): Quantity[] {
  const quantities: Quantity[] = []
  let time = 0
  let floor = -1
  for (let word = 0; word < parse.length; word++) {
    if (!startsNumeral(formAt(parse, word))) continue
    while (time < times.length && (times[time]?.last ?? 0) < word) time++
    const numeral = readNumeral(parse, word)
    if (numeral === null) continue
    const range = readRange(parse, numeral)
    word = Math.max(numeral.last, range.last)
    if (liesInTime(times[time], numeral)) {
      word = numeral.last
      continue
    }
    const quantity = refusalOf(parse, numeral) === null ? makeQuantity(parse, numeral, range) : null
    if (quantity !== null && quantity.first > floor) {
      quantities.push(quantity)
      floor = quantity.last
      word = Math.max(word, floor)
    } else word = numeral.last
  }
  return quantities
}

function liesInTime(time: TimeMention | undefined, numeral: Numeral): boolean {
  return time !== undefined && time.type !== 'DURATION' && time.first <= numeral.first && numeral.first <= time.last
}

function makeQuantity(parse: Parse, numeral: Numeral, range: NumberRange): Quantity | null {
  const unit = readUnit(parse, range.first === numeral.first ? numeral.first : range.first + 1, range.last)
  if (unit === null && !countsWhole(numeral, range)) return null
  const signed = unit?.kind === 'money' && unit.last === range.last ? signStart(parse, range.first) : range.first
  const hedges = readHedges(parse, signed, range.last)
  const kind = unit?.kind ?? (numeral.form === 'fraction' ? 'fraction' : 'count')
  return {
    start: parse.starts[hedges.first] ?? 0,
    end: parse.ends[hedges.last] ?? 0,
    first: hedges.first,
    last: hedges.last,
    ...boundsOf(range, hedges.bounds, kind),
    vague: numeral.form === 'vague',
    kind,
    unit: unit?.unit ?? null,
    per: perOf(parse, range, hedges, unit),
  }
}

/** People and things come whole: "35.9" with no unit is a coordinate or a version. */
function countsWhole(numeral: Numeral, range: NumberRange): boolean {
  return numeral.form !== 'digits' || (Number.isInteger(range.low) && Number.isInteger(range.high))
}

/** The currency sign belongs to the number, and so does what is written before it: `US$3 million`. */
function signStart(parse: Parse, first: number): number {
  const before = formAt(parse, first - 2)
  return parse.ends[first - 2] === parse.starts[first - 1] && /^(?:us|a|au|c|ca|nz|hk|s)$/.test(before) ? first - 2 : first - 1
}

function perOf(parse: Parse, range: NumberRange, hedges: Hedges, unit: Unit | null): string | null {
  return readPeriod(parse, Math.max(hedges.last, range.last, unit?.last ?? 0) + 1)
}
