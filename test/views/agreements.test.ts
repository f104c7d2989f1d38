import { expect, test } from 'vitest'
import type { Allegation, Incident, Term } from '../../src/model/story.ts'
import { showAgreements } from '../../src/views/agreed.ts'
import { showBreaches } from '../../src/views/breaches.ts'
import { showDays } from '../../src/views/days.ts'
import { showIncidents } from '../../src/views/incidents.ts'
import { openShelf } from '../../src/views/shelf.ts'
import { dossierOf } from './notation.ts'

const TEXT = 'The truce. The guns fall silent at 04:00 on 9 May along the canal.'
const REPORTS = [`r1 | Levanter | 2021-05-09 | ${TEXT}`, `r2 | Olive Road | 2021-05-20 | ${TEXT}`]
const TERM: Term = {
  id: 't1',
  agreement: 'Port accord',
  type: 'cessation',
  parties: ['North', 'South'],
  starts: '2021-05-09T04:00',
  value: null,
  unit: null,
  place: ['the canal'],
  evidence: [
    { report: 'r1', start: 0, end: 9 },
    { report: 'r1', start: 11, end: TEXT.length },
    { report: 'r2', start: 0, end: 9 },
  ],
}
const CORRIDOR: Term = {
  ...TERM,
  id: 't2',
  agreement: 'Old accord',
  type: 'corridor',
  starts: null,
  value: 6,
  unit: 'km',
  evidence: [{ report: 'r2', start: 0, end: 9 }],
}

function incident(id: string, from: string | null, to: string | null): Incident {
  return {
    id,
    title: `Shelling ${id}`,
    kind: 'shelling',
    from,
    to,
    place: [],
    agent: [],
    target: [],
    evidence: [{ report: 'r1', start: 0, end: 9 }],
    tallies: [],
  }
}

test('terms stand by agreement, in the words that tell most', () => {
  const agreements = showAgreements(openShelf(dossierOf(REPORTS, [], { terms: [CORRIDOR, TERM] })))
  expect(
    agreements.map(({ name, terms }) => [name, ...terms.map(({ type, value, starts, words }) => [type, value, starts, words])]),
  ).toEqual([
    ['Port accord', ['Cessation of hostilities', null, '9 May 2021, 04:00', 'The guns fall silent at 04:00 on 9 May along the canal.']],
    ['Old accord', ['Corridor', '6 km', null, null]],
  ])
  expect(agreements[0]?.terms[0]?.cites.map(({ claim }) => claim)).toEqual(['t1.r1', 't1.r1.2', 't1.r2'])
})

test('what nobody alleges stands apart', () => {
  const allegation: Allegation = {
    id: 'al1',
    incident: 'i1',
    term: 't1',
    accuser: ['North'],
    accused: ['South'],
    denied: true,
    inForce: 'yes',
    inArea: 'cannot-tell',
    because: [],
    evidence: [],
  }
  const allegations = [allegation, { ...allegation, id: 'al2', accuser: [] }]
  const [group] = showBreaches(
    openShelf(dossierOf(REPORTS, [], { terms: [TERM], incidents: [incident('i1', '2021-05-10', '2021-05-10')], allegations })),
  ).allegations
  expect(group?.term).toBe('Cessation of hostilities · Port accord')
  expect(group?.alleged.map(({ id, incident, denied, inArea }) => [id, incident, denied, inArea])).toEqual([
    ['al1', 'Shelling i1', true, 'cannot-tell'],
  ])
  expect(group?.unalleged.map(({ id }) => id)).toEqual(['al2'])
})

test('incidents stand in order of time, the undated apart, what runs off the scale open', () => {
  const incidents = [
    incident('i1', '2021-05-12', '2021-05-13'),
    incident('i2', '2020-01-01', '2021-05-01'),
    incident('i3', null, null),
    incident('i5', '1999-01-01', '1999-12-31'),
    incident('i4', '2021-05-01', null),
  ]
  const shelf = openShelf(dossierOf(REPORTS, [], { incidents, terms: [TERM] }))
  const { rows, before, undated } = showIncidents(shelf)
  expect(rows.map(({ id, bar }) => [id, bar?.open])).toEqual([
    ['i2', 'left'],
    ['i4', 'right'],
    ['i1', null],
  ])
  expect(before.map(({ id }) => id)).toEqual(['i5'])
  expect(undated.map(({ id }) => id)).toEqual(['i3'])
  expect(showDays(shelf, rows)?.flags.map(({ label }) => label)).toEqual(['Cessation of hostilities: 9 May 2021'])
})

test('no dates, no scale', () => {
  const shelf = openShelf(dossierOf(['r1 | A |  | x'], [], { incidents: [incident('i1', null, null)] }))
  expect([showIncidents(shelf).rows, showDays(shelf, [])]).toEqual([[], null])
})

test('a day with a report and nothing told is quiet; a day without any is not observed', () => {
  const shelf = openShelf(dossierOf(REPORTS, [], { incidents: [incident('i1', '2021-05-12', '2021-05-12')], terms: [TERM] }))
  const days = showDays(shelf, showIncidents(shelf).rows)
  const bin = (iso: string) => days?.bins.find(({ from }) => from === Date.parse(iso) / 86_400_000)
  expect(bin('2021-05-09')).toMatchObject({ observed: true, cannotTell: 0 })
  expect(bin('2021-05-12')).toMatchObject({ observed: true, cannotTell: 1 })
  expect(bin('2021-05-15')).toMatchObject({ observed: false, inside: 0, outside: 0, cannotTell: 0 })
  expect(bin('2021-05-20')?.observed).toBe(true)
})

test('an incident counts by the area of the first term that has one, on the day that is told', () => {
  const allegation: Allegation = {
    id: 'al1',
    incident: 'i1',
    term: 't2',
    accuser: [],
    accused: [],
    denied: false,
    inForce: 'yes',
    inArea: 'no',
    because: [],
    evidence: [],
  }
  const incidents = [incident('i1', '2021-05-12', '2021-05-12'), incident('i2', '2021-05-12', '2021-05-14')]
  const shelf = openShelf(dossierOf(REPORTS, [], { incidents, terms: [CORRIDOR], allegations: [allegation] }))
  const { rows, areas } = showIncidents(shelf)
  expect(areas.map(({ title }) => title)).toEqual(['In the corridor?'])
  expect(rows.map(({ phase, areas }) => [phase, areas[0]?.answer])).toEqual([
    ['after', 'no'],
    [null, null],
  ])
  const counted = showDays(shelf, rows)?.bins.filter(({ inside, outside, cannotTell }) => inside + outside + cannotTell > 0)
  expect(counted?.map(({ outside, cannotTell }) => [outside, cannotTell])).toEqual([[1, 0]])
})
