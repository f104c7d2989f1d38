import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { RELATIONS, UPOS } from '../../../src/model/parse.ts'
import { loadNetwork } from '../../../src/text/network/network.ts'

const [reader, weights, known] = ['reader.bin', 'names.bin', 'known-names.bin'].map((name) =>
  readFileSync(new URL(`../../../data/en/${name}`, import.meta.url)),
) as [Buffer, Buffer, Buffer]
const network = loadNetwork({ reader, names: { weights, known, style: 'gum' } })

/** Reads sentences, one a line, words by spaces: "word/UPOS>head:relation" (heads count from 1 in the sentence) and names. */
function read(...lines: string[]) {
  const text = lines.join('\n')
  const starts: number[] = []
  const ends: number[] = []
  const sentences = [0]
  let at = 0
  for (const line of lines) {
    for (const word of line.split(' ')) {
      starts.push(at)
      ends.push(at + word.length)
      at += word.length + 1
    }
    sentences.push(starts.length)
  }
  const length = starts.length
  const found = {
    upos: new Uint8Array(length),
    xpos: new Uint8Array(length),
    features: new Uint16Array(length),
    heads: new Int32Array(length),
    relations: new Uint8Array(length),
  }
  const spans = { text, starts: Int32Array.from(starts), ends: Int32Array.from(ends), sentences: Int32Array.from(sentences) }
  const names = network.predict(spans, found)
  const words = starts.map((start, word) => {
    const first = sentences.findLast((s) => s <= word) ?? 0
    const head = found.heads[word] === word ? 0 : (found.heads[word] ?? 0) - first + 1
    return `${text.slice(start, ends[word])}/${UPOS[found.upos[word] ?? 0]}>${head}:${RELATIONS[found.relations[word] ?? 0]}`
  })
  return { words, found, names: names.map((name) => `${name.kind} ${text.slice(starts[name.first], ends[name.last])}`) }
}

describe('what the network reads', () => {
  for (const [sentence, expected] of [
    [
      'Two soldiers were killed by rebels near the bridge .',
      'soldiers/NOUN>4:nsubj:pass were/AUX>4:aux:pass killed/VERB>0:root rebels/NOUN>4:obl:agent',
    ],
    ['The army denied that it had bombed a hospital .', 'army/NOUN>3:nsubj denied/VERB>0:root bombed/VERB>3:ccomp hospital/NOUN>7:obj'],
    [
      'Villagers who fled the fighting have not returned .',
      'Villagers/NOUN>8:nsubj fled/VERB>1:acl:relcl returned/VERB>0:root not/PART>8:advmod',
    ],
  ] as const) {
    test(sentence, () => {
      const { words } = read(sentence)
      for (const word of expected.split(' ')) expect(words).toContain(word)
    })
  }

  test('names of people, places, organisations', () => {
    const { names } = read('President Vladimir Putin met Angela Merkel in Berlin , the United Nations said .')
    expect(names.some((name) => name.startsWith('person') && name.endsWith('Vladimir Putin'))).toBe(true)
    expect(names).toContain('person Angela Merkel')
    expect(names).toContain('place Berlin')
    expect(names).toContain('organisation United Nations')
  })
})

describe('names in a document', () => {
  test('a name is read alike alone, among others, and in a text longer than a block', () => {
    const line = 'The army shelled Kharkiv on Monday .'
    const names = read(...Array.from({ length: 1500 }, () => line)).names
    expect(names).toEqual(Array.from({ length: 1500 }, () => 'place Kharkiv'))
  })

  test('without its weights no names are found, and all else is as with them', () => {
    const bare = loadNetwork({ reader })
    const spans = {
      text: 'Kharkiv fell',
      starts: Int32Array.from([0, 8]),
      ends: Int32Array.from([7, 12]),
      sentences: Int32Array.from([0, 2]),
    }
    const empty = () => ({
      upos: new Uint8Array(2),
      xpos: new Uint8Array(2),
      features: new Uint16Array(2),
      heads: new Int32Array(2),
      relations: new Uint8Array(2),
    })
    const [without, with_] = [empty(), empty()]
    expect(bare.predict(spans, without)).toEqual([])
    network.predict(spans, with_)
    expect(without).toEqual(with_)
  })
})

describe('what holds of any text', () => {
  const sentences = ['The army said on Monday that rebels had fled .', 'It gave no details .', 'Stop !']

  test('a sentence is read alike alone, among others, and far down a long text', () => {
    const alone = sentences.map((sentence) => read(sentence).words)
    expect(read(...sentences).words).toEqual(alone.flat())
    const long = read(...Array.from({ length: 400 }, (_, i) => sentences[i % 3] ?? ''))
    expect(long.words.slice(-alone.flat().length - 9, -9).length).toBe(alone.flat().length)
    expect(long.words.slice(0, alone.flat().length)).toEqual(alone.flat())
    expect(long.words.slice(1197, 1197 + 9)).toEqual(
      read(...Array.from({ length: 400 }, (_, i) => sentences[i % 3] ?? '')).words.slice(1197, 1206),
    )
  })

  test('a sentence of 5,000 words is one tree', () => {
    const { found } = read(Array.from({ length: 5000 }, (_, i) => ['shells', 'hit', 'the', 'town', ','][i % 5]).join(' '))
    expect([...found.heads].filter((head, word) => head === word)).toHaveLength(1)
    for (let start = 0; start < 5000; start += 97) {
      let word = start
      for (let steps = 0; steps < 5000 && found.heads[word] !== word; steps++) word = found.heads[word] ?? 0
      expect(found.heads[word]).toBe(word)
    }
  })

  test('no words, one word, words of no language', () => {
    const none = { text: '', starts: new Int32Array(0), ends: new Int32Array(0), sentences: Int32Array.from([0]) }
    const empty = {
      upos: new Uint8Array(0),
      xpos: new Uint8Array(0),
      features: new Uint16Array(0),
      heads: new Int32Array(0),
      relations: new Uint8Array(0),
    }
    expect(network.predict(none, empty)).toEqual([])
    expect(read('\ud800').words[0]).toMatch(/>0:root$/)
    expect(read('حلب مدينة 一 😀 \u0301').words).toHaveLength(5)
  })

  test('bytes of another kind are refused', () => {
    expect(() => loadNetwork({ reader: new Uint8Array(10) })).toThrow(/reader\.bin/)
    expect(() => loadNetwork({ reader: new Uint8Array(1000) })).toThrow(/expected weights/)
    const other = new Uint8Array(1000)
    expect(() => loadNetwork({ reader, names: { weights: other, known, style: 'gum' } })).toThrow(/names\.bin/)
    expect(() => loadNetwork({ reader, names: { weights, known: other, style: 'gum' } })).toThrow(/known-names\.bin/)
  })
})
