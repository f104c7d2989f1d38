import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readCorpus } from '../eval/text/corpora.ts'
import {
  type BoundaryState,
  boundaryFeatures,
  FEATURE_BITS,
  FEATURE_COUNT,
  isSmall,
  viewBoundaries,
} from '../src/text/boundary-features.ts'
import { GAP } from '../src/text/gaps.ts'
import { parseConllu } from '../src/text/parse-conllu.ts'
import { findWords } from '../src/text/tokens.ts'
import { layOut, type Passage } from './layouts.ts'
import { makeRandom, shuffle } from './random.ts'

// Trains the model of sentence ends: logistic regression over hashed features, on EWT and GUM laid out in the ways that reports
// are: paragraphs by blank lines, by lines, run together, hard-wrapped. `node training/sentences.ts` writes data/en/sentences.bin.

const EPOCHS = 14
const RATE = 0.12
const DECAY = 2e-7
const SCALE_TO = 127

const weights = new Float64Array(1 << FEATURE_BITS)
const squares = new Float64Array(1 << FEATURE_BITS).fill(1e-3)
let bias = 0
let biasSquares = 1e-3

const random = makeRandom(20200305)
const passages = [...readPassages('ud-english/ewt-train.conllu.gz'), ...readPassages('ud-english/gum-train.conllu.gz')]
for (let epoch = 0; epoch < EPOCHS; epoch++) {
  let loss = 0
  let seen = 0
  for (let at = 0; at < passages.length; ) {
    const group = passages.slice(at, at + 1 + Math.floor(random() * 6))
    at += group.length
    const { text, starts } = layOut(group, random)
    const result = learn(text, starts)
    loss += result.loss
    seen += result.seen
  }
  shuffle(passages, random)
  console.log(`epoch ${epoch + 1}: loss ${(loss / seen).toFixed(5)} over ${seen} gaps`)
}
save(fileURLToPath(new URL('../data/en/sentences.bin', import.meta.url)))

function readPassages(path: string): Passage[] {
  const conllu = readCorpus(path)
  if (conllu === null) throw new Error(`training needs ../shared/corpora/${path}`)
  return parseConllu(conllu)
}

function learn(text: string, starts: ReadonlySet<number>): { loss: number; seen: number } {
  const words = findWords(text)
  const view = viewBoundaries(text, words)
  const features = new Int32Array(FEATURE_COUNT)
  const state: BoundaryState = { since: 0, small: 0 }
  let loss = 0
  let seen = 0
  for (let word = 0; word < words.length; word++) {
    const isStart = starts.has(words.starts[word] ?? 0)
    const isSettled = view.gaps[word] === GAP.blank || words.joined[word] === 1
    if (!isSettled) {
      loss += step(features.subarray(0, boundaryFeatures(view, word, state, features)), isStart ? 1 : 0)
      seen++
    }
    if (isStart) {
      state.since = 0
      state.small = 0
    }
    state.since++
    if (isSmall(view, word)) state.small++
  }
  return { loss, seen }
}

/** One step of AdaGrad. */
function step(features: Int32Array, label: number): number {
  let sum = bias
  for (const feature of features) sum += weights[feature] ?? 0
  const chance = 1 / (1 + Math.exp(-sum))
  const slope = chance - label
  for (const feature of features) {
    const gradient = slope + DECAY * (weights[feature] ?? 0)
    squares[feature] = (squares[feature] ?? 0) + gradient * gradient
    weights[feature] = (weights[feature] ?? 0) - (RATE * gradient) / Math.sqrt(squares[feature] ?? 1)
  }
  biasSquares += slope * slope
  bias -= (RATE * slope) / Math.sqrt(biasSquares)
  return -Math.log(Math.max(1e-9, label === 1 ? chance : 1 - chance))
}

function save(file: string): void {
  let largest = 0
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight))
  const scale = SCALE_TO / largest
  const bytes = new Uint8Array(4 + weights.length)
  new DataView(bytes.buffer).setInt32(0, Math.round(bias * scale), true)
  weights.forEach((weight, at) => {
    bytes[4 + at] = Math.round(weight * scale) & 255
  })
  writeFileSync(file, bytes)
  console.log(`wrote ${file}: ${bytes.length} bytes, largest weight ${largest.toFixed(2)}`)
}
