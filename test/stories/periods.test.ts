import { describe, expect, test } from 'vitest'
import { compareMoments, compareTotals, periodOf } from '../../src/stories/periods.ts'

/** "2024-03-01..2024-03-31", "2024-03-01", "..2024-03-31", "?" */
function period(notation: string) {
  if (notation === '?') return periodOf({ from: null, to: null })
  const [from = '', to = from] = notation.split('..')
  return periodOf({ from: from === '' ? null : from, to: to === '' ? null : to })
}

describe('two happenings', () => {
  test.each([
    ['2024-03-01', '2024-03-01', 'same'],
    ['2024-03-01', '2024-03-02', 'next day'],
    ['2024-03-01', '2024-03-03', 'apart'],
    ['2024-03-01..2024-03-31', '2024-03-15', 'within'],
    ['2024-03-14..2024-03-16', '2024-03-15', 'near'],
    ['2024-03-01', '?', 'cannot-tell'],
    ['2024-03-05..', '2024-03-01', 'apart'],
    ['2024-03-05..', '2024-03-09', 'cannot-tell'],
  ])('%s and %s: %s', (a, b, nearness) => {
    expect(compareMoments(period(a), period(b))).toBe(nearness)
    expect(compareMoments(period(b), period(a))).toBe(nearness)
  })
})

describe('two totals', () => {
  test.each([
    ['2020-02-01..2020-03-06', '2020-02-05..2020-03-05', 'near', 'running'],
    ['2020-02-01..2020-03-06', '2020-02-01..2020-03-20', 'same', 'running'],
    ['2011-01-01..2020-03-06', '2019-12-01..2020-03-06', 'apart', 'running'],
    ['2023-10-07..2023-10-10', '2023-10-07..2024-03-10', 'apart', 'running'],
    ['2020-03-07..2020-03-07', '2020-03-07..2020-03-08', 'apart', 'closed'],
    ['?', '2020-03-07..2020-03-08', 'cannot-tell', 'running'],
  ])('%s and %s: %s (%s)', (a, b, nearness, ends) => {
    const known = { aClosed: ends === 'closed', bClosed: ends === 'closed', equal: false }
    expect(compareTotals(period(a), period(b), known)).toBe(nearness)
    expect(compareTotals(period(b), period(a), known)).toBe(nearness)
  })
})
