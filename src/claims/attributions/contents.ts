import { formAt, lemmaAt, type Parse, sentenceOf, spanOfWords, uposAt, xposAt } from '../../model/parse.ts'
import type { Span } from '../../model/span.ts'
import type { Saying } from '../../text/text.ts'

/** What somebody says, by the words around the cue: behind it, before it, or the thing that "which X reported" hangs on; null for nothing. */
export function contentOf(parse: Parse, sayings: readonly Saying[], at: number): Span | null {
  const saying = sayings[at]
  if (saying === undefined) return null
  const sentence = sentenceOf(parse, saying.cue)
  // No saying reaches further than this, and a text without full stops must not cost its square.
  const start = Math.max(parse.sentences[sentence] ?? 0, saying.cue - REACH)
  const end = Math.min(sentenceEnd(parse, sentence), saying.cue + REACH)
  if (saying.kind === 'according') return accordingTo(parse, saying, { start, end })
  if (saying.kind === 'count') return behindCount(parse, saying, end)
  if (isNegated(parse, saying)) return null
  const relative = relativeContent(parse, saying, start)
  if (relative !== null) return relative
  if (isAside(parse, saying, end)) return before(parse, sayings, at, { start, end })
  return takesWhatFollows(parse, saying) ? behind(parse, sayings, at, end) : null
}

interface Bounds {
  readonly start: number
  readonly end: number
}

/** The word behind a sentence; where one was cut without a full stop in the middle of a line, behind the next. */
function sentenceEnd(parse: Parse, sentence: number): number {
  const end = parse.sentences[sentence + 1] ?? parse.length
  if (end >= parse.length) return end
  const gap = parse.text.slice((parse.ends[end - 1] ?? 0) - 1, parse.starts[end] ?? 0)
  return /^[\p{L}\d,:]/u.test(gap) && !gap.includes('\n') ? (parse.sentences[sentence + 2] ?? parse.length) : end
}

/** "has not disclosed its losses", "did not say where": nothing is said. */
function isNegated(parse: Parse, saying: Saying): boolean {
  for (let word = saying.first - 1; word >= saying.first - 5; word--) {
    const form = formAt(parse, word)
    if (form === 'not' || form === "n't" || form === 'n’t' || form === 'never') return true
    const upos = uposAt(parse, word)
    if (upos !== 'AUX' && upos !== 'ADV' && upos !== 'PART' && form !== 'able') return false
  }
  return false
}

/** "…, according to X" and "According to X, …": the clause without the phrase, or all of the sentence behind it. */
function accordingTo(parse: Parse, saying: Saying, bounds: Bounds): Span | null {
  const last = saying.source?.last ?? saying.last
  const first = clauseStart(parse, saying.first - 1, bounds.start)
  const hasClauseBefore = saying.first - first > 2 && hasVerb(parse, first, saying.first)
  if (hasClauseBefore) return span(parse, first, saying.first - 1)
  const from = formAt(parse, last + 1) === ',' ? last + 2 : last + 1
  return span(parse, from, bounds.end - 1)
}

/** "By X's count, …" */
function behindCount(parse: Parse, saying: Saying, end: number): Span | null {
  if (hasVerb(parse, saying.last + 1, end)) return span(parse, saying.last + 1, end - 1)
  const start = Math.max(parse.sentences[sentenceOf(parse, saying.cue)] ?? 0, saying.cue - REACH)
  return span(parse, clauseStart(parse, saying.first - 1, start), saying.first - 1)
}

/** "the two deaths that X reported": the phrase that the relative clause hangs on. */
function relativeContent(parse: Parse, saying: Saying, start: number): Span | null {
  const source = saying.source
  if (source === null || saying.inverted || source.first - 2 < start) return null
  const link = formAt(parse, source.first - 1)
  if (link === 'what' && uposAt(parse, source.first - 2) === 'ADP') return span(parse, start, Math.max(saying.last, source.last))
  if (link !== 'that' && link !== 'which') return null
  const noun = source.first - 2
  if (!NOMINAL.has(uposAt(parse, noun)) || clauseFollows(parse, saying.last + 1, parse.length)) return null
  let first = noun
  while (first > Math.max(start, noun - 20) && PHRASE.has(uposAt(parse, first - 1))) first--
  return span(parse, first, noun)
}

