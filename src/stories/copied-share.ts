import { sharedStretches } from './passages.ts'

/** A report's own words and when it appeared, in milliseconds since 1970. */
interface Text {
  readonly words: Uint16Array
  readonly instant: number | null
}

/** The share of the copy's own words that stand in the original too; null where that makes it no copy. */
export function copiedShare(original: Text, copy: Text): number | null {
  const { words } = sharedStretches(original.words, copy.words)
  const share = words / Math.max(1, copy.words.length)
  if (share < LEAST_SHARE || words < LEAST_WORDS) return null
  return isFurniture(original, copy, { share, words }) ? null : share
}

// Reprints come within days. A short text that comes back after weeks is what a site puts on every page.
function isFurniture(original: Text, copy: Text, shared: { readonly share: number; readonly words: number }): boolean {
  if (original.instant === null || copy.instant === null) return false
  return Math.abs(copy.instant - original.instant) > REPRINT_TIME && !(shared.share >= 0.9 && shared.words >= 250)
}

const LEAST_SHARE = 0.5
// Fewer words than this may be a formula ("This is a developing story, check back").
const LEAST_WORDS = 30
const REPRINT_TIME = 14 * 86_400_000
