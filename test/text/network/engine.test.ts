import { expect, test } from 'vitest'
import { makeEngine } from '../../../src/text/network/engine.ts'

/** Numbers that look random and are the same every time. */
function numbers(count: number, limit: number, seed: number): number[] {
  let state = seed
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return (state % (2 * limit + 1)) - limit
  })
}

test('multiply is the sum of products, to the bit', () => {
  const [rows, inputs, outputs] = [7, 10, 16]
  const engine = makeEngine(1 << 16)
  const x = engine.reserve(rows * inputs * 2)
  const w = engine.reserve(inputs * outputs * 2)
  const [scale, bias, out] = [engine.reserve(outputs * 4), engine.reserve(outputs * 4), engine.reserve(rows * outputs * 4)]
  const xs = numbers(rows * inputs, 2047, 1)
  const ws = numbers(outputs * inputs, 2047, 2)
  engine.shorts.set(xs, x >> 1)
  for (let o = 0; o < outputs; o++) {
    engine.floats[(scale >> 2) + o] = 0.5
    engine.floats[(bias >> 2) + o] = o
    for (let k = 0; k < inputs; k++) {
      engine.shorts[(w >> 1) + (o >> 2) * inputs * 4 + (k >> 1) * 8 + (o & 3) * 2 + (k & 1)] = ws[o * inputs + k] ?? 0
    }
  }
  engine.kernel.multiply(x, w, scale, bias, out, rows, inputs, outputs)
  for (let row = 0; row < rows; row++) {
    for (let o = 0; o < outputs; o++) {
      let sum = 0
      for (let k = 0; k < inputs; k++) sum += (xs[row * inputs + k] ?? 0) * (ws[o * inputs + k] ?? 0)
      expect(engine.floats[(out >> 2) + row * outputs + o]).toBe(Math.fround(Math.fround(Math.fround(sum) * 0.5) + o))
    }
  }
})

// One recurrent unit's formula in double precision; the kernel rounds states to 1 / 2047.
test('recur is a long short-term memory', () => {
  const [rows, units] = [5, 8]
  const engine = makeEngine(1 << 16)
  const before = engine.reserve(rows * units * 4 * 4)
  const w = engine.reserve(units * units * 4 * 2)
  const scale = engine.reserve(units * 4 * 4)
  const state = engine.reserve(2 * rows * units * 2)
  const cells = engine.reserve(units * 2 * 4)
  const bs = numbers(rows * units * 4, 2000, 3).map((n) => n / 1000)
  const ws = numbers(units * units * 4, 2047, 4)
  engine.floats.set(bs, before >> 2)
  engine.floats.fill(1 / 2047 / 1000, scale >> 2, (scale >> 2) + units * 4)
  for (let gate = 0; gate < 4; gate++) {
    for (let u = 0; u < units; u++) {
      for (let k = 0; k < units; k++) {
        const at = (w >> 1) + (u >> 2) * units * 16 + (k >> 1) * 32 + gate * 8 + (u & 3) * 2 + (k & 1)
        engine.shorts[at] = ws[(gate * units + u) * units + k] ?? 0
      }
    }
  }
  engine.kernel.recur(before, units * 4, w, scale, state, units, cells, 0, rows, 0, 0, units, 1)
  const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))
  let h = new Array<number>(units).fill(0)
  const c = new Array<number>(units).fill(0)
  for (let row = 0; row < rows; row++) {
    const gates = (gate: number, u: number) =>
      h.reduce(
        (sum, value, k) => sum + (value * (ws[(gate * units + u) * units + k] ?? 0)) / 1000,
        bs[row * units * 4 + gate * units + u] ?? 0,
      )
    const next = h.map((_, u) => {
      c[u] = sigmoid(gates(1, u)) * (c[u] ?? 0) + sigmoid(gates(0, u)) * Math.tanh(gates(2, u))
      return Math.round(sigmoid(gates(3, u)) * Math.tanh(c[u] ?? 0) * 2047) / 2047
    })
    h = next
    for (let u = 0; u < units; u++) expect(engine.shorts[(state >> 1) + row * units + u]).toBeCloseTo((h[u] ?? 0) * 2047, -1)
  }
})
