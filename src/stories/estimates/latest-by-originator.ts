import { compatible, exactValue } from '../bounds.ts'
import { asserted, type EstimateRule, lastByOriginator, least, most, NOTHING_STATED, type Rated, toldValue } from './rule.ts'

/** Each originator's last word; the number that most of them allow is the best, the latest of equals. */
export const latestByOriginator: EstimateRule = {
  name: 'latest-by-originator',
  version: '1.0.0',
  source: 'Truce, DESIGN: the last word of each originator counts; copies and repeated sources count once.',
  estimate: (stated) => {
    const last = lastByOriginator(asserted(stated))
    const used = last.flat()
    const told = used.filter((one) => toldValue(one) !== null)
    if (told.length === 0) return { ...NOTHING_STATED, used: [] }
    const values = told.flatMap((one) => toldValue(one) ?? [])
    const single = told.filter((one) => exactValue(one.figure) !== null)
    const best = [...(single.length > 0 ? single : told)].sort(
      (a, b) =>
        support(b, last) - support(a, last) ||
        precision(b) - precision(a) ||
        when(b) - when(a) ||
        (toldValue(a) ?? 0) - (toldValue(b) ?? 0),
    )[0]
    const lows = told.flatMap(({ figure }) => figure.low ?? [])
    const onlyBounds = told.every((one) => exactValue(one.figure) === null)
    // Of bare lower bounds the highest holds all the others.
    const highestBound =
      single.length === 0 && told.every(({ figure }) => figure.low !== null && figure.high === null)
        ? most(told.flatMap(({ figure }) => figure.low ?? []))
        : null
    return {
      best: highestBound ?? (best === undefined ? null : toldValue(best)),
      low: least(lows.length > 0 ? lows : values),
      high: most(told.flatMap(({ figure }) => figure.high ?? figure.low ?? [])),
      used,
      note: onlyBounds ? 'Only bounds are stated; the best is a bound, not a count.' : null,
    }
  },
}

// How many originators' last words allow this number.
function support(one: Rated, last: readonly (readonly Rated[])[]): number {
  return last.filter((words) => words.some((other) => compatible(one.figure, other.figure))).length
}

// An exact number before a hedged one before a bound.
function precision({ figure }: Rated): number {
  if (exactValue(figure) === null) return 0
  return figure.about ? 1 : 2
}

function when({ published }: Rated): number {
  return published ?? Number.NEGATIVE_INFINITY
}
