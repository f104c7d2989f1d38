import { RELATIONS } from '../../model/parse.ts'
import { CHUNK } from './encoder.ts'
import type { Found } from './found.ts'
import { LONGEST } from './pieces.ts'
import { findTree } from './tree.ts'
import { headColumns, type Sizes, type Weights } from './weights.ts'

/** The heads of the network: from a chunk's states, whose address is given, to tags and trees. */
export interface Heads {
  readonly run: (states: number, chunk: Chunk, found: Found) => void
}

/** Pieces [from, to) of a text. */
export interface Chunk {
  readonly pieces: Int32Array
  readonly from: number
  readonly to: number
}

/** Bytes that the heads need of the engine. */
export function headsRoom(sizes: Sizes): number {
  const floats = CHUNK * (headColumns(sizes).end + sizes.arc + 1 + sizes.relation + sizes.relations) + LONGEST * LONGEST
  return (floats + 2 * sizes.arc) * 4 + 1024
}

export function makeHeads(weights: Weights): Heads {
  const { engine, sizes } = weights
  const { kernel, floats } = engine
  const columns = headColumns(sizes)
  const stride = columns.end
  const layer = engine.reserve(CHUNK * stride * 4)
  const arcs = engine.reserve(CHUNK * sizes.arc * 4)
  const roots = engine.reserve(CHUNK * 4)
  const scores = engine.reserve(LONGEST * LONGEST * 4)
  const pairs = engine.reserve(CHUNK * sizes.relation * 4)
  const relationScores = engine.reserve(CHUNK * sizes.relations * 4)
  const zeros = engine.reserve(2 * sizes.arc * 4)
  const treeHeads = new Int32Array(LONGEST)
  const at = (row: number, column: number) => layer + (row * stride + column) * 4

  /** Every head's first layer in one product; those of arcs are rectified. */
  function project(states: number, rows: number): void {
    const { weights: w, scales, biases, inputs, outputs } = weights.heads
    kernel.multiply(states, w, scales, biases, layer, stride, rows, inputs, outputs)
    for (let row = 0; row < rows; row++) {
      const arc = at(row, columns.arcDependent)
      kernel.rectify(arc, zeros, arc, 2 * sizes.arc)
    }
    // A dependent's vector in the space of heads; then each arc, the root's too, is one dot product.
    kernel.dots(at(0, columns.arcDependent), stride, weights.arcBilinear, sizes.arc, weights.arcBias, arcs, rows, sizes.arc, sizes.arc)
    kernel.dots(arcs, sizes.arc, weights.arcRoot, sizes.arc, 0, roots, rows, 1, sizes.arc)
  }

  function writeTags(first: number, rows: number, found: Found): void {
    for (let row = 0; row < rows; row++) {
      const base = at(row, 0) >> 2
      found.upos[first + row] = highest(floats, base + columns.upos, sizes.upos)
      found.xpos[first + row] = highest(floats, base + columns.xpos, sizes.xpos)
      let bits = 0
      for (let bit = 0; bit < sizes.features; bit++) if ((floats[base + columns.features + bit] ?? 0) > 0) bits |= 1 << bit
      found.features[first + row] = bits
    }
  }

  function writeTree(row: number, size: number, word: number, found: Found): void {
    kernel.dots(arcs + row * sizes.arc * 4, sizes.arc, at(row, columns.arcHead), stride, 0, scores, size, size, sizes.arc)
    const from = scores >> 2
    findTree(
      { size, scores: floats.subarray(from, from + size * size), roots: floats.subarray((roots >> 2) + row, (roots >> 2) + row + size) },
      treeHeads,
    )
    for (let d = 0; d < size; d++) {
      const h = treeHeads[d] ?? d
      found.heads[word + d] = word + h
      const pair = pairs + (row + d) * sizes.relation * 4
      kernel.rectify(at(row + d, columns.relationDependent), at(row + h, columns.relationHead), pair, sizes.relation)
    }
  }

  function writeRelations(first: number, rows: number, found: Found): void {
    kernel.dots(
      pairs,
      sizes.relation,
      weights.relationOut,
      sizes.relation,
      weights.relationBias,
      relationScores,
      rows,
      sizes.relations,
      sizes.relation,
    )
    for (let row = 0; row < rows; row++) {
      const base = (relationScores >> 2) + row * sizes.relations
      const root = found.heads[first + row] === first + row
      found.relations[first + row] = root ? ROOT : ROOT + 1 + highest(floats, base + ROOT + 1, sizes.relations - ROOT - 1)
    }
  }

  return {
    run(states, { pieces, from, to }, found) {
      const first = pieces[from] ?? 0
      const rows = (pieces[to] ?? 0) - first
      project(states, rows)
      writeTags(first, rows, found)
      for (let piece = from; piece < to; piece++) {
        const word = pieces[piece] ?? 0
        const size = (pieces[piece + 1] ?? 0) - word
        writeTree(word - first, size, word, found)
      }
      writeRelations(first, rows, found)
    },
  }
}

// The first relation: only a root has it.
const ROOT = RELATIONS.indexOf('root')

function highest(values: Float32Array, from: number, count: number): number {
  let best = 0
  for (let i = 1; i < count; i++) if ((values[from + i] ?? 0) > (values[from + best] ?? 0)) best = i
  return best
}
