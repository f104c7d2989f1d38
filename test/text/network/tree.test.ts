import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findTree } from '../../../src/text/network/tree.ts'

/** Heads for a score table written as rows "root: scores", a row a dependent. */
function headsOf(table: string): number[] {
  const rows = table
    .trim()
    .split('\n')
    .map((row) => row.split(':').map((part) => part.trim().split(/ +/).map(Number)))
  const heads = new Int32Array(rows.length)
  const scores = Float32Array.from(rows.flatMap(([, scores]) => scores ?? []))
  findTree({ size: rows.length, roots: Float32Array.from(rows.map(([root]) => root?.[0] ?? 0)), scores }, heads)
  return [...heads]
}

describe('trees', () => {
  test('one word is a root', () => expect(headsOf('0: 0')).toEqual([0]))

  test('the best heads where they make a tree', () => {
    expect(headsOf('0: 0 9 1\n5: 1 0 1\n0: 1 9 0')).toEqual([1, 1, 1])
  })

  test('of two that want to be the root, the one that gains most', () => {
    expect(headsOf('8: 0 7 0\n9: 1 0 0\n0: 0 5 0')).toEqual([1, 1, 1])
  })

  // Words 0 and 1 choose each other; 1 loses less (9 - 6) than 0 (9 - 2) by turning to the root, word 2.
  test('a cycle is opened where that costs least', () => {
    expect(headsOf('0: 0 9 2\n0: 9 0 6\n20: 1 1 0')).toEqual([1, 2, 2])
  })

  test('any scores give one root and no cycle', () => {
    const table = fc.integer({ min: 1, max: 12 }).chain((size) =>
      fc.record({
        size: fc.constant(size),
        roots: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size, maxLength: size }),
        scores: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size * size, maxLength: size * size }),
      }),
    )
    fc.assert(
      fc.property(table, ({ size, roots, scores }) => {
        const heads = new Int32Array(size)
        findTree({ size, roots: Float32Array.from(roots), scores: Float32Array.from(scores) }, heads)
        expect([...heads].filter((head, word) => head === word)).toHaveLength(1)
        for (let start = 0; start < size; start++) {
          let word = start
          for (let steps = 0; steps < size; steps++) word = heads[word] ?? -1
          expect(heads[word]).toBe(word)
        }
      }),
    )
  })
})
