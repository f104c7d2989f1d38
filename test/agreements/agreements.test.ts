import { describe, expect, test } from 'vitest'
import { assess } from '../../src/agreements/agreements.ts'
import { distanceKm } from '../../src/agreements/geodesic.ts'
import type { Place } from '../../src/model/place.ts'
import type { Accusation, Incident, Term } from '../../src/model/story.ts'

const PLACES = new Map(
  (
    [
      ['Donvale', 'province', 40, 20, 60],
      ['Arden', 'settlement', 40.1, 20.1],
      ['Besk', 'settlement', 40.1, 20.7],
      ['Corra', 'settlement', 40.25, 20.4],
      ['Dunmar', 'settlement', 40.14, 20.4],
      ['Edge', 'settlement', 40.62, 20],
      ['Farhold', 'settlement', 42.5, 22],
    ] as const
  ).map(([name, kind, lat, lon, radiusKm]): [string, Place] => [
    name,
    { id: name, name, kind, country: 'XX', lat, lon, population: 0, source: 'test', ...(radiusKm === undefined ? {} : { radiusKm }) },
  ]),
)

function term(parts: Partial<Term>): Term {
  return {
    id: 't1',
    agreement: 'Lakeside, 5 May 2021',
    type: 'cessation',
    parties: [],
    starts: '2021-05-06T00:01',
    value: null,
    unit: null,
    place: ['Donvale'],
    evidence: [],
    ...parts,
  }
}

function incident(parts: Partial<Incident>): Incident {
  return {
    id: 'i1',
    title: '',
    kind: 'shelling',
    from: '2021-05-10',
    to: '2021-05-10',
    place: ['Arden'],
    agent: [],
    target: [],
    evidence: [{ report: 'r1', start: 100, end: 160 }],
    tallies: [],
    ...parts,
  }
}

function answers(parts: { incident?: Partial<Incident>; term?: Partial<Term> }): string {
  const [allegation] = assess({
    incidents: [incident(parts.incident ?? {})],
    terms: [term(parts.term ?? {})],
    accusations: [],
    places: PLACES,
  })
  return allegation === undefined ? 'none' : `${allegation.inForce} ${allegation.inArea}`
}

describe('was it in force', () => {
  test.each([
    { name: 'days after', incident: { from: '2021-05-10', to: '2021-05-10' }, told: 'yes' },
    { name: 'the day before', incident: { from: '2021-05-05', to: '2021-05-05' }, told: 'no' },
    { name: 'the night across the start', incident: { from: '2021-05-05', to: '2021-05-06' }, told: 'cannot-tell' },
    { name: 'the day that began with it', incident: { from: '2021-05-06', to: '2021-05-06' }, told: 'yes' },
    {
      name: 'the day of a start at noon',
      incident: { from: '2021-05-06', to: '2021-05-06' },
      term: { starts: '2021-05-06T12:00' },
      told: 'cannot-tell',
    },
    {
      name: 'the day of a start without an hour',
      incident: { from: '2021-05-06', to: '2021-05-06' },
      term: { starts: '2021-05-06' },
      told: 'cannot-tell',
    },
    { name: 'no day told', incident: { from: null, to: null }, told: 'cannot-tell' },
    { name: 'a running count until after it', incident: { from: null, to: '2021-05-20' }, told: 'cannot-tell' },
    { name: 'only the accord’s day is known', incident: {}, term: { starts: null }, told: 'yes' },
    { name: 'on the accord’s own day', incident: { from: '2021-05-05', to: '2021-05-05' }, term: { starts: null }, told: 'cannot-tell' },
    { name: 'no start at all', incident: {}, term: { starts: null, agreement: 'Lakeside' }, told: 'cannot-tell' },
  ])('$name: $told', ({ incident: happened, term: clause, told }) => {
    expect(answers({ incident: happened, ...(clause === undefined ? {} : { term: clause }) }).split(' ')[0]).toBe(told)
  })
})

