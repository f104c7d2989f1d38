import { existsSync, readFileSync } from 'node:fs'
import { findTimes } from '../src/mentions/times.ts'
import { loadReader, type Reader, readText } from '../src/text/text.ts'
import { type Annotated, readCorpus, type Time } from './times/corpus.ts'
import { findWithChrono, findWithCompromise } from './times/peers.ts'

const CORPUS = new URL('../../shared/corpora/timex/wikiwars-train.tar.gz', import.meta.url)

/**
 * Times against WikiWars, beside chrono-node and compromise-dates: strict and relaxed F1, and the share of right values among the
 * relaxed matches, in percent; {} without the corpus.
 */
export async function evaluateTimes(): Promise<Record<string, number>> {
  if (!existsSync(CORPUS)) {
    console.log('times: no corpus at ../shared/corpora/timex, left out')
    return {}
  }
  const documents = readCorpus(readFileSync(CORPUS))
  const reader = openReader()
  return {
    ...prefixed(
      'times',
      score(documents, ({ text, published }) => findTimes(readText(text, reader), published)),
    ),
    ...prefixed('times.chrono', score(documents, findWithChrono)),
    ...prefixed('times.compromise', score(documents, findWithCompromise)),
  }
}

function openReader(): Reader {
  const files = ['reader.bin', 'sentences.bin', 'lemmas.bin'].map((name) => [
    name,
    readFileSync(new URL(`../data/en/${name}`, import.meta.url)),
  ])
  return loadReader(Object.fromEntries(files))
}

interface Score {
  readonly strict: number
  readonly relaxed: number
  readonly value: number
}

/** F1 of exact spans, F1 of overlapping spans, and right values among the overlapping. */
export function score(documents: readonly Annotated[], find: (document: Annotated) => readonly Time[]): Score {
  let [gold, found, exact, overlapping, right] = [0, 0, 0, 0, 0]
  for (const document of documents) {
    const times = find(document)
    gold += document.times.length
    found += times.length
    for (const { time, match } of pair(document.times, times)) {
      overlapping++
      if (match.start === time.start && match.end === time.end) exact++
      if (match.value === time.value) right++
    }
  }
  const percent = (part: number, whole: number): number => Math.round((1000 * part) / Math.max(whole, 1)) / 10
  return { strict: percent(2 * exact, gold + found), relaxed: percent(2 * overlapping, gold + found), value: percent(right, overlapping) }
}

/** Pairs the two lists one to one, in reading order; an exact match goes before one that only overlaps. */
export function pair(gold: readonly Time[], found: readonly Time[]): { readonly time: Time; readonly match: Time }[] {
  const taken = new Set<Time>()
  const pairs: { time: Time; match: Time }[] = []
  const rest: Time[] = []
  const exact = new Map(found.map((one) => [`${one.start}-${one.end}`, one]))
  for (const time of gold) {
    const match = exact.get(`${time.start}-${time.end}`)
    if (match === undefined) rest.push(time)
    else {
      taken.add(match)
      pairs.push({ time, match })
    }
  }
  for (const time of rest) {
    const match = found.find((one) => !taken.has(one) && one.start < time.end && time.start < one.end)
    if (match === undefined) continue
    taken.add(match)
    pairs.push({ time, match })
  }
  return pairs
}

function prefixed(prefix: string, { strict, relaxed, value }: Score): Record<string, number> {
  return { [`${prefix}.strict`]: strict, [`${prefix}.relaxed`]: relaxed, [`${prefix}.value`]: value }
}

if (process.argv[1] === import.meta.filename) console.log(await evaluateTimes())
