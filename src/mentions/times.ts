import type { Parse } from '../model/parse.ts'
import type { TimeMention } from '../model/time.ts'

/** The times of a text, against the day (or instant) of its publication; null when that is not known. */
export function findTimes(_parse: Parse, _published: string | null): TimeMention[] {
  return []
}
