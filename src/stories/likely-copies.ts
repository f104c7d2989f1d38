import type { Reading } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import type { Copy } from '../model/story.ts'
import { contentWords } from './content-words.ts'
import { instantOf } from './periods.ts'

/**
 * Reports that follow another in other words: its figures and quotations, in its order. Never certain: two reporters
 * with one handout in hand write alike.
 */
export function findLikelyCopies(readings: readonly Reading[]): Copy[] {
  const lines = readings.map(lineOf)
  const copies: Copy[] = []
  const best = new Map<number, Copy>()
  for (const [a, b] of candidates(lines)) {
    const [original, copy] = laterFirst(readings, a, b)
    const found = follow(readings, lines, { original, copy })
    const known = best.get(copy)
    if (found !== null && (known === undefined || found.share > known.share)) best.set(copy, found)
  }
  for (const at of readings.keys()) {
    const copy = best.get(at)
    if (copy !== undefined) copies.push(copy)
  }
  return copies
}

interface Bead {
  readonly key: string
  readonly span: Span
}

// Figures by measure and value, quotations by their content words: what a rewrite keeps.
function lineOf({ document, mentions, claims }: Reading): Bead[] {
  const figures = claims.figures
    .filter(({ low, high }) => (low ?? high ?? 0) > 2)
    .map(({ measure, low, high, start, end }) => ({ key: `${measure} ${low ?? ''}-${high ?? ''}`, span: { start, end } }))
  const quotations = mentions.quotations.map(({ start, end }) => ({
    key: `“${contentWords(document.text.slice(start, end)).slice(0, 6).join(' ')}`,
    span: { start, end },
  }))
  return [...figures, ...quotations].sort((a, b) => a.span.start - b.span.start)
}

function candidates(lines: readonly (readonly Bead[])[]): [number, number][] {
  const holders = new Map<string, number[]>()
  const counts = new Map<string, number>()
  for (const [at, line] of lines.entries()) {
    for (const key of new Set(line.map((bead) => bead.key))) {
      const known = holders.get(key) ?? []
      for (const other of known.slice(-MOST_HOLDERS)) {
        const pair = `${other} ${at}`
        counts.set(pair, (counts.get(pair) ?? 0) + 1)
      }
      holders.set(key, [...known.slice(-MOST_HOLDERS), at])
    }
  }
  return [...counts].filter(([, count]) => count >= LEAST_BEADS).map(([pair]) => pair.split(' ').map(Number) as [number, number])
}

function laterFirst(readings: readonly Reading[], a: number, b: number): [number, number] {
  const [x, y] = [a, b].map((at) => instantOf(readings[at]?.document.published?.value))
  return x !== null && x !== undefined && y !== null && y !== undefined && x > y ? [b, a] : [a, b]
}

function follow(
  readings: readonly Reading[],
  lines: readonly (readonly Bead[])[],
  pair: { readonly original: number; readonly copy: number },
): Copy | null {
  const [source, line] = [lines[pair.original] ?? [], lines[pair.copy] ?? []]
  const [of, report] = [readings[pair.original]?.document, readings[pair.copy]?.document]
  if (of === undefined || report === undefined || of.published === null || report.published === null) return null
  const steps = commonOrder(source, line)
  const share = steps.length / Math.max(1, line.length)
  if (steps.length < LEAST_BEADS || share < LEAST_SHARE) return null
  return {
    report: report.id,
    of: of.id,
    share: Math.round(share * 1000) / 1000,
    certainty: 'likely',
    passages: steps.map(([from, to]) => ({ copy: { report: report.id, ...to.span }, original: { report: of.id, ...from.span } })),
  }
}

/** The longest run of beads that both lines have in one order, not necessarily side by side. */
function commonOrder(a: readonly Bead[], b: readonly Bead[]): [Bead, Bead][] {
  if (a.length * b.length > 250_000) return []
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const skip = Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0)
      lengths[i * width + j] = a[i]?.key === b[j]?.key ? Math.max(skip, 1 + (lengths[(i + 1) * width + j + 1] ?? 0)) : skip
    }
  }
  const steps: [Bead, Bead][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [from, to] = [a[i], b[j]]
    if (from !== undefined && to !== undefined && from.key === to.key) {
      steps.push([from, to])
      i++
      j++
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i++
    else j++
  }
  return steps
}

// Five figures or quotations in one order are a good deal more than two reporters share by chance.
const LEAST_BEADS = 5
const LEAST_SHARE = 0.6
const MOST_HOLDERS = 8
