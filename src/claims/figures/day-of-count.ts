import { formAt, type Parse } from '../../model/parse.ts'
import type { TimeMention } from '../../model/time.ts'

/**
 * The day until which a report's running numbers count, as ISO date: that of "As of 17 November" in its first lines, where a situation
 * report tells it and it lies in the month before publication; else the day of publication.
 */
export function dayOfCount(parse: Parse, times: readonly TimeMention[], published: string | null): string | null {
  for (const { first, when } of times) {
    if (first > HEAD_WORDS) break
    if (formAt(parse, first - 1) !== 'of' && formAt(parse, first - 1) !== 'at') continue
    const day = when?.precision === 'day' && formAt(parse, first - 2) === 'as' ? (when.to ?? when.from) : null
    if (day !== null && isInMonthBefore(day, published)) return day
  }
  return published
}

/** Words that a head of title, date and issue may have. */
const HEAD_WORDS = 40

function isInMonthBefore(day: string, published: string | null): boolean {
  if (published === null) return true
  const days = (Date.parse(published) - Date.parse(day)) / 86_400_000
  return days >= 0 && days <= 31
}
