import { CHARACTER, classOf, isLower, isUpper } from './characters.ts'
import { findGaps, GAP } from './gaps.ts'
import type { Words } from './words.ts'

/** What the model of sentence ends looks at, a row a word. */
export interface BoundaryView {
  readonly length: number
  /** Hash of the lower-case form. */
  readonly hashes: Int32Array
  readonly shapes: Uint8Array
  readonly gaps: Uint8Array
  /** 1 where the text has line breaks: there a line's end says more, and its absence too. */
  readonly lined: number
  /** How a capitalised word is written elsewhere in the text: 0 never small .. 4 mostly small. */
  readonly smallness: Uint8Array
  /** Open quotation marks and brackets before each word: bit 1 quotation, bit 2 bracket. */
  readonly nesting: Uint8Array
}

/** The state of reading that a decision depends on. */
export interface BoundaryState {
  /** Words since the last sentence end. */
  since: number
  /** Of these, words that begin small and are longer than three letters. */
  small: number
}

export const FEATURE_BITS = 17
export const FEATURE_COUNT = 32

export function viewBoundaries(text: string, words: Words): BoundaryView {
  const length = words.length
  const hashes = new Int32Array(length)
  const shapes = new Uint8Array(length)
  for (let word = 0; word < length; word++) {
    const start = words.starts[word] ?? 0
    const end = words.ends[word] ?? 0
    shapes[word] = shapeOf(text, start, end)
    hashes[word] = hashOf(text, start, end)
  }
  const gaps = findGaps(text, words)
  const lined = gaps.some((gap, word) => word > 0 && gap >= GAP.line) ? 1 : 0
  return { length, hashes, shapes, gaps, lined, smallness: smallnessOf(hashes, shapes), nesting: nestingOf(text, words, gaps) }
}

/** Fills `into` with the features of a sentence starting at `word`; returns how many there are. */
export function boundaryFeatures(view: BoundaryView, word: number, state: BoundaryState, into: Int32Array): number {
  const { hashes, shapes, gaps } = view
  const left = hashes[word - 1] ?? EDGE
  const left2 = hashes[word - 2] ?? EDGE
  const left3 = hashes[word - 3] ?? EDGE
  const right = hashes[word] ?? EDGE
  const right2 = hashes[word + 1] ?? EDGE
  const leftShape = shapes[word - 1] ?? 0
  const left2Shape = shapes[word - 2] ?? 0
  const left3Shape = shapes[word - 3] ?? 0
  // A title or an initial starts a sentence as any capitalised word does: "Gen. Abed", "J. P. Okello".
  const rightShape = STARTS_LIKE_TITLE.has(shapes[word] ?? 0) ? SHAPE.title : (shapes[word] ?? 0)
  const right2Shape = shapes[word + 1] ?? 0
  const right3Shape = shapes[word + 2] ?? 0
  const gap = (gaps[word] ?? 0) + (view.lined === 0 ? NO_LINES : 0)
  const gapLeft = gaps[word - 1] ?? 0
  const gapRight = gaps[word + 1] ?? 0
  const since = bucket(state.since)
  const title = state.small === 0 ? 1 : state.small * 4 < state.since ? 2 : 0
  const nesting = view.nesting[word] ?? 0
  const small = view.smallness[word] ?? 0
  const shapePair = leftShape * 32 + rightShape
  const all = shapePair * 16 + gap
  let n = 0
  into[n++] = mix(1, gap, 0)
  into[n++] = mix(2, left, gap)
  into[n++] = mix(3, right, gap)
  into[n++] = mix(4, left, right)
  into[n++] = mix(5, left, rightShape * 16 + gap)
  into[n++] = mix(6, right, leftShape * 16 + gap)
  into[n++] = mix(7, all, 0)
  into[n++] = mix(8, all, left2Shape)
  into[n++] = mix(9, all, right2Shape)
  into[n++] = mix(10, all, left2Shape * 32 + right2Shape)
  into[n++] = mix(11, left2, left)
  into[n++] = mix(12, right, right2)
  into[n++] = mix(13, all, right2)
  into[n++] = mix(14, all, left2)
  into[n++] = mix(15, all, since)
  into[n++] = mix(16, shapePair, title * 256 + since * 16 + gap)
  into[n++] = mix(17, all, nesting)
  into[n++] = mix(18, shapePair, small * 16 + gap)
  into[n++] = mix(19, right, small * 16 + leftShape)
  into[n++] = mix(20, all, gapLeft * 16 + gapRight)
  into[n++] = mix(21, left2Shape * 32 + leftShape, rightShape * 32 + right2Shape)
  into[n++] = mix(22, left3Shape * 1024 + left2Shape * 32 + leftShape, rightShape)
  into[n++] = mix(23, shapePair, right2Shape * 32 + right3Shape)
  into[n++] = mix(24, left2, rightShape * 32 + leftShape)
  into[n++] = mix(25, right2, rightShape * 32 + leftShape)
  into[n++] = mix(26, left, nesting * 64 + rightShape)
  into[n++] = mix(27, left, since * 32 + rightShape)
  into[n++] = mix(28, title * 16 + gap, right)
  into[n++] = mix(29, title * 16 + gap, shapePair)
  into[n++] = mix(30, left3, shapePair)
  into[n++] = mix(31, since, title * 16 + gap)
  into[n++] = mix(32, left2Shape * 32 + leftShape, right)
  return n
}

