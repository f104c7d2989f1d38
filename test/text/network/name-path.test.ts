import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NameKind } from '../../../src/model/parse.ts'
import { findNames, makeMoves, NAME_KINDS, NAME_LABELS } from '../../../src/text/network/name-path.ts'

/** Names for labels written as "B-person:4 E-person:3 O": the score of one label a word, all others zero. */
function namesOf(labels: string, moves = NO_MOVES): string[] {
  const words = labels.split(' ')
  const scores = new Float32Array(words.length * NAME_LABELS)
  words.forEach((word, i) => {
    const [part = 'O', rest = ''] = word.split('-')
    const [kind, score] = rest.split(':')
    const label = part === 'O' ? 0 : 1 + 4 * NAME_KINDS.indexOf(kind as NameKind) + 'BIES'.indexOf(part)
    scores[i * NAME_LABELS + label] = Number(score ?? 5)
  })
  const names = findNames({ scores, stride: NAME_LABELS, size: words.length }, makeMoves(moves), 10)
  return names.map(({ kind, first, last }) => `${kind} ${first}-${last}`)
}

const NO_MOVES = new Float32Array(NAME_LABELS * NAME_LABELS)

describe('names from labels', () => {
  for (const [labels, names] of [
    ['O S-place O', ['place 11-11']],
    ['B-person I-person E-person O S-place', ['person 10-12', 'place 14-14']],
    // An end of another kind cannot close a name: the dearer label wins its word.
    ['B-person:9 E-place:2', ['person 10-11']],
    // Inside without a beginning: what costs less than its score is to make it a name of its own kind.
    ['O I-event:9 O', []],
    ['O O', []],
  ] as const) {
    test(labels, () => {
      const found = namesOf(labels)
      if (labels.includes('I-event')) for (const name of found) expect(name).toMatch(/^event 1\d-1\d$/)
      else expect(found).toEqual(names)
    })
  }

  test('a move that scores much joins what the labels alone would part', () => {
    const moves = NO_MOVES.slice()
    const [person, place] = [NAME_KINDS.indexOf('person'), NAME_KINDS.indexOf('place')].map(
      (kind) => 1 + 4 * kind + 'BIES'.indexOf('S'),
    ) as [number, number]
    expect(namesOf('S-person:3 O', moves)).toEqual(['person 10-10'])
    moves[person * NAME_LABELS + place] = 9
    expect(namesOf('S-person:3 O', moves)).toEqual(['person 10-10', 'place 11-11'])
  })

  test('names never overlap, whatever the scores', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: NAME_LABELS * 6, maxLength: NAME_LABELS * 6 }), (scores) => {
        const names = findNames({ scores: Float32Array.from(scores), stride: NAME_LABELS, size: 6 }, makeMoves(NO_MOVES), 0)
        names.forEach((name, i) => {
          expect(name.first).toBeLessThanOrEqual(name.last)
          expect(name.first).toBeGreaterThan(names[i - 1]?.last ?? -1)
        })
      }),
    )
  })
})
