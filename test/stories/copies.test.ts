import { describe, expect, test } from 'vitest'
import { reconcile } from '../../src/stories/stories.ts'
import { reports } from './notation.ts'

const WIRE = [
  'Gunmen on motorcycles rode into the market of a northern town at dusk and fired on the stalls until the police post at the bridge returned fire, the mayor told our reporter by telephone.',
  'The town has no clinic of its own, so the wounded were laid on carts and pulled along the river road to the mission hospital, where a nurse counted them twice by the light of a lamp.',
  'Traders who fled across the ford said that they had paid a toll to the same men for two years and had been promised that the market would be left in peace.',
  'The governor has sent a company of soldiers from the capital and says that the road will be open again by the end of the week.',
]
const OTHER = [
  'A market in the north was attacked on Monday evening by men on motorbikes, according to local officials who spoke to this newspaper.',
  'Hospital staff worked through the night, and soldiers are on their way from the capital.',
  'It is the third raid of its kind on the river road since the rains ended, and traders fear that it will not be the last.',
]

/** Copies as "r2 of r1". */
function copies(...notations: readonly string[]): string[] {
  return reconcile(reports(...notations))
    .copies.filter(({ certainty }) => certainty === 'certain')
    .map(({ report, of }) => `${report} of ${of}`)
}

const at = (head: string, lines: readonly string[]) => [head, ...lines].join('\n')

describe('copies', () => {
  test.each([
    { name: 'a reprint', reports: [at('Wire 2022-05-01T18:00:00Z', WIRE), at('Gazette 2022-05-02', WIRE)], copies: ['r2 of r1'] },
    {
      name: 'the later is the copy, whatever the order',
      reports: [at('Gazette 2022-05-02', WIRE), at('Wire 2022-05-01T18:00:00Z', WIRE)],
      copies: ['r1 of r2'],
    },
    {
      name: 'trimmed and retitled',
      reports: [at('Wire 2022-05-01', WIRE), at('Gazette 2022-05-02', ['Raid on market', WIRE[0] ?? '', WIRE[2] ?? ''])],
      copies: ['r2 of r1'],
    },
    {
      name: 'on one day the one that credits is the copy',
      reports: [at('Gazette 2022-05-01 (credits Wire)', WIRE), at('Wire 2022-05-01', WIRE)],
      copies: ['r1 of r2'],
    },
    {
      name: 'a chain leads to its head',
      reports: [at('Wire 2022-05-01', WIRE), at('Gazette 2022-05-02', WIRE), at('Mirror 2022-05-03', WIRE)],
      copies: ['r2 of r1', 'r3 of r1'],
    },
    { name: 'the same facts in other words', reports: [at('Wire 2022-05-01', WIRE), at('Gazette 2022-05-02', OTHER)], copies: [] },
    {
      name: 'one press conference',
      reports: [
        at('Wire 2022-05-01', [
          '« We shall not sleep until every one of these men has been brought before a judge and has heard the names of the people whose lives he took in our market, and we shall not rest then either » the governor',
          'He spoke for an hour.',
        ]),
        at('Gazette 2022-05-01', [
          '« We shall not sleep until every one of these men has been brought before a judge and has heard the names of the people whose lives he took in our market, and we shall not rest then either » the governor',
          'Questions were not taken.',
        ]),
      ],
      copies: [],
    },
    {
      name: 'what a site puts under everything, months apart',
      reports: [at('Gazette 2022-05-01', WIRE.slice(0, 2)), at('Gazette 2022-11-01', WIRE.slice(0, 2))],
      copies: [],
    },
    { name: 'nothing to compare', reports: ['Wire 2022-05-01', 'Gazette 2022-05-01'], copies: [] },
  ])('$name', ({ reports: notations, copies: expected }) => {
    expect(copies(...notations)).toEqual(expected)
  })

  test('a text without a word of its title is what the site shows in its place, and no copy', () => {
    const [first, second] = reports(at('Wire 2022-05-01', WIRE), at('Wire 2022-05-02', WIRE))
    const titled = (title: string) =>
      [first, second].flatMap((reading) => reading ?? []).map((reading) => ({ ...reading, document: { ...reading.document, title } }))
    expect(reconcile(titled('Storm closes schools, western coast flooded')).copies).toEqual([])
    expect(reconcile(titled('Gunmen attack northern market, wounded reach hospital')).copies).toHaveLength(1)
  })

  test('passages hold the same words on both sides', () => {
    const readings = reports(at('Wire 2022-05-01', WIRE), at('Gazette 2022-05-02', ['Raid on market', WIRE[0] ?? '', WIRE[2] ?? '']))
    const texts = new Map(readings.map(({ document }) => [document.id, document.text]))
    const words = (text: string) =>
      text
        .toLowerCase()
        .match(/\p{L}+/gu)
        ?.slice(0, 6)
    const passages = reconcile(readings).copies.flatMap((copy) => copy.passages)
    expect(passages.length).toBeGreaterThan(0)
    for (const { copy, original } of passages) {
      expect(words(texts.get(copy.report)?.slice(copy.start, copy.end) ?? '')).toEqual(
        words(texts.get(original.report)?.slice(original.start, original.end) ?? ''),
      )
    }
  })

  test('a rewrite that keeps the figures in their order is likely, never certain', () => {
    const figures = [
      '[31] killed civilian',
      '[57] injured civilian',
      '[12] detained unspecified',
      '[400] displaced unspecified; who: families',
      '[8] destroyed n/a; what: houses',
      '[3] missing civilian',
    ]
    const found = reconcile(
      reports(at('Wire 2022-05-01T08:00:00Z', [...figures, ...WIRE]), at('Gazette 2022-05-01T20:00:00Z', [...figures, ...OTHER])),
    ).copies
    expect(found.map(({ report, of, certainty }) => `${report} ${certainty} of ${of}`)).toEqual(['r2 likely of r1'])
  })
})
