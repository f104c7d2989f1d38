import { type Engine, makeEngine } from './engine.ts'

/** The trained network in an engine's memory: sizes, and the address of each section. */
export interface Weights {
  readonly engine: Engine
  readonly sizes: Sizes
  readonly hashes: number
  /** Vectors of the words that were trained, the first `sizes.trained` rows. */
  readonly words: Table
  /** Of all others: a byte for each of `sizes.runs` books, the number of a row among that book's `BOOK_ROWS`. */
  readonly codes: number
  readonly books: Table
  readonly affixes: Table
  readonly trigrams: Table
  readonly shapes: Table
  /** What stands before a word: nothing, a space. */
  readonly spaces: Table
  readonly layers: readonly Layer[]
  readonly heads: Dense
  readonly arcBilinear: number
  readonly arcBias: number
  readonly arcRoot: number
  readonly relationOut: number
  readonly relationBias: number
}

export interface Sizes {
  readonly input: number
  readonly hidden: number
  readonly layers: number
  readonly arc: number
  readonly relation: number
  /** Words that have a vector, and those of them that have a row of their own. */
  readonly rows: number
  readonly trained: number
  readonly runs: number
  readonly affixes: number
  readonly trigrams: number
  readonly shapes: number
  readonly upos: number
  readonly xpos: number
  readonly features: number
  readonly relations: number
}

/** Rows of bytes, and a scale for each. */
export interface Table {
  readonly scales: number
  readonly rows: number
}

/** Bytes packed for the kernel in tiles of eight outputs, with a scale and a bias an output. */
export interface Dense {
  readonly weights: number
  readonly scales: number
  readonly biases: number
  readonly inputs: number
  readonly outputs: number
}

/** One recurrent layer: what its inputs give to both directions, and each direction's own memory. */
export interface Layer {
  readonly input: Dense
  readonly forward: Recurrent
  readonly backward: Recurrent
}

export interface Recurrent {
  readonly weights: number
  readonly scales: number
  readonly units: number
}

/** Copies `reader.bin` into a new engine that has `room` more bytes to work in. Throws where the bytes are not such a file. */
export function readWeights(file: Uint8Array, room: (sizes: Sizes) => number): Weights {
  const header = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (file.length < HEADER_BYTES || header.getInt32(0, true) !== MAGIC || header.getInt32(4, true) !== VERSION) {
    throw new Error(`data/en/reader.bin: expected weights of version ${VERSION}, got ${file.length} other bytes; fetch the file again`)
  }
  const sizes = readSizes(header)
  const engine = makeEngine(file.length + 16 + room(sizes))
  const base = engine.reserve(file.length)
  engine.bytes.set(file, base)
  const weights = { engine, sizes, ...placeSections(sizes, base) }
  refuseLongRuns(engine, [weights.heads], weights.layers)
  return weights
}

const MAGIC = 0x52435254
const VERSION = 4
const HEADER_INTEGERS = 17
const HEADER_BYTES = HEADER_INTEGERS * 4

function readSizes(header: DataView): Sizes {
  const at = (index: number) => header.getInt32(index * 4, true)
  return {
    input: at(2),
    hidden: at(3),
    layers: at(4),
    arc: at(5),
    relation: at(6),
    rows: at(7),
    trained: at(8),
    runs: at(9),
    affixes: at(10),
    trigrams: at(11),
    shapes: at(12),
    upos: at(13),
    xpos: at(14),
    features: at(15),
    relations: at(16),
  }
}

