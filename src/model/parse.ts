import type { Span } from './span.ts'

/**
 * What the reader of English found in one text: parallel arrays, a row a word (a syntactic word of Universal
 * Dependencies). Rows are in reading order; their spans never overlap and always hold at least one code unit.
 */
export interface Parse {
  readonly text: string
  /** How many words. */
  readonly length: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** 1 where the word is a later part of the multiword token before it (`n't` in `don't`). */
  readonly joined: Uint8Array
  /** First word of each sentence, and `length` as a last entry: sentence s is words [sentences[s], sentences[s + 1]). */
  readonly sentences: Int32Array
  /** First sentence of each paragraph, and the number of sentences as a last entry. */
  readonly paragraphs: Int32Array
  /** Index into `UPOS`. */
  readonly upos: Uint8Array
  /** Index into `XPOS`. */
  readonly xpos: Uint8Array
  /** Bits of `FEATURE`. */
  readonly features: Uint16Array
  /** Interned lower-case form of each word, index into `strings`. */
  readonly forms: Int32Array
  /** Interned lemma of each word, index into `strings`. */
  readonly lemmas: Int32Array
  readonly strings: readonly string[]
  /** Row of the head; a sentence's root points to itself. */
  readonly heads: Int32Array
  /** Index into `RELATIONS`. */
  readonly relations: Uint8Array
  readonly names: readonly NameSpan[]
}

/** A name as the reader marks it: words [first, last], both inside. */
export interface NameSpan {
  readonly kind: NameKind
  readonly first: number
  readonly last: number
}

export type NameKind = 'person' | 'organisation' | 'place' | 'facility' | 'event' | 'nationality' | 'weapon' | 'other'

export const UPOS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const
export type Upos = (typeof UPOS)[number]

/** Penn Treebank tags as UD English uses them. */
export const XPOS = [
  '$',
  "''",
  ',',
  '-LRB-',
  '-RRB-',
  '.',
  ':',
  'ADD',
  'AFX',
  'CC',
  'CD',
  'DT',
  'EX',
  'FW',
  'GW',
  'HYPH',
  'IN',
  'JJ',
  'JJR',
  'JJS',
  'LS',
  'MD',
  'NFP',
  'NN',
  'NNP',
  'NNPS',
  'NNS',
  'PDT',
  'POS',
  'PRP',
  'PRP$',
  'RB',
  'RBR',
  'RBS',
  'RP',
  'SYM',
  'TO',
  'UH',
  'VB',
  'VBD',
  'VBG',
  'VBN',
  'VBP',
  'VBZ',
  'WDT',
  'WP',
  'WP$',
  'WRB',
  'XX',
  '``',
] as const
export type Xpos = (typeof XPOS)[number]

/** Universal Dependencies relations with the subtypes that UD English uses. */
export const RELATIONS = [
  'root',
  'acl',
  'acl:relcl',
  'advcl',
  'advcl:relcl',
  'advmod',
  'amod',
  'appos',
  'aux',
  'aux:pass',
  'case',
  'cc',
  'cc:preconj',
  'ccomp',
  'compound',
  'compound:prt',
  'conj',
  'cop',
  'csubj',
  'csubj:outer',
  'csubj:pass',
  'dep',
  'det',
  'det:predet',
  'discourse',
  'dislocated',
  'expl',
  'fixed',
  'flat',
  'goeswith',
  'iobj',
  'list',
  'mark',
  'nmod',
  'nmod:desc',
  'nmod:poss',
  'nmod:unmarked',
  'nsubj',
  'nsubj:outer',
  'nsubj:pass',
  'nummod',
  'obj',
  'obl',
  'obl:agent',
  'obl:unmarked',
  'orphan',
  'parataxis',
  'punct',
  'reparandum',
  'vocative',
  'xcomp',
] as const
export type Relation = (typeof RELATIONS)[number]

/** Features that the rest of the product uses, as bits. */
export const FEATURE = {
  plural: 1,
  past: 2,
  present: 4,
  passive: 8,
  participle: 16,
  gerund: 32,
  infinitive: 64,
  finite: 128,
  third: 256,
  first: 512,
  second: 1024,
  negative: 2048,
} as const

/** The Span of one word. */
export function spanOfWord(parse: Parse, word: number): Span {
  return { start: parse.starts[word] ?? 0, end: parse.ends[word] ?? 0 }
}

/** The Span of the words [first, last]. */
export function spanOfWords(parse: Parse, first: number, last: number): Span {
  return { start: parse.starts[first] ?? 0, end: parse.ends[last] ?? 0 }
}

/** The word as written. */
export function wordAt(parse: Parse, word: number): string {
  return parse.text.slice(parse.starts[word] ?? 0, parse.ends[word] ?? 0)
}

/** The lower-case form; empty outside the text. */
export function formAt(parse: Parse, word: number): string {
  return parse.strings[parse.forms[word] ?? -1] ?? ''
}

/** The lemma, lower case but for names; empty outside the text. */
export function lemmaAt(parse: Parse, word: number): string {
  return parse.strings[parse.lemmas[word] ?? -1] ?? ''
}

export function uposAt(parse: Parse, word: number): Upos | '' {
  return UPOS[parse.upos[word] ?? 255] ?? ''
}

export function xposAt(parse: Parse, word: number): Xpos | '' {
  return XPOS[parse.xpos[word] ?? 255] ?? ''
}

export function relationAt(parse: Parse, word: number): Relation | '' {
  return RELATIONS[parse.relations[word] ?? 255] ?? ''
}

/** The row of the head; the word itself at a root; -1 outside the text. */
export function headOf(parse: Parse, word: number): number {
  return parse.heads[word] ?? -1
}

/** The sentence that a word stands in: a binary search. */
export function sentenceOf(parse: Parse, word: number): number {
  return lastAtMost(parse.sentences, word, parse.sentences.length - 1)
}

/** The first word that ends after `offset`; `length` when there is none. */
export function wordFrom(parse: Parse, offset: number): number {
  let low = 0
  let high = parse.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((parse.ends[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether a word is the first of its line. */
export function startsLine(parse: Parse, word: number): boolean {
  return word === 0 || parse.text.slice(parse.ends[word - 1], parse.starts[word]).includes('\n')
}

/** The Span of a whole sentence. */
export function spanOfSentence(parse: Parse, sentence: number): Span {
  const first = parse.sentences[sentence] ?? 0
  const next = parse.sentences[sentence + 1] ?? parse.length
  return spanOfWords(parse, first, next - 1)
}

/** How many sentences. */
export function sentenceCount(parse: Parse): number {
  return parse.sentences.length - 1
}

function lastAtMost(sorted: Int32Array, value: number, count: number): number {
  let low = 0
  let high = count
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) <= value) low = middle
    else high = middle
  }
  return low
}
