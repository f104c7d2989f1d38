import { type Engine, makeEngine } from './engine.ts'

/** The trained network in an engine's memory: sizes, and the address of each section. */
export interface Weights {
  readonly engine: Engine
  readonly sizes: Sizes
  readonly hashes: number
  readonly words: Table
  readonly affixes: Table
  readonly trigrams: Table
  readonly shapes: Table
  /** What stands before a word: nothing, a space. */
  readonly spaces: Table
  readonly layers: readonly Layer[]
  readonly heads: Dense
  /** What a word itself, beside its state, says to the head for names. */
  readonly nameWord: Dense
  readonly arcBilinear: number
  readonly arcBias: number
  readonly arcRoot: number
  readonly relationOut: number
  readonly relationBias: number
  readonly nameOut: number
  readonly nameBias: number
}

export interface Sizes {
  readonly input: number
  readonly hidden: number
  readonly layers: number
  readonly arc: number
  readonly relation: number
  readonly name: number
  readonly rows: number
  readonly affixes: number
  readonly trigrams: number
  readonly shapes: number
  readonly upos: number
  readonly xpos: number
  readonly features: number
  readonly relations: number
  readonly names: number
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
  checkRuns(weights)
  return weights
}

const MAGIC = 0x52435254
const VERSION = 3
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
    name: at(7),
    rows: at(8),
    affixes: at(9),
    trigrams: at(10),
    shapes: at(11),
    upos: at(12),
    xpos: at(13),
    features: at(14),
    relations: at(15),
    names: at(16),
  }
}

/** Addresses in the order in which `training/export.py` wrote the sections. */
function placeSections(sizes: Sizes, base: number): Omit<Weights, 'engine' | 'sizes'> {
  let offset = HEADER_BYTES
  const section = (bytes: number) => {
    const at = (offset + 15) & ~15
    offset = at + bytes
    return base + at
  }
  const table = (rows: number): Table => ({ scales: section(rows * 4), rows: section(rows * sizes.input) })
  const dense = (inputs: number, outputs: number): Dense => ({
    weights: section(inputs * outputs),
    scales: section(outputs * 4),
    biases: section(outputs * 4),
    inputs,
    outputs,
  })
  const recurrent = (): Recurrent => ({ weights: section(sizes.hidden * sizes.hidden * 4), scales: section(sizes.hidden * 16) })
  const width = 2 * sizes.hidden
  return {
    hashes: section(sizes.rows * 4),
    words: table(sizes.rows),
    affixes: table(sizes.affixes),
    trigrams: table(sizes.trigrams),
    shapes: table(sizes.shapes),
    spaces: table(3),
    layers: Array.from({ length: sizes.layers }, (_, layer) => ({
      input: dense(layer === 0 ? sizes.input : width, 8 * sizes.hidden),
      forward: recurrent(),
      backward: recurrent(),
    })),
    heads: dense(width, headColumns(sizes).end),
    nameWord: dense(sizes.input, sizes.name),
    arcBilinear: section(sizes.arc * sizes.arc * 4),
    arcBias: section(sizes.arc * 4),
    arcRoot: section(sizes.arc * 4),
    relationOut: section(sizes.relations * sizes.relation * 4),
    relationBias: section(sizes.relations * 4),
    nameOut: section(sizes.names * sizes.name * 4),
    nameBias: section(sizes.names * 4),
  }
}

/** Refuses weights that could overflow a 16-bit sum of the kernel: there, the result would no longer be the same on every machine. */
function checkRuns({ engine, sizes, layers, heads, nameWord }: Weights): void {
  const dense = [...layers.map((layer) => layer.input), heads, nameWord]
  const memories = layers.flatMap(({ forward, backward }) => [forward, backward])
  const parts = [
    ...dense.map(({ weights, inputs, outputs }) => [weights, inputs * outputs] as const),
    ...memories.map(({ weights }) => [weights, sizes.hidden * sizes.hidden * 4] as const),
  ]
  for (const [at, size] of parts) {
    const bytes = new Int8Array(engine.bytes.buffer, at, size)
    if (!runsFit(bytes)) throw new Error('data/en/reader.bin: weights too large to add up exactly; export them again')
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
  const name = arcHead + sizes.arc
  const relationDependent = name + sizes.name
  const relationHead = relationDependent + sizes.relation
  return {
    upos,
    xpos,
    features,
    arcDependent,
    arcHead,
    name,
    relationDependent,
    relationHead,
    end: padded(relationHead + sizes.relation, 8),
  }
}

function padded(size: number, multiple: number): number {
  return Math.ceil(size / multiple) * multiple
}
