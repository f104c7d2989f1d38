import type { Span } from '../model/span.ts'
import { type OwnWords, RUN } from './own-words.ts'

/** The stretches that two reports share word for word, in the order of the copy. */
export interface Shared {
  readonly passages: readonly { readonly copy: Span; readonly original: Span }[]
  /** How many of the copy's own words stand in them. */
  readonly words: number
}

/** Finds the longest shared stretches from left to right through the copy; a stretch has at least `RUN` words. */
export function sharedPassages(original: OwnWords, copy: OwnWords): Shared {
  const places = placesOf(original)
  const passages: { copy: Span; original: Span }[] = []
  let words = 0
  let at = 0
  while (at < copy.runs.length) {
    const best = longest(original, copy, { at, starts: places.get(copy.runs[at] ?? 0) ?? [] })
    if (best.length < RUN) {
      at++
      continue
    }
    passages.push({ copy: spanOf(copy, at, best.length), original: spanOf(original, best.start, best.length) })
    words += best.length
    at += best.length
  }
  return { passages: joinNear(passages), words }
}

function placesOf(original: OwnWords): Map<number, number[]> {
  const places = new Map<number, number[]>()
  for (const [at, run] of original.runs.entries()) {
    const known = places.get(run)
    if (known === undefined) places.set(run, [at])
    // A run that stands in one text over and over is furniture; a few of its places do.
    else if (known.length < 8) known.push(at)
  }
  return places
}

function longest(
  original: OwnWords,
  copy: OwnWords,
  from: { readonly at: number; readonly starts: readonly number[] },
): { start: number; length: number } {
  let best = { start: 0, length: 0 }
  for (const start of from.starts) {
    let length = 0
    while (
      from.at + length < copy.length &&
      start + length < original.length &&
      copy.hashes[from.at + length] === original.hashes[start + length]
    )
      length++
    if (length > best.length) best = { start, length }
  }
  return best
}

function spanOf(words: OwnWords, first: number, length: number): Span {
  return { start: words.starts[first] ?? 0, end: words.ends[first + length - 1] ?? 0 }
}

// Stretches parted by quoted speech or a word or two are one passage to a reader.
function joinNear(passages: readonly { copy: Span; original: Span }[]): { copy: Span; original: Span }[] {
  const joined: { copy: Span; original: Span }[] = []
  for (const passage of passages) {
    const last = joined.at(-1)
    const copyGap = last === undefined ? 0 : passage.copy.start - last.copy.end
    const originalGap = last === undefined ? 0 : passage.original.start - last.original.end
    if (last !== undefined && copyGap <= NEAR && originalGap >= 0 && originalGap <= NEAR)
      joined[joined.length - 1] = {
        copy: { start: last.copy.start, end: passage.copy.end },
        original: { start: last.original.start, end: passage.original.end },
      }
    else joined.push(passage)
  }
  return joined
}

const NEAR = 12
