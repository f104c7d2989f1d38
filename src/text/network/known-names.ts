import { CASE } from './looks.ts'

/** Lists of known names: towns, states, organisations, people's names, adjectives of peoples. They hold hashes, no text. */
export interface KnownNames {
  /** Adds to `bits` what the lists tell of words [first, end), a piece: see `BITS`. Time is linear in the words. */
  readonly tell: (words: HashedWords, piece: readonly [number, number], bits: Int32Array) => void
}

/** Words as their hashes and their cases; see `looks.ts`. */
export interface HashedWords {
  readonly hashes: Int32Array
  readonly cases: Uint8Array
}

/** Numbers of bits: four a list of phrases (begins, is within, ends, is one), one a list of words, then those of the word itself. */
export const BITS = { capital: 20, allCapitals: 21, alsoLower: 22, count: 23 } as const

/** Reads `data/en/known-names.bin`, as `training/known_names.py` writes it. Throws where the bytes are not such a file. */
export function loadKnownNames(file: Uint8Array): KnownNames {
  const filters = readFilters(file)
  const holds = (list: number, key: number): boolean => {
    const { at, mask } = filters[list] ?? { at: 0, mask: 0 }
    const step = Math.imul(key ^ (key >>> 16), 0x85ebca6b) | 1
    let probe = key ^ (key >>> 13)
    for (let i = 0; i < PROBES; i++, probe += step) {
      const bit = probe & mask
      if ((((file[at + (bit >> 3)] ?? 0) >> (bit & 7)) & 1) === 0) return false
    }
    return true
  }
  const ends = new Int32Array(PHRASE_LISTS)

  function tellFrom(first: number, stop: number, hashes: Int32Array, bits: Int32Array): void {
    let key = START
    ends.fill(-1)
    for (let last = first; last < stop; last++) {
      key = joined(key, hashes[last] ?? 0)
      for (let list = 0; list < PHRASE_LISTS; list++) if (holds(list, key)) ends[list] = last
      if (last > first) continue
      for (let list = PHRASE_LISTS; list < LISTS; list++)
        if (holds(list, key)) bits[first] = (bits[first] ?? 0) | (1 << (3 * PHRASE_LISTS + list))
    }
    for (let list = 0; list < PHRASE_LISTS; list++) markPhrase(bits, 4 * list, first, ends[list] ?? -1)
  }

  return {
    tell({ hashes, cases }, [first, end], bits) {
      for (let word = first; word < end; word++) {
        const looks = cases[word] ?? 0
        if ((looks & CASE.capital) === 0) continue
        bits[word] = (bits[word] ?? 0) | (1 << BITS.capital) | (looks & CASE.upper ? 1 << BITS.allCapitals : 0)
        tellFrom(word, Math.min(end, word + LONGEST), hashes, bits)
      }
    },
  }
}

/** Marks the words of a phrase that a list holds; `last` is before `first` where it holds none. */
function markPhrase(bits: Int32Array, list: number, first: number, last: number): void {
  const mark = (word: number, part: number) => {
    bits[word] = (bits[word] ?? 0) | (1 << (list + part))
  }
  if (last === first) mark(first, SINGLE)
  if (last <= first) return
  mark(first, BEGIN)
  for (let word = first + 1; word < last; word++) mark(word, INSIDE)
  mark(last, END)
}

const BEGIN = 0
const INSIDE = 1
const END = 2
const SINGLE = 3

// Phrases: cities, towns, states, organisations. Words: given, family and any human names, adjectives of peoples.
const PHRASE_LISTS = 4
const LISTS = 8
const LONGEST = 6
const PROBES = 5
const MAGIC = 0x4e435254
const HEADER_BYTES = 4 * (1 + LISTS)
const START = 0x811c9dc5 | 0

function readFilters(file: Uint8Array): { readonly at: number; readonly mask: number }[] {
  const header = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const sizes = Array.from({ length: LISTS }, (_, list) => (file.length < HEADER_BYTES ? 0 : 2 ** header.getInt32(4 + 4 * list, true)))
  const total = sizes.reduce((sum, size) => sum + size / 8, HEADER_BYTES)
  if (file.length < HEADER_BYTES || header.getInt32(0, true) !== MAGIC || total !== file.length) {
    throw new Error(`data/en/known-names.bin: expected lists of names, got ${file.length} other bytes; fetch the file again`)
  }
  let at = HEADER_BYTES
  return sizes.map((size) => {
    const filter = { at, mask: size - 1 }
    at += size / 8
    return filter
  })
}

/** The hash of a name and one more word. */
function joined(key: number, word: number): number {
  const h = Math.imul(key ^ word, 0x01000193)
  return Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
}
