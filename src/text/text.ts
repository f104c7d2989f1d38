import type { DataFiles } from '../model/knowledge.ts'
import { type Parse, wordAt } from '../model/parse.ts'
import { type ChainModel, type Chains, findChains as chainsOf, loadChainModel } from './coreference.ts'
import { guessParse } from './guess.ts'
import { type Lemmas, lemmaOf, loadLemmas, type Standing, standingAfter } from './lemmas.ts'
import { settleNames } from './names.ts'
import type { NameStyle } from './network/name-weights.ts'
import { loadNetwork, type Network } from './network/network.ts'
import { parseConllu } from './parse-conllu.ts'
import { repairTree } from './repairs.ts'
import { type BoundaryModel, findBoundaries, loadBoundaryModel } from './sentences.ts'
import { intern, makeStrings } from './strings.ts'
import { findWords } from './tokens.ts'
import { fillConllu, writeConllu } from './write-conllu.ts'

export type { Chains, ReferringPhrase } from './coreference.ts'
export { canSpeak } from './sayings/speakers.ts'
export { findSayings, type Phrase, phraseAfter, type Saying, subjectBefore } from './sayings.ts'
export { makeNamer, type Namer } from './sources.ts'
export { parseConllu, writeConllu }

/** What reads English: weights and tables, ready for use. One Reader reads one text at a time. */
export interface Reader {
  readonly boundaries: BoundaryModel | null
  readonly lemmas: Lemmas
  readonly network: Network | null
  readonly chains: ChainModel | null
}

/**
 * Makes a Reader from the files in `data/en`; where one is missing, reading goes on by plain rules, and without `names.bin` or
 * `known-names.bin` no names are found. `nameStyle` is whose idea of a name is followed: GUM's, where none is given. Throws on a file of
 * another kind.
 */
export function loadReader(files: DataFiles, nameStyle: NameStyle = 'gum'): Reader {
  const { 'reader.bin': reader, 'names.bin': weights, 'known-names.bin': known } = files
  const names = weights === undefined || known === undefined ? undefined : { weights, known, style: nameStyle }
  return {
    boundaries: loadBoundaryModel(files['sentences.bin']),
    lemmas: loadLemmas(files['lemmas.bin']),
    network: reader === undefined ? null : loadNetwork({ reader, ...(names ? { names } : {}) }),
    chains: loadChainModel(files['coreference.bin']),
  }
}

/** Reads one text: words, sentences, tags, lemmas, tree, names. Never throws; time is linear in the text. */
export function readText(text: string, reader: Reader): Parse {
  const words = findWords(text)
  const { sentences, paragraphs } = findBoundaries(text, words, reader.boundaries)
  const { length, starts, ends, joined } = words
  return readWords(
    { text, length, starts: starts.slice(0, length), ends: ends.slice(0, length), joined: joined.slice(0, length), sentences, paragraphs },
    reader,
  )
}

/** Reads a text and writes what was found as CoNLL-U. */
export function textToConllu(text: string, reader: Reader): string {
  return writeConllu(readText(text, reader))
}

/** Keeps the words and sentences of CoNLL-U and predicts the rest: what the official evaluation calls gold tokens. */
export function refillConllu(conllu: string, reader: Reader): string {
  return fillConllu(
    conllu,
    parseConllu(conllu).map((divided) => readWords(divided, reader)),
  )
}

/** Which pronouns, definite descriptions and names of a text stand for the same. Time is linear in the text. */
export function findChains(parse: Parse, reader: Reader): Chains {
  return chainsOf(parse, reader.chains)
}

/** The part of a Parse that says where words, sentences and paragraphs are. */
export type Divided = Pick<Parse, 'text' | 'length' | 'starts' | 'ends' | 'joined' | 'sentences' | 'paragraphs'>

/** Reads a text whose words and sentences are given: tags, lemmas, tree, names. */
export function readWords({ text, length, starts, ends, joined, sentences, paragraphs }: Divided, reader: Reader): Parse {
  const found = {
    upos: new Uint8Array(length),
    xpos: new Uint8Array(length),
    features: new Uint16Array(length),
    heads: new Int32Array(length),
    relations: new Uint8Array(length),
  }
  const spans = { text, starts, ends, sentences }
  const names = reader.network === null ? guessParse(spans, found) : reader.network.predict(spans, found)
  repairTree(spans, found)
  const strings = makeStrings()
  const forms = new Int32Array(length)
  const lemmas = new Int32Array(length)
  const parse: Parse = { text, length, starts, ends, joined, sentences, paragraphs, ...found, forms, lemmas, strings: strings.list, names }
  const known = new Map<string, number>()
  for (let sentence = 0; sentence < sentences.length - 1; sentence++) {
    let standing: Standing = 'start'
    for (let word = sentences[sentence] ?? 0; word < (sentences[sentence + 1] ?? 0); word++) {
      const form = wordAt(parse, word)
      const xpos = found.xpos[word] ?? 0
      const key = `${xpos} ${standing} ${form}`
      let lemma = known.get(key)
      if (lemma === undefined) {
        lemma = intern(strings, lemmaOf(reader.lemmas, form, xpos, standing))
        known.set(key, lemma)
      }
      lemmas[word] = lemma
      forms[word] = intern(strings, form.toLowerCase())
      standing = standingAfter(form, standing)
    }
  }
  return { ...parse, names: settleNames(parse) }
}
