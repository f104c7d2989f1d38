import { exactValue } from '../bounds.ts'
import { asserted, type EstimateRule, lastByOriginator, least, most, NOTHING_STATED, type Rated, toldValue } from './rule.ts'

/** The number told most precisely: exact before hedged before bounded, then the one with the fewest closing zeros. */
export const mostPrecise: EstimateRule = {
  name: 'most-precise',
  version: '1.0.0',
  source: 'Truce: a count to the last digit rests on a list more often than a round number does; no published rule is followed.',
  estimate: (stated) => {
    const told = lastByOriginator(asserted(stated))
      .flat()
      .filter((one) => toldValue(one) !== null)
    const grade = Math.min(...told.map(gradeOf))
    const used = told.filter((one) => gradeOf(one) === grade)
    const newest = Math.max(...used.map(({ published }) => published ?? Number.NEGATIVE_INFINITY))
    const values = used.flatMap((one) => toldValue(one) ?? [])
    if (values.length === 0) return NOTHING_STATED
    const latest = used.filter(({ published }) => (published ?? Number.NEGATIVE_INFINITY) === newest).flatMap((one) => toldValue(one) ?? [])
    return { best: least(latest), low: least(values), high: most(values), used, note: null }
  },
}

// Lower is more precise. Closing zeros count only from a hundred up: 20 may well be a count, 20,000 hardly.
function gradeOf({ figure }: Rated): number {
  const value = exactValue(figure)
  const form = value === null ? 200 : figure.about ? 100 : 0
  return form + (value !== null && value >= 100 ? closingZeros(value) : 0)
}

function closingZeros(value: number): number {
  let zeros = 0
  for (let rest = value; rest > 0 && rest % 10 === 0; rest /= 10) zeros++
  return zeros
}
