import { expect, test } from 'vitest'
import { openShelf } from '../../src/views/shelf.ts'
import { bestWords, rangeWords, showTallies } from '../../src/views/tallies.ts'
import { dossierOf } from './notation.ts'

const REPORTS = [
  'r1 | Levanter | 2021-05-01 | {Seven=7+} died. {Three=3} soldiers died.',
  'r2 | Olive Road | 2021-05-02 | {Nine=9} died. {Three=3} soldiers died.',
  'r3 | Bulletin | 2021-05-03 | {Twelve=12} died. {Some 300=~300} fled.',
]

test('what most originators count comes first', () => {
  const shelf = openShelf(
    dossierOf(REPORTS, ['Soldiers killed agreed: r1.f2 r2.f2', 'People killed disputed: r1.f1 r2.f1 r3.f1', 'Others killed single: r3.f1']),
  )
  expect(showTallies(shelf).map(({ heading, rows }) => [heading, ...rows.map(({ title }) => title)])).toEqual([
    ['Killed', 'People killed', 'Soldiers killed', 'Others killed'],
  ])
})

test.each([
  ['Dead disputed: r1.f1 r2.f1 r3.f1', '12', '7 to 12'],
  ['Dead agreed: r1.f2 r2.f2', '3', null],
  ['Dead single: r1.f1', '7+', null],
  ['Dead single: r3.f2', '~300', null],
])('%s', (tally, best, range) => {
  const { tallies, figures } = dossierOf(REPORTS, [tally]).dossier
  const [made] = tallies
  if (made === undefined) throw new Error('no tally')
  expect([
    bestWords(
      made,
      figures.filter(({ id }) => made.figures.includes(id)),
    ),
    rangeWords(made),
  ]).toEqual([best, range])
})

test('an update tells from what to what', () => {
  const [group] = showTallies(openShelf(dossierOf(REPORTS, ['Dead updated: r1.f1 r3.f1'])))
  expect(group?.rows[0]?.statusWords).toBe('updated 7+ → 12')
})

test('a line of evidence holds the sentence around the words', () => {
  const [group] = showTallies(openShelf(dossierOf(REPORTS, ['Dead single: r1.f2'])))
  expect(group?.rows[0]?.lines[0]?.sentence).toEqual({ before: '', words: 'Three', after: ' soldiers died.' })
})

test('a figure that is not there is left out, not an error', () => {
  const [group] = showTallies(openShelf(dossierOf(REPORTS, ['Dead single: r1.f1 r9.f9'])))
  expect(group?.rows[0]?.lines).toHaveLength(1)
})
