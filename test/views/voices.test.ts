import { expect, test } from 'vitest'
import type { DossierQuotation } from '../../src/model/dossier.ts'
import { showMatrix } from '../../src/views/matrix.ts'
import { showNaming } from '../../src/views/naming.ts'
import { openShelf } from '../../src/views/shelf.ts'
import { showSpeakers } from '../../src/views/speakers.ts'
import { dossierOf } from './notation.ts'

const REPORTS = [
  'r1 | Levanter | 2021-05-01 | {Nine=9} were feared dead. {Seven=7} died. Of the {seven=7} dead one had a name.',
  'r2 | Olive Road | 2021-05-02 | {Nine=9} died.',
  'r3 | Harbour Gazette | 2021-05-02 | {Seven=7} died. | r1',
]

function quotation(id: string, text: string, speaker: string | null, sameAs: readonly string[] = []): DossierQuotation {
  return {
    id,
    report: id.split('.')[0] ?? '',
    text,
    start: 0,
    end: 5,
    speaker: speaker === null ? [] : [speaker],
    speakerSpan: null,
    cue: null,
    rule: 'test',
    sameAs,
  }
}

test('one utterance stands once, with every wording', () => {
  const quotations = [
    quotation('r1.s1', 'We saw two planes over the river', 'a nurse', ['r3.s1']),
    quotation('r2.s1', 'There was nothing of the kind', 'The Minister'),
    quotation('r2.s2', 'Two planes we saw over the river', null, ['r1.s1']),
    quotation('r3.s1', 'We saw two planes, over the river', 'A nurse', ['r2.s2']),
  ]
  const speakers = showSpeakers(openShelf(dossierOf(REPORTS, [], { quotations })))
  expect(
    speakers.map(({ name, utterances }) => [
      name,
      utterances.map(({ wordings }) => wordings.map(({ cites }) => cites.map(({ claim }) => claim).join(' '))),
    ]),
  ).toEqual([
    ['a nurse', [['r1.s1 r3.s1', 'r2.s2']]],
    ['The Minister', [['r2.s1']]],
  ])
})

test('speakers whom nobody names come last', () => {
  const quotations = [quotation('r1.s1', 'One', null), quotation('r2.s1', 'Two', 'The Minister')]
  expect(showSpeakers(openShelf(dossierOf(REPORTS, [], { quotations }))).map(({ name }) => name)).toEqual(['The Minister', null])
})

test('the matrix holds what at least two outlets report, each with its last word', () => {
  const shelf = openShelf(dossierOf(REPORTS, ['Dead disputed: r1.f1 r1.f2 r1.f3 r2.f1 r3.f1', 'Alone single: r1.f2']))
  const { outlets, rows } = showMatrix(shelf)
  expect(outlets).toEqual(['Levanter', 'Olive Road', 'Harbour Gazette'])
  expect(rows.map(({ title, cells }) => [title, ...cells.map((cell) => cell && cell.value + (cell.copy ? ' copy' : ''))])).toEqual([
    ['Dead', '7', '9', '7 copy'],
  ])
})

test('words for an actor are counted by outlet, and shown where outlets differ', () => {
  const first = { start: 0, end: 5 }
  const wording = [
    { actor: 'Alone', words: [{ report: 'r1', text: 'the army', count: 2, first }] },
    {
      actor: 'Alike',
      words: [
        { report: 'r1', text: 'the army', count: 1, first },
        { report: 'r2', text: 'The army', count: 1, first },
      ],
    },
    {
      actor: 'The rebels',
      words: [
        { report: 'r1', text: 'rebels', count: 1, first },
        { report: 'r1', text: 'gunmen', count: 3, first },
        { report: 'r2', text: 'terrorists', count: 1, first },
      ],
    },
  ]
  expect(showNaming(openShelf(dossierOf(REPORTS, [], { wording })))).toEqual([
    {
      actor: 'The rebels',
      outlets: [
        {
          outlet: 'Levanter',
          words: [
            { text: 'gunmen', count: 3, claim: 'w3.2' },
            { text: 'rebels', count: 1, claim: 'w3.1' },
          ],
        },
        { outlet: 'Olive Road', words: [{ text: 'terrorists', count: 1, claim: 'w3.3' }] },
      ],
    },
  ])
})
