import { readFileSync } from 'node:fs'
import type { DataFiles } from '../../src/model/knowledge.ts'
import type { Parse } from '../../src/model/parse.ts'
import { type Divided, loadReader, readWords } from '../../src/text/text.ts'
import { readCorpus } from './corpora.ts'
import { countSets, readWithCompromise } from './peers.ts'
import { type Count, f1 } from './score-parse.ts'

/**
 * Names of people, organisations and places on corpora of other hands, exact spans on given words, by five folds: each part is read with
 * `names.bin` as trained without that part (`training/train.sh` writes them beside), over the encoder that ships, which has seen
 * neither corpus. Articles of wikigold are read one by one; re3d comes as shuffled sentences, so each of its parts is one text.
 */
export function scoreNameFolds(files: DataFiles): Record<string, number> {
  const figures: Record<string, number> = {}
  for (const { corpus, file, kinds, foldOf } of CORPORA) {
    const text = readCorpus(`names/${file}.conll.gz`)
    if (text === null) return {}
    const counts = new Map<string, Count>()
    const sentences = readSentences(text)
    for (let fold = 0; fold < FOLDS; fold++) {
      const names = readFileSync(new URL(`names/fold-${fold}.bin`, import.meta.url))
      const reader = loadReader({ ...files, 'names.bin': names }, corpus)
      for (const document of documentsOf(sentences.filter((_, at) => foldOf(sentences, at) === fold))) {
        const { divided, gold } = layOut(document, kinds)
        const parse = readWords(divided, reader)
        const peer = readWithCompromise(divided.text)
        const theirs = { person: peer.people, organisation: peer.organisations, place: peer.places }
        for (const kind of KINDS) {
          add(counts, `names.${kind}`, countSets(gold[kind], ownNames(parse, kind)))
          add(counts, `peer.compromise.names.${kind}`, countSets(gold[kind], theirs[kind]))
        }
      }
    }
    for (const [key, count] of counts) figures[`text.${corpus}.folds.${key}`] = f1(count)
  }
  return figures
}

interface Sentence {
  readonly words: readonly string[]
  readonly tags: readonly string[]
  readonly document: number
}

const FOLDS = 5
const KINDS = ['person', 'organisation', 'place'] as const
type Kind = (typeof KINDS)[number]

// Folds are those of `training/names.py`: whole articles of wikigold, runs of re3d's sentences.
const CORPORA = [
  {
    corpus: 'wikigold',
    file: 'wikigold',
    kinds: { PER: 'person', ORG: 'organisation', LOC: 'place' },
    foldOf: (sentences: readonly Sentence[], at: number) => (sentences[at]?.document ?? 0) % FOLDS,
  },
  {
    corpus: 're3d',
    file: 're3d-train',
    kinds: { Person: 'person', Organisation: 'organisation', Location: 'place' },
    foldOf: (sentences: readonly Sentence[], at: number) => Math.floor((at * FOLDS) / sentences.length),
  },
] as const

function readSentences(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let document = 0
  for (const block of text.split(/\n[ \t]*\n/)) {
    const rows = block
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter((row) => row.length >= 2)
    if (rows.length === 0) continue
    if (rows[0]?.[0]?.startsWith('-DOCSTART')) document++
    else sentences.push({ words: rows.map(([word = '']) => word), tags: rows.map((row) => row[row.length - 1] ?? 'O'), document })
  }
  return sentences
}

function documentsOf(sentences: readonly Sentence[]): Sentence[][] {
  const documents = new Map<number, Sentence[]>()
  for (const sentence of sentences) {
    const own = documents.get(sentence.document)
    if (own === undefined) documents.set(sentence.document, [sentence])
    else own.push(sentence)
  }
  return [...documents.values()]
}

/** The text of a document, its sentences on lines and white space as usual typography has it; and its names as `start-end` by kind. */
function layOut(sentences: readonly Sentence[], kinds: Readonly<Record<string, Kind>>) {
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  const firsts: number[] = []
  const gold: Record<Kind, Set<string>> = { person: new Set(), organisation: new Set(), place: new Set() }
  for (const { words, tags } of sentences) {
    if (text !== '') text += '\n'
    const first = starts.length
    firsts.push(first)
    words.forEach((word, at) => {
      if (at > 0 && !CLOSING.has(word) && !OPENING.has(words[at - 1] ?? '')) text += ' '
      starts.push(text.length)
      text += word
      ends.push(text.length)
    })
    for (const [from, to, tag] of spansOf(tags)) {
      const kind = kinds[tag]
      if (kind !== undefined) gold[kind].add(`${starts[first + from]}-${ends[first + to]}`)
    }
  }
  const length = starts.length
  const divided: Divided = {
    text,
    length,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    joined: new Uint8Array(length),
    sentences: Int32Array.from([...firsts, length]),
    paragraphs: Int32Array.from([0, firsts.length]),
  }
  return { divided, gold }
}

const CLOSING = new Set([',', '.', ';', ':', '!', '?', ')', ']', '%', "'s", "n't", '’', "'ll", "'re", "'ve", '-'])
const OPENING = new Set(['(', '[', '$', '-', '“'])

/** First and last word and kind of each name of IOB tags. */
function spansOf(tags: readonly string[]): [number, number, string][] {
  const spans: [number, number, string][] = []
  let start = -1
  for (let at = 0; at <= tags.length; at++) {
    const tag = tags[at] ?? 'O'
    const before = (tags[at - 1] ?? 'O').slice(2)
    if (start >= 0 && (!tag.startsWith('I') || tag.slice(2) !== before)) {
      spans.push([start, at - 1, before])
      start = -1
    }
    if (start < 0 && tag !== 'O') start = at
  }
  return spans
}

function ownNames(parse: Parse, kind: Kind): Set<string> {
  const own = parse.names.filter((name) => name.kind === kind || (kind === 'place' && name.kind === 'facility'))
  return new Set(own.map(({ first, last }) => `${parse.starts[first]}-${parse.ends[last]}`))
}

function add(counts: Map<string, Count>, key: string, { right, gold, found }: Count): void {
  for (const one of [key, key.replace(/[a-z]+$/, 'all')]) {
    const sum = counts.get(one) ?? { right: 0, gold: 0, found: 0 }
    counts.set(one, { right: sum.right + right, gold: sum.gold + gold, found: sum.found + found })
  }
}
