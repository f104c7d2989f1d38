import type { DossierWithTexts } from '../../src/model/dossier.ts'
import { dossierOf } from '../views/notation.ts'

const REPORTS = [
  'r1 | Levanter | 2021-05-09T08:00:00Z | {At least seven=7+} people died at the Nahr bridge. "We saw two planes over the river," a nurse said. The guns were to fall silent at 04:00 on 9 May along the canal.\n\nThe ministry counted {three=3} soldiers among them.',
  'r2 | Harbour Gazette | 2021-05-09T11:00:00Z | {At least seven=7+} people died at the Nahr bridge, a paper wrote. The ministry counted {three=3} soldiers among them. | r1',
  'r3 | Olive Road | 2021-05-10T07:30:00Z | {Nine=9} people died at Nahr, {up to four=≤4} of them soldiers. "Two planes we saw over the river," said the nurse.',
  'r4 | Bulletin of the Council for the Observation of the Armistice on the Lower Nahr and its Banks | 2021-05-12 | The council counted {twelve=12} dead and drove {123,456,789=123456789} sheep from {some 300=~300} yards. {Dozens=?} fled.',
]

const TALLIES = [
  'People killed at the Nahr bridge, 9 May 2021 disputed: r1.f1 r2.f1 r3.f1 r4.f1 / Levanter, Olive Road, Bulletin of the Council for the Observation of the Armistice on the Lower Nahr and its Banks',
  'Soldiers among the dead agreed: r1.f2 r2.f2 r3.f2 / the ministry, Olive Road',
  'Sheep driven from the yards single: r4.f2',
  'Yards single: r4.f3',
  'People who fled single: r4.f4',
]

/** A small dossier with something in every section. */
export function sample(): DossierWithTexts {
  const at = (report: string, words: string) => {
    const start = plain(report).indexOf(words)
    return { report, start, end: start + words.length }
  }
  const speaker = { speaker: ['a nurse'], speakerSpan: null, cue: null, rule: 'test' }
  const first = 'We saw two planes over the river,'
  const second = 'Two planes we saw over the river,'
  const silence = at('r1', 'The guns were to fall silent at 04:00 on 9 May along the canal')
  return dossierOf(REPORTS, TALLIES, {
    title: 'The Nahr armistice',
    quotations: [
      { id: 'r1.s1', text: first, ...at('r1', first), ...speaker, sameAs: ['r3.s1'] },
      { id: 'r3.s1', text: second, ...at('r3', second), ...speaker, sameAs: ['r1.s1'] },
    ],
    terms: [
      {
        id: 't1',
        agreement: 'Port accord',
        type: 'cessation',
        parties: ['North', 'South'],
        starts: '2021-05-09T04:00',
        value: null,
        unit: null,
        place: ['the canal'],
        evidence: [silence],
      },
    ],
    incidents: [
      {
        id: 'i1',
        title: 'Air strike on the Nahr bridge',
        kind: 'air strike',
        from: '2021-05-09',
        to: '2021-05-09',
        place: ['Nahr'],
        agent: [],
        target: [],
        evidence: [at('r1', 'people died at the Nahr bridge'), at('r3', 'people died at Nahr')],
        tallies: [],
      },
      {
        id: 'i2',
        title: 'A siege',
        kind: 'siege',
        from: '2021-01-01',
        to: null,
        place: [],
        agent: [],
        target: [],
        evidence: [at('r4', 'fled')],
        tallies: [],
      },
    ],
    accusations: [
      {
        id: 'a1',
        accuser: ['North'],
        accused: ['South'],
        agreement: 'Port accord',
        conduct: 'bombing the bridge',
        evidence: [at('r1', 'died at the Nahr bridge')],
      },
    ],
    allegations: [
      {
        id: 'al1',
        incident: 'i1',
        term: 't1',
        accuser: ['North'],
        accused: ['South'],
        denied: true,
        inForce: 'cannot-tell',
        inArea: 'yes',
        because: ['The hour is not told.'],
        evidence: [at('r1', 'died at the Nahr bridge')],
      },
      {
        id: 'al2',
        incident: 'i2',
        term: 't1',
        accuser: [],
        accused: [],
        denied: false,
        inForce: 'no',
        inArea: 'cannot-tell',
        because: [],
        evidence: [at('r4', 'fled')],
      },
    ],
    copies: [
      {
        report: 'r2',
        of: 'r1',
        share: 0.84,
        certainty: 'certain',
        passages: [
          {
            copy: at('r2', 'At least seven people died at the Nahr bridge'),
            original: at('r1', 'At least seven people died at the Nahr bridge'),
          },
        ],
      },
    ],
    wording: [
      {
        actor: 'The ministry',
        words: [
          { report: 'r1', text: 'The ministry', count: 1, first: at('r1', 'The ministry') },
          { report: 'r3', text: 'the nurse', count: 1, first: at('r3', 'the nurse') },
        ],
      },
    ],
    gaps: [
      {
        report: null,
        what: 'notes/scan.pdf',
        why: 'encrypted',
        detail: 'The file asks for a password; save it without one.',
        severity: 'refused',
      },
    ],
  })
}

function plain(report: string): string {
  const line = REPORTS.find((line) => line.startsWith(`${report} `)) ?? ''
  return (line.split(' | ')[3] ?? '').replaceAll(/\{([^}]*)=[^=}]*\}/g, '$1')
}
