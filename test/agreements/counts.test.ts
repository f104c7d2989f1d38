import { expect, test } from 'vitest'
import { countByPeriod } from '../../src/agreements/counts.ts'
import { patrolDays } from '../../src/agreements/patrols.ts'
import type { Figure } from '../../src/model/claim.ts'
import type { Allegation, Incident, Term } from '../../src/model/story.ts'

const TERM: Term = {
  id: 't1',
  agreement: 'Lakeside',
  type: 'cessation',
  parties: [],
  starts: '2021-05-06',
  value: null,
  unit: null,
  place: [],
  evidence: [],
}

function incident(id: string, from: string, to = from): Incident {
  return {
    id,
    title: '',
    kind: 'shelling',
    from,
    to,
    place: [],
    agent: [],
    target: [],
    evidence: [{ report: 'r1', start: 0, end: 1 }],
    tallies: [],
  }
}

function held(of: string, inArea: Allegation['inArea']): Allegation {
  return { id: of, incident: of, term: 't1', accuser: [], accused: [], denied: false, inForce: 'yes', inArea, because: [], evidence: [] }
}

function count(side: string, day: string, low: number): Figure {
  const base = {
    id: `${side}${low}`,
    report: 'r2',
    start: 0,
    end: 1,
    text: '',
    about: false,
    class: 'n/a',
    party: [],
    who: null,
    object: null,
    place: [],
    agent: [],
    partOf: null,
    rule: '',
    sentence: { start: 0, end: 1 },
  } as const
  return {
    ...base,
    measure: 'violations',
    low,
    high: low,
    scope: 'cumulative',
    from: day,
    to: day,
    attribution: [side],
    stance: 'asserted',
  }
}

const published = (id: string, value: string) => ({ id, published: { value, from: 'reports.json' as const } })

test('days by area, each side beside the other, and days that nobody observed', () => {
  const [counts] = countByPeriod({
    terms: [TERM],
    incidents: [
      incident('i1', '2021-05-06'),
      incident('i2', '2021-05-06T20:00'),
      incident('i3', '2021-05-06', '2021-05-08'),
      incident('i4', '2021-05-09'),
    ],
    allegations: [held('i1', 'yes'), held('i2', 'no'), held('i3', 'yes'), held('i4', 'cannot-tell')],
    figures: [count('Orsk', '2021-05-06', 19), count('Vesland', '2021-05-06', 2)],
    documents: [published('r1', '2021-05-06'), published('r2', '2021-05-07T09:00:00+03:00')],
    zone: 'Europe/Kyiv',
  })
  expect(counts?.days.map(({ day, inside, outside, cannotTell, reports }) => [day, inside, outside, cannotTell, reports])).toEqual([
    ['2021-05-06', ['i1'], ['i2'], [], ['r1', 'r2']],
    ['2021-05-07', [], [], [], ['r2']],
    ['2021-05-08', [], [], [], []],
    ['2021-05-09', [], [], ['i4'], ['r1']],
  ])
  expect(counts?.days[0]?.sides.map(({ side, low }) => [side, low])).toEqual([
    ['Orsk', 19],
    ['Vesland', 2],
  ])
  expect(counts?.days[0]?.from).toBe('2021-05-05T21:00Z')
  // Eight in the evening is of the next day's bulletin; a day without an hour is of none.
  expect(counts?.bulletins.map(({ day, outside, inside }) => [day, [...inside, ...outside]])).toEqual([
    ['2021-05-06', []],
    ['2021-05-07', ['i2']],
    ['2021-05-08', []],
    ['2021-05-09', []],
  ])
})

test('no dates, no table', () => {
  expect(
    countByPeriod({ terms: [{ ...TERM, starts: null }], incidents: [], allegations: [], figures: [], documents: [], zone: 'UTC' }),
  ).toEqual([])
})

test('a patrol is due, told done by one and cut short by another', () => {
  const told = { start: 0, end: 1, announced: false, rule: '' }
  const days = patrolDays(
    [
      { ...told, report: 'r1', day: '2021-05-15', outcome: 'done', by: ['Orsk'] },
      { ...told, report: 'r2', day: '2021-05-15', outcome: 'cut short', by: ['Vesland'] },
      { ...told, report: 'r2', day: '2021-05-20', outcome: 'told of', by: [], announced: true },
    ],
    [{ ...TERM, id: 't3', type: 'patrol' }],
  )
  expect(days.map(({ day, due, told: rows }) => [day, due, rows.map(({ outcome, by }) => `${outcome} ${by[0] ?? ''}`)])).toEqual([
    ['2021-05-15', null, ['done Orsk', 'cut short Vesland']],
    ['2021-05-20', 'announced', ['told of ']],
  ])
})
