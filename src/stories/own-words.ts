import type { Reading } from '../model/reading.ts'
import { byPosition, type Span } from '../model/span.ts'

/** A report's own words: lower case, in order, quoted speech left out, for two reporters may quote one speaker. */
export interface OwnWords {
  readonly length: number
  /** Hash of each word. */
  readonly hashes: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Hash of the run of `RUN` words that begins at each word. */
  readonly runs: Int32Array
  /** A fixed share of the different run hashes, chosen by the hash alone, so that two reports choose alike. */
  readonly sample: readonly number[]
}

/** Words in a run that counts as shared: long enough that it is rarely chance. */
export const RUN = 6

export function ownWordsOf({ document, mentions }: Reading): OwnWords {
  const { text } = document
  const quoted = [...mentions.quotations].sort(byPosition)
  const hashes: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  let next = 0
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const start = match.index
    while (next < quoted.length && (quoted[next]?.end ?? 0) <= start) next++
    if (isInside(quoted[next], start)) continue
    hashes.push(hashOf(match[0].toLowerCase()))
    starts.push(start)
    ends.push(start + match[0].length)
  }
  const runs = runsOf(hashes)
  const sample = [...new Set(runs)].filter((hash) => (hash & SAMPLED) === 0).sort((a, b) => a - b)
  return {
    length: hashes.length,
    hashes: Int32Array.from(hashes),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    runs: Int32Array.from(runs),
    sample,
  }
}

function isInside(span: Span | undefined, at: number): boolean {
  return span !== undefined && span.start <= at && at < span.end
}

function runsOf(hashes: readonly number[]): number[] {
  const runs: number[] = []
  for (let at = 0; at + RUN <= hashes.length; at++) {
    let run = 0
    for (let word = at; word < at + RUN; word++) run = mix(run, hashes[word] ?? 0)
    runs.push(run)
  }
  return runs
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash | 0
}

function mix(hash: number, next: number): number {
  const mixed = Math.imul(hash ^ next, 0x9e3779b1)
  return (mixed ^ (mixed >>> 15)) | 0
}

// One run in four: a report of 300 words still leaves some 70.
const SAMPLED = 3
