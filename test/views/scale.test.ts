import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scaleOf } from '../../src/views/scale.ts'

test.each([
  [[59, 63], 'linear'],
  [[5, 100], 'linear'],
  [[5, 101], 'log'],
  [[0, 15], 'linear'],
  [[0, 3, 900], 'log'],
  [[2, 2], 'linear'],
  [[], 'linear'],
])('%s stand on a %s scale', (values, kind) => {
  expect(scaleOf(values).kind).toBe(kind)
})

test('ticks are round and inside', () => {
  expect(scaleOf([59, 63]).ticks).toEqual([59, 60, 61, 62, 63])
  expect(scaleOf([948_001, 1_000_000]).ticks).toEqual([960_000, 980_000, 1_000_000])
  expect(scaleOf([3, 4000]).ticks).toEqual([10, 100, 1000])
})

test('zero stands left of everything on a log scale', () => {
  const scale = scaleOf([0, 1, 1000])
  expect(scale.at(0)).toBeLessThan(scale.at(1))
})

test('a greater value never stands further left, and all stand inside', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 999_999_999 }), { minLength: 1, maxLength: 12 }), (values) => {
      const scale = scaleOf(values)
      const places = values.toSorted((a, b) => a - b).map(scale.at)
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      expect(places.every((x) => x >= 0 && x <= 100)).toBe(true)
      expect(scale.ticks.length).toBeLessThan(21)
    }),
  )
})
