import { describe, expect, test } from 'vitest'
import { dayWords, numberWords, periodWords, proseOf, shorten, timeWords, untold, valueWords } from '../../src/views/words.ts'

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [959000, '959,000'],
  [123456789, '123,456,789'],
  [-1200, '−1,200'],
  [2.5, '2.5'],
])('number %s is %s', (n, words) => {
  expect(numberWords(n)).toBe(words)
})

test.each([
  [7, 7, false, '7'],
  [60, 60, true, '~60'],
  [63, null, false, '63+'],
  [null, 40, false, '≤40'],
  [33, 36, false, '33–36'],
  [null, null, false, null],
])('low %s, high %s, about %s is %s', (low, high, about, words) => {
  expect(valueWords({ low, high, about })).toBe(words)
})

test.each([
  ['2020-03-19', '2020-03-19', '19 March 2020'],
  ['2020-03-06', '2020-03-24', '6–24 March 2020'],
  ['2020-02-27', '2020-03-06', '27 February to 6 March 2020'],
  ['2019-12-01', '2020-03-06', '1 December 2019 to 6 March 2020'],
  ['2020-02-01', null, 'since 1 February 2020'],
  [null, '2020-02-01', 'until 1 February 2020'],
  [null, null, null],
  ['2020-03', '2020-03', 'March 2020'],
  ['2020-03-06T00:01', '2020-03-06T04:00', '6 March 2020, 00:01 to 6 March 2020, 04:00'],
  ['soon', '2020-03-06', 'soon to 6 March 2020'],
])('from %s to %s is %s', (from, to, words) => {
  expect(periodWords(from, to)).toBe(words)
})

describe('times', () => {
  test.each([
    ['2020-03-20T00:50:00+03:00', '20 March 2020, 00:50 +03:00'],
    ['2020-03-05T18:20:00Z', '5 March 2020, 18:20 UTC'],
    ['2020-03-06T00:01', '6 March 2020, 00:01'],
    ['2020-03-06', '6 March 2020'],
    ['not a time', 'not a time'],
  ])('%s is %s', (iso, words) => {
    expect(timeWords(iso)).toBe(words)
  })

  test('a month that is none stays as it is', () => {
    expect(dayWords('2020-13-01')).toBe('2020-13-01')
  })
})

test.each([
  ['Attack in Nahr, 9 May 2021', ['9 May 2021', 'Nahr'], []],
  ['Attack on a bridge', ['9 May 2021', null, '', 'Nahr'], ['9 May 2021', 'Nahr']],
])('what %j does not tell of %j is %j', (title, parts, left) => {
  expect(untold(title, parts)).toEqual(left)
})

test('sentences become prose, days in words', () => {
  expect(proseOf(['It happened on 2021-05-09.', 'No report tells the hour'])).toBe('It happened on 9 May 2021. No report tells the hour.')
})

test('a name is cut between code points', () => {
  expect(shorten('𝒜𝒷𝒸𝒹𝑒', 3)).toBe('𝒜𝒷…')
  expect(shorten('short', 10)).toBe('short')
})
