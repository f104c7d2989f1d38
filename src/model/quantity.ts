import type { Span } from './span.ts'

/** A number as worded, with its bound words inside the Span. */
export interface Quantity extends Span {
  /** Words [first, last] of the Parse, bound words included. */
  readonly first: number
  readonly last: number
  /** The least that the words commit to ("at least 33" is 33, "more than 30" is 31); null is no bound. */
  readonly low: number | null
  /** The most that the words commit to; null is no bound. */
  readonly high: number | null
  /** "some 300", "nearly a million". */
  readonly about: boolean
  /** "dozens", "hundreds of thousands": low and high are null. */
  readonly vague: boolean
  /** What sort of number it is: only a count can become a Figure; widths and periods belong to Terms. */
  readonly kind: 'count' | 'length' | 'area' | 'weight' | 'duration' | 'percent' | 'money' | 'fraction' | 'rate' | 'other'
  /** Unit in its plain singular form (`km`, `day`, `percent`, `USD`); null for a count. */
  readonly unit: string | null
  /** A rate's period in plain form ("a thousand dead each day" is `day`); null when it is no rate. */
  readonly per?: string | null
}