/** Addresses in the order in which `training/export.py` wrote the sections. */
function placeSections(sizes: Sizes, base: number): Omit<Weights, 'engine' | 'sizes'> {
  const { section, dense, recurrent } = makeLayout(base, HEADER_BYTES)
  const table = (rows: number): Table => ({ scales: section(rows * 4), rows: section(rows * sizes.input) })
  const width = 2 * sizes.hidden
  return {
    hashes: section(sizes.rows * 4),
    words: table(sizes.trained),
    books: table(sizes.runs * BOOK_ROWS),
    affixes: table(sizes.affixes),
    trigrams: table(sizes.trigrams),
    shapes: table(sizes.shapes),
    spaces: table(3),
    codes: section((sizes.rows - sizes.trained) * sizes.runs),
    layers: Array.from({ length: sizes.layers }, (_, layer) => ({
      input: dense(layer === 0 ? sizes.input : width, 8 * sizes.hidden),
      forward: recurrent(sizes.hidden),
      backward: recurrent(sizes.hidden),
    })),
    heads: dense(width, headColumns(sizes).end),
    arcBilinear: section(sizes.arc * sizes.arc * 4),
    arcBias: section(sizes.arc * 4),
    arcRoot: section(sizes.arc * 4),
    relationOut: section(sizes.relations * sizes.relation * 4),
    relationBias: section(sizes.relations * 4),
  }
}

/** Rows of a book: as many as a byte can tell. */
export const BOOK_ROWS = 256

/** Hands out the addresses of a file's sections, in their order, each at a multiple of 16 bytes. */
export function makeLayout(base: number, headerBytes: number) {
  let offset = headerBytes
  const section = (bytes: number): number => {
    const at = (offset + 15) & ~15
    offset = at + bytes
    return base + at
  }
  const dense = (inputs: number, outputs: number): Dense => ({
    weights: section(inputs * outputs),
    scales: section(outputs * 4),
    biases: section(outputs * 4),
    inputs,
    outputs,
  })
  const recurrent = (units: number): Recurrent => ({ weights: section(units * units * 4), scales: section(units * 16), units })
  return { section, dense, recurrent }
}

/** Refuses weights that could overflow a 16-bit sum of the kernel: there, the result would no longer be the same on every machine. */
export function refuseLongRuns(engine: Engine, dense: readonly Dense[], layers: readonly Layer[]): void {
  const parts = [
    ...[...dense, ...layers.map((layer) => layer.input)].map(({ weights, inputs, outputs }) => [weights, inputs * outputs] as const),
    ...layers.flatMap(({ forward, backward }) => [forward, backward]).map(({ weights, units }) => [weights, units * units * 4] as const),
  ]
  for (const [at, size] of parts) {
    const bytes = new Int8Array(engine.bytes.buffer, at, size)
    if (!runsFit(bytes)) throw new Error('weights too large to add up exactly; export them again')
  }
}

/** Whether the magnitudes that meet in each 16-bit sum stay within their limit; weights as packed in tiles. */
export function runsFit(bytes: Int8Array): boolean {
  for (let run = 0; run < bytes.length; run += RUN_BYTES) {
    for (let sum = 0; sum < STEP_BYTES; sum += 2) {
      let total = 0
      for (let at = run + sum; at < run + RUN_BYTES; at += STEP_BYTES) total += Math.abs(bytes[at] ?? 0) + Math.abs(bytes[at + 1] ?? 0)
      if (total > RUN_LIMIT) return false
    }
  }
  return true
}

// Eight steps of eight outputs with four inputs each go into one 16-bit sum for two inputs of an output; see kernel.c.
const STEP_BYTES = 32
const RUN_BYTES = 8 * STEP_BYTES
const RUN_LIMIT = 258

/** Where each head begins in a row of the heads' common layer. */
export function headColumns(sizes: Sizes) {
  const upos = 0
  const xpos = upos + padded(sizes.upos, 4)
  const features = xpos + padded(sizes.xpos, 4)
  const arcDependent = features + padded(sizes.features, 4)
  const arcHead = arcDependent + sizes.arc
  const relationDependent = arcHead + sizes.arc
  const relationHead = relationDependent + sizes.relation
  return {
    upos,
    xpos,
    features,
    arcDependent,
    arcHead,
    relationDependent,
    relationHead,
    end: padded(relationHead + sizes.relation, 8),
  }
}

function padded(size: number, multiple: number): number {
  return Math.ceil(size / multiple) * multiple
}
