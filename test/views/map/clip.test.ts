import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clipLine, clipRing, pathOf, thin } from '../../../src/views/map/clip.ts'

const PANE = { left: 0, top: 0, right: 10, bottom: 10 }
const numbers = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { maxLength: 60 }).map((list) => list.slice(0, list.length & ~1))

test.each([
  ['within', [1, 1, 5, 1, 5, 5], [1, 1, 5, 1, 5, 5]],
  ['outside', [20, 20, 30, 20, 30, 30], []],
  ['across the right edge', [5, 2, 15, 2, 15, 8, 5, 8], [5, 2, 10, 2, 10, 8, 5, 8]],
] as const)('a ring %s', (_, ring, clipped) => {
  expect(clipRing(ring, PANE)).toEqual(clipped)
})

test.each([
  ['within', [1, 1, 9, 9], [[1, 1, 9, 9]]],
  ['outside', [11, 0, 11, 10], []],
  [
    'out and in again',
    [5, 5, 15, 5, 15, 6, 5, 6],
    [
      [5, 5, 10, 5],
      [10, 6, 5, 6],
    ],
  ],
  ['right through', [-5, 5, 15, 5], [[0, 5, 10, 5]]],
] as const)('a line %s', (_, line, parts) => {
  expect(clipLine(line, PANE)).toEqual(parts)
})

test('nothing that is left lies beyond the pane', () => {
  fc.assert(
    fc.property(numbers, (points) => {
      const left = [...Array.from(clipRing(points, PANE)), ...clipLine(points, PANE).flatMap((part) => Array.from(part))]
      expect(left.every((at) => at >= -1e-9 && at <= 10 + 1e-9)).toBe(true)
    }),
  )
})

test('thinning keeps both ends', () => {
  expect(thin([0, 0, 0.1, 0, 0.2, 0, 5, 5, 5.1, 5], 1)).toEqual([0, 0, 5, 5, 5.1, 5])
})

test('a path is written to a tenth', () => {
  expect(pathOf([1.04, 2, 3.06, 4], 'closed')).toBe('M1 2L3.1 4Z')
  expect(pathOf([1, 2], 'open')).toBe('')
})
