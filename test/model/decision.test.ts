import { describe, expect, it } from 'vitest'
import { type Change, type Decision, standing } from '../../src/model/decision.ts'

// `1`, `2` are decisions, `3-1` undoes the first.
const TABLE: readonly (readonly [made: string, stand: string])[] = [
  ['', ''],
  ['1 2', '1 2'],
  ['1 2 3-1', '2'],
  ['1 2 3-1 4-3', '1 2'],
  ['1 2 3-1 4-3 5-4', '2'],
  ['1 2 3-1 4-1', '2'],
  ['1 2 3-1 4-1 5-3', '2'],
  ['1-9 2', '2'],
]

describe('decisions that hold', () => {
  it.each(TABLE)('of “%s” are “%s”', (made, stand) => {
    expect(
      standing(parse(made))
        .map(({ id }) => id)
        .join(' '),
    ).toBe(stand)
  })
})

function parse(made: string): Decision[] {
  return made
    .split(' ')
    .filter(Boolean)
    .map((word) => {
      const [id = '', decision] = word.split('-')
      const change: Change = decision === undefined ? { kind: 'drop term', term: 't1' } : { kind: 'undo', decision }
      return { id, who: 'ana', at: '2020-03-06T10:00:00Z', reason: 'test', change }
    })
}
