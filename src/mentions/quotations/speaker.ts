import { formAt, type Parse, sentenceOf, uposAt, wordFrom } from '../../model/parse.ts'
import { type Phrase, phraseBefore, type Saying } from '../../text/text.ts'
import type { Quoted } from './marks.ts'

/** Who speaks a quoted stretch: the phrase and the cue that tell it, or the stretch before whose speaker goes on. */
export type Voice =
  | { readonly kind: 'told'; readonly source: Phrase; readonly saying: Saying | null; readonly rule: string }
  | { readonly kind: 'same'; readonly rule: string }
  | { readonly kind: 'none' }

/** What may be looked at to tell who speaks: sayings are those outside all quotation marks. */
export interface Frame {
  readonly parse: Parse
  readonly sayings: readonly Saying[]
  readonly stretches: readonly Quoted[]
}

/** Who speaks stretch `at`: first the words right behind the marks, then those before, then the turn. */
export function findVoice(frame: Frame, at: number): Voice {
  const quoted = frame.stretches[at]
  if (quoted === undefined) return { kind: 'none' }
  const before = wordFrom(frame.parse, quoted.open) - 1
  const after = wordFrom(frame.parse, quoted.close)
  const introduced = formAt(frame.parse, before) === ':' ? (sayingBefore(frame, quoted) ?? subjectBefore(frame, before)) : null
  return (
    introduced ?? sayingBehind(frame, quoted, after) ?? sayingBefore(frame, quoted) ?? trailing(frame, quoted, after) ?? turn(frame, at)
  )
}

/** "…," he said. / "…," said the mayor. */
function sayingBehind(frame: Frame, quoted: Quoted, after: number): Voice | null {
  const { parse } = frame
  if (isOver(parse, quoted, after)) return null
  let first = after
  while (first < after + 3 && (SKIPPED.has(formAt(parse, first)) || uposAt(parse, first) === 'ADV')) first++
  const saying = sayingFrom(frame, first)
  if (saying === null || saying.source === null) return null
  const begins = saying.inverted ? saying.first : saying.source.first
  if (begins > first || begins < after) return null
  return { kind: 'told', source: saying.source, saying, rule: saying.inverted ? 'quotation, said X' : 'quotation, X said' }
}

/** X said: "…" / X said that the deal was "…" */
function sayingBefore(frame: Frame, quoted: Quoted): Voice | null {
  const { parse, sayings } = frame
  const open = wordFrom(parse, quoted.open)
  const start = parse.sentences[sentenceOf(parse, open)] ?? 0
  for (let at = lastBefore(sayings, open); at >= 0; at--) {
    const saying = sayings[at]
    if (saying === undefined || saying.cue < start) return null
    if (saying.source !== null && saying.source.last < open)
      return { kind: 'told', source: saying.source, saying, rule: 'X said quotation' }
  }
  return null
}

/** The deal was "…", the ministry said. */
function trailing(frame: Frame, quoted: Quoted, after: number): Voice | null {
  const { parse } = frame
  if (isOver(parse, quoted, after)) return null
  const end = parse.sentences[sentenceOf(parse, Math.max(0, after - 1)) + 1] ?? parse.length
  for (let at = lastBefore(frame.sayings, end); at >= 0; at--) {
    const saying = frame.sayings[at]
    if (saying === undefined || saying.cue < after) return null
    if (saying.source === null || saying.source.first < after) continue
    const begins = Math.min(saying.source.first, saying.first)
    if (saying.kind === 'according' || formAt(parse, begins - 1) === ',')
      return { kind: 'told', source: saying.source, saying, rule: 'content, X said' }
  }
  return null
}

/** The mayor took the floor: "…" */
function subjectBefore(frame: Frame, colon: number): Voice | null {
  const { parse } = frame
  const start = parse.sentences[sentenceOf(parse, colon)] ?? 0
  for (let word = start; word < colon; word++) {
    if (uposAt(parse, word) !== 'VERB' && uposAt(parse, word) !== 'AUX') continue
    const source = phraseBefore(parse, word)
    if (source !== null) return { kind: 'told', source, saying: null, rule: 'X: quotation' }
  }
  return null
}

/** A stretch that is a sentence of its own goes on with the speaker before it in its paragraph or in the one before. */
function turn(frame: Frame, at: number): Voice {
  const { parse, stretches } = frame
  const quoted = stretches[at]
  const earlier = stretches[at - 1]
  if (quoted === undefined) return { kind: 'none' }
  const open = wordFrom(parse, quoted.open)
  if (open !== (parse.sentences[sentenceOf(parse, open)] ?? 0)) return { kind: 'none' }
  const lastSaying = frame.sayings[lastBefore(frame.sayings, open)]
  const paragraph = paragraphOf(parse, open)
  if (
    earlier !== undefined &&
    paragraph - paragraphOf(parse, wordFrom(parse, earlier.start)) <= 1 &&
    (lastSaying === undefined || lastSaying.cue < wordFrom(parse, earlier.open) || isNear(lastSaying, wordFrom(parse, earlier.close)))
  )
    return { kind: 'same', rule: 'the same speaker goes on' }
  if (lastSaying?.source != null && paragraph - paragraphOf(parse, lastSaying.cue) <= 1)
    return { kind: 'told', source: lastSaying.source, saying: null, rule: 'the speaker before' }
  return { kind: 'none' }
}

function isNear(saying: Saying, close: number): boolean {
  return saying.first - close < 8
}

/** Whether the sentence ended inside the marks, so that what follows is another. */
function isOver(parse: Parse, quoted: Quoted, after: number): boolean {
  if (after >= parse.length) return true
  const last = parse.text[quoted.end - 1] ?? ''
  const gap = parse.text.slice(quoted.close, parse.starts[after] ?? quoted.close)
  if (gap.includes('\n\n')) return true
  if (last === '.' || last === '…') return !/^\p{Ll}/u.test(parse.text.slice(parse.starts[after] ?? 0))
  return STOPS.has(formAt(parse, after))
}

function sayingFrom(frame: Frame, word: number): Saying | null {
  const end = frame.parse.sentences[sentenceOf(frame.parse, word) + 1] ?? frame.parse.length
  for (let at = lastBefore(frame.sayings, word) + 1; at < frame.sayings.length; at++) {
    const saying = frame.sayings[at]
    if (saying === undefined || saying.cue >= end) return null
    if (saying.source !== null && Math.min(saying.source.first, saying.first) >= word) return saying
  }
  return null
}

/** Row of the last saying whose cue stands before a word, -1 for none: a binary search. */
function lastBefore(sayings: readonly Saying[], word: number): number {
  let low = 0
  let high = sayings.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sayings[middle]?.cue ?? 0) < word) low = middle + 1
    else high = middle
  }
  return low - 1
}

function paragraphOf(parse: Parse, word: number): number {
  const sentence = sentenceOf(parse, word)
  let low = 0
  let high = parse.paragraphs.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((parse.paragraphs[middle] ?? 0) <= sentence) low = middle
    else high = middle
  }
  return low
}

const SKIPPED: ReadonlySet<string> = new Set([',', '-', '–', '—', 'as', 'so', 'and', '"', '”'])
const STOPS: ReadonlySet<string> = new Set(['.', '!', '?'])
