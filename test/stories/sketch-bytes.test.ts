import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeSketch, encodeSketch } from '../../src/stories/sketch-bytes.ts'

const short = fc.integer({ min: 0, max: 0xffff })
const long = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })

test('a sketch comes back from its bytes, and damaged bytes give none', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(long, short)), fc.array(short), fc.array(long), fc.boolean(), (terms, words, beads, credited) => {
      const sketch = {
        report: 'Mühle 7',
        published: '2024-03-01',
        credited,
        words: Uint16Array.from(words),
        terms: Int32Array.from(terms, ([term]) => term),
        counts: Uint16Array.from(terms, ([, count]) => count),
        beads: Int32Array.from(beads),
      }
      const bytes = encodeSketch(sketch)
      expect(decodeSketch(bytes)).toEqual(sketch)
      expect(decodeSketch(bytes.subarray(0, bytes.length - 1))).toBeNull()
    }),
    { numRuns: 50 },
  )
})
