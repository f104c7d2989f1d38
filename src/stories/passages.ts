import type { Span } from '../model/span.ts'
import { type OwnWords, RUN, runsOf } from './own-words.ts'

/** What two reports share word for word, as positions in their own words. */
export interface Shared {
  /** In the order of the copy. */
  readonly stretches: readonly Stretch[]
  /** How many of the copy's own words stand in them. */
  readonly words: number
}

interface Stretch {
  readonly copy: number
  readonly original: number
  readonly length: number
}

/** Finds the longest shared stretches from left to right through the copy; a stretch has at least `RUN` words. */
export function sharedStretches(original: Uint16Array, copy: Uint16Array): Shared {
  const places = placesOf(runsOf(original))
  const runs = runsOf(copy)
  const stretches: Stretch[] = []
  let words = 0
  let at = 0
  while (at < runs.length) {
    const best = longest(original, copy, { at, starts: places.get(runs[at] ?? 0) ?? [] })
    if (best.length < RUN) {
      at++
      continue
    }
    stretches.push(best)
    words += best.length
    at += best.length
  }
  return { stretches, words }
}

/** The stretches as passages of both texts, those joined that a reader takes for one. */
export function passagesOf(
  { stretches }: Shared,
  { original, copy }: { readonly original: OwnWords; readonly copy: OwnWords },
): { readonly copy: Span; readonly original: Span }[] {
  return joinNear(
    stretches.map((stretch) => ({
      copy: spanOf(copy, stretch.copy, stretch.length),
      original: spanOf(original, stretch.original, stretch.length),
    })),
  )
}

function placesOf(runs: Int32Array): Map<number, number[]> {
  const places = new Map<number, number[]>()
  for (const [at, run] of runs.entries()) {
    const known = places.get(run)
    if (known === undefined) places.set(run, [at])
    // A run that stands in one text over and over is furniture; a few of its places do.
    else if (known.length < 8) known.push(at)
  }
  return places
}

function longest(
  original: Uint16Array,
  copy: Uint16Array,
  { at, starts }: { readonly at: number; readonly starts: readonly number[] },
): Stretch {
  let best: Stretch = { copy: at, original: 0, length: 0 }
  for (const start of starts) {
    let length = 0
    while (at + length < copy.length && start + length < original.length && copy[at + length] === original[start + length]) length++
    if (length > best.length) best = { copy: at, original: start, length }
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
