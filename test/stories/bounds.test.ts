import { describe, expect, test } from 'vitest'
import { allowed, compatible } from '../../src/stories/bounds.ts'

/** "12", "~300", "12..", "..50", "30..40" or a vague word. */
function worded(notation: string) {
  const range = /^(\d*)\.\.(\d*)$/.exec(notation)
  if (range !== null)
    return { text: notation, low: range[1] === '' ? null : Number(range[1]), high: range[2] === '' ? null : Number(range[2]), about: false }
  const number = Number(notation.replace('~', ''))
  if (Number.isNaN(number)) return { text: notation, low: null, high: null, about: false }
  return { text: notation, low: number, high: number, about: notation.startsWith('~') }
}

describe('what one true value can stand behind', () => {
  test.each([
    ['33', '33', true],
    ['33', '34', false],
    ['31..', '36', true],
    ['37..', '36', false],
    ['..50', '60', false],
    ['..9', '6', true],
    ['~1000000', '900000', true],
    ['~3600000', '3700000', false],
    ['~60', '59', true],
    ['~60', '63..', true],
    ['~60', '70', false],
    ['~1800000', '1645944', false],
    ['80000..100000', '~90000', true],
    ['dozens', '54', true],
    ['dozens', '3', false],
    ['several', '4', true],
    ['hundreds', '40', false],
    ['hundreds of thousands', '600000', true],
    ['tens of thousands at most', '600000', false],
    ['many', '700', true],
  ])('%s and %s: %s', (a, b, fits) => {
    expect(compatible(worded(a), worded(b))).toBe(fits)
    expect(compatible(worded(b), worded(a))).toBe(fits)
  })

  test('a hedge reaches half a step of its own roundness', () => {
    expect(allowed(worded('~3600000'))).toEqual({ low: 3_550_000, high: 3_650_000 })
    expect(allowed(worded('~25'))).toEqual({ low: 24.5, high: 25.5 })
  })
})
