import type { Attribution } from '../model/claim.ts'
import type { Parse } from '../model/parse.ts'
import type { Mentions } from '../model/reading.ts'
import { contains, type Span } from '../model/span.ts'

/** Who the report says what from, in reading order of the content. */
export function findAttributions(_parse: Parse, _mentions: Mentions): Attribution[] {
  return []
}

/** The nearest source of some words: the innermost Attribution whose content holds them; null in the outlet's own voice. */
export function attributionAt(attributions: readonly Attribution[], span: Span): Attribution | null {
  let nearest: Attribution | null = null
  for (const attribution of attributions) {
    if (attribution.content.start > span.start) break
    if (!contains(attribution.content, span)) continue
    if (nearest === null || contains(nearest.content, attribution.content)) nearest = attribution
  }
  return nearest
}
