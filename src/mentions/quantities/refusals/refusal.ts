import type { Parse } from '../../../model/parse.ts'
import type { Numeral } from '../../numerals/numeral.ts'

/** A reason why a numeral counts and measures nothing. */
export interface Refusal {
  readonly name: string
  readonly holds: (parse: Parse, numeral: Numeral) => boolean
}

/** Whether a form looks like a plural noun. */
export function isPlural(form: string): boolean {
  return form.length > 3 && form.endsWith('s') && !form.endsWith('ss') && !form.endsWith('us')
}
