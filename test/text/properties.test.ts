import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Parse } from '../../src/model/parse.ts'
import { parseConllu, readText, writeConllu } from '../../src/text/text.ts'
import { openReader } from './shared.ts'

const reader = openReader()

/** Texts made of what trips tokenisers, and of anything at all. */
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        'the',
        'U.N.',
        "don't",
        'He',
        'said',
        '.',
        '...',
        '“',
        '”',
        '"',
        "'",
        '’',
        '(',
        ')',
        '-',
        '--',
        '–',
        '\n',
        '\n\n',
        '\r\n',
        '\f',
        ' ',
        '  ',
        '\t',
        '$',
        '1,200',
        '3.5',
        'km',
        '17:30',
        'http://',
        'a@b.',
        'www.',
        '@',
        '#',
        '/',
        '\u0000',
        '\ud800',
        '\udc00',
        '👍',
        'ş',
        'م',
        '\u0301',
        '\u00ad',
        "s'",
        "n't",
        'cannot',
        '½',
        '•',
        '*',
        ':)',
        'x'.repeat(50),
      ),
      { maxLength: 80 },
    )
    .map((parts) => parts.join('')),
)

function expectSound(parse: Parse): void {
  const { text, length, starts, ends, sentences, paragraphs, heads } = parse
  for (const rows of [
    starts,
    ends,
    parse.joined,
    parse.upos,
    parse.xpos,
    parse.features,
    parse.forms,
    parse.lemmas,
    heads,
    parse.relations,
  ]) {
    expect(rows.length).toBe(length)
  }
  let end = 0
  for (let word = 0; word < length; word++) {
    expect(starts[word]).toBeGreaterThanOrEqual(end)
    expect(ends[word]).toBeGreaterThan(starts[word] ?? 0)
    if (parse.joined[word] === 1) expect(starts[word]).toBe(ends[word - 1])
    end = ends[word] ?? 0
  }
  expect(end).toBeLessThanOrEqual(text.length)
  expect(sentences[sentences.length - 1]).toBe(length)
  expect(paragraphs[paragraphs.length - 1]).toBe(sentences.length - 1)
  if (length > 0) expect([sentences[0], paragraphs[0]]).toEqual([0, 0])
  for (let at = 1; at < sentences.length; at++) expect(sentences[at]).toBeGreaterThan(sentences[at - 1] ?? 0)
  for (let at = 1; at < paragraphs.length; at++) expect(paragraphs[at]).toBeGreaterThan(paragraphs[at - 1] ?? 0)
  for (let sentence = 0; sentence < sentences.length - 1; sentence++)
    expectTree(parse, sentences[sentence] ?? 0, sentences[sentence + 1] ?? 0)
  let last = -1
  for (const name of parse.names) {
    expect(name.first).toBeGreaterThan(last)
    expect(name.last).toBeGreaterThanOrEqual(name.first)
    last = name.last
  }
  expect(last).toBeLessThan(length || 1)
  for (const string of [...parse.forms, ...parse.lemmas]) expect(parse.strings[string]).toBeTypeOf('string')
}

/** Heads stay inside the sentence, one word is its own, and all lead there. */
function expectTree({ heads }: Parse, first: number, next: number): void {
  let roots = 0
  for (let word = first; word < next; word++) {
    const head = heads[word] ?? -1
    expect(head).toBeGreaterThanOrEqual(first)
    expect(head).toBeLessThan(next)
    if (head === word) roots++
    let at = word
    let steps = 0
    while (heads[at] !== at && steps++ <= next - first) at = heads[at] ?? at
    expect(heads[at]).toBe(at)
  }
  expect(roots).toBe(1)
}

describe('any text', () => {
  it('gives a sound parse', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parse = readText(text, reader)
        expect(parse.text).toBe(text)
        expectSound(parse)
      }),
      { numRuns: 300, seed: 7 },
    )
  }, 60_000)

  it('leaves no letter or digit outside its words', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parse = readText(text, reader)
        let outside = ''
        let at = 0
        for (let word = 0; word < parse.length; word++) {
          outside += text.slice(at, parse.starts[word])
          at = parse.ends[word] ?? 0
        }
        expect(outside + text.slice(at)).not.toMatch(/[\p{L}\p{Nd}]/u)
      }),
      { numRuns: 300, seed: 8 },
    )
  }, 60_000)

  it('reads the same twice', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(readText(text, reader)).toEqual(readText(text, reader))
      }),
      { numRuns: 50, seed: 9 },
    )
  }, 60_000)

  it('survives CoNLL-U', () => {
    const text = 'They don’t trust Col. Adeyemi’s men. “Nobody does,” a farmer said.\n\nTwo villages were burned on 3 May, the U.N. said.'
    const parse = readText(text, reader)
    const [again] = parseConllu(writeConllu(parse))
    for (const key of ['sentences', 'paragraphs', 'joined', 'upos', 'xpos', 'features', 'heads', 'relations', 'names'] as const) {
      expect(again?.[key]).toEqual(parse[key])
    }
    expect(again?.text).toBe(text)
  })
})

describe('time', () => {
  const sentence =
    'The rebels shelled the port of Masala on Tuesday, killing at least 12 people, the mayor said; the U.N. called for calm. '
  const hostile = ['.', 'a.', 'a-', 'a@', 'é', "'", '"', '(', '-', 'www.', '1.', '1-', 'a/', '\n', ' ', ':)', 'x', 'A.B', '\ud800']

  it('is linear in the text', () => {
    const read = (times: number): number => {
      const text = sentence.repeat(times)
      const start = performance.now()
      const words = readText(text, reader).length
      return (performance.now() - start) / words
    }
    read(300)
    const small = Math.min(read(100), read(100), read(100))
    expect(read(2000)).toBeLessThan(small * 3)
  }, 60_000)

  it.each(hostile)(
    'is bounded on repeated %j',
    (unit) => {
      const start = performance.now()
      readText(unit.repeat(10_000 / unit.length), reader)
      expect(performance.now() - start).toBeLessThan(20_000)
    },
    60_000,
  )
})