/** ", X said." / ", said X on Friday, adding …": the cue and its source stand aside and no clause follows. */
function isAside(parse: Parse, saying: Saying, end: number): boolean {
  const source = saying.source
  if (saying.inverted)
    return formAt(parse, (source?.last ?? saying.last) + 1) !== ':' && !(formAt(parse, (source?.last ?? saying.last) + 1) === 'that')
  if (source === null) return false
  if (source.first === (parse.sentences[sentenceOf(parse, source.first)] ?? 0)) return false
  const before = formAt(parse, source.first - 1)
  if (!ASIDE.has(before) && !QUOTES.has(before)) return false
  if (QUOTES.has(before)) return true
  if (OWN_OBJECTS.some((taken) => saying.verb?.takes.has(taken))) return false
  if (saying.verb?.takes.has('thing') === true && saying.lemma !== 'say' && startsThing(parse, saying.last + 1)) return false
  return !clauseFollows(parse, saying.last + 1, end)
}

/** Whether what stands behind the cue is something that its verb tells, and no other use of the verb ("claimed lives"). */
function takesWhatFollows(parse: Parse, saying: Saying): boolean {
  const takes = saying.verb?.takes
  if (takes === undefined) return true
  let next = Math.max(saying.last, saying.inverted ? (saying.source?.last ?? -1) : -1) + 1
  while (uposAt(parse, next) === 'ADV') next++
  const form = formAt(parse, next)
  const end = sentenceEnd(parse, sentenceOf(parse, saying.cue))
  if ((saying.lemma === 'cite' || saying.lemma === 'quote') && formAt(parse, saying.cue).endsWith('ing')) return false
  if (form === ':' || OPENING.has(form)) return true
  // Parties agree to do things; only "agreed that" tells what they say.
  if (saying.lemma === 'agree') return form === 'that'
  if (saying.lemma === 'speak') return form === 'of'
  if (takes.has('clause') && (form === 'that' || form === 'how' || form === 'whether' || clauseFollows(parse, next, end))) return true
  if (takes.has('clause') && saying.verb?.tells === true) return clauseFollows(parse, next, end)
  if (takes.has('deed') && form === 'to' && uposAt(parse, next + 1) !== 'DET') return true
  if (takes.has('size')) return hasAt(parse, next, end)
  if (takes.has('record')) return saying.source !== null && RECORDS.has(lemmaAt(parse, saying.source.head)) && hasNumber(parse, next, end)
  if (takes.has('sight'))
    return (
      NOMINAL.has(uposAt(parse, next)) ||
      uposAt(parse, next) === 'DET' ||
      uposAt(parse, next) === 'ADJ' ||
      form === 'about' ||
      form === 'some'
    )
  if (!takes.has('thing') && !takes.has('name')) return false
  if (takes.has('name') && (form === 'for' || form === 'on' || form === 'off')) return false
  return !LIVES.has(formAt(parse, next)) && !(form === 'hundreds' && LIVES.has(formAt(parse, next + 4))) && !claimsLives(parse, saying, end)
}

function hasNumber(parse: Parse, from: number, end: number): boolean {
  for (let word = from; word < Math.min(end, from + 6); word++) if (uposAt(parse, word) === 'NUM') return true
  return false
}

/** "claimed the lives of three" is a deed of a bomb, not of a speaker. */
function claimsLives(parse: Parse, saying: Saying, end: number): boolean {
  if (saying.lemma !== 'claim') return false
  for (let word = saying.last + 1; word < Math.min(end, saying.last + 9); word++) if (LIVES.has(formAt(parse, word))) return true
  return false
}

/** "put the toll at 65" */
function hasAt(parse: Parse, from: number, end: number): boolean {
  for (let word = from; word < Math.min(end, from + 14); word++)
    if (formAt(parse, word) === 'at' && uposAt(parse, word + 1) !== 'DET') return true
  return false
}

