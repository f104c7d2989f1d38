import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readCorpus } from '../eval/text/corpora.ts'
import { readMentions, splitDocuments } from '../eval/text/gum-entities.ts'
import { scoreChains } from '../eval/text/score-chains.ts'
import type { Parse } from '../src/model/parse.ts'
import { makeCandidates } from '../src/text/coreference/candidates.ts'
import {
  addToChain,
  CHAIN_FEATURE_BITS,
  type ChainState,
  LEXICAL,
  MOST_CHAIN_FEATURES,
  mayCorefer,
  pairFeatures,
  startFeatures,
  viewPhrases,
} from '../src/text/coreference/features.ts'
import { phraseOfSpans, type ReferringPhrase } from '../src/text/coreference/phrases.ts'
import { linkPhrases } from '../src/text/coreference.ts'
import { loadReader, parseConllu, readWords } from '../src/text/text.ts'
import { makeRandom, shuffle } from './random.ts'

// Trains coreference on GUM: each phrase chooses between its earlier candidates and a chain of its own; the chance of all right
// choices together is raised. `node training/coreference.ts` writes data/en/coreference.bin; run it after the network is trained.

const EPOCHS = 14
const RATE = 0.1
// How often single words are hidden, so that what is said of all words is learned for those never seen.
const BLINDNESS = 0.2
// In units of the score's logarithm: so much doubt is enough to leave a phrase alone. More is more precise and less complete.
const MARGIN = 0

interface Example {
  readonly parse: Parse
  readonly phrases: readonly ReferringPhrase[]
  readonly entities: readonly string[]
}

const weights = new Float64Array(1 << CHAIN_FEATURE_BITS)
const squares = new Float64Array(1 << CHAIN_FEATURE_BITS).fill(1)
const reader = loadReader(
  Object.fromEntries(
    ['reader.bin', 'names.bin', 'known-names.bin', 'lemmas.bin'].map((name) => [
      name,
      readFileSync(new URL(`../data/en/${name}`, import.meta.url)),
    ]),
  ),
)
const random = makeRandom(36)
const examples = readExamples('gum-train')
for (let epoch = 0; epoch < EPOCHS; epoch++) {
  let loss = 0
  let seen = 0
  for (const example of examples) {
    loss += learn(example)
    seen += example.phrases.length
  }
  shuffle(examples, random)
  console.log(`epoch ${epoch + 1}: loss ${(loss / seen).toFixed(4)} over ${seen} phrases`)
}
save(fileURLToPath(new URL('../data/en/coreference.bin', import.meta.url)))

function readExamples(name: string): Example[] {
  const conllu = readCorpus(`ud-english/${name}.conllu.gz`)
  if (conllu === null) throw new Error(`training needs ../shared/corpora/ud-english/${name}.conllu.gz`)
  return splitDocuments(conllu).flatMap((document) => {
    const [gold] = parseConllu(document)
    if (gold === undefined) return []
    const parse = readWords(gold, reader)
    const rows = readMentions(document)
      .map((mention, at) => ({ mention, phrase: phraseOfSpans(parse, [mention])[0] as ReferringPhrase, at }))
      .sort((a, b) => a.phrase.head - b.phrase.head || b.mention.last - a.mention.last || a.at - b.at)
    return [{ parse, phrases: rows.map(({ phrase }) => phrase), entities: rows.map(({ mention }) => mention.entity) }]
  })
}

/** One pass over one document; chains are built as the gold has them. */
function learn({ parse, phrases, entities }: Example): number {
  const view = viewPhrases(parse, phrases)
  const candidates = makeCandidates(phrases)
  const states = new Map<string, ChainState>()
  let loss = 0
  phrases.forEach((phrase, at) => {
    const { list, hasMatch } = candidates.of(at)
    const rows: { features: Int32Array; right: boolean }[] = []
    const buffer = new Int32Array(MOST_CHAIN_FEATURES)
    const isBlind = random() < BLINDNESS ? 1 : 0
    let anyRight = false
    for (const other of list) {
      const earlier = phrases[other]
      const state = states.get(entities[other] ?? '')
      if (earlier === undefined || state === undefined || !mayCorefer(parse, phrase, earlier)) continue
      const right = entities[other] === entities[at]
      anyRight ||= right
      rows.push({ features: buffer.slice(0, pairFeatures(view, at, other, state, buffer) - isBlind * LEXICAL.pair), right })
    }
    rows.push({ features: buffer.slice(0, startFeatures(view, at, hasMatch, buffer) - isBlind * LEXICAL.start), right: !anyRight })
    loss += step(rows)
    const state = states.get(entities[at] ?? '') ?? { gender: 0, sorts: 0, numbers: 0, size: 0, hasName: 0, last: at }
    addToChain(state, phrase, at)
    states.set(entities[at] ?? '', state)
    candidates.add(at)
  })
  return loss
}

/** AdaGrad on the negative logarithm of the chance of the right rows. */
function step(rows: readonly { features: Int32Array; right: boolean }[]): number {
  const scores = rows.map(({ features }) => features.reduce((sum, feature) => sum + (weights[feature] ?? 0), 0))
  const top = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - top))
  const all = powers.reduce((a, b) => a + b, 0)
  const right = rows.reduce((sum, row, at) => sum + (row.right ? (powers[at] ?? 0) : 0), 0)
  rows.forEach((row, at) => {
    const slope = (powers[at] ?? 0) / all - (row.right ? (powers[at] ?? 0) / Math.max(right, 1e-12) : 0)
    if (Math.abs(slope) < 1e-4) return
    for (const feature of row.features) {
      squares[feature] = (squares[feature] ?? 0) + slope * slope
      weights[feature] = (weights[feature] ?? 0) - (RATE * slope) / Math.sqrt(squares[feature] ?? 1)
    }
  })
  return -Math.log(Math.max(1e-12, right / all))
}

function save(file: string): void {
  let largest = 0
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight))
  const scale = 127 / largest
  const bytes = new Uint8Array(4 + weights.length)
  new DataView(bytes.buffer).setInt32(0, Math.round(MARGIN * scale), true)
  weights.forEach((weight, at) => {
    bytes[4 + at] = Math.round(weight * scale) & 255
  })
  writeFileSync(file, bytes)
  console.log(`wrote ${file}: ${bytes.length} bytes, largest weight ${largest.toFixed(2)}`)
  const dev = readExamples('gum-dev')
  for (const margin of [-0.2, 0, 0.2, 0.4, 0.8, 1.2]) {
    const model = { weights: new Int8Array(bytes.buffer, 4), margin: Math.round(margin * scale) }
    const scores = scoreChains(
      dev.map(({ parse, phrases, entities }) => ({ gold: entities, found: [...linkPhrases(parse, phrases, model)].map(String) })),
    )
    console.log(
      `margin ${margin}:`,
      Object.entries(scores)
        .map(([key, value]) => `${key} ${(100 * value).toFixed(1)}`)
        .join('  '),
    )
  }
}
