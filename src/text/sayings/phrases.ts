import { formAt, lemmaAt, type Parse, sentenceOf, uposAt, wordAt } from '../../model/parse.ts'

/** A noun phrase by its words, the head that names it, and the end of its first part ("a doctor" of "a doctor at the hospital"). */
export interface Phrase {
  readonly first: number
  readonly last: number
  readonly head: number
}

/** The noun phrase that stands as subject before a verb, told from the words alone; null where none does. */
export function phraseBefore(parse: Parse, verb: number): Phrase | null {
  const start = Math.max(parse.sentences[sentenceOf(parse, verb)] ?? 0, verb - FARTHEST)
  let at = verb - 1
  while (at >= start && isBetween(parse, at)) at--
  at = skipTime(parse, at, start)
  if (at < start) return null
  if (formAt(parse, at) === ',' || CLOSERS.has(formAt(parse, at))) {
    const open = openingComma(parse, at, start)
    if (open < 0) return null
    at = open - 1
  }
  let first = at + 1
  while (first > start && isInside(parse, first - 1, at)) first--
  const relative = beforeRelative(parse, first, start)
  if (relative !== null) return relative
  return first > at ? null : subjectAmong(parse, first, at)
}

/** "An aid worker who watched from the hill" before "says": the noun that a relative clause without commas hangs on. */
function beforeRelative(parse: Parse, from: number, start: number): Phrase | null {
  if (uposAt(parse, from - 1) === 'PUNCT' || from === start) return null
  for (let at = from - 1; at > start && from - at < 10; at--) {
    const form = formAt(parse, at)
    if (uposAt(parse, at) === 'PUNCT') return null
    if (form !== 'who' && form !== 'whom') continue
    let first = at
    while (first > start && isInside(parse, first - 1, at - 1)) first--
    return first === at ? null : subjectAmong(parse, first, at - 1)
  }
  return null
}

/** The noun phrase that begins at a word ("said Ann Lee, a nurse"); null where none does. */
export function phraseAfter(parse: Parse, from: number): Phrase | null {
  const sentence = sentenceOf(parse, from)
  const end = parse.sentences[sentence + 1] ?? parse.length
  let last = from - 1
  while (last + 1 < end && last - from < 24 && isInside(parse, last + 1, end - 1) && !endsAfter(parse, from, last + 1)) last++
  while (last >= from && (uposAt(parse, last) === 'ADP' || uposAt(parse, last) === 'CCONJ' || uposAt(parse, last) === 'DET')) last--
  if (last < from) return null
  return { first: from, last, head: headOfPhrase(parse, from, last) }
}

