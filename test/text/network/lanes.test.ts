import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LANES, planLanes } from '../../../src/text/network/lanes.ts'

// What a lane reads when it is done.
const SPARE = 5000

/** Pieces of such lengths, after 10 words of others. */
function plan(...lengths: number[]) {
  const pieces = [10]
  for (const length of lengths) pieces.push((pieces.at(-1) ?? 0) + length)
  return planLanes(Int32Array.from(pieces), [0, lengths.length], SPARE)
}

/** What each lane reads: rows, with a bar before those that begin a piece. */
function lanes(steps: Int32Array): string[] {
  return Array.from({ length: LANES }, (_, lane) =>
    [...steps]
      .filter((_, i) => i % LANES === lane)
      .map((entry) => (entry & 1 ? '|' : '') + (entry >> 1 === SPARE ? '-' : entry >> 1))
      .join(' '),
  )
}

describe('which lane reads what', () => {
  test('the longest first, then where least is left', () => {
    const { steps, forward, backward } = plan(1, 4, 2, 3, 2)
    expect(steps).toBe(4)
    expect(lanes(forward)).toEqual(['|1 2 3 4', '|7 8 9 |-', '|5 6 |0 |-', '|10 11 |- |-'])
    expect(lanes(backward)).toEqual(['|4 3 2 1', '|9 8 7 |-', '|6 5 |0 |-', '|11 10 |- |-'])
  })

  test('one piece', () => {
    expect(lanes(plan(2).forward)).toEqual(['|0 1', '|- |-', '|- |-', '|- |-'])
  })

  test('every word is read once, in the order of its piece', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 40 }), (lengths) => {
        const { forward, backward } = plan(...lengths)
        const total = lengths.reduce((a, b) => a + b, 0)
        for (const [steps, step] of [
          [forward, 1],
          [backward, -1],
        ] as const) {
          const rows = [...steps].map((entry) => entry >> 1).filter((row) => row !== SPARE)
          expect(rows.sort((a, b) => a - b)).toEqual([...Array(total).keys()])
          for (let i = LANES; i < steps.length; i++) {
            const entry = steps[i] ?? 0
            if ((entry & 1) === 0) expect(entry >> 1).toBe(((steps[i - LANES] ?? 0) >> 1) + step)
          }
        }
      }),
    )
  })
})