/** Whether a word counts for `small` of BoundaryState. */
export function isSmall(view: BoundaryView, word: number): boolean {
  return view.shapes[word] === SHAPE.lower
}

function mix(template: number, a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b)
  hash ^= hash >>> 15
  hash = Math.imul(hash ^ Math.imul(b + 1, 0xc2b2ae35), 0x27d4eb2f)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0x165667b1)
  return (hash ^ (hash >>> 16)) & ((1 << FEATURE_BITS) - 1)
}

function bucket(count: number): number {
  return count < 6 ? count : count < 10 ? 6 : count < 20 ? 7 : count < 40 ? 8 : 9
}

/** FNV-1a of the lower-case form; digits are alike. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end && at < start + 40; at++) {
    let unit = text.charCodeAt(at)
    if (unit >= 65 && unit <= 90) unit |= 32
    else if (unit >= 48 && unit <= 57) unit = 48
    else if (unit > 127 && isUpper(unit)) unit = text[at]?.toLowerCase().charCodeAt(0) ?? unit
    hash = Math.imul(hash ^ unit, 0x01000193)
  }
  return hash
}

const EDGE = -1
// Gaps of a text without line breaks are numbered after the others.
const NO_LINES = 10

const SHAPE = {
  other: 0,
  short: 1,
  lower: 2,
  initial: 3,
  title: 4,
  upper: 5,
  mixed: 6,
  number: 7,
  decimal: 8,
  alphanumeric: 9,
  dotted: 10,
  initialDot: 11,
  abbreviation: 12,
  stop: 13,
  question: 14,
  ellipsis: 15,
  comma: 16,
  colon: 17,
  semicolon: 18,
  openQuote: 19,
  closeQuote: 20,
  straightQuote: 21,
  open: 22,
  close: 23,
  dash: 24,
  hyphen: 25,
  bullet: 26,
  apostrophe: 27,
  symbol: 28,
  address: 29,
  currency: 30,
} as const

const STARTS_LIKE_TITLE: ReadonlySet<number> = new Set([SHAPE.initialDot, SHAPE.abbreviation])

function shapeOf(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start)
  const kind = classOf(first)
  if (kind === CHARACTER.digit) return numberShape(text, start, end)
  if (kind === CHARACTER.letter) return wordShape(text, start, end)
  return SYMBOL_SHAPES.get(text.slice(start, Math.min(end, start + 2))) ?? SYMBOL_SHAPES.get(text[start] ?? '') ?? SHAPE.other
}

function numberShape(text: string, start: number, end: number): number {
  let shape: number = SHAPE.number
  for (let at = start; at < end && at < start + 30; at++) {
    const kind = classOf(text.charCodeAt(at))
    if (kind === CHARACTER.letter) return SHAPE.alphanumeric
    if (kind !== CHARACTER.digit) shape = SHAPE.decimal
  }
  return shape
}

function wordShape(text: string, start: number, end: number): number {
  const length = end - start
  const last = text.charCodeAt(end - 1)
  const isCapital = isUpper(text.charCodeAt(start))
  if (last === 0x2e) return length === 2 ? SHAPE.initialDot : text.indexOf('.', start) < end - 1 ? SHAPE.dotted : SHAPE.abbreviation
  let [upper, lower] = [0, 0]
  for (let at = start; at < end && at < start + 30; at++) {
    const unit = text.charCodeAt(at)
    if (isUpper(unit)) upper++
    else if (isLower(unit)) lower++
    else if (unit === 0x40 || unit === 0x2f || (unit === 0x2e && at > start + 1)) return SHAPE.address
    else if (classOf(unit) === CHARACTER.digit) return SHAPE.alphanumeric
  }
  if (upper === 0) return length <= 3 ? SHAPE.short : SHAPE.lower
  if (lower === 0) return length === 1 ? SHAPE.initial : SHAPE.upper
  return isCapital && upper === 1 ? SHAPE.title : SHAPE.mixed
}

const SYMBOL_SHAPES: ReadonlyMap<string, number> = new Map([
  ['.', SHAPE.stop],
  ['!', SHAPE.question],
  ['?', SHAPE.question],
  ['..', SHAPE.ellipsis],
  ['…', SHAPE.ellipsis],
  [',', SHAPE.comma],
  ['،', SHAPE.comma],
  [':', SHAPE.colon],
  [';', SHAPE.semicolon],
  ['“', SHAPE.openQuote],
  ['‘', SHAPE.openQuote],
  ['«', SHAPE.openQuote],
  ['``', SHAPE.openQuote],
  ['”', SHAPE.closeQuote],
  ['»', SHAPE.closeQuote],
  ["''", SHAPE.closeQuote],
  ['"', SHAPE.straightQuote],
  ['(', SHAPE.open],
  ['[', SHAPE.open],
  ['{', SHAPE.open],
  [')', SHAPE.close],
  [']', SHAPE.close],
  ['}', SHAPE.close],
  ['–', SHAPE.dash],
  ['—', SHAPE.dash],
  ['--', SHAPE.dash],
  ['-', SHAPE.hyphen],
  ['•', SHAPE.bullet],
  ['*', SHAPE.bullet],
  ['·', SHAPE.bullet],
  ['■', SHAPE.bullet],
  ['●', SHAPE.bullet],
  ['>', SHAPE.bullet],
  ["'", SHAPE.apostrophe],
  ['’', SHAPE.apostrophe],
  ['`', SHAPE.apostrophe],
  ['$', SHAPE.currency],
  ['€', SHAPE.currency],
  ['£', SHAPE.currency],
  ['%', SHAPE.symbol],
  ['#', SHAPE.symbol],
  ['/', SHAPE.symbol],
  ['+', SHAPE.symbol],
  ['=', SHAPE.symbol],
  ['&', SHAPE.symbol],
  ['@', SHAPE.symbol],
])

/** Capitalised words that the text also writes small are no names: one of them after a stop starts a sentence. */
function smallnessOf(hashes: Int32Array, shapes: Uint8Array): Uint8Array {
  const small = new Map<number, number>()
  const capital = new Map<number, number>()
  for (let word = 0; word < hashes.length; word++) {
    const hash = hashes[word] ?? 0
    const shape = shapes[word]
    if (shape === SHAPE.lower || shape === SHAPE.short) small.set(hash, (small.get(hash) ?? 0) + 1)
    else if (shape === SHAPE.title) capital.set(hash, (capital.get(hash) ?? 0) + 1)
  }
  return Uint8Array.from(hashes, (hash, word) => {
    if (shapes[word] !== SHAPE.title) return 0
    const times = small.get(hash) ?? 0
    return times === 0
      ? (capital.get(hash) ?? 0) > 1
        ? 1
        : 0
      : times * 2 > (capital.get(hash) ?? 0)
        ? times > 3 * (capital.get(hash) ?? 0)
          ? 4
          : 3
        : 2
  })
}

/** Straight marks open and close by turns; a blank line closes all. */
function nestingOf(text: string, words: Words, gaps: Uint8Array): Uint8Array {
  const nesting = new Uint8Array(words.length)
  let quotation = 0
  let bracket = 0
  for (let word = 0; word < words.length; word++) {
    if (gaps[word] === GAP.blank) quotation = bracket = 0
    nesting[word] = (quotation > 0 ? 1 : 0) | (bracket > 0 ? 2 : 0)
    if (quotation > 0 && ++quotation > 150) quotation = 0
    if (bracket > 0 && ++bracket > 80) bracket = 0
    const start = words.starts[word] ?? 0
    if ((words.ends[word] ?? 0) - start > 2) continue
    const mark = text.charCodeAt(start)
    if (mark === 0x22) quotation = quotation > 0 ? 0 : 1
    else if (mark === 0x201c || mark === 0xab) quotation = 1
    else if (mark === 0x201d || mark === 0xbb) quotation = 0
    else if (mark === 0x28 || mark === 0x5b) bracket = 1
    else if (mark === 0x29 || mark === 0x5d) bracket = 0
  }
  return nesting
}