/** "speak of at least six villages", "confirmed 12 deaths": a thing told stands right behind the cue. */
function startsThing(parse: Parse, word: number): boolean {
  if (formAt(parse, word) === 'of') return true
  const upos = uposAt(parse, word)
  return (upos === 'DET' || upos === 'NUM' || upos === 'ADJ' || upos === 'NOUN') && !TIMES.test(formAt(parse, word))
}

/** Whether a clause or a thing told follows the cue before the next break. */
function clauseFollows(parse: Parse, from: number, end: number): boolean {
  const next = formAt(parse, from)
  if (next === ':' || next === 'that') return true
  for (let word = from; word < end; word++) {
    const form = formAt(parse, word)
    if (BREAKS.has(form)) return false
    if (word > from && form === 'that' && uposAt(parse, word - 1) !== 'ADP') return true
    const upos = uposAt(parse, word)
    if ((upos === 'VERB' || upos === 'AUX') && isFiniteVerb(parse, word) && !isRelative(parse, word, from)) return true
  }
  return false
}

function isFiniteVerb(parse: Parse, word: number): boolean {
  const tag = xposAt(parse, word)
  return tag === 'VBD' || tag === 'VBZ' || tag === 'VBP' || tag === 'MD'
}

function isRelative(parse: Parse, word: number, from: number): boolean {
  for (let at = word - 1; at >= from && word - at < 4; at--) if (RELATIVES.has(formAt(parse, at))) return true
  return false
}

/** The clause before an aside, with what goes on behind it (", he said, with 12 others hurt"). */
function before(parse: Parse, sayings: readonly Saying[], at: number, bounds: Bounds): Span | null {
  const saying = sayings[at]
  if (saying === undefined) return null
  const begins = Math.min(saying.source?.first ?? saying.first, saying.first)
  const first = clauseStart(parse, begins - 1, bounds.start)
  const tail = Math.max(saying.source?.last ?? saying.last, saying.last) + 1
  const comma = commaAfter(parse, tail, bounds.end)
  if (comma >= 0 && !hasVerb(parse, first, begins)) return span(parse, first, bounds.end - 1)
  if (!hasVerb(parse, first, begins)) return null
  if (comma < 0 || !GOES_ON.has(formAt(parse, comma + 1))) return span(parse, first, begins - 1)
  let last = comma
  while (last < bounds.end && !CONTRASTS.has(formAt(parse, last)) && !endsContent(parse, sayings, at, last)) last++
  return span(parse, first, last - 1)
}

/** The comma or semicolon that ends an aside, where it comes soon; -1 for none. */
function commaAfter(parse: Parse, from: number, end: number): number {
  for (let word = from; word < Math.min(end, from + 8); word++) {
    const form = formAt(parse, word)
    if (form === ',' || form === ';') return word
  }
  return -1
}

/** From the cue to the end of its sentence, or to where another source takes over. */
function behind(parse: Parse, sayings: readonly Saying[], at: number, end: number): Span | null {
  const saying = sayings[at]
  if (saying === undefined) return null
  let first = Math.max(saying.last, saying.inverted ? (saying.source?.last ?? -1) : -1) + 1
  first = thatAfter(parse, first, end)
  if (formAt(parse, first) === 'that' || formAt(parse, first) === ':' || formAt(parse, first) === ',') first++
  let last = first
  while (last < end && !endsContent(parse, sayings, at, last)) last++
  return span(parse, first, last - 1)
}

/** The "that" behind whom it is told or when ("told reporters on Monday that …"); the word itself where none follows soon. */
function thatAfter(parse: Parse, first: number, end: number): number {
  for (let word = first; word < Math.min(end, first + 9); word++) {
    const form = formAt(parse, word)
    if (form === 'that' && uposAt(parse, word) === 'SCONJ') return word
    if (form === ',' || form === ':' || uposAt(parse, word) === 'VERB' || uposAt(parse, word) === 'AUX') return first
  }
  return first
}

