import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reconcile } from '../../src/stories/stories.ts'
import { report } from './notation.ts'

const PLACES = ['Kutum', 'Tawila', 'Nyala', 'El Daein']
const OUTLETS = ['Wire', 'Gazette', 'Mirror', 'Radio Nil']

const figure = fc
  .record({
    words: fc.constantFrom('12', 'at least 7', 'about 300', 'dozens', '31', '4'),
    measure: fc.constantFrom('killed', 'injured', 'displaced'),
    class: fc.constantFrom('civilian', 'unspecified', 'military'),
    day: fc.integer({ min: 1, max: 9 }),
    place: fc.constantFrom(...PLACES),
    extra: fc.constantFrom('', '; denied', '; by: the hospital', '; since: 2024-01-01', '; of: Sudan / Sudanese'),
  })
  .map((one) => `[${one.words}] ${one.measure} ${one.class}; on: 2024-03-0${one.day}; in: ${one.place}${one.extra}`)

const written = fc
  .record({
    outlet: fc.constantFrom(...OUTLETS),
    day: fc.integer({ min: 1, max: 9 }),
    figures: fc.array(figure, { maxLength: 6 }),
    quotation: fc.constantFrom(
      '',
      '« We have buried them by the river at night » the imam',
      '« they were buried by the river in the night » the imam',
    ),
  })
  .map(({ outlet, day, figures, quotation }) =>
    [`${outlet} 2024-03-0${day}`, ...figures, quotation].filter((line) => line !== '').join('\n'),
  )

const set = fc.array(written, { maxLength: 9 }).map((notations) => notations.map((notation, at) => report(`r${at + 1}`, notation)))

describe('an account of any reports', () => {
  test('does not hang on the order in which they come', () => {
    fc.assert(
      fc.property(
        set.chain((readings) => fc.tuple(fc.constant(readings), fc.shuffledSubarray(readings, { minLength: readings.length }))),
        ([readings, shuffled]) => {
          expect(JSON.stringify(reconcile(shuffled))).toBe(JSON.stringify(reconcile(readings)))
        },
      ),
      { numRuns: 150 },
    )
  })

  test('puts every figure into one tally, and every report into one story', () => {
    fc.assert(
      fc.property(set, (readings) => {
        const { tallies, stories } = reconcile(readings)
        expect(tallies.flatMap(({ figures }) => figures).sort()).toEqual(
          readings.flatMap(({ claims }) => claims.figures.map(({ id }) => id)).sort(),
        )
        expect(stories.flatMap((story) => story.reports).sort()).toEqual(readings.map(({ document }) => document.id).sort())
      }),
      { numRuns: 100 },
    )
  })

  test('keeps what a tally says within what its figures say', () => {
    fc.assert(
      fc.property(set, (readings) => {
        const figures = new Map(readings.flatMap(({ claims }) => claims.figures.map((one) => [one.id, one] as const)))
        for (const tally of reconcile(readings).tallies) {
          const members = tally.figures.flatMap((id) => figures.get(id) ?? [])
          expect(new Set(members.map(({ measure }) => measure)).size).toBe(1)
          if (tally.low !== null) expect(members.some(({ low, high }) => low === tally.low && high === tally.low)).toBe(true)
          if (tally.high !== null) expect(members.some(({ low, high }) => low === tally.high && high === tally.high)).toBe(true)
          expect(tally.originators.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 100 },
    )
  })
})
