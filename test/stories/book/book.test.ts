import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Change, Decision } from '../../../src/model/decision.ts'
import type { Sketch } from '../../../src/model/sketch.ts'
import { type Book, openBook } from '../../../src/stories/book/book.ts'
import { rarityOf, sketchOf } from '../../../src/stories/sketch.ts'
import { report } from '../notation.ts'

const LINES = [
  'Gunmen on motorcycles rode into the market of Gorom at dusk and fired on the stalls until the police post at the bridge returned fire.',
  'The wounded were laid on carts and pulled along the river road to the mission hospital, where a nurse counted them twice by lamp light.',
  'Traders who fled across the ford said that they had paid a toll to the same men for two years and had been promised a quiet market.',
  'A barge with grain for the camps at Malakal was held by customs men for the third week, the harbour master wrote in a letter.',
  'Doctors in the camp clinic warn that cholera spreads fastest among the newly arrived families who drink from the ditch.',
  'The envoy flew to the capital with a draft of nine pages that asks both armies to leave the dam before the rains.',
  'Generals of both sides shook hands for the cameras and would not say who is to hold the dam and its turbines.',
]

const written = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.constantFrom('03', '03', '04', '07'),
    lines: fc.uniqueArray(fc.integer({ min: 0, max: LINES.length - 1 }), { minLength: 1, maxLength: 4 }),
    dated: fc.constantFrom(true, true, true, false),
    credit: fc.constantFrom('', '', ' (credits Wire)'),
  })
  .map(({ day, month, lines, dated, credit }) =>
    [
      `Gazette ${dated ? `2024-${month}-${String(day).padStart(2, '0')}` : 'undated'}${credit}`,
      ...lines.map((line) => LINES[line] ?? ''),
    ].join('\n'),
  )

const set = fc
  .array(written, { minLength: 1, maxLength: 14 })
  .map((notations) => notations.map((notation, at) => sketchOf(report(`r${at + 1}`, notation))))

const decision = (reports: readonly string[]): fc.Arbitrary<Decision> =>
  fc
    .tuple(
      fc.boolean(),
      fc.shuffledSubarray([...reports], { minLength: Math.min(2, reports.length), maxLength: Math.min(3, reports.length) }),
    )
    .map(([isMerge, [one = '', ...rest]]) => (isMerge ? merge(one, ...rest) : split([one], rest)))

const members = (reports: readonly string[]) => reports.map((report) => ({ report }))
const decide = (change: Change): Decision => ({ id: 'd1', who: 'analyst', at: '2024-04-01T00:00:00Z', reason: 'read both', change })
const merge = (...reports: readonly string[]) => decide({ kind: 'merge', group: 'story', members: members(reports) })
const split = (reports: readonly string[], from: readonly string[]) =>
  decide({ kind: 'split', group: 'story', members: members(reports), from: members(from) })

const shuffled = set.chain((sketches) =>
  fc.record({
    sketches: fc.constant(sketches),
    order: fc.shuffledSubarray(sketches, { minLength: sketches.length }),
    decisions: fc.array(decision(sketches.map(({ report }) => report)), { maxLength: 2 }),
    settleEach: fc.boolean(),
  }),
)

/** All that a book says. */
function saidBy(book: Book, sketches: readonly Sketch[]): string {
  return JSON.stringify([book.stories(), sketches.map(({ report }) => [report, book.copyOf(report), book.storyOf(report)])])
}

describe('a book of reports', () => {
  test('says the same in whatever order they come, settled one by one or at once', () => {
    fc.assert(
      fc.property(shuffled, ({ sketches, order, decisions, settleEach }) => {
        const rarity = rarityOf(sketches)
        const [one, other] = [openBook({ rarity, decisions }), openBook({ rarity, decisions })]
        for (const sketch of sketches) one.add(sketch)
        one.settle()
        for (const sketch of order) {
          other.add(sketch)
          if (settleEach) other.settle()
        }
        other.settle()
        expect(saidBy(other, sketches)).toBe(saidBy(one, sketches))
      }),
      { numRuns: 60 },
    )
  })

  test('tells of each addition just what it changed', () => {
    fc.assert(
      fc.property(shuffled, ({ sketches, order, decisions }) => {
        const book = openBook({ rarity: rarityOf(sketches), decisions })
        const told = new Map<string, readonly string[]>()
        for (const sketch of order) {
          book.add(sketch)
          const { stories, gone } = book.settle()
          for (const key of gone) told.delete(key)
          for (const { key, reports } of stories) told.set(key, reports)
          expect([...told].sort()).toEqual(
            book
              .stories()
              .map(({ key, reports }) => [key, reports])
              .sort(),
          )
        }
      }),
      { numRuns: 40 },
    )
  })

  test('takes a report once', () => {
    const sketch = sketchOf(report('r1', `Wire 2024-03-01\n${LINES[0]}`))
    const book = openBook({ rarity: rarityOf([sketch]) })
    book.add(sketch)
    book.settle()
    book.add(sketch)
    expect([book.size, book.settle()]).toEqual([1, { stories: [], gone: [], copies: [] }])
  })
})

describe('decisions about stories', () => {
  const sketches = [
    ['r1', [0, 1]],
    ['r2', [0, 2]],
    ['r3', [5, 6]],
  ].map(([id, lines]) => sketchOf(report(id as string, ['Wire 2024-03-01', ...(lines as number[]).map((line) => LINES[line])].join('\n'))))
  const later = sketchOf(report('r4', ['Wire 2024-03-02', LINES[0], LINES[1], LINES[2]].join('\n')))

  /** Stories as "r1 r2 / r3" when all of it is built anew. */
  function built(decisions: readonly Decision[], more: readonly Sketch[] = []): string {
    const book = openBook({ rarity: rarityOf(sketches), decisions })
    for (const sketch of [...more, ...sketches]) book.add(sketch)
    book.settle()
    return book
      .stories()
      .map(({ reports }) => [...reports].sort().join(' '))
      .sort()
      .join(' / ')
  }

  const MERGE = merge('r1', 'r3')
  const SPLIT = split(['r2'], ['r1'])

  test.each<[string, readonly Decision[], string]>([
    ['without any', [], 'r1 r2 / r3'],
    ['a merge', [MERGE], 'r1 r2 r3'],
    ['a split', [SPLIT], 'r1 / r2 / r3'],
    ['both', [MERGE, SPLIT], 'r1 r3 / r2'],
    ['the later of two about the same reports holds', [SPLIT, merge('r2', 'r1')], 'r1 r2 / r3'],
    ['one about reports that are not there', [merge('r8', 'r9')], 'r1 r2 / r3'],
  ])('%s', (_, decisions, stories) => {
    expect(built(decisions)).toBe(stories)
  })

  test('a report that comes after a split joins one side of it', () => {
    const found = built([SPLIT], [later])
    expect(found).not.toMatch(/r1[^/]*r2|r2[^/]*r1/)
    expect(found).toMatch(/r[12] r4|r4 r[12]/)
  })
})
