import { expect, test } from 'vitest'
import { makeEngine } from '../../../src/text/network/engine.ts'
import { runsFit } from '../../../src/text/network/weights.ts'

/** Numbers that look random and are the same every time. */
function numbers(count: number, limit: number, seed: number): number[] {
  let state = seed
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return ((state >>> 8) % (2 * limit + 1)) - limit
  })
}

/** Weights of `outputs` by `inputs` as the kernel wants them: tiles of eight outputs, four inputs of each together. */
function packed(weights: readonly number[], inputs: number): Int8Array {
  const bytes = new Int8Array(weights.length)
  weights.forEach((weight, i) => {
    const [o, k] = [Math.floor(i / inputs), i % inputs]
    bytes[(o >> 3) * 8 * inputs + (k >> 2) * 32 + (o & 7) * 4 + (k & 3)] = weight
  })
  return bytes
}

/** Rows of `xs` multiplied by weights, each sum halved and the output's number added. */
function multiplied(xs: readonly number[], ws: readonly number[], [rows, inputs, outputs]: readonly [number, number, number]): number[] {
  const engine = makeEngine(1 << 16)
  const x = engine.reserve((rows + 3) * inputs)
  const w = engine.reserve(inputs * outputs)
  const [scale, bias, out] = [engine.reserve(outputs * 4), engine.reserve(outputs * 4), engine.reserve((rows + 3) * outputs * 4)]
  engine.bytes.set(xs, x)
  engine.bytes.set(new Uint8Array(packed(ws, inputs).buffer), w)
  for (let o = 0; o < outputs; o++) {
    engine.floats[(scale >> 2) + o] = 0.5
    engine.floats[(bias >> 2) + o] = o
  }
  engine.kernel.multiply(x, w, scale, bias, out, outputs, rows, inputs, outputs)
  return [...engine.floats.subarray(out >> 2, (out >> 2) + rows * outputs)]
}

function expected(xs: readonly number[], ws: readonly number[], [rows, inputs, outputs]: readonly [number, number, number]): number[] {
  return Array.from({ length: rows * outputs }, (_, at) => {
    const [row, o] = [Math.floor(at / outputs), at % outputs]
    let sum = 0
    for (let k = 0; k < inputs; k++) sum += (xs[row * inputs + k] ?? 0) * (ws[o * inputs + k] ?? 0)
    return Math.fround(Math.fround(Math.fround(sum) * 0.5) + o)
  })
}

test('multiply is the sum of products, to the bit', () => {
  const shape = [7, 64, 16] as const
  const xs = numbers(7 * 64, 63, 1).map((x) => x + 64)
  const ws = numbers(16 * 64, 12, 2)
  expect(multiplied(xs, ws, shape)).toEqual(expected(xs, ws, shape))
})

// The largest sums that weights may give: where an instruction took the wrong operand for that of 7 bits, or saturated, they would differ.
for (const [name, weight] of [
  ['sixteen', (k: number) => (k % 2 === 0 ? 16 : -16)],
  ['two, of one sign', (k: number) => (k < 2 ? 127 : 0)],
  ['two, negative', (k: number) => (k < 2 ? -127 : 0)],
  ['two, of either sign', (k: number) => (k === 0 ? -127 : k === 1 ? 127 : 0)],
] as const) {
  test(`multiply is exact for the largest weights: ${name}`, () => {
    const shape = [4, 32, 8] as const
    const ws = Array.from({ length: 8 * 32 }, (_, i) => weight(i % 32))
    expect(runsFit(packed(ws, 32))).toBe(true)
    for (const x of [127, 64, 1]) {
      const xs = new Array<number>(4 * 32).fill(x)
      expect(multiplied(xs, ws, shape)).toEqual(expected(xs, ws, shape))
    }
  })
}

