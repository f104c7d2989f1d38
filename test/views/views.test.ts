import { expect, test } from 'vitest'
import { showDossier } from '../../src/views/views.ts'
import { dossierOf } from './notation.ts'

test('the page leads with what differs and what is told alike', () => {
  const page = showDossier(
    dossierOf(
      ['r1 | Levanter | 2021-05-01 | {Seven=7} died. {Three=3} hurt.', 'r2 | Olive Road | 2021-05-02 | {Nine=9} died. {Three=3} hurt.'],
      ['People killed disputed: r1.f1 r2.f1', 'People hurt agreed: r1.f2 r2.f2'],
    ),
  )
  expect(page.brief.map(({ heading, items }) => [heading, ...items.map(({ title, value }) => `${title} ${value}`)])).toEqual([
    ['The reports differ', 'People killed 7 to 9'],
    ['Told alike by several', 'People hurt 3'],
  ])
  expect(page.counts).toMatchObject({ reports: 2, outlets: 2, copies: 0, figures: 4, period: '1–2 May 2021' })
})

test.each([
  ['{36=36}', '{several=?}', '36 or “several”'],
  ['{36=36}', '{36=!36}', '36, denied by some'],
  ['{36=36}', '{40=40}', '36 to 40'],
])('a dispute of %s and %s leads as %s', (one, other, value) => {
  const lines = [`r1 | Levanter | 2021-05-01 | ${one} shells fell.`, `r2 | Olive Road | 2021-05-02 | ${other} shells fell.`]
  expect(showDossier(dossierOf(lines, ['Shells disputed: r1.f1 r2.f1'])).brief[0]?.items[0]?.value).toBe(value)
})

test('nothing read gives a page all the same', () => {
  const page = showDossier(dossierOf([]))
  expect([page.tallies, page.brief, page.reports, page.texts, page.cards]).toEqual([[], [], [], [], []])
  expect(page.counts.period).toBe(null)
})

test('the same dossier gives the same page', () => {
  const data = dossierOf(['r1 | A | 2021-05-01 | {Seven=7} died.'], ['Dead single: r1.f1'])
  expect(JSON.stringify(showDossier(data))).toBe(JSON.stringify(showDossier(data)))
})
