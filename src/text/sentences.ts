import {
  type BoundaryState,
  type BoundaryView,
  boundaryFeatures,
  FEATURE_BITS,
  FEATURE_COUNT,
  isSmall,
  viewBoundaries,
} from './boundary-features.ts'
import { findBullets } from './bullets.ts'
import { isLower, isUpper } from './characters.ts'
import { GAP } from './gaps.ts'
import type { Words } from './words.ts'

/** Weights that end sentences: one for each hashed feature; a sum above nought starts a sentence. */
export interface BoundaryModel {
  readonly weights: Int8Array
  readonly bias: number
}

export interface Boundaries {
  /** The first word of each sentence, and the number of words as a last entry. */
  readonly sentences: Int32Array
  /** The first sentence of each paragraph, and the number of sentences as a last entry. */
  readonly paragraphs: Int32Array
}

/** Reads `sentences.bin`: a 32-bit bias, then a byte a feature. Null where it is none. */
export function loadBoundaryModel(bytes: Uint8Array | undefined): BoundaryModel | null {
  if (bytes === undefined || bytes.length !== 4 + (1 << FEATURE_BITS)) return null
  const bias = new DataView(bytes.buffer, bytes.byteOffset, 4).getInt32(0, true)
  return { bias, weights: new Int8Array(bytes.buffer, bytes.byteOffset + 4, 1 << FEATURE_BITS) }
}

/** Divides words into sentences and paragraphs; without a model, after full stops. */
export function findBoundaries(text: string, words: Words, model: BoundaryModel | null): Boundaries {
  const view = viewBoundaries(text, words)
  const bullets = findBullets(text, words, view.gaps)
  const sentences: number[] = []
  const paragraphs: number[] = []
  const state: BoundaryState = { since: 0, small: 0 }
  const features = new Int32Array(FEATURE_COUNT)
  for (let word = 0; word < words.length; word++) {
    const certainty = layoutSays(text, words, view.gaps, word)
    if (certainty === 'paragraph') paragraphs.push(sentences.length)
    const isStart =
      certainty === 'open' ? bullets.has(word) || starts(view, word, state, { features, model, text, words }) : certainty !== 'inside'
    if (isStart) {
      sentences.push(word)
      state.since = 0
      state.small = 0
    }
    state.since++
    if (isSmall(view, word)) state.small++
  }
  paragraphs.push(sentences.length)
  sentences.push(words.length)
  return { sentences: Int32Array.from(sentences), paragraphs: Int32Array.from(paragraphs) }
}

interface Means {
  readonly features: Int32Array
  readonly model: BoundaryModel | null
  readonly text: string
  readonly words: Words
}

function starts(view: BoundaryView, word: number, state: BoundaryState, { features, model, text, words }: Means): boolean {
  if (model === null)
    return STOPS.has(text.charCodeAt((words.ends[word - 1] ?? 1) - 1)) && !isLower(text.charCodeAt(words.starts[word] ?? 0))
  if (followsAbbreviation(text, words, word)) return true
  const count = boundaryFeatures(view, word, state, features)
  let sum = model.bias
  for (let at = 0; at < count; at++) sum += model.weights[features[at] ?? 0] ?? 0
  return sum > 0
}

/** "... in the U.S. The mayor": an abbreviation that a capitalised word of grammar follows, which no name begins with. */
function followsAbbreviation(text: string, words: Words, word: number): boolean {
  const start = words.starts[word - 1] ?? 0
  const end = words.ends[word - 1] ?? 0
  if (text.charCodeAt(end - 1) !== 0x2e || end - start < 3 || !isLetterBefore(text, end - 1) || words.starts[word] === end) return false
  return STARTERS.has(text.slice(words.starts[word], words.ends[word]))
}

function isLetterBefore(text: string, at: number): boolean {
  return isLower(text.charCodeAt(at - 1)) || isUpper(text.charCodeAt(at - 1))
}

/** What the white space before a word settles by itself; `open` is for the model to decide. */
function layoutSays(text: string, words: Words, gaps: Uint8Array, word: number): 'paragraph' | 'sentence' | 'inside' | 'open' {
  if (words.joined[word] === 1) return 'inside'
  const gap = gaps[word] ?? 0
  if (gap === GAP.blank) return 'paragraph'
  if (gap < GAP.line) return 'open'
  const goesOn = continues(text, words, word)
  if (gap === GAP.page) return goesOn ? 'inside' : 'paragraph'
  if (gap === GAP.line) return goesOn ? 'open' : 'sentence'
  return goesOn && isLower(text.charCodeAt(words.starts[word] ?? 0)) ? 'inside' : 'open'
}

/** Whether the line before ended in the middle of a sentence, by its last word and the next. */
function continues(text: string, words: Words, word: number): boolean {
  const first = text.charCodeAt(words.starts[word] ?? 0)
  const last = text.slice(words.starts[word - 1], words.ends[word - 1])
  if (STOPS.has(last.charCodeAt(last.length - 1)) || last === ':' || last === ';') return false
  return isLower(first) || last === ',' || (isUpper(first) && BEFORE_MORE.has(last))
}

const STARTERS: ReadonlySet<string> = new Set(
  'The He She It They We But And In This That These Those His Her Their There However Some'.split(' '),
)

const STOPS: ReadonlySet<number> = new Set([0x2e, 0x21, 0x3f, 0x2026])

// Words that end no sentence and no headline.
const BEFORE_MORE: ReadonlySet<string> = new Set(
  'the a an of in on at by for from with into over under after before since between against near during and or but to as that which who was were is are has have had its their his her this these those not than about through across toward towards within without including said'.split(
    ' ',
  ),
)
