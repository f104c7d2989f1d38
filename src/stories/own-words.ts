import type { Reading } from '../model/reading.ts'
import { byPosition, type Span } from '../model/span.ts'
import { foldHash, hashOf, mix } from './hashes.ts'

/** A report's own words: lower case, in order, quoted speech left out, for two reporters may quote one speaker. */
export interface OwnWords {
  /** Hash of each word, in 16 bits: runs of them tell texts apart, single words need not. */
  readonly hashes: Uint16Array
  readonly starts: Int32Array
  readonly ends: Int32Array
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
    hashes.push(foldHash(hashOf(match[0].toLowerCase())))
    starts.push(start)
    ends.push(start + match[0].length)
  }
  return { hashes: Uint16Array.from(hashes), starts: Int32Array.from(starts), ends: Int32Array.from(ends) }
}

/** Hash of the run of `RUN` words that begins at each word, as far as a whole one does. */
export function runsOf(words: Uint16Array): Int32Array {
  const runs = new Int32Array(Math.max(0, words.length - RUN + 1))
  for (let at = 0; at < runs.length; at++) {
    let run = 0
    for (let word = at; word < at + RUN; word++) run = mix(run, words[word] ?? 0)
    runs[at] = run
  }
  return runs
}

/** A fixed share of the different runs, ascending, chosen by the hash alone, so that two reports choose alike. */
export function sampleOf(runs: Int32Array): Int32Array {
  const mask = runs.length < LONG ? SAMPLED : SAMPLED_LONG
  return Int32Array.from(new Set(runs.filter((run) => (run & mask) === 0))).sort()
}

function isInside(span: Span | undefined, at: number): boolean {
  return span !== undefined && span.start <= at && at < span.end
}

// One run in four of a short text, one in eight of a long one: what a short one chooses holds what a long one does.
const LONG = 200
const SAMPLED = 3
const SAMPLED_LONG = 7
