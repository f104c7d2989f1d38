import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadKnownNames } from '../../../src/text/network/known-names.ts'
import { likesOf, lookAtAll } from '../../../src/text/network/likes.ts'

const known = loadKnownNames(readFileSync(new URL('../../../data/en/known-names.bin', import.meta.url)))

function looksOf(sentence: string) {
  const words = [...sentence.matchAll(/\S+/g)]
  const starts = Int32Array.from(words, (word) => word.index)
  const ends = Int32Array.from(words, (word) => word.index + word[0].length)
  return lookAtAll({ text: sentence, starts, ends }, 0, words.length)
}

function bitsOf(sentence: string): number[] {
  const looks = looksOf(sentence)
  const bits = new Int32Array(looks.hashes.length)
  known.tell(looks, [0, bits.length], bits)
  return [...bits]
}

// The numbers are those of training/known_names.py: where one side changes alone, the weights no longer fit what the lists say.
describe('what lists of names tell of words', () => {
  for (const [sentence, bits] of [
    ['The United Nations said Aleppo and Idlib fell .', [1048576, 1052672, 1064960, 0, 1048584, 0, 1048584, 0, 0]],
    [
      'Maria Fernandez of the Rapid Support Forces left Port Sudan for São Paulo , HTS said',
      [1376384, 1441920, 0, 0, 1052672, 1056768, 1064960, 0, 1048577, 1312900, 0, 1310721, 1376260, 0, 3178624, 0],
    ],
    ['RUSSIAN Troops near Deir ez - Zor', [3932160, 1048576, 0, 1310721, 2, 2, 1310724]],
  ] as const) {
    test(sentence, () => expect(bitsOf(sentence)).toEqual(bits))
  }

  test('bytes of another kind are refused', () => {
    expect(() => loadKnownNames(new Uint8Array(10))).toThrow(/known-names\.bin/)
    expect(() => loadKnownNames(new Uint8Array(1000))).toThrow(/expected lists/)
  })
})

describe('likes of a word', () => {
  for (const [text, groups, alsoLower] of [
    ['Hama fell and HAMA fell', [[0, 3]], []],
    ['May came : it may be May', [[0, 6]], [0, 6]],
    ['A b A b', [], []],
    ['6PR is on air : 6PR', [[0, 5]], []],
  ] as const) {
    test(text, () => expect(likesOf(looksOf(text))).toEqual({ groups, alsoLower }))
  }
})
