import { existsSync, readFileSync } from 'node:fs'
import { findTimes } from '../src/mentions/times.ts'
import { loadReader, type Reader, readText } from '../src/text/text.ts'
import { readCorpus } from './times/corpus.ts'
import { findWithChrono, findWithCompromise } from './times/peers.ts'
import { type Score, score } from './times/score.ts'

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
  const files = ['reader.bin', 'names.bin', 'known-names.bin', 'sentences.bin', 'lemmas.bin'].map((name) => [
    name,
    readFileSync(new URL(`../data/en/${name}`, import.meta.url)),
  ])
  return loadReader(Object.fromEntries(files))
}

function prefixed(prefix: string, { strict, relaxed, value }: Score): Record<string, number> {
  return { [`${prefix}.strict`]: strict, [`${prefix}.relaxed`]: relaxed, [`${prefix}.value`]: value }
}

if (process.argv[1] === import.meta.filename) console.log(await evaluateTimes())
