import { describe, expect, test } from 'vitest'
import { makeFormRows, readForm } from '../../../src/text/network/forms.ts'

const SIZES = { affixes: 8192, trigrams: 8192, shapes: 512 }

// The numbers are those of training/features.py: where one side changes alone, the weights no longer fit what the reader looks up.
const SPELLINGS: readonly (readonly [string, number, readonly number[], readonly number[], number])[] = [
  ['a', 610904246, [2112, 2297, 3504], [6728], 146],
  ['the', 2566744115, [1146, 3146, 4170], [2858, 520], 24],
  ['Erdoğan', 404548439, [3370, 1131, 4793], [2899, 6449], 249],
  ['don’t', 4171759723, [2227, 6933, 321], [5098, 3730], 324],
  ['U.S.', 3294689364, [877, 1028, 543], [8034, 598], 95],
  ['35,000', 1446130035, [1561, 5518, 1165], [1094, 3618], 121],
  ['İzmir', 834476766, [1767, 6217, 315], [3272, 3990], 249],
  ['“', 1428009582, [8189, 354, 2726], [4675], 284],
]

describe('rows of a spelling', () => {
  for (const [word, hash, affixes, trigrams, shape] of SPELLINGS) {
    test(word, () => {
      const rows = makeFormRows()
      readForm(word, [0, word.length], SIZES, rows)
      expect(rows.word).toBe(hash)
      expect([...rows.affixes].slice(0, affixes.length)).toEqual(affixes)
      expect([...rows.trigrams].slice(0, trigrams.length)).toEqual(trigrams)
      expect(rows.shape).toBe(shape)
    })
  }

  test('diacritics and typographic marks do not part two spellings', () => {
    const [plain, marked] = [makeFormRows(), makeFormRows()]
    readForm("Ma'arrat", [0, 8], SIZES, plain)
    readForm('Ma’arrāt', [0, 8], SIZES, marked)
    expect(marked).toEqual(plain)
  })

  test('a word of 10,000 letters is read by its first', () => {
    const rows = makeFormRows()
    readForm('x'.repeat(10_000), [0, 10_000], SIZES, rows)
    expect(rows.trigramCount).toBe(16)
  })
})
