import type { Parse } from '../model/parse.ts'
import type { Quantity } from '../model/quantity.ts'
import type { TimeMention } from '../model/time.ts'

/** The quantities of a text, in reading order; numbers inside times are none. */
export function findQuantities(_parse: Parse, _times: readonly TimeMention[]): Quantity[] {
  return []
}
