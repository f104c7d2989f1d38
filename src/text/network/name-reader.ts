import type { NameSpan } from '../../model/parse.ts'
import type { Spans } from './embedding.ts'
import { CHUNK, type States } from './encoder.ts'
import type { Engine } from './engine.ts'
import type { Chunk } from './heads.ts'
import { BITS, type KnownNames } from './known-names.ts'
import { LANES, planLanes } from './lanes.ts'
import { likesOf, lookAtAll } from './likes.ts'
import { CASE } from './looks.ts'
import { findNames } from './name-path.ts'
import { type NameWeights, nameSizes } from './name-weights.ts'

/**
 * Finds the names of a text, a document at a time: what the encoder says of a word, what lists of known names say, and what was said
 * of its likes elsewhere in the document, read in both directions by a small layer of its own. A document of more than `BLOCK` words
 * is read in blocks, so that memory stays bounded.
 */
export interface NameReader {
  /** Takes pieces for which the encoder has just been run, in reading order. */
  readonly take: (words: Spans, vectors: Vectors, chunk: Chunk, names: NameSpan[]) => void
  /** Adds to `names` those of the pieces taken since the last call. */
  readonly finish: (words: Spans, names: NameSpan[]) => void
}

/** Where a chunk's vectors lie: those of its words, and the states of the encoder's layers. */
export interface Vectors extends States {
  readonly words: number
}

const BLOCK = 8 * CHUNK
// What the kernel reads and writes beyond the last row.
const SPARE = 4
const ROWS = CHUNK + SPARE
// The greatest value of a word's own row; what weights multiply is a fraction of it in 7 bits (see kernel.c).
const TOP = 4
const NOUGHT = 64
const ONE = 63

/** Bytes that a name reader needs of the engine, its weights among them. */
export function nameReaderRoom(file: Uint8Array): number {
  const { hidden, units, labels } = nameSizes(file)
  const bytes = 2 * (BLOCK + SPARE) * hidden + ROWS * (2 * units + hidden)
  const floats = 2 * (BLOCK + SPARE) * hidden + ROWS * (3 * hidden + gateStride(units) + labels + 8 + 2 * LANES) + LANES * units
  return file.length + bytes + floats * 4 + 1024
}

