import type { Quantity } from '../../model/quantity.ts'
import type { Bound } from './hedges.ts'
import type { NumberRange } from './ranges.ts'

/** What a number and its bound words commit to. People and things come whole, so "more than 30" of them is at least 31. */
export function boundsOf(range: NumberRange, bounds: readonly Bound[], kind: Quantity['kind']): Pick<Quantity, 'low' | 'high' | 'about'> {
  const about = bounds.includes('about')
  if (Number.isNaN(range.low)) return { low: null, high: null, about: false }
  const step = kind === 'count' && Number.isInteger(range.low) && Number.isInteger(range.high) ? 1 : 0
  let low: number | null = range.low
  let high: number | null = range.high
  for (const bound of bounds) {
    if (bound === 'least' || bound === 'above') high = null
    if (bound === 'above') low = range.low + step
    if (bound === 'most' || bound === 'below') low = null
    if (bound === 'below') high = range.high - step
  }
  return { low, high, about }
}
