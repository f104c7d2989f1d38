import { makeFormRows, readForm, spellingHash } from './forms.ts'
import { BOOK_ROWS, type Table, type Weights } from './weights.ts'

/** Turns spellings into vectors; each spelling of a text is looked up once. */
export interface Embedding {
  /** Writes the input vectors of words [first, last) from `out` on. */
  readonly write: (words: Spans, first: number, last: number, out: number) => void
  /** Forgets the spellings of the text before. */
  readonly clear: () => void
}

/** Words as spans of a text. */
export interface Spans {
  readonly text: string
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/** Bytes that an embedding needs of the engine. */
export function embeddingRoom(width: number): number {
  return KEPT_FORMS * width + 2 * MOST_PIECES * 4 + 64
}

export function makeEmbedding(weights: Weights): Embedding {
  const { engine, sizes } = weights
  const width = sizes.input
  const rowOf = indexHashes(weights)
  const vectors = engine.reserve(KEPT_FORMS * width)
  const pointers = engine.reserve(MOST_PIECES * 4)
  const scales = engine.reserve(MOST_PIECES * 4)
  const rows = makeFormRows()
  const slots = new Int32Array(SLOTS).fill(-1)
  const formStarts = new Int32Array(KEPT_FORMS)
  const formEnds = new Int32Array(KEPT_FORMS)
  const formSpaces = new Uint8Array(KEPT_FORMS)
  const formSlots = new Int32Array(KEPT_FORMS)
  let forms = 0
  let pieces = 0

  function add(table: Table, row: number, share: number): void {
    engine.ints[(pointers >> 2) + pieces] = table.rows + row * width
    engine.floats[(scales >> 2) + pieces] = (engine.floats[(table.scales >> 2) + row] ?? 0) * share
    pieces++
  }

  /** A word's own row, or the rows that its code names. */
  function addWord(row: number): void {
    if (row < sizes.trained) add(weights.words, row, 1)
    else {
      const code = weights.codes + (row - sizes.trained) * sizes.runs
      for (let run = 0; run < sizes.runs; run++) add(weights.books, run * BOOK_ROWS + (engine.bytes[code + run] ?? 0), 1)
    }
  }

  function compute(words: Spans, word: number, space: number, out: number): void {
    readForm(words.text, [words.starts[word] ?? 0, words.ends[word] ?? 0], sizes, rows)
    pieces = 0
    addWord(rowOf(rows.word))
    for (const affix of rows.affixes) add(weights.affixes, affix, 1)
    for (let i = 0; i < rows.trigramCount; i++) add(weights.trigrams, rows.trigrams[i] ?? 0, 1 / rows.trigramCount)
    add(weights.shapes, rows.shape, 1)
    add(weights.spaces, space, 1)
    engine.kernel.embed(pointers, scales, pieces, out, width)
  }

  /** Number of the spelling with what stands before it, computed when new. */
  function formOf(words: Spans, word: number): number {
    const start = words.starts[word] ?? 0
    const end = words.ends[word] ?? 0
    const space = spaceBefore(words, word)
    let slot = (spellingHash(words.text, start, end) + space) & (SLOTS - 1)
    for (let form = slots[slot] ?? -1; form >= 0; form = slots[slot] ?? -1) {
      if (formSpaces[form] === space && sameSpelling(words.text, start, end, formStarts[form] ?? 0, formEnds[form] ?? 0)) return form
      slot = (slot + 1) & (SLOTS - 1)
    }
    slots[slot] = forms
    formSlots[forms] = slot
    formStarts[forms] = start
    formEnds[forms] = end
    formSpaces[forms] = space
    compute(words, word, space, vectors + forms * width)
    return forms++
  }

  function clear(): void {
    for (; forms > 0; forms--) slots[formSlots[forms - 1] ?? 0] = -1
  }

  return {
    clear,
    write(words, first, last, out) {
      if (forms + (last - first) > KEPT_FORMS) clear()
      for (let word = first; word < last; word++) {
        const from = vectors + formOf(words, word) * width
        engine.bytes.copyWithin(out + (word - first) * width, from, from + width)
      }
    },
  }
}

// More spellings than this in one text, and the oldest are worked out again.
const KEPT_FORMS = 8192
// Rows that make one vector: a code's runs, affixes, trigrams, the shape and the space.
const MOST_PIECES = 128
const SLOTS = 4 * KEPT_FORMS

/** 1 where the word stands apart from the one before, 0 where it does not. */
function spaceBefore(words: Spans, word: number): number {
  return word === 0 || (words.starts[word] ?? 0) > (words.ends[word - 1] ?? 0) ? 1 : 0
}

function sameSpelling(text: string, start: number, end: number, otherStart: number, otherEnd: number): boolean {
  if (end - start !== otherEnd - otherStart) return false
  for (let i = 0; i < end - start; i++) if (text.charCodeAt(start + i) !== text.charCodeAt(otherStart + i)) return false
  return true
}

/** From a word's hash to its row; 0, the unknown word, where it has none. */
function indexHashes({ engine, sizes, hashes }: Weights): (hash: number) => number {
  const mask = (1 << Math.ceil(Math.log2(sizes.rows * 2))) - 1
  const slots = new Int32Array(mask + 1)
  const keys = new Uint32Array(engine.bytes.buffer, hashes, sizes.rows)
  for (let row = 1; row < sizes.rows; row++) {
    let slot = (keys[row] ?? 0) & mask
    while ((slots[slot] ?? 0) !== 0) slot = (slot + 1) & mask
    slots[slot] = row
  }
  return (hash) => {
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const row = slots[slot] ?? 0
      if (row === 0 || keys[row] === hash) return row
    }
  }
}