/** Whether a word begins the words of another source: ", and Y said", "; Y denied", "while Y put". */
function endsContent(parse: Parse, sayings: readonly Saying[], at: number, word: number): boolean {
  const form = formAt(parse, word)
  const follows = sayings[at + 1]
  if (follows !== undefined && follows.cue === word + 1 && (form === 'and' || form === 'but' || form === ',') && isSameSource(sayings, at))
    return true
  if (form === ',') return startsSaying(parse, sayings, at, word + 1)
  if (!LINKS.has(form)) return false
  for (let next = at + 1; next < sayings.length; next++) {
    const other = sayings[next]
    if (other === undefined || other.cue > word + 30) return false
    if (other.source === null || other.kind !== 'verb' || other.source.first <= word || other.inverted) continue
    return other.source.first - word <= 3 || (form === ';' && other.source.first - word <= 8)
  }
  return false
}

/** "denied it and said …", "claimed it, adding …": the next cue has the same source, and a content of its own. */
function isSameSource(sayings: readonly Saying[], at: number): boolean {
  const source = sayings[at + 1]?.source ?? null
  return source !== null && source.head === sayings[at]?.source?.head
}

/** "X speaks of 40 attacks, Y speaks of six": a second saying behind a bare comma. */
function startsSaying(parse: Parse, sayings: readonly Saying[], at: number, word: number): boolean {
  const other = sayings[at + 1]
  if (other?.source == null || other.inverted || other.kind !== 'verb' || other.source.first !== word) return false
  return startsThing(parse, other.last + 1) && other.verb?.takes.has('thing') === true && other.lemma !== 'say'
}

/** The first word of the clause that ends before `last`: behind a semicolon or a contrast, else the sentence. */
function clauseStart(parse: Parse, last: number, start: number): number {
  for (let word = last; word > start; word--) {
    const form = formAt(parse, word)
    if (form === ';' || (CONTRASTS.has(form) && formAt(parse, word - 1) === ',')) return word + 1
  }
  return start
}

function hasVerb(parse: Parse, first: number, end: number): boolean {
  for (let word = first; word < end; word++) {
    const upos = uposAt(parse, word)
    if (upos === 'VERB' || upos === 'AUX') return true
  }
  return false
}

function span(parse: Parse, first: number, last: number): Span | null {
  let end = last
  let begin = first
  while (end > begin && TRAILING.has(formAt(parse, end))) end--
  while (begin < end && TRAILING.has(formAt(parse, begin))) begin++
  if (begin > end) return null
  const found = spanOfWords(parse, begin, end)
  return /[\p{L}\d]/u.test(parse.text.slice(found.start, Math.min(found.end, found.start + 40))) ? found : null
}

const OPENING: ReadonlySet<string> = new Set(['"', '“', '«', '„', '‘', '``', "''"])
const LIVES: ReadonlySet<string> = new Set(['life', 'lives', 'victims', 'victim'])
const TIMES = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:yesterday|today|last|early|late|earlier|this)$/
const RECORDS: ReadonlySet<string> = new Set(
  'report study survey poll register list ledger record log database dataset document bulletin count assessment update form'.split(' '),
)
const OWN_OBJECTS = ['record', 'sight', 'size'] as const
const REACH = 200
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'NUM', 'PRON'])
const PHRASE: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'DET', 'ADP', 'ADV'])
const ASIDE: ReadonlySet<string> = new Set([',', '-', '–', '—', ')'])
const QUOTES: ReadonlySet<string> = new Set(['"', '”', '»', "''", '“', '’', "'"])
const BREAKS: ReadonlySet<string> = new Set([',', ';', '.', '!', '?', '—', '–', '-', '"', '“', '”', '('])
const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'whom', 'whose', 'where', 'when', 'as', 'after', 'before', 'while'])
const GOES_ON: ReadonlySet<string> = new Set([
  'and',
  'with',
  'including',
  'among',
  'most',
  'some',
  'while',
  'they',
  'among',
  'of',
  'all',
  'leaving',
  'bringing',
  'many',
])
const CONTRASTS: ReadonlySet<string> = new Set(['but', 'although', 'though', 'while', 'whereas'])
const LINKS: ReadonlySet<string> = new Set(['and', 'but', 'while', 'whereas', ';', 'although', 'though', 'yet'])
const TRAILING: ReadonlySet<string> = new Set(['.', ',', ';', ':'])
