/**
 * What the network sees of a spelling: its rows in the embedding tables. `training/features.py` computes the same numbers; the two
 * are held together by a test.
 */
export interface FormRows {
  /** Hash of the whole word, by which its own row is found. */
  word: number
  readonly affixes: Int32Array
  readonly trigrams: Int32Array
  trigramCount: number
  shape: number
}

/** Sizes of the hashed tables, all powers of two. */
export interface TableSizes {
  readonly affixes: number
  readonly trigrams: number
  readonly shapes: number
}

export function makeFormRows(): FormRows {
  return { word: 0, affixes: new Int32Array(2 * LONGEST_AFFIX), trigrams: new Int32Array(MOST_TRIGRAMS), trigramCount: 0, shape: 0 }
}

/** Fills `rows` for the word [start, end) of a text. */
export function readForm(text: string, [start, end]: readonly [number, number], sizes: TableSizes, rows: FormRows): void {
  const size = plainUnits(text, start, end)
  rows.shape = shapeHash(size) & (sizes.shapes - 1)
  for (let i = 0; i < size; i++) units[i] = lowerUnit(units[i] ?? 0)
  rows.word = hash(WORD, 0, size)
  for (let i = 0; i < size; i++) if (isDigit(units[i] ?? 0)) units[i] = ZERO
  for (let length = 1; length <= LONGEST_AFFIX; length++) {
    const cut = Math.min(length, size)
    rows.affixes[2 * length - 2] = hash(PREFIX + length * 256, 0, cut) & (sizes.affixes - 1)
    rows.affixes[2 * length - 1] = hash(SUFFIX + length * 256, size - cut, size) & (sizes.affixes - 1)
  }
  rows.trigramCount = Math.min(MOST_TRIGRAMS, size)
  for (let i = 0; i < rows.trigramCount; i++) rows.trigrams[i] = trigram(i, size) & (sizes.trigrams - 1)
}

/** The hash of a word in lower case, without diacritics: that by which its own row is found. */
export function wordHash(text: string, start: number, end: number): number {
  const size = plainUnits(text, start, end)
  for (let i = 0; i < size; i++) units[i] = lowerUnit(units[i] ?? 0)
  return hash(WORD, 0, size)
}

/** A hash of the spelling as it is, by which forms already met are found. */
export function spellingHash(text: string, start: number, end: number): number {
  let h = OFFSET
  for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), PRIME)
  return finish(h)
}

// A seed for each kind of piece, so that the prefix "un" and the suffix "un" are different rows.
const PREFIX = 0x11
const SUFFIX = 0x22
const TRIGRAM = 0x33
const SHAPE = 0x44
const WORD = 0x55
const LONGEST_AFFIX = 4
const MOST_TRIGRAMS = 16
const MOST_SHAPE = 10
// No word of a language is longer; what is, is data, and its first units tell that.
const LONGEST_FORM = 256

const OFFSET = 0x811c9dc5
const PRIME = 0x01000193
const ZERO = 0x30
const CARET = 0x5e
const DOLLAR = 0x24

const units = new Uint16Array(LONGEST_FORM * 2)

/** Copies the word without diacritics and typographic marks into `units`; answers how many there are. */
function plainUnits(text: string, start: number, end: number): number {
  const stop = Math.min(end, start + LONGEST_FORM)
  for (let i = start; i < stop; i++) {
    const unit = text.charCodeAt(i)
    if (unit > 127) return plainString(text.slice(start, stop))
    units[i - start] = unit === 0x60 ? 0x27 : unit
  }
  return stop - start
}

function plainString(word: string): number {
  const plain = word.normalize('NFD')
  let size = 0
  for (let i = 0; i < plain.length && size < LONGEST_FORM; i++) {
    const unit = plain.charCodeAt(i)
    if (unit >= 0x300 && unit <= 0x36f) continue
    const marks = MARKS.get(unit)
    if (marks === undefined) units[size++] = unit
    else for (const mark of marks) units[size++] = mark
  }
  return size
}

const MARKS: ReadonlyMap<number, readonly number[]> = new Map([
  [0x2018, [0x27]],
  [0x2019, [0x27]],
  [0x02bc, [0x27]],
  [0x60, [0x27]],
  [0x201c, [0x22]],
  [0x201d, [0x22]],
  [0x2013, [0x2d]],
  [0x2014, [0x2d, 0x2d]],
  [0x2026, [0x2e, 0x2e, 0x2e]],
])

function hash(seed: number, from: number, to: number): number {
  let h = OFFSET ^ seed
  for (let i = from; i < to; i++) h = Math.imul(h ^ (units[i] ?? 0), PRIME)
  return finish(h)
}

function trigram(at: number, size: number): number {
  let h = OFFSET ^ TRIGRAM
  h = Math.imul(h ^ (at === 0 ? CARET : (units[at - 1] ?? 0)), PRIME)
  h = Math.imul(h ^ (units[at] ?? 0), PRIME)
  h = Math.imul(h ^ (at + 1 === size ? DOLLAR : (units[at + 1] ?? 0)), PRIME)
  return finish(h)
}

/** X for a capital, x for a small letter, d for a digit, or the mark itself; runs cut at two; at most ten. */
function shapeHash(size: number): number {
  let h = OFFSET ^ SHAPE
  let last = -1
  let before = -1
  for (let i = 0, kept = 0; i < size && kept < MOST_SHAPE; i++) {
    const kind = shapeUnit(units[i] ?? 0)
    if (kind === last && kind === before) continue
    h = Math.imul(h ^ kind, PRIME)
    before = last
    last = kind
    kept++
  }
  return finish(h)
}

function shapeUnit(unit: number): number {
  if (isDigit(unit)) return 0x64
  if (unit < 128) return unit >= 0x41 && unit <= 0x5a ? 0x58 : unit >= 0x61 && unit <= 0x7a ? 0x78 : unit
  const character = String.fromCharCode(unit)
  if (character.toLowerCase() !== character) return 0x58
  return character.toUpperCase() === character ? unit : 0x78
}

function lowerUnit(unit: number): number {
  if (unit < 128) return unit >= 0x41 && unit <= 0x5a ? unit + 32 : unit
  const low = String.fromCharCode(unit).toLowerCase()
  return low.length === 1 ? low.charCodeAt(0) : unit
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

/** Mixes the high bits down, so that a table may be picked by the low ones. */
function finish(h: number): number {
  let mixed = h ^ (h >>> 15)
  mixed = Math.imul(mixed, 0x2c1b3c6d)
  return (mixed ^ (mixed >>> 13)) >>> 0
}
