import { formAt, lemmaAt, type Parse, type Relation, relationAt, sentenceOf, startsLine, uposAt, wordFrom } from '../../model/parse.ts'
import { childBy, type Tree } from '../../model/tree.ts'
import { canSpeak, type Phrase, phraseAfter, type Saying, subjectBefore } from '../../text/text.ts'
import type { Quoted } from './marks.ts'

/** Who speaks a quoted stretch: the phrase and the cue that tell it, or the stretch before whose speaker goes on. */
export type Voice =
  | { readonly kind: 'told'; readonly source: Phrase; readonly saying: Saying | null; readonly rule: string }
  | { readonly kind: 'same'; readonly rule: string }
  | { readonly kind: 'none' }

/** What may be looked at to tell who speaks: sayings are those outside all quotation marks. */
export interface Frame {
  readonly parse: Parse
  readonly tree: Tree
  readonly sayings: readonly Saying[]
  readonly stretches: readonly Quoted[]
}

/** Who speaks stretch `at`: first the words right behind the marks, then those before, then the turn. */
export function findVoice(frame: Frame, at: number): Voice {
  const quoted = frame.stretches[at]
  if (quoted === undefined) return { kind: 'none' }
  const before = wordFrom(frame.parse, quoted.open) - 1
  const after = wordFrom(frame.parse, quoted.close)
  const introduced =
    formAt(frame.parse, before) === ':' ? (labelBefore(frame, before) ?? sayingBefore(frame, quoted) ?? actorBefore(frame, before)) : null
  const behind = sayingBehind(frame, quoted, after)
  // "Analysts warn: '…,' said one of them": a comma inside the marks points to what stands behind them.
  if (behind !== null && frame.parse.text[quoted.end - 1] === ',') return behind
  return (
    introduced ??
    behind ??
    doerBehind(frame, quoted, after) ??
    ownerBefore(frame, quoted) ??
    sayingBefore(frame, quoted) ??
    trailing(frame, quoted, after) ??
    turn(frame, at) ??
    doerBefore(frame, quoted) ?? { kind: 'none' }
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

/** X said: "…" / X said that the deal was "…"; of several, the nearest that plainly is speech ("he says if people think …"). */
function sayingBefore(frame: Frame, quoted: Quoted): Voice | null {
  const { parse, sayings } = frame
  const open = wordFrom(parse, quoted.open)
  const start = parse.sentences[sentenceOf(parse, open)] ?? 0
  let nearest: Voice | null = null
  for (let at = lastBefore(sayings, open), steps = 0; at >= 0 && steps < 12; at--, steps++) {
    const saying = sayings[at]
    if (saying === undefined || saying.cue < start) break
    if (saying.source === null || saying.source.last >= open) continue
    const voice: Voice = { kind: 'told', source: saying.source, saying, rule: 'X said quotation' }
    if (isPlain(saying) || open - Math.max(saying.last, saying.source.last) <= 5) return voice
    nearest ??= voice
  }
  return nearest
}

function isPlain(saying: Saying): boolean {
  return saying.verb === null || saying.verb.weight === 1 || saying.verb.takes.has('name')
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
function actorBefore(frame: Frame, colon: number): Voice | null {
  const { parse, tree } = frame
  const start = parse.sentences[sentenceOf(parse, colon)] ?? 0
  for (let word = Math.max(start, colon - 60); word < colon; word++) {
    if (uposAt(parse, word) !== 'VERB' && uposAt(parse, word) !== 'AUX') continue
    const source = subjectBefore(tree, word)
    if (source !== null) return { kind: 'told', source, saying: null, rule: 'X: quotation' }
  }
  return null
}

/** Ann Lee: "…", at the head of a line or behind a dash. */
function labelBefore(frame: Frame, colon: number): Voice | null {
  const { parse } = frame
  const sentence = parse.sentences[sentenceOf(parse, colon)] ?? 0
  let first = colon
  while (first > sentence && colon - first < 6 && LABEL.has(uposAt(parse, first - 1))) first--
  const isFree = first === sentence || DASHES.has(formAt(parse, first - 1)) || startsLine(parse, first)
  if (first === colon || !isFree || uposAt(parse, colon - 1) === 'DET') return null
  return { kind: 'told', source: { first, last: colon - 1, head: colon - 1 }, saying: null, rule: 'X: quotation' }
}

/** "…?" the mayor wondered aloud: any verb whose subject stands right behind the marks. */
function doerBehind(frame: Frame, quoted: Quoted, after: number): Voice | null {
  const { parse, tree } = frame
  if (isOver(parse, quoted, after) || !/[,?!…—]$/.test(parse.text.slice(quoted.start, quoted.end))) return null
  const first = SKIPPED.has(formAt(parse, after)) ? after + 1 : after
  const end = parse.sentences[sentenceOf(parse, first) + 1] ?? parse.length
  const inverted = uposAt(parse, first) === 'VERB' ? phraseAfter(parse, first + 1) : null
  if (inverted !== null && uposAt(parse, inverted.head) === 'PROPN' && ENDS.has(formAt(parse, inverted.last + 1))) {
    return { kind: 'told', source: inverted, saying: null, rule: 'quotation, did X' }
  }
  for (let word = first + 1; word < Math.min(end, first + 14); word++) {
    if (uposAt(parse, word) !== 'VERB') continue
    const source = subjectBefore(tree, word)
    if (source === null || source.first !== first) return null
    return { kind: 'told', source, saying: null, rule: 'quotation, X did' }
  }
  return null
}

/** The minister's call for "…", his warning that "…" */
function ownerBefore(frame: Frame, quoted: Quoted): Voice | null {
  const { parse } = frame
  const open = wordFrom(parse, quoted.open)
  const start = parse.sentences[sentenceOf(parse, open)] ?? 0
  for (let word = open - 1; word >= Math.max(start + 1, open - 4); word--) {
    if (uposAt(parse, word) === 'VERB' || uposAt(parse, word) === 'AUX') return null
    if (uposAt(parse, word) !== 'NOUN' || !SPEECH_NOUNS.has(lemmaAt(parse, word))) continue
    if (word + 1 < open && !OPENS_SPEECH.has(formAt(parse, word + 1))) return null
    const owner = childBy(frame.tree, word, POSSESSIVE)
    if (owner < 0) return null
    let first = owner
    while (first > start && frame.parse.heads[first - 1] === owner && relationAt(parse, first - 1) !== 'punct') first--
    return { kind: 'told', source: { first, last: owner, head: owner }, saying: null, rule: 'the words of X' }
  }
  return null
}

/** The party ripped the plan as "…": the subject of the nearest verb before, where it can speak. */
function doerBefore(frame: Frame, quoted: Quoted): Voice | null {
  const { parse, tree } = frame
  const open = wordFrom(parse, quoted.open)
  const start = parse.sentences[sentenceOf(parse, open)] ?? 0
  for (let word = open - 1; word >= Math.max(start, open - 24); word--) {
    if (uposAt(parse, word) !== 'VERB') continue
    const source = subjectBefore(tree, word)
    if (source === null) continue
    return canSpeak(parse, source, { lemma: lemmaAt(parse, word), kind: 'verb', verb: null })
      ? { kind: 'told', source, saying: null, rule: 'X did "quotation"' }
      : null
  }
  return null
}

/** A stretch that is a sentence of its own goes on with the speaker before it in its paragraph or in the one before. */
function turn(frame: Frame, at: number): Voice | null {
  const { parse, stretches } = frame
  const quoted = stretches[at]
  const earlier = stretches[at - 1]
  if (quoted === undefined) return null
  const open = wordFrom(parse, quoted.open)
  if (open !== (parse.sentences[sentenceOf(parse, open)] ?? 0)) return null
  const last = lastBefore(frame.sayings, open)
  const lastSaying = frame.sayings[last]
  const paragraph = paragraphOf(parse, open)
  const isNearEarlier = earlier !== undefined && paragraph - paragraphOf(parse, wordFrom(parse, earlier.start)) <= 1
  if (
    isNearEarlier &&
    (lastSaying === undefined ||
      lastSaying.cue < wordFrom(parse, earlier.open) ||
      isNear(parse, lastSaying, wordFrom(parse, earlier.close)))
  ) {
    return { kind: 'same', rule: 'the same speaker goes on' }
  }
  const saying = firstOfSentence(frame, last)
  if (saying?.source != null && paragraph - paragraphOf(parse, saying.cue) <= 1)
    return { kind: 'told', source: saying.source, saying: null, rule: 'the speaker before' }
  return null
}

/** The saying that governs the sentence of another: the first in it that names a source. */
function firstOfSentence(frame: Frame, row: number): Saying | undefined {
  let found = frame.sayings[row]
  if (found === undefined) return undefined
  const sentence = sentenceOf(frame.parse, found.cue)
  for (let at = row - 1; at >= 0; at--) {
    const saying = frame.sayings[at]
    if (saying === undefined || sentenceOf(frame.parse, saying.cue) !== sentence) break
    if (saying.source !== null) found = saying
  }
  return found
}

/** Whether a saying stands in the sentence that ends a quotation. */
function isNear(parse: Parse, saying: Saying, close: number): boolean {
  return saying.first - close < 8 || sentenceOf(parse, saying.first) === sentenceOf(parse, close)
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

const POSSESSIVE: ReadonlySet<Relation> = new Set<Relation>(['nmod:poss'])
const LABEL: ReadonlySet<string> = new Set(['PROPN', 'NOUN', 'ADJ', 'DET'])
const DASHES: ReadonlySet<string> = new Set(['-', '–', '—', '•', '*', '|'])
const SPEECH_NOUNS: ReadonlySet<string> = new Set(
  'call remark comment statement claim warning promise pledge vow word phrase message description demand appeal assertion assessment argument insistence announcement question complaint declaration accusation threat slogan motto boast'.split(
    ' ',
  ),
)
const OPENS_SPEECH: ReadonlySet<string> = new Set(['for', 'that', 'of', 'about', ':', ',', 'to'])
const SKIPPED: ReadonlySet<string> = new Set([',', '-', '–', '—', 'as', 'so', 'and', '"', '”'])
const ENDS: ReadonlySet<string> = new Set(['.', ',', ';', ''])
const STOPS: ReadonlySet<string> = new Set(['.', '!', '?'])