test('weights that could overflow a 16-bit sum do not fit', () => {
  const fitting = Array.from({ length: 8 * 32 }, () => 16)
  expect(runsFit(packed(fitting, 32))).toBe(true)
  for (const at of [0, 31, 100, 255]) expect(runsFit(packed(fitting.with(at, 19), 32))).toBe(false)
  expect(runsFit(packed(fitting.with(7, -19), 32))).toBe(false)
})

// The formula in double precision; the kernel rounds states to 1 / 63. Rows 0-4 are one sentence, 5-6 another, 7 is for idle lanes.
test('recur is a long short-term memory', () => {
  const units = 32
  const rows = 8
  const engine = makeEngine(1 << 16)
  const before = engine.reserve(rows * units * 4 * 4)
  const w = engine.reserve(units * units * 4)
  const scale = engine.reserve(units * 4 * 4)
  const state = engine.reserve(rows * units)
  const cells = engine.reserve(units * 4 * 4)
  const plan = engine.reserve(5 * 4 * 4)
  const bs = numbers(rows * units * 4, 2000, 3).map((n) => n / 1000)
  const ws = numbers(units * units * 4, 14, 4)
  const factor = (gate: number) => (gate === 2 ? -2 : -1) / Math.LN2
  // Gates by four units, then by gate.
  const column = (gate: number, u: number) => (u >> 2) * 16 + gate * 4 + (u & 3)
  const ordered = new Array<number>(units * units * 4)
  for (let gate = 0; gate < 4; gate++) {
    for (let u = 0; u < units; u++) {
      engine.floats[(scale >> 2) + column(gate, u)] = factor(gate) / 63 / 20
      for (let k = 0; k < units; k++) ordered[column(gate, u) * units + k] = ws[(gate * units + u) * units + k] ?? 0
      // States are bytes with 64 for nought: what that adds is taken away beforehand.
      const noughts = ordered.slice(column(gate, u) * units, (column(gate, u) + 1) * units).reduce((a, b) => a + b, 0) * (64 / 63 / 20)
      for (let row = 0; row < rows; row++) {
        engine.floats[(before >> 2) + row * units * 4 + column(gate, u)] =
          ((bs[(row * 4 + gate) * units + u] ?? 0) - noughts) * factor(gate)
      }
    }
  }
  engine.bytes.set(new Uint8Array(packed(ordered, units).buffer), w)
  const idle = 2 * 7 + 1
  const steps = [0, 1, 2, 3, 4].flatMap((n) => [2 * n + (n === 0 ? 1 : 0), n < 2 ? 2 * (6 - n) + (n === 0 ? 1 : 0) : idle, idle, idle])
  engine.ints.set(steps, plan >> 2)
  engine.kernel.recur(before, units * 4, w, scale, state, units, cells, plan, 5, units)
  const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))
  for (const order of [
    [0, 1, 2, 3, 4],
    [6, 5],
  ]) {
    let h = new Array<number>(units).fill(0)
    const c = new Array<number>(units).fill(0)
    for (const row of order) {
      const gates = (gate: number, u: number) =>
        h.reduce((sum, value, k) => sum + (value * (ws[(gate * units + u) * units + k] ?? 0)) / 20, bs[(row * 4 + gate) * units + u] ?? 0)
      h = h.map((_, u) => {
        c[u] = sigmoid(gates(1, u)) * (c[u] ?? 0) + sigmoid(gates(0, u)) * Math.tanh(gates(2, u))
        return Math.round(sigmoid(gates(3, u)) * Math.tanh(c[u] ?? 0) * 63) / 63
      })
      for (let u = 0; u < units; u++) {
        const off = Math.abs((engine.bytes[state + row * units + u] ?? 0) - 64 - (h[u] ?? 0) * 63)
        expect(off).toBeLessThan(1.01)
        // A rounding that fell the other way is taken over, so that it does not grow.
        h[u] = ((engine.bytes[state + row * units + u] ?? 0) - 64) / 63
      }
    }
  }
})