describe('was it in the area', () => {
  const corridor: Partial<Term> = { type: 'corridor', value: 6, unit: 'km', place: ['Arden-Besk'] }
  test.each([
    { name: 'named', incident: { place: ['Donvale'] }, told: 'yes' },
    { name: 'well inside', incident: { place: ['Arden'] }, told: 'yes' },
    { name: 'near the edge', incident: { place: ['Edge'] }, told: 'cannot-tell' },
    { name: 'far outside', incident: { place: ['Farhold'] }, told: 'no' },
    { name: 'a place that nobody knows', incident: { place: ['Nowhere'] }, told: 'cannot-tell' },
    { name: 'no place told', incident: { place: [] }, told: 'cannot-tell' },
    { name: 'no area told', incident: {}, term: { place: [] }, told: 'cannot-tell' },
    {
      name: 'the town where it was signed is no area',
      incident: { place: ['Lakeside'] },
      term: { place: ['Lakeside'] },
      told: 'cannot-tell',
    },
    { name: 'an end of the corridor', incident: { place: ['Besk'] }, term: corridor, told: 'yes' },
    { name: 'clear of the corridor', incident: { place: ['Corra'] }, term: corridor, told: 'no' },
    { name: 'at the corridor’s edge', incident: { place: ['Dunmar'] }, term: corridor, told: 'cannot-tell' },
    { name: 'a road whose course is not known', incident: { place: ['Arden'] }, term: { ...corridor, place: ['A9'] }, told: 'cannot-tell' },
    { name: 'on that road by name', incident: { place: ['A9 highway'] }, term: { ...corridor, place: ['A9'] }, told: 'yes' },
  ])('$name: $told', ({ incident: happened, term: clause, told }) => {
    const terms = clause !== undefined && 'type' in clause ? [term({ id: 't0', place: [] }), term(clause)] : [term(clause ?? {})]
    const told_ = assess({ incidents: [incident(happened)], terms, accusations: [], places: PLACES }).find((one) => one.term === 't1')
    expect(told_?.inArea).toBe(told)
  })
})

describe('who is accused', () => {
  const charge: Accusation = {
    id: 'a1',
    accuser: ['Vesland'],
    accused: ['Orsk'],
    agreement: null,
    conduct: 'shelling',
    evidence: [{ report: 'r1', start: 170, end: 220 }],
  }
  test.each([
    { name: 'the charge beside it', accusation: charge, agent: [], accused: ['Orsk'] },
    {
      name: 'a charge elsewhere says nothing of it',
      accusation: { ...charge, evidence: [{ report: 'r1', start: 900, end: 950 }] },
      agent: [],
      accused: [],
    },
    {
      name: 'without a charge, who the reports say did it',
      accusation: { ...charge, evidence: [{ report: 'r2', start: 100, end: 150 }] },
      agent: ['Orsk army'],
      accused: ['Orsk army'],
    },
    { name: 'a charge against another does not pass over', accusation: charge, agent: ['Vesland army'], accused: ['Vesland army'] },
  ])('$name', ({ accusation, agent, accused }) => {
    const [allegation] = assess({ incidents: [incident({ agent })], terms: [term({})], accusations: [accusation], places: PLACES })
    expect(allegation?.accused).toEqual(accused)
  })

  test('a denial is kept', () => {
    const [allegation] = assess({
      incidents: [incident({ denials: [{ report: 'r2', start: 0, end: 10 }] })],
      terms: [term({})],
      accusations: [],
      places: PLACES,
    })
    expect(allegation?.denied).toBe(true)
  })
})

// The quarter of the meridian; a degree of the equator; Flinders Peak to Buninyong, the worked example of Geoscience Australia.
test.each([
  [0, 0, 90, 0, 10_001.9657],
  [0, 0, 0, 1, 111.3195],
  [-37.95103342, 144.42486789, -37.65282114, 143.92649553, 54.9723],
])('distance from %d %d to %d %d', (lat1, lon1, lat2, lon2, km) => {
  expect(distanceKm({ lat: lat1, lon: lon1 }, { lat: lat2, lon: lon2 })).toBeCloseTo(km, 3)
})