export function makeNameReader(engine: Engine, weights: NameWeights, known: KnownNames): NameReader {
  const { kernel, floats, bytes } = engine
  const { hidden, units, labels } = weights
  const width = 2 * units + hidden
  const stride = gateStride(units)
  const said = engine.reserve(ROWS * 3 * hidden * 4)
  const given = engine.reserve((BLOCK + SPARE) * hidden * 4)
  const own = engine.reserve((BLOCK + SPARE) * hidden)
  const means = engine.reserve((BLOCK + SPARE) * hidden)
  const added = engine.reserve((BLOCK + SPARE) * hidden * 4)
  const before = engine.reserve(ROWS * stride * 4)
  const states = engine.reserve(ROWS * width)
  const scores = engine.reserve(ROWS * labels.outputs * 4)
  const plans = [engine.reserve(ROWS * LANES * 4), engine.reserve(ROWS * LANES * 4)] as const
  const cells = engine.reserve(LANES * units * 4)
  let taken: number[] = []

  const value = (row: number, d: number) => held(floats[(given >> 2) + row * hidden + d] ?? 0)

  function addKnown(bits: Int32Array): void {
    bits.forEach((told, row) => {
      for (let bit = 0; bit < BITS.count; bit++) {
        if ((told & (1 << bit)) === 0) continue
        const from = (weights.bits >> 2) + bit * hidden
        const to = (given >> 2) + row * hidden
        for (let d = 0; d < hidden; d++) floats[to + d] = (floats[to + d] ?? 0) + (floats[from + d] ?? 0)
      }
    })
  }

  /** Adds what the mean of each word's likes says; `groups` are rows of one spelling each. */
  function addLikes(groups: readonly (readonly number[])[]): void {
    const sum = new Float64Array(hidden)
    const rows: number[] = []
    for (const group of groups) {
      sum.fill(0)
      for (const row of group) for (let d = 0; d < hidden; d++) sum[d] = (sum[d] ?? 0) + value(row, d)
      for (const row of group) {
        const to = means + rows.length * hidden
        for (let d = 0; d < hidden; d++) bytes[to + d] = inSevenBits(((sum[d] ?? 0) - value(row, d)) / (group.length - 1))
        rows.push(row)
      }
    }
    const { weights: w, scales, biases, inputs, outputs } = weights.likes
    kernel.multiply(means, w, scales, biases, added, outputs, rows.length, inputs, outputs)
    rows.forEach((row, at) => {
      const from = (added >> 2) + at * hidden
      const to = (given >> 2) + row * hidden
      for (let d = 0; d < hidden; d++) floats[to + d] = (floats[to + d] ?? 0) + (floats[from + d] ?? 0)
    })
  }

  /** Reads pieces [from, to) of those taken and finds their names. */
  function readPieces(pieces: Int32Array, [from, to]: readonly [number, number], cases: Uint8Array): NameSpan[] {
    const names: NameSpan[] = []
    const first = (pieces[from] ?? 0) - (pieces[0] ?? 0)
    const rows = (pieces[to] ?? 0) - (pieces[from] ?? 0)
    const { input, forward, backward } = weights.memory
    kernel.multiply(own + first * hidden, input.weights, input.scales, input.biases, before, stride, rows, input.inputs, input.outputs)
    const plan = planLanes(pieces, [from, to], CHUNK)
    engine.ints.set(plan.forward, plans[0] >> 2)
    engine.ints.set(plan.backward, plans[1] >> 2)
    for (const [side, memory] of [forward, backward].entries()) {
      const gates = before + side * units * 16
      kernel.recur(gates, stride, memory.weights, memory.scales, states + side * units, width, cells, plans[side] ?? 0, plan.steps, units)
    }
    for (let row = 0; row < rows; row++) {
      bytes.copyWithin(states + row * width + 2 * units, own + (first + row) * hidden, own + (first + row + 1) * hidden)
    }
    kernel.multiply(states, labels.weights, labels.scales, labels.biases, scores, labels.outputs, rows, labels.inputs, labels.outputs)
    for (let piece = from; piece < to; piece++) {
      const word = pieces[piece] ?? 0
      const at = (scores >> 2) + (word - (pieces[from] ?? 0)) * labels.outputs
      const size = (pieces[piece + 1] ?? 0) - word
      const scored = { scores: floats.subarray(at, at + size * labels.outputs), stride: labels.outputs, size }
      for (const name of findNames(scored, weights.moves, word))
        if (weights.style !== 'gum' || isProper(cases, name, pieces[0] ?? 0)) names.push(name)
    }
    return names
  }

  function finish(words: Spans, names: NameSpan[]): void {
    const pieces = Int32Array.from(taken)
    taken = []
    if (pieces.length < 2) return
    const first = pieces[0] ?? 0
    const size = (pieces[pieces.length - 1] ?? 0) - first
    const looks = lookAtAll(words, first, size)
    const bits = new Int32Array(size)
    for (let piece = 0; piece + 1 < pieces.length; piece++)
      known.tell(looks, [(pieces[piece] ?? 0) - first, (pieces[piece + 1] ?? 0) - first], bits)
    const { groups, alsoLower } = likesOf(looks)
    for (const row of alsoLower) bits[row] = (bits[row] ?? 0) | (1 << BITS.alsoLower)
    addKnown(bits)
    addLikes(groups)
    const rows = floats.subarray(given >> 2, (given >> 2) + size * hidden)
    for (let i = 0; i < rows.length; i++) bytes[own + i] = inSevenBits(held(rows[i] ?? 0))
    for (let from = 0; from < pieces.length - 1; ) {
      let to = from + 1
      while (to + 1 < pieces.length && (pieces[to + 1] ?? 0) - (pieces[from] ?? 0) <= CHUNK) to++
      for (const name of readPieces(pieces, [from, to], looks.cases)) names.push(name)
      from = to
    }
  }

  return {
    finish,
    take(words, vectors, { pieces, from, to }, names) {
      const first = pieces[from] ?? 0
      const rows = (pieces[to] ?? 0) - first
      if ((taken[0] ?? first) + BLOCK < first + rows) finish(words, names)
      const row = first - (taken[0] ?? first)
      const parts = [
        [vectors.lower, weights.lower],
        [vectors.upper, weights.upper],
        [vectors.words, weights.word],
      ] as const
      parts.forEach(([x, part], at) => {
        kernel.multiply(x, part.weights, part.scales, part.biases, said + at * ROWS * hidden * 4, hidden, rows, part.inputs, part.outputs)
      })
      const [a, b, c] = [0, 1, 2].map((at) => (said >> 2) + at * ROWS * hidden) as [number, number, number]
      const start = (given >> 2) + row * hidden
      const common = weights.common >> 2
      for (let from = 0; from < rows * hidden; from += hidden) {
        for (let d = 0, i = from; d < hidden; d++, i++) {
          floats[start + i] = (floats[a + i] ?? 0) + (floats[b + i] ?? 0) + (floats[c + i] ?? 0) + (floats[common + d] ?? 0)
        }
      }
      if (taken.length === 0) taken.push(first)
      for (let piece = from + 1; piece <= to; piece++) taken.push(pieces[piece] ?? 0)
    },
  }
}

/** Whether a name is not all in small letters: GUM's are proper names, and what is called so in small letters is a slip. */
function isProper(cases: Uint8Array, { first, last }: NameSpan, block: number): boolean {
  const own = cases.subarray(first - block, last - block + 1)
  return own.some((looks) => looks & CASE.some) || !own.some((looks) => looks & CASE.lower)
}

function held(value: number): number {
  return value > 0 ? (value < TOP ? value : TOP) : 0
}

function inSevenBits(value: number): number {
  return NOUGHT + Math.round((value * ONE) / TOP)
}

function gateStride(units: number): number {
  return 8 * units + 16
}
