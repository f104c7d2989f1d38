import { type NameSpan, RELATIONS } from '../../model/parse.ts'
import { type Embedding, embeddingRoom, makeEmbedding, type Spans } from './embedding.ts'
import { CHUNK, type Encoder, encoderRoom, makeEncoder } from './encoder.ts'
import type { Found } from './found.ts'
import { type Heads, headsRoom, makeHeads } from './heads.ts'
import { loadKnownNames } from './known-names.ts'
import { makeNameReader, type NameReader, nameReaderRoom } from './name-reader.ts'
import { type NameStyle, readNameWeights } from './name-weights.ts'
import { cutPieces } from './pieces.ts'
import { readWeights } from './weights.ts'

/** The trained part of the reader. */
export interface Network {
  /** Fills the arrays of `found` for all words and answers the names, in reading order. Time is linear in the words. */
  readonly predict: (words: SentencedWords, found: Found) => readonly NameSpan[]
}

/** Words as spans of a text; sentence s is words [sentences[s], sentences[s + 1]). */
export interface SentencedWords extends Spans {
  readonly sentences: Int32Array
}

/** What `loadNetwork` reads: `data/en`'s reader.bin, and where names are wanted names.bin and known-names.bin. */
export interface NetworkFiles {
  readonly reader: Uint8Array
  readonly names?: { readonly weights: Uint8Array; readonly known: Uint8Array; readonly style: NameStyle }
}

/** Makes the network. Throws where the bytes are not such files. */
export function loadNetwork({ reader, names }: NetworkFiles): Network {
  const weights = readWeights(
    reader,
    (sizes) =>
      embeddingRoom(sizes.input) + encoderRoom(sizes.input, sizes.hidden) + headsRoom(sizes) + (names ? nameReaderRoom(names.weights) : 0),
  )
  const parts = { embedding: makeEmbedding(weights), encoder: makeEncoder(weights), heads: makeHeads(weights), names: null }
  if (names === undefined) return { predict: (words, found) => predict(parts, words, found) }
  const { engine, sizes } = weights
  const own = readNameWeights(names.weights, engine, { states: 2 * sizes.hidden, input: sizes.input, style: names.style })
  const all = { ...parts, names: makeNameReader(engine, own, loadKnownNames(names.known)) }
  return { predict: (words, found) => predict(all, words, found) }
}

interface Parts {
  readonly embedding: Embedding
  readonly encoder: Encoder
  readonly heads: Heads
  readonly names: NameReader | null
}

function predict({ embedding, encoder, heads, names: reader }: Parts, words: SentencedWords, found: Found): NameSpan[] {
  const names: NameSpan[] = []
  const pieces = cutPieces(words.sentences, (word) => MARKS.includes(words.text.charAt((words.ends[word] ?? 1) - 1)))
  embedding.clear()
  for (let from = 0; from < pieces.length - 1; ) {
    const to = chunkEnd(pieces, from)
    embedding.write(words, pieces[from] ?? 0, pieces[to] ?? 0, encoder.input)
    const states = encoder.run(pieces, from, to)
    heads.run(states.upper, { pieces, from, to }, found)
    reader?.take(words, { words: encoder.input, ...states }, { pieces, from, to }, names)
    from = to
  }
  reader?.finish(words, names)
  joinPieces(words.sentences, pieces, found)
  return names
}

// Where a sentence too long to read as one may be cut.
const MARKS = ',;:.!?'

/** The most whole pieces that fit a chunk. */
function chunkEnd(pieces: Int32Array, from: number): number {
  const limit = (pieces[from] ?? 0) + CHUNK
  let to = from + 1
  while (to + 1 < pieces.length && (pieces[to + 1] ?? 0) <= limit) to++
  return to
}

/** Later pieces of a long sentence hang from the root of its first, so that each sentence is one tree. */
function joinPieces(sentences: Int32Array, pieces: Int32Array, { heads, relations }: Found): void {
  let piece = 0
  for (let s = 0; s < sentences.length - 1; s++) {
    const end = sentences[s + 1] ?? 0
    let root = -1
    for (; (pieces[piece] ?? end) < end; piece++) {
      const own = rootOf(heads, pieces[piece] ?? 0, pieces[piece + 1] ?? end)
      if (root >= 0) {
        heads[own] = root
        relations[own] = PARATAXIS
      } else root = own
    }
  }
}

function rootOf(heads: Int32Array, first: number, end: number): number {
  let word = first
  while (word < end - 1 && heads[word] !== word) word++
  return word
}

const PARATAXIS = RELATIONS.indexOf('parataxis')
