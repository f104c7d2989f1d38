import type { Document } from '../model/document.ts'
import type { Reading } from '../model/reading.ts'
import type { Copy } from '../model/story.ts'
import { findLikelyCopies } from './likely-copies.ts'
import { type OwnWords, ownWordsOf } from './own-words.ts'
import { sharedPassages } from './passages.ts'
import { instantOf } from './periods.ts'

/** Finds the reports whose text is mainly another report's. Near linear: only reports that share word runs are held together. */
export function findCopies(readings: readonly Reading[]): Copy[] {
  const worded = readings.map((reading) => ({ reading, words: ownWordsOf(reading) }))
  const copies = new Map<string, Copy>()
  for (const [a, b] of candidates(worded)) {
    const pair = [worded[a], worded[b]] as const
    if (pair[0] === undefined || pair[1] === undefined) continue
    const copy = certainCopy(pair[0], pair[1])
    if (copy === null) continue
    const known = copies.get(copy.report)
    if (known === undefined || prefers(copy, known, readings)) copies.set(copy.report, copy)
  }
  for (const copy of findLikelyCopies(readings)) if (!copies.has(copy.report)) copies.set(copy.report, copy)
  return readings.flatMap(({ document }) => copies.get(document.id) ?? [])
}

/** The report at the head of each report's chain of certain copies. */
export function headsOf(readings: readonly Reading[], copies: readonly Copy[]): Map<string, string> {
  const of = new Map(copies.filter(({ certainty }) => certainty === 'certain').map((copy) => [copy.report, copy.of]))
  const heads = new Map<string, string>()
  for (const { document } of readings) {
    const seen = new Set<string>()
    let head = document.id
    while (of.has(head) && !seen.has(head)) {
      seen.add(head)
      head = of.get(head) ?? head
    }
    heads.set(document.id, head)
  }
  return heads
}

interface Worded {
  readonly reading: Reading
  readonly words: OwnWords
}

function certainCopy(a: Worded, b: Worded): Copy | null {
  const [original, copy] = copiesFrom(a, b) ? [b, a] : [a, b]
  const { passages, words } = sharedPassages(original.words, copy.words)
  const count = copy.words.length
  if (count === 0) return null
  const share = words / count
  if (share < LEAST_SHARE || words < LEAST_WORDS || isFurniture(original, copy, { share, words })) return null
  const [report, of] = [copy.reading.document.id, original.reading.document.id]
  return {
    report,
    of,
    share: Math.round(share * 1000) / 1000,
    certainty: 'certain',
    passages: passages.map((passage) => ({ copy: { report, ...passage.copy }, original: { report: of, ...passage.original } })),
  }
}

// Reprints come within days. A short text that comes back after weeks is what a site puts on every page.
function isFurniture(original: Worded, copy: Worded, shared: { readonly share: number; readonly words: number }): boolean {
  const [earlier, later] = [original, copy].map(({ reading }) => instantOf(reading.document.published?.value))
  if (earlier === null || later === null || earlier === undefined || later === undefined) return false
  return Math.abs(later - earlier) > REPRINT_TIME && !(shared.share >= 0.9 && shared.words >= 250)
}

// Whether `a` took from `b`: the later did; at one time the one that credits an agency, then the shorter, then the later in the set.
function copiesFrom(a: Worded, b: Worded): boolean {
  const [x, y] = [a.reading.document, b.reading.document]
  const [earlier, later] = [instantOf(x.published?.value), instantOf(y.published?.value)]
  if (earlier !== null && later !== null && earlier !== later && !sameBareDay(x, y)) return earlier > later
  const [xCredits, yCredits] = [credits(x), credits(y)]
  if (xCredits !== yCredits) return xCredits
  if (a.words.length !== b.words.length) return a.words.length < b.words.length
  return false
}

// A bare date against an instant of the same day tells nothing of the order.
function sameBareDay(x: Document, y: Document): boolean {
  const [a, b] = [x.published?.value ?? '', y.published?.value ?? '']
  return (a.length === 10 || b.length === 10) && a.slice(0, 10) === b.slice(0, 10)
}

// Only a credit to another than the outlet itself makes a text somebody else's.
function credits({ credits: lines, outlet }: Document): boolean {
  return lines.some(({ share, agency }) => share === 'whole' && agency.toLowerCase() !== outlet?.toLowerCase())
}

// The larger share, then the earlier original.
function prefers(copy: Copy, known: Copy, readings: readonly Reading[]): boolean {
  if (Math.abs(copy.share - known.share) > 0.02) return copy.share > known.share
  return orderOf(copy.of, readings) < orderOf(known.of, readings)
}

function orderOf(id: string, readings: readonly Reading[]): number {
  const published = instantOf(readings.find(({ document }) => document.id === id)?.document.published?.value)
  return published ?? Number.POSITIVE_INFINITY
}

/**
 * Pairs that share enough sampled word runs. A run that many reports share pairs each of them with the first and the
 * one before it only, so the number of pairs stays linear; chains of copies lead to the head all the same. Runs that come
 * back after months are a site's furniture and count for nothing.
 */
function candidates(worded: readonly Worded[]): [number, number][] {
  const times = worded.map(({ reading }) => instantOf(reading.document.published?.value))
  const samples = worded.map(({ words }) => words.sample)
  const furniture = findFurniture(samples, times)
  const first = new Map<number, number>()
  const before = new Map<number, number>()
  const shared = new Map<number, number>()
  for (const [at, sample] of samples.entries()) {
    for (const hash of sample) {
      if (furniture.has(hash)) continue
      for (const other of new Set([first.get(hash), before.get(hash)])) {
        if (other !== undefined && other !== at) shared.set(other * worded.length + at, (shared.get(other * worded.length + at) ?? 0) + 1)
      }
      if (!first.has(hash)) first.set(hash, at)
      before.set(hash, at)
    }
  }
  const pairs: [number, number][] = []
  for (const [key, count] of shared) {
    const [a, b] = [Math.floor(key / worded.length), key % worded.length]
    const smaller = Math.min(samples[a]?.length ?? 0, samples[b]?.length ?? 0)
    if (count >= 2 && count >= smaller * 0.15) pairs.push([a, b])
  }
  return pairs
}

function findFurniture(samples: readonly (readonly number[])[], times: readonly (number | null)[]): Set<number> {
  const earliest = new Map<number, number>()
  const furniture = new Set<number>()
  for (const [at, sample] of samples.entries()) {
    const time = times[at]
    if (time === null || time === undefined) continue
    for (const hash of sample) {
      const known = earliest.get(hash)
      if (known === undefined) earliest.set(hash, time)
      else if (Math.abs(known - time) > SEASON) furniture.add(hash)
    }
  }
  return furniture
}

const LEAST_SHARE = 0.5
// Fewer words than this may be a formula ("This is a developing story, check back").
const LEAST_WORDS = 30
const DAY = 86_400_000
const REPRINT_TIME = 14 * DAY
const SEASON = 60 * DAY
