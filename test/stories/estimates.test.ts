import { describe, expect, test } from 'vitest'
import { reconcile } from '../../src/stories/stories.ts'
import { reports } from './notation.ts'

/** Best, low, high of a rule over one tally. */
function given(rule: string, ...lines: readonly string[]): string {
  const notations = lines.map((line) => {
    const [, head = '', figure = ''] = /^(.*?\d{4}-\d{2}-\d{2}\S*) (.*)$/.exec(line) ?? []
    return `${head}\n${figure}; on: 2024-02-10; in: Nyala`
  })
  const { tallies } = reconcile(reports(...notations))
  expect(tallies).toHaveLength(1)
  const estimate = tallies[0]?.estimates.find((one) => one.rule === rule)
  return `${estimate?.best} ${estimate?.low}..${estimate?.high}${estimate?.note ? ` (${estimate.note})` : ''}`
}

const THREE = [
  'North Post 2024-02-11 [12] killed civilian',
  'South Post 2024-02-11 [12] killed civilian',
  'East Post 2024-02-12 [at least 15] killed civilian',
]
const VAGUE = ['North Post 2024-02-11 [dozens] killed civilian', 'South Post 2024-02-11 [30] killed civilian']

describe('the rules of estimates', () => {
  test.each([
    { rule: 'latest-by-originator', figures: THREE, estimate: '12 12..15' },
    { rule: 'conservative', figures: THREE, estimate: '12 12..15' },
    { rule: 'best-low-high', figures: THREE, estimate: '12 12..15' },
    { rule: 'min-max-two-sources', figures: THREE, estimate: 'null 12..15' },
    { rule: 'majority', figures: THREE, estimate: '12 12..12' },
    { rule: 'most-precise', figures: THREE, estimate: '12 12..12' },
    { rule: 'conservative', figures: VAGUE, estimate: '12 12..30 (Words made numbers by this rule: “dozens” 12.)' },
    { rule: 'latest-by-originator', figures: VAGUE, estimate: '30 30..30' },
    { rule: 'min-max-two-sources', figures: VAGUE, estimate: 'null null..null (Fewer than two independent originators state a number.)' },
    {
      rule: 'majority',
      figures: ['North Post 2024-02-11 [9] killed civilian', 'South Post 2024-02-11 [11] killed civilian'],
      estimate: 'null null..null (No number has more originators than the others.)',
    },
    {
      rule: 'most-precise',
      figures: ['North Post 2024-02-11 [about 200] killed civilian', 'South Post 2024-02-11 [187] killed civilian'],
      estimate: '187 187..187',
    },
    {
      rule: 'latest-by-originator',
      figures: ['North Post 2024-02-11T06:00:00Z [4] killed civilian', 'North Post 2024-02-11T18:00:00Z [9] killed civilian'],
      estimate: '9 9..9',
    },
    {
      rule: 'latest-by-originator',
      figures: ['North Post 2024-02-11 [at least 4] killed civilian'],
      estimate: '4 4..4 (Only bounds are stated; the best is a bound, not a count.)',
    },
  ])('$rule: $estimate', ({ rule, figures, estimate }) => {
    expect(given(rule, ...figures)).toBe(estimate)
  })

  test('what is used and what is left covers every figure once', () => {
    const { tallies } = reconcile(
      reports(
        'North Post 2024-02-11\n[12] killed civilian; on: 2024-02-10; in: Nyala',
        'South Post 2024-02-11\n[12] killed civilian; on: 2024-02-10; in: Nyala; denied',
      ),
    )
    for (const tally of tallies)
      for (const { used, left } of tally.estimates) expect([...used, ...left].sort()).toEqual([...tally.figures].sort())
  })
})