/** The last word of the first base phrase in [first, last]. */
export function headOfPhrase(parse: Parse, first: number, last: number): number {
  let head = first
  for (let word = first; word <= last; word++) {
    const upos = uposAt(parse, word)
    if (word > first && (upos === 'ADP' || upos === 'CCONJ' || upos === 'PUNCT') && !isJoint(parse, word)) break
    if (upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON' || upos === 'NUM' || upos === 'ADJ') head = word
  }
  return head
}

/** Chunks split at prepositions and determiners; the subject is the last that no preposition opens, with what hangs on it. */
function subjectAmong(parse: Parse, first: number, last: number): Phrase | null {
  let begin = -1
  let isOpen = true
  for (let word = first; word <= last; word++) {
    const upos = uposAt(parse, word)
    if (upos === 'ADP' || (upos === 'PART' && formAt(parse, word) === 'to')) {
      isOpen = false
      continue
    }
    const begins = word === first || (startsPhrase(parse, word) && uposAt(parse, word - 1) !== 'ADP' && uposAt(parse, word - 1) !== 'CCONJ')
    if (begins && (word === first || !isJoint(parse, word - 1))) isOpen = true
    if (isOpen && (begins || begin < 0)) begin = word
    if (begins && !isOpen) begin = word
  }
  if (begin < 0) begin = afterPreposition(parse, first, last)
  while (begin < last && isTimeWord(parse, begin) && !isTimeWord(parse, last)) begin++
  while (begin < last && (uposAt(parse, begin) === 'PUNCT' || uposAt(parse, begin) === 'CCONJ')) begin++
  if (isTimeWord(parse, last) && begin === last) return null
  return { first: begin, last, head: headOfPhrase(parse, begin, last) }
}

function afterPreposition(parse: Parse, first: number, last: number): number {
  let begin = first
  for (let word = first; word < last; word++) if (uposAt(parse, word) === 'ADP') begin = word + 1
  return begin
}

function startsPhrase(parse: Parse, word: number): boolean {
  const upos = uposAt(parse, word)
  if (upos === 'PRON') return SUBJECTS.has(formAt(parse, word))
  if (upos === 'DET') return !isJoint(parse, word - 1)
  return !isTimeWord(parse, word) && isTimeWord(parse, word - 1) && upos !== 'PUNCT'
}

/** Words between subject and verb: "had also", "could still". */
function isBetween(parse: Parse, word: number): boolean {
  const upos = uposAt(parse, word)
  return (
    (upos === 'AUX' && AUXILIARIES.has(formAt(parse, word))) ||
    (upos === 'ADV' && !isTimeWord(parse, word)) ||
    (upos === 'PART' && formAt(parse, word) !== 'to' && formAt(parse, word) !== "'s" && formAt(parse, word) !== '’s') ||
    BETWEEN.has(formAt(parse, word))
  )
}

/** "on Thursday", "later on Sunday night", "in turn" before the verb. */
function skipTime(parse: Parse, from: number, start: number): number {
  let at = from
  while (at >= start && isTimeWord(parse, at)) at--
  if (at === from) return formAt(parse, at) === 'turn' && formAt(parse, at - 1) === 'in' ? at - 2 : from
  return uposAt(parse, at) === 'ADP' && at > start ? at - 1 : at < start ? from : at
}

/** The comma, dash or bracket that opens the aside which `close` ends: of commas, one before "who" or a noun phrase. */
function openingComma(parse: Parse, close: number, start: number): number {
  const sign = formAt(parse, close)
  const wanted = sign === ')' ? '(' : sign
  let nearest = -1
  for (let at = close - 1; at > start && close - at < 40; at--) {
    const form = formAt(parse, at)
    if (QUOTES.has(form)) break
    if (form !== wanted) continue
    if (wanted !== ',' || WHO.has(formAt(parse, at + 1))) return at
    const next = uposAt(parse, at + 1)
    if (nearest < 0 && NOMINAL.has(uposAt(parse, at - 1)) && NOMINAL.has(next)) nearest = at
  }
  return nearest
}

function isInside(parse: Parse, word: number, last: number): boolean {
  const upos = uposAt(parse, word)
  if (upos === 'PUNCT' || upos === 'SYM') return isJoint(parse, word) || (INNER.has(formAt(parse, word)) && word < last)
  if (upos === 'CCONJ')
    return NOMINAL.has(uposAt(parse, word - 1)) && NOMINAL.has(uposAt(parse, word + 1)) && !SUBJECTS.has(formAt(parse, word + 1))
  if (upos === 'VERB')
    return formAt(parse, word + 1) === 'by' || (NOMINAL.has(uposAt(parse, word + 1)) && LEADING.has(uposAt(parse, word - 1)))
  if (upos === 'ADV') return uposAt(parse, word - 1) === 'DET' && (uposAt(parse, word + 1) === 'VERB' || uposAt(parse, word + 1) === 'ADJ')
  if (STOPS.has(formAt(parse, word))) return false
  return NOMINAL.has(upos) || upos === 'ADP' || (upos === 'PART' && formAt(parse, word) !== 'not')
}

/** Where a phrase after the verb ends although nominal words go on: a time, or a place or occasion after a proper name. */
function endsAfter(parse: Parse, first: number, word: number): boolean {
  if (word === first) return false
  if (isTimeWord(parse, word)) return true
  if (uposAt(parse, word) !== 'ADP') return uposAt(parse, word) === 'PRON'
  const form = formAt(parse, word)
  if (form === 'of' || form === 'for') return false
  return (
    uposAt(parse, word - 1) === 'PROPN' ||
    !PLACING.has(form) ||
    isTimeWord(parse, word + 1) ||
    OCCASIONS.has(lemmaAt(parse, word + 2)) ||
    OCCASIONS.has(lemmaAt(parse, word + 1))
  )
}

/** A sign without blanks on both sides belongs to the word it joins ("al-Bab", "co-ordinator"). */
function isJoint(parse: Parse, word: number): boolean {
  return HYPHENS.has(wordAt(parse, word)) && parse.ends[word - 1] === parse.starts[word] && parse.ends[word] === parse.starts[word + 1]
}

export function isTimeWord(parse: Parse, word: number): boolean {
  const form = formAt(parse, word)
  return TIMES.has(form.endsWith('.') ? form.slice(0, -1) : form)
}

/** "the recognised government", "the internationally recognised government" */
const LEADING: ReadonlySet<string> = new Set(['DET', 'ADV'])
const WHO: ReadonlySet<string> = new Set(['who', 'whose', 'which', 'whom'])
/** Subjects stand no further than this from their verb, in words. */
const FARTHEST = 80
const NOMINAL: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON', 'X'])
const AUXILIARIES: ReadonlySet<string> = new Set(
  "is are was were be been being 's ’s has have had 've ’ve 'd ’d do does did will would 'll ’ll can could may might must shall should ca wo".split(
    ' ',
  ),
)
const SUBJECTS: ReadonlySet<string> = new Set(['he', 'she', 'they', 'it', 'we', 'i', 'who'])
const STOPS: ReadonlySet<string> = new Set([
  'that',
  'which',
  'who',
  'whom',
  'whose',
  'when',
  'where',
  'while',
  'as',
  'if',
  'because',
  'after',
  'before',
  'since',
  'than',
])
const INNER: ReadonlySet<string> = new Set(['(', ')', '.', '&', '/', '’'])
const CLOSERS: ReadonlySet<string> = new Set([')', '–', '—', '-'])
const HYPHENS: ReadonlySet<string> = new Set(['-', '‐', '‑', '–', '/', "'", '’', 'ʿ'])
const QUOTES: ReadonlySet<string> = new Set(['"', '“', '”', '«', '»', '„', '``', "''", '.', '!', '?', ';'])
const PLACING: ReadonlySet<string> = new Set(['at', 'in', 'from', 'with', 'on', 'near', 'to'])
const OCCASIONS: ReadonlySet<string> = new Set([
  'statement',
  'interview',
  'conference',
  'briefing',
  'speech',
  'address',
  'post',
  'tweet',
  'telephone',
  'phone',
  'meeting',
  'reporter',
  'condition',
  'message',
  'email',
  'e-mail',
  'letter',
  'remark',
  'comment',
  'broadcast',
  'bulletin',
])
const BETWEEN: ReadonlySet<string> = new Set([
  'also',
  'then',
  'later',
  'still',
  'itself',
  'himself',
  'herself',
  'themselves',
  'n’t',
  "n't",
  'earlier',
  'meanwhile',
  'immediately',
  'repeatedly',
  'previously',
  'have',
  'has',
  'had',
  'is',
  'was',
  'could',
  'would',
  'did',
  'does',
  'do',
])
const TIMES: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec yesterday today tonight tomorrow earlier later'.split(
    ' ',
  ),
)
