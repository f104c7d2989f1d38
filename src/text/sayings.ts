import { formAt, lemmaAt, type Parse, sentenceOf, uposAt } from '../model/parse.ts'
import { headOfPhrase, type Phrase, phraseAfter, phraseBefore } from './sayings/phrases.ts'

export type { Phrase } from './sayings/phrases.ts'
export { phraseBefore }

import { type SpeechVerb, speechVerb, speechVerbOfForm } from './sayings/verbs.ts'

/** A place where a text says that somebody says something: the cue and the phrase that names who. */
export interface Saying {
  /** Row of the cue's head word; cue words are [first, last]. */
  readonly cue: number
  readonly first: number
  readonly last: number
  readonly lemma: string
  /** `count`: "by the ministry's count". */
  readonly kind: 'verb' | 'according' | 'count'
  readonly verb: SpeechVerb | null
  /** Who says it; null where the text names nobody. */
  readonly source: Phrase | null
  /** The cue stands before its source ("said the mayor"). */
  readonly inverted: boolean
  readonly rule: string
}

/** All sayings of a text, in reading order of their cues. Quotation marks are not looked at. */
export function findSayings(parse: Parse): Saying[] {
  const found: Saying[] = []
  for (let word = 0; word < parse.length; word++) {
    const saying = accordingAt(parse, word) ?? countAt(parse, word) ?? verbAt(parse, word)
    if (saying !== null) found.push(saying)
  }
  return found
}

function accordingAt(parse: Parse, word: number): Saying | null {
  const form = formAt(parse, word)
  const isAccording = form === 'according' && formAt(parse, word + 1) === 'to'
  if (!isAccording) return null
  const source = phraseAfter(parse, word + 2)
  if (source === null) return null
  return {
    cue: word,
    first: word,
    last: word + 1,
    lemma: 'according to',
    kind: 'according',
    verb: null,
    source,
    inverted: true,
    rule: 'according to',
  }
}

/** "By X's count", "By X’s reckoning of …", "In X's estimate". */
function countAt(parse: Parse, word: number): Saying | null {
  const form = formAt(parse, word)
  if (form !== 'by' && form !== 'in' && form !== 'on') return null
  for (let noun = word + 2; noun < word + 9; noun++) {
    if (ENDS.has(formAt(parse, noun)) || uposAt(parse, noun) === 'VERB') return null
    if (!COUNTS.has(lemmaAt(parse, noun))) continue
    const owner = uposAt(parse, noun - 1) === 'PART' ? noun - 2 : noun - 1
    if (owner <= word) return null
    const source = { first: word + 1, last: owner, head: headOfPhrase(parse, word + 1, owner) }
    return {
      cue: noun,
      first: word,
      last: noun,
      lemma: lemmaAt(parse, noun),
      kind: 'count',
      verb: null,
      source,
      inverted: false,
      rule: 'by the count of X',
    }
  }
  return null
}

function verbAt(parse: Parse, word: number): Saying | null {
  const upos = uposAt(parse, word)
  const form = formAt(parse, word)
  const verb =
    upos === 'VERB'
      ? (speechVerb(lemmaAt(parse, word)) ?? speechVerbOfForm(form))
      : upos === 'NOUN' || upos === 'PROPN'
        ? oddForm(parse, word)
        : undefined
  if (verb === undefined) return null
  const inverted = invertedSource(parse, word)
  const source = inverted ?? phraseBefore(parse, word)
  const lemma = lemmaAt(parse, word)
  return {
    cue: word,
    first: word,
    last: word,
    lemma,
    kind: 'verb',
    verb,
    source,
    inverted: inverted !== null,
    rule: inverted === null ? 'X said' : 'said X',
  }
}

/** A verb of speech that the tagger took for a noun ("tweeted", "says"). */
function oddForm(parse: Parse, word: number): SpeechVerb | undefined {
  const form = formAt(parse, word)
  return form === 'says' || form === 'said' || form === 'tweeted' || form === 'told' ? speechVerbOfForm(form) : undefined
}

/** "…," said the mayor of the town. */
function invertedSource(parse: Parse, word: number): Phrase | null {
  const before = formAt(parse, word - 1)
  if (word === (parse.sentences[sentenceOf(parse, word)] ?? 0) ? false : !INVERTS_AFTER.has(before)) return null
  const phrase = phraseAfter(parse, word + 1)
  if (phrase === null || (PRONOUNS.has(formAt(parse, phrase.first)) && !ENDS.has(formAt(parse, phrase.last + 1)))) return null
  const next = uposAt(parse, phrase.last + 1)
  if (next === 'VERB' || next === 'AUX') return null
  if (uposAt(parse, phrase.head) !== 'NOUN' && uposAt(parse, phrase.head) !== 'PROPN' && uposAt(parse, phrase.head) !== 'PRON') return null
  return { first: phrase.first, last: phrase.last, head: headOfPhrase(parse, phrase.first, phrase.last) }
}

const INVERTS_AFTER: ReadonlySet<string> = new Set([',', '"', '”', "''", '’', "'", '»', '“', '?', '!', '—', '–', '-'])
const PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'they', 'it', 'we', 'i', 'there', 'that', 'this'])
const ENDS: ReadonlySet<string> = new Set(['.', ',', ';', ':', '"', '”', '“', ''])
const COUNTS: ReadonlySet<string> = new Set(['count', 'tally', 'reckoning', 'estimate', 'estimation', 'account', 'calculation', 'telling'])
