import { LANES, planLanes } from './lanes.ts'
import type { Weights } from './weights.ts'

/** Words read together, so that the kernel multiplies many rows at once; a multiple of 4. */
export const CHUNK = 1024

/** Where the states of the last two layers are: rows of 2 * hidden bytes of 7 bits, one a word. */
export interface States {
  readonly lower: number
  readonly upper: number
}

/** Where an encoder keeps a chunk's vectors. */
export interface Encoder {
  /** Input vectors, to be filled before `run`. */
  readonly input: number
  /** Reads pieces [from, to). */
  readonly run: (pieces: Int32Array, from: number, to: number) => States
}

/** Bytes that an encoder needs of the engine. */
export function encoderRoom(input: number, hidden: number): number {
  return ROWS * (input + 2 * hidden * 2 + gateStride(hidden) * 4 + LANES * 8) + LANES * hidden * 4 + 128
}

/** The recurrent layers, each over every piece in both directions. */
export function makeEncoder({ engine, sizes, layers }: Weights): Encoder {
  const { kernel, ints } = engine
  const width = 2 * sizes.hidden
  const stride = gateStride(sizes.hidden)
  const input = engine.reserve(ROWS * sizes.input)
  const states = [engine.reserve(ROWS * width), engine.reserve(ROWS * width)] as const
  const before = engine.reserve(ROWS * stride * 4)
  const cells = engine.reserve(LANES * sizes.hidden * 4)
  const plans = [engine.reserve(ROWS * LANES * 4), engine.reserve(ROWS * LANES * 4)] as const

  return {
    input,
    run(pieces, from, to) {
      const rows = (pieces[to] ?? 0) - (pieces[from] ?? 0)
      const { steps, forward, backward } = planLanes(pieces, [from, to], CHUNK)
      ints.set(forward, plans[0] >> 2)
      ints.set(backward, plans[1] >> 2)
      let [below, x] = [input, input]
      layers.forEach((layer, index) => {
        const out = states[index % 2 === 0 ? 0 : 1]
        const { weights, scales, biases, inputs, outputs } = layer.input
        kernel.multiply(x, weights, scales, biases, before, stride, rows, inputs, outputs)
        for (const [side, own] of [layer.forward, layer.backward].entries()) {
          const given = before + side * sizes.hidden * 16
          kernel.recur(
            given,
            stride,
            own.weights,
            own.scales,
            out + side * sizes.hidden,
            width,
            cells,
            plans[side] ?? 0,
            steps,
            sizes.hidden,
          )
        }
        below = x
        x = out
      })
      return { lower: below, upper: x }
    },
  }
}

// A lane that has no more to read reads the last row.
const ROWS = CHUNK + 4

/** Floats from one row of gates to the next: a little more than they need, since strides of 4096 bytes share too few cache lines. */
function gateStride(hidden: number): number {
  return 8 * hidden + 16
}
