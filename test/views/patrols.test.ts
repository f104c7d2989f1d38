import { expect, test } from 'vitest'
import type { Counts, PatrolDay, PeriodCount } from '../../src/model/agreement.ts'
import { showDayCounts } from '../../src/views/day-counts.ts'
import { patrolCards, showPatrols } from '../../src/views/patrols.ts'
import { openShelf } from '../../src/views/shelf.ts'
import { dossierOf } from './notation.ts'

const TEXT = 'The patrol was cut short, Moscow said. It was completed, Ankara said. {Six=6} cases.'
const REPORTS = [`r1 | Levanter | 2021-05-05 | ${TEXT}`]
const evidence = { report: 'r1', start: 0, end: 24 }
const PATROL: PatrolDay = {
  day: '2021-05-04',
  term: null,
  due: 'announced',
  told: [
    { outcome: 'cut short', by: ['Moscow'], evidence },
    { outcome: 'done', by: ['Ankara'], evidence: { report: 'r1', start: 39, end: 55 } },
  ],
}

test('a month stands as weeks from Monday, each day with its state and who says so', () => {
  const shelf = openShelf(
    dossierOf(REPORTS, [], { patrols: [PATROL, { ...PATROL, day: '2021-05-31', due: 'by the agreement', told: [] }] }),
  )
  const [may] = showPatrols(shelf)
  expect(may?.title).toBe('May 2021')
  expect(may?.weeks.map((week) => week.map((cell) => (cell === null ? '-' : Number(cell.day.slice(8)))).join(' '))).toEqual([
    '- - - - - 1 2',
    '3 4 5 6 7 8 9',
    '10 11 12 13 14 15 16',
    '17 18 19 20 21 22 23',
    '24 25 26 27 28 29 30',
    '31 - - - - - -',
  ])
  const tuesday = may?.weeks[1]?.[1]
  expect([tuesday?.due, ...(tuesday?.told ?? []).map(({ words, by }) => `${words}, says ${by}`)]).toEqual([
    'announced',
    'cut short, says Moscow',
    'done, says Ankara',
  ])
  expect([may?.weeks[5]?.[0]?.due, may?.weeks[5]?.[0]?.told]).toEqual(['due', []])
})

test('what is told of a patrol opens its words', () => {
  const shelf = openShelf(dossierOf(REPORTS, [], { patrols: [PATROL] }))
  const { cards, groups } = patrolCards(shelf)
  expect(cards.map(({ id, start, end }) => [id, start, end])).toEqual([
    ['patrol-2021-05-04.r1', 0, 24],
    ['patrol-2021-05-04.r1.2', 39, 55],
  ])
  expect(groups[0]?.title).toBe('Patrol of 4 May 2021')
  expect(showPatrols(shelf)[0]?.weeks[1]?.[1]?.told.map(({ cite }) => cite.claim)).toEqual(cards.map(({ id }) => id))
})

const count = (day: string, more: Partial<PeriodCount> = {}): PeriodCount => ({
  day,
  from: '',
  to: '',
  reports: [],
  inside: [],
  outside: [],
  cannotTell: [],
  sides: [],
  ...more,
})

test('each side’s count stands beside the other’s; days without a report are told as not observed, together', () => {
  const days = [
    count('2021-05-03'),
    count('2021-05-04', { reports: ['r1'], inside: ['i1'], sides: [{ side: 'Moscow', low: 6, high: 6, figures: ['r1.f1'] }] }),
    count('2021-05-05'),
    count('2021-05-06'),
    count('2021-05-07', { reports: ['r1'], sides: [{ side: 'Ankara', low: 2, high: null, figures: [] }] }),
    count('2021-05-08'),
  ]
  const counts: Counts[] = [{ term: null, zone: 'Asia/Damascus', days, bulletins: [], totals: [] }]
  const view = showDayCounts(openShelf(dossierOf(REPORTS, [], { counts })))
  expect(view?.sides).toEqual(['Moscow', 'Ankara'])
  expect(
    view?.rows.map(({ label, observed, inside, sides }) => [label, observed, inside, ...sides.map((cell) => cell?.words ?? null)]),
  ).toEqual([
    ['4 May 2021', true, 1, '6', null],
    ['5–6 May 2021', false, 0, null, null],
    ['7 May 2021', true, 0, null, '2+'],
  ])
  expect(view?.rows[0]?.sides[0]?.claim).toBe('r1.f1')
})

test('nothing counted, no table', () => {
  expect(showDayCounts(openShelf(dossierOf(REPORTS)))).toBeNull()
  expect(showPatrols(openShelf(dossierOf(REPORTS)))).toEqual([])
})
