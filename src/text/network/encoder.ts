import type { Weights } from './weights.ts'

/** Words read together, so that the kernel multiplies many rows at once. */
export const CHUNK = 1024

/** Where an encoder keeps a chunk's vectors. */
export interface Encoder {
  /** Input vectors, to be filled before `run`. */
  readonly input: number
  /** The states of the last layer after `run`: a row of 2 * hidden 16-bit integers a word. */
  readonly run: (pieces: Int32Array, from: number, to: number) => number
}

/** Bytes that an encoder needs of the engine. */
export function encoderRoom(input: number, hidden: number): number {
  return CHUNK * (input * 2 + hidden * 4 * 2 + hidden * 8 * 4) + hidden * 4 + 64
}

/** The recurrent layers, each over every piece in both directions. */
export function makeEncoder({ engine, sizes, layers }: Weights): Encoder {
  const { kernel } = engine
  const width = 2 * sizes.hidden
  const gates = 8 * sizes.hidden
  const input = engine.reserve(CHUNK * sizes.input * 2)
  const states = [engine.reserve(CHUNK * width * 2), engine.reserve(CHUNK * width * 2)] as const
  const before = engine.reserve(CHUNK * gates * 4)
  const cell = engine.reserve(sizes.hidden * 4)

  return {
    input,
    run(pieces, from, to) {
      const first = pieces[from] ?? 0
      const rows = (pieces[to] ?? 0) - first
      let x = input
      layers.forEach((layer, index) => {
        const out = states[index % 2 === 0 ? 0 : 1]
        const dense = layer.input
        kernel.multiply(x, dense.weights, dense.scales, dense.biases, before, rows, dense.inputs, gates)
        for (let piece = from; piece < to; piece++) {
          const row = (pieces[piece] ?? 0) - first
          const length = (pieces[piece + 1] ?? 0) - first - row
          const gate = before + row * gates * 4
          const state = out + row * width * 2
          const { forward, backward } = layer
          kernel.recur(gate, gates, forward.weights, forward.scales, state, width, cell, length, sizes.hidden, 1)
          const back = gate + gates * 2
          kernel.recur(back, gates, backward.weights, backward.scales, state + sizes.hidden * 2, width, cell, length, sizes.hidden, -1)
        }
        x = out
      })
      return x
    },
  }
}
