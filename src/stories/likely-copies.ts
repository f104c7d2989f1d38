import type { Reading } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { type Bead, beadsOf } from './sketch.ts'

// A report that follows another in other words has its figures and speakers, in its order. That is never certain: two
// reporters with one handout in hand write alike.

/** A report's figures and speakers in order, and when it appeared, in milliseconds since 1970. */
interface Line {
  readonly beads: Int32Array
  readonly instant: number | null
}

/** The share of the copy's figures and speakers that follow the original's order; null where that does not make it a likely copy. */
export function followedShare(original: Line, copy: Line): number | null {
  if (original.instant === null || copy.instant === null || copy.instant - original.instant > REWRITE_TIME) return null
  const steps = commonOrder(original.beads, copy.beads)
  const share = steps.length / Math.max(1, copy.beads.length)
  // Two reporters at one press conference share its quotations: without figures they tell nothing.
  const figures = steps.filter(([at]) => ((original.beads[at] ?? 1) & 1) === 0)
  return steps.length < LEAST_BEADS || figures.length < LEAST_FIGURES || share < LEAST_SHARE ? null : share
}

/** The figures and quotations of both that stand in one order. */
export function followedPassages(original: Reading, copy: Reading): { readonly copy: Span; readonly original: Span }[] {
  const [source, line] = [original, copy].map(({ claims, mentions }) => beadsOf(claims.figures, mentions.quotations))
  return commonOrder(keysOf(source ?? []), keysOf(line ?? [])).flatMap(([at, place]) => {
    const [from, to] = [source?.[at], line?.[place]]
    return from === undefined || to === undefined ? [] : [{ copy: spanOf(to), original: spanOf(from) }]
  })
}

function keysOf(beads: readonly Bead[]): Int32Array {
  return Int32Array.from(beads, ({ key }) => key)
}

function spanOf({ start, end }: Bead): Span {
  return { start, end }
}

/** The longest run of beads that both have in one order, not necessarily side by side, as places in each. */
function commonOrder(a: Int32Array, b: Int32Array): [number, number][] {
  if (a.length * b.length > MOST_COMPARED) return []
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const skip = Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0)
      lengths[i * width + j] = a[i] === b[j] ? Math.max(skip, 1 + (lengths[(i + 1) * width + j + 1] ?? 0)) : skip
    }
  }
  const steps: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) steps.push([i++, j++])
    else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i++
    else j++
  }
  return steps
}

/** Five figures or speakers in one order are a good deal more than two reporters share by chance. */
export const LEAST_BEADS = 5
const LEAST_FIGURES = 3
const LEAST_SHARE = 0.6
const REWRITE_TIME = 14 * 86_400_000
const MOST_COMPARED = 250_000
