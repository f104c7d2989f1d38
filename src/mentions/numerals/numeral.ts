/** A number as written in words [first, last], without its bounds. */
export interface Numeral {
  readonly first: number
  readonly last: number
  /** NaN where the words tell no number ("dozens"). */
  readonly value: number
  /** `digits` alone, a `word`, or either with a magnitude (`scaled`: "1.2 million", "two dozen"). */
  readonly form: 'digits' | 'word' | 'scaled' | 'vague' | 'fraction'
  /** What the words multiplied by last; 1 where there is no magnitude. */
  readonly scale: number
}
