import { expect, test } from 'vitest'
import { firstDateIn, parseDate } from '../../src/documents/dates.ts'

test.each([
  ['2020-03-05', '2020-03-05'],
  ['20200305', '2020-03-05'],
  ['2020-03-05T18:20:00Z', '2020-03-05T18:20:00Z'],
  ['2020-03-05T18:20:00.123Z', '2020-03-05T18:20:00Z'],
  ['2020-03-05T18:20+0300', '2020-03-05T18:20+03:00'],
  ['2020-03-05 18:20', '2020-03-05T18:20'],
  ['Thu, 05 Mar 2020 18:20:05 GMT', '2020-03-05T18:20:05Z'],
  ['Thu, 05 Mar 2020 18:20:05 +0200', '2020-03-05T18:20:05+02:00'],
  ['March 5, 2020', '2020-03-05'],
  ['March 05, 2020 6:20 PM', '2020-03-05T18:20'],
  ['12 Nov. 2022 at 12:05 a.m.', '2022-11-12T00:05'],
  ['5th of May 2023', '2023-05-05'],
  ['05.03.2020', '2020-03-05'],
  ['25/03/2020', '2020-03-25'],
  ['03/25/2020', '2020-03-25'],
  // Two countries read these differently.
  ['05/03/2020', null],
  ['2020-02-30', null],
  ['2020-13-01', null],
  ['1589', null],
  ['yesterday', null],
  ['', null],
])('%j is %j', (written, value) => {
  expect(parseDate(written)).toBe(value)
})

test.each([
  ['Truce in Sudan\n22 May 2023\n', '22 May 2023', '2023-05-22'],
  ['Posted on July 1, 2024 by the desk', 'July 1, 2024', '2024-07-01'],
  ['In 2014 the war began', null, null],
  ['Article 22 May be cited', null, null],
])('the first date in %j', (text, words, value) => {
  const found = firstDateIn(text)
  expect([found && text.slice(found.start, found.end), found?.value ?? null]).toEqual([words, value])
})
