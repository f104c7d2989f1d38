import type { Attribution } from '../model/claim.ts'
import type { Parse } from '../model/parse.ts'
import type { Mentions } from '../model/reading.ts'

/** Who the report says what from, in reading order of the content. */
export function findAttributions(_parse: Parse, _mentions: Mentions): Attribution[] {
  return []
}
