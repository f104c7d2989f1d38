import { expect, test } from 'vitest'
import type { Plot } from '../../src/model/page.ts'
import { plotOf } from '../../src/views/plot.ts'
import { openShelf } from '../../src/views/shelf.ts'
import { dossierOf } from './notation.ts'

/** Dots from left to right: the claims, `+n` for copies upon them, the look where it is not plain, `→` for an open whisker. */
function sketch({ dots }: Plot): string {
  return dots
    .toSorted((a, b) => a.x - b.x || a.level - b.level)
    .map(({ claims, copies, look, whisker }) => {
      const open = whisker === null ? '' : whisker.open === 'right' ? '→' : whisker.open === 'left' ? '←' : '↔'
      return claims.join('&') + (copies.length > 0 ? `+${copies.length}` : '') + (look === 'stated' ? '' : `(${look})`) + open
    })
    .join(' ')
}

function plot(reports: readonly string[], tally: string): Plot {
  const shelf = openShelf(dossierOf(reports, [tally]))
  const [made] = shelf.data.dossier.tallies
  if (made === undefined) throw new Error('no tally')
  return plotOf(shelf, made, shelf.data.dossier.figures)
}

test.each([
  [
    'values in order',
    ['r1 | A | 2021-05-01 | {nine=9} died.', 'r2 | B | 2021-05-01 | {five=5} died.'],
    'Dead disputed: r1.f1 r2.f1',
    'r2.f1 r1.f1',
  ],
  [
    'a lower bound',
    ['r1 | A | 2021-05-01 | {at least 63=63+} died.', 'r2 | B | 2021-05-01 | {59=59} died.'],
    'Dead disputed: r1.f1 r2.f1',
    'r2.f1 r1.f1→',
  ],
  [
    'an upper bound and a range',
    ['r1 | A | 2021-05-01 | {up to 9=≤9} died.', 'r2 | B | 2021-05-01 | {5 to 6=5-6} died.'],
    'Dead agreed: r1.f1 r2.f1',
    'r2.f1↔ r1.f1←',
  ],
  [
    'a copy lies on its original',
    ['r1 | A | 2021-05-01 | {Two=2} died.', 'r2 | B | 2021-05-01 | {Two=2} died. | r1'],
    'Dead single: r1.f1 r2.f1 / A',
    'r1.f1+1',
  ],
  [
    'one voice twice at one value is one dot',
    ['r1 | A | 2021-05-01 | {Two=2} died. They were {two=2}.'],
    'Dead single: r1.f1 r1.f2 / A',
    'r1.f1&r1.f2',
  ],
  [
    'hedged, denied',
    ['r1 | A | 2021-05-01 | {Some 60=~60} died.', 'r2 | B | 2021-05-01 | Not {nine=!9}.'],
    'Dead disputed: r1.f1 r2.f1',
    'r2.f1(denied) r1.f1(about)',
  ],
  [
    'what was replaced',
    ['r1 | A | 2021-05-01 | {Seven=7} died.', 'r2 | A | 2021-05-02 | {Nine=9} died.'],
    'Dead updated: r1.f1 r2.f1 / A',
    'r1.f1(earlier) r2.f1',
  ],
])('%s', (_, reports, tally, dots) => {
  expect(sketch(plot(reports, tally))).toBe(dots)
})

test('words without a number stand apart', () => {
  const { dots, unplaced } = plot(
    ['r1 | A | 2021-05-01 | {Dozens=?} died.', 'r2 | B | 2021-05-01 | {Nine=9} died.'],
    'Dead agreed: r1.f1 r2.f1',
  )
  expect(dots.map(({ claims }) => claims)).toEqual([['r2.f1']])
  expect(unplaced.map(({ claims }) => claims)).toEqual([['r1.f1']])
})

test('equal values stand in a line, with their names', () => {
  const { dots, labels, ticks } = plot(
    ['r1 | Levanter | 2021-05-01 | {Two=2} died.', 'r2 | Olive Road | 2021-05-02 | {Two=2} died.'],
    'Dead agreed: r1.f1 r2.f1',
  )
  expect(new Set(dots.map(({ x }) => x)).size).toBe(2)
  expect(ticks).toEqual([])
  expect(labels).toEqual([{ x: 0, lane: 0, text: '2: Levanter, Olive Road', anchor: 'start' }])
})

test('dots never cover each other', () => {
  const reports = Array.from({ length: 40 }, (_, i) => `r${i + 1} | Outlet ${i} | 2021-05-01 | {n=${10 + (i % 7)}} died.`)
  const { dots } = plot(reports, `Dead disputed: ${reports.map((_, i) => `r${i + 1}.f1`).join(' ')}`)
  const places = dots.map(({ x, level }) => `${Math.round(x)} ${level}`)
  expect(new Set(places).size).toBe(40)
})
