import type { Patch } from '../../src/model/agreement.ts'
import type { DossierWithTexts } from '../../src/model/dossier.ts'
import type { Allegation, Answer, Incident, Term } from '../../src/model/story.ts'
import { dossierOf } from '../views/notation.ts'

const TEXT = 'The guns were to fall silent at 04:00 on 9 May, six km to each side of the canal. Shells fell.'
const at = (words: string) => ({ report: 'r1', start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })

const TERM: Term = {
  id: 't1',
  agreement: 'Port accord',
  type: 'cessation',
  parties: ['North', 'South'],
  starts: '2021-05-09T04:00',
  value: null,
  unit: null,
  place: [],
  evidence: [at('fall silent at 04:00 on 9 May')],
}

const CORRIDOR: Term = {
  ...TERM,
  id: 't2',
  type: 'corridor',
  starts: null,
  value: 6,
  unit: 'km',
  place: ['the canal'],
  evidence: [at('six km to each side of the canal')],
  agreed: {
    id: 'canal',
    type: 'corridor',
    title: null,
    text: null,
    parties: [],
    starts: null,
    ends: null,
    deadline: null,
    area: {
      name: '6 km to each side of the canal',
      kind: 'corridor',
      geometry: {
        type: 'LineString',
        coordinates: [
          [30, 10],
          [31, 10],
        ],
      },
      width: { leftKm: 6, rightKm: 6, ends: 'flat' },
      radiusKm: null,
      outline: [
        [
          [
            [30, 9.946],
            [31, 9.946],
            [31, 10.054],
            [30, 10.054],
            [30, 9.946],
          ],
        ],
      ],
      toleranceKm: 0,
      names: [],
      unresolved: [],
    },
    threshold: null,
    exceptions: [],
    amendments: [],
    due: [],
    evidence: [],
    questions: [],
  },
}

/** Day of May 2021 (null for none), place, in force, in the corridor. */
const HAPPENED: readonly (readonly [day: number | null, place: string, lon: number, lat: number, force: Answer, area: Answer])[] = [
  [7, 'Quay', 30.2, 10, 'no', 'yes'],
  [10, 'Sluice', 30.5, 10.01, 'yes', 'yes'],
  [10, 'Sluice', 30.5, 10.01, 'yes', 'yes'],
  [14, 'Hillside', 30.7, 10.2, 'yes', 'no'],
  [null, 'Mill', 30.8, 10.05, 'cannot-tell', 'cannot-tell'],
]

/** An accord with a corridor, and incidents in it, beside it and nowhere known. */
export function mapSample(more = 0): DossierWithTexts {
  const happened = [
    ...HAPPENED,
    ...Array.from(
      { length: more },
      (_, i) => [1 + (i % 28), `Farm ${i % 90}`, 30 + (((i % 90) * 0.61803) % 1), 9.8 + (((i % 90) * 0.3137) % 0.4), 'yes', 'no'] as const,
    ),
  ]
  const incidents = happened.map(([day, place], i): Incident => {
    const date = day === null ? null : `2021-05-${String(day).padStart(2, '0')}`
    return {
      id: `i${i + 1}`,
      title: `Shelling ${i + 1} at ${place}`,
      kind: 'shelling',
      from: date,
      to: date,
      place: [place],
      agent: [],
      target: [],
      evidence: [at('Shells fell')],
      tallies: [],
    }
  })
  const patch = (name: string, lon: number, lat: number): Patch => ({ name, basis: 'place', center: [lon, lat], radiusKm: 2, outline: [] })
  const held = (term: string): Allegation[] =>
    happened.map(([, , , , inForce, inArea], i) => ({
      id: `${term}-al${i + 1}`,
      incident: `i${i + 1}`,
      term,
      accuser: i === 1 ? ['North'] : [],
      accused: [],
      denied: false,
      inForce,
      inArea: term === 't2' ? inArea : 'cannot-tell',
      because: [],
      evidence: [at('Shells fell')],
    }))
  const reports = [`r1 | Levanter | 2021-05-10 | ${TEXT}`, 'r2 | Olive Road | 2021-05-14 | {Nine=9} died. {Three=3} died.']
  const data = dossierOf(reports, ['Dead at the sluice single: r2.f1', 'Dead on the hillside single: r2.f2'], {
    title: 'The canal',
    terms: [TERM, CORRIDOR],
    incidents,
    allegations: [...held('t1'), ...held('t2')],
    whereabouts: happened.map(([, place, lon, lat], i) => ({ incident: `i${i + 1}`, patches: [patch(place, lon, lat)] })),
  })
  const dated = data.dossier.tallies.map((tally, i) => (i === 0 ? { ...tally, from: '2021-05-10', to: '2021-05-10' } : tally))
  return { ...data, dossier: { ...data.dossier, tallies: dated } }
}
