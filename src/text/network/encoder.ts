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
  return CHUNK * (input * 2 + hidden * 4 * 2 + hidden * 8 * 4) + hidden * 8 + 64
}

/** The recurrent layers, each over every piece in both directions. */
export function makeEncoder({ engine, sizes, layers }: Weights): Encoder {
  const { kernel } = engine
  const width = 2 * sizes.hidden
  const gates = 8 * sizes.hidden
  const input = engine.reserve(CHUNK * sizes.input * 2)
  const states = [engine.reserve(CHUNK * width * 2), engine.reserve(CHUNK * width * 2)] as const
  const before = engine.reserve(CHUNK * gates * 4)
  const cells = engine.reserve(sizes.hidden * 8)

  return {
    input,
    run(pieces, from, to) {
      const first = pieces[from] ?? 0
      const rows = (pieces[to] ?? 0) - first
      const row = (piece: number) => (pieces[piece] ?? 0) - first
      const length = (piece: number) => row(piece + 1) - row(piece)
      // The kernel reads two pieces in step: each goes with one about as long.
      const byLength = Array.from({ length: to - from }, (_, i) => from + i).sort((a, b) => length(b) - length(a) || a - b)
      let x = input
      layers.forEach((layer, index) => {
        const out = states[index % 2 === 0 ? 0 : 1]
        const dense = layer.input
        kernel.multiply(x, dense.weights, dense.scales, dense.biases, before, rows, dense.inputs, gates)
        for (let i = 0; i < byLength.length; i += 2) {
          const a = byLength[i] ?? from
          const b = byLength[i + 1] ?? a
          const span = [row(a), length(a), row(b), i + 1 < byLength.length ? length(b) : 0] as const
          const { forward, backward } = layer
          const half = sizes.hidden * 2
          kernel.recur(before, gates, forward.weights, forward.scales, out, width, cells, ...span, sizes.hidden, 1)
          kernel.recur(before + gates * 2, gates, backward.weights, backward.scales, out + half, width, cells, ...span, sizes.hidden, -1)
        }
        x = out
      })
      return x
    },
  }
}
