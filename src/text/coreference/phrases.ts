import { FEATURE, formAt, headOf, lemmaAt, type NameKind, type Parse, relationAt, sentenceOf, uposAt, xposAt } from '../../model/parse.ts'
import { sortOfNoun } from './sorts.ts'

/** A phrase that may point back or be pointed back to. */
export interface ReferringPhrase {
  readonly first: number
  readonly last: number
  readonly head: number
  readonly type: PhraseType
  readonly sentence: number
  readonly number: 'one' | 'several'
  readonly gender: number
  /** What it stands for, as far as a name or its noun tells; 0 is unknown. */
  readonly sort: number
  /** Small form for a pronoun, lemma otherwise. */
  readonly word: string
  /** Small forms of a name's words, or of the words that tell a noun from others like it. */
  readonly parts: readonly string[]
}

export const PHRASE_TYPES = [
  'third',
  'first',
  'second',
  'relative',
  'pointing',
  'name',
  'definite',
  'this',
  'owned',
  'indefinite',
  'bare',
] as const
export type PhraseType = (typeof PHRASE_TYPES)[number]

/** Bits of `gender`. */
export const GENDER = { man: 1, woman: 2, thing: 4 } as const

/** All noun phrases and pronouns of a text, in the order of their heads. */
export function findReferringPhrases(parse: Parse): ReferringPhrase[] {
  const names = nameKinds(parse)
  const edges = subtreeEdges(parse)
  const owners = dependents(parse)
  const phrases: ReferringPhrase[] = []
  for (let word = 0; word < parse.length; word++) {
    if (isHead(parse, word))
      phrases.push(makePhrase(parse, { word, first: edges.firsts[word] ?? word, last: edges.lasts[word] ?? word }, { names, owners }))
  }
  return phrases
}

/** The phrase of given words, whose head the tree tells. */
export function phraseOfSpans(parse: Parse, spans: readonly { readonly first: number; readonly last: number }[]): ReferringPhrase[] {
  const means = { names: nameKinds(parse), owners: dependents(parse) }
  return spans.map(({ first, last }) => makePhrase(parse, { word: headWithin(parse, first, last), first, last }, means))
}

interface Extent {
  readonly word: number
  readonly first: number
  readonly last: number
}

interface Means {
  readonly names: ReadonlyMap<number, { kind: NameKind; first: number; last: number }>
  readonly owners: readonly (readonly number[])[]
}

function makePhrase(parse: Parse, { word, first, last }: Extent, { names, owners }: Means): ReferringPhrase {
  const form = formAt(parse, word)
  const children = owners[word] ?? []
  const name = uposAt(parse, word) === 'PROPN' ? names.get(word) : undefined
  const type = typeOf(parse, word, children)
  const isPronoun = PRONOUN_TYPES.has(type)
  const isJoined = children.some((child) => relationAt(parse, child) === 'conj')
  const several = isPronoun
    ? PLURALS.has(form)
    : isJoined || ((parse.features[word] ?? 0) & FEATURE.plural) !== 0 || xposAt(parse, word) === 'NNS'
  const parts = type === 'name' ? nameParts(parse, word, name) : isPronoun ? [] : modifiers(parse, children)
  const titles = children.map((child) => formAt(parse, child))
  return {
    first,
    last,
    head: word,
    type,
    sentence: sentenceOf(parse, word),
    number: several ? 'several' : 'one',
    gender: genderOf(form, titles),
    sort: name !== undefined ? (NAME_SORTS[name.kind] ?? 0) : type === 'name' ? 0 : sortOfNoun(lemmaAt(parse, word)),
    word: isPronoun ? form : lemmaAt(parse, word).toLowerCase(),
    parts,
  }
}

function isHead(parse: Parse, word: number): boolean {
  const upos = uposAt(parse, word)
  const relation = relationAt(parse, word)
  if (upos === 'PRON') return !NO_REFERENCE.has(formAt(parse, word)) && relation !== 'expl' && xposAt(parse, word) !== 'EX'
  if (upos === 'DET') return POINTERS.has(formAt(parse, word)) && relation !== 'det'
  if (upos !== 'NOUN' && upos !== 'PROPN') return false
  return !INNER.has(relation)
}

function typeOf(parse: Parse, word: number, children: readonly number[]): PhraseType {
  const upos = uposAt(parse, word)
  const form = formAt(parse, word)
  if (upos === 'PRON' || upos === 'DET') {
    if (FIRST.has(form)) return 'first'
    if (SECOND.has(form)) return 'second'
    if (RELATIVES.has(form) && xposAt(parse, word).startsWith('W')) return 'relative'
    return POINTERS.has(form) ? 'pointing' : 'third'
  }
  if (upos === 'PROPN') return 'name'
  for (const child of children) {
    const relation = relationAt(parse, child)
    if (relation === 'nmod:poss') return 'owned'
    if (relation !== 'det') continue
    const determiner = formAt(parse, child)
    if (determiner === 'the') return 'definite'
    return POINTERS.has(determiner) ? 'this' : 'indefinite'
  }
  return 'bare'
}

function nameParts(parse: Parse, word: number, name: { first: number; last: number } | undefined): string[] {
  let [first, last] = name === undefined ? [word, word] : [name.first, name.last]
  if (name === undefined) {
    while (first > 0 && uposAt(parse, first - 1) === 'PROPN' && headOf(parse, first - 1) === word) first--
    while (last + 1 < parse.length && uposAt(parse, last + 1) === 'PROPN' && headOf(parse, last + 1) === word) last++
  }
  const parts: string[] = []
  for (let at = first; at <= last && parts.length < 8; at++) if (/[\p{L}\p{Nd}]/u.test(formAt(parse, at))) parts.push(formAt(parse, at))
  return parts
}

function modifiers(parse: Parse, children: readonly number[]): string[] {
  return children.filter((child) => TELLING.has(relationAt(parse, child))).map((child) => formAt(parse, child))
}

function genderOf(form: string, titles: readonly string[]): number {
  if (MEN.has(form) || titles.some((title) => title === 'mr' || title === 'mr.')) return GENDER.man
  if (WOMEN.has(form) || titles.some((title) => title === 'ms' || title === 'ms.' || title === 'mrs' || title === 'mrs.'))
    return GENDER.woman
  return THINGS.has(form) ? GENDER.thing : 0
}

function nameKinds(parse: Parse): Map<number, { kind: NameKind; first: number; last: number }> {
  const kinds = new Map<number, { kind: NameKind; first: number; last: number }>()
  for (const name of parse.names) for (let word = name.first; word <= name.last; word++) kinds.set(word, name)
  return kinds
}

/** By word, its dependents. */
function dependents(parse: Parse): number[][] {
  const lists: number[][] = Array.from({ length: parse.length }, () => [])
  for (let word = 0; word < parse.length; word++) {
    const head = headOf(parse, word)
    if (head !== word) lists[head]?.push(word)
  }
  return lists
}

/** First and last word below each word, without what is only attached to its phrase: clauses beside, conjuncts, marks. */
function subtreeEdges(parse: Parse): { firsts: Int32Array; lasts: Int32Array } {
  const firsts = Int32Array.from(parse.starts.keys())
  const lasts = Int32Array.from(parse.starts.keys())
  for (let sentence = 0; sentence < parse.sentences.length - 1; sentence++) {
    const from = parse.sentences[sentence] ?? 0
    const words = Array.from({ length: (parse.sentences[sentence + 1] ?? 0) - from }, (_, at) => from + at)
    const depths = depthsOf(parse, from, words.length)
    words.sort((a, b) => (depths[b - from] ?? 0) - (depths[a - from] ?? 0))
    for (const word of words) {
      const head = headOf(parse, word)
      if (head === word || OUTER.has(relationAt(parse, word))) continue
      firsts[head] = Math.min(firsts[head] ?? head, firsts[word] ?? word)
      lasts[head] = Math.max(lasts[head] ?? head, lasts[word] ?? word)
    }
  }
  return { firsts, lasts }
}

function depthsOf(parse: Parse, from: number, length: number): Int32Array {
  const depths = new Int32Array(length).fill(-1)
  for (let word = from; word < from + length; word++) {
    const path: number[] = []
    let at = word
    while (depths[at - from] === -1 && headOf(parse, at) !== at) {
      path.push(at)
      at = headOf(parse, at)
    }
    if (depths[at - from] === -1) depths[at - from] = 0
    let depth = depths[at - from] ?? 0
    for (const below of path.reverse()) depths[below - from] = ++depth
  }
  return depths
}

function headWithin(parse: Parse, first: number, last: number): number {
  for (let word = first; word <= last; word++) {
    const head = headOf(parse, word)
    if (head === word || head < first || head > last) return word
  }
  return last
}

/** Sorts of names; the same numbers as `sortOfNoun`. */
const NAME_SORTS: Readonly<Record<NameKind, number>> = {
  person: 1,
  organisation: 2,
  place: 3,
  facility: 3,
  event: 4,
  nationality: 1,
  weapon: 5,
  other: 6,
}

const PRONOUN_TYPES: ReadonlySet<PhraseType> = new Set(['third', 'first', 'second', 'relative', 'pointing'])
const FIRST: ReadonlySet<string> = new Set(['i', 'me', 'my', 'mine', 'myself', 'we', 'us', 'our', 'ours', 'ourselves'])
const SECOND: ReadonlySet<string> = new Set(['you', 'your', 'yours', 'yourself', 'yourselves'])
const RELATIVES: ReadonlySet<string> = new Set(['who', 'whom', 'whose', 'which', 'that'])
const POINTERS: ReadonlySet<string> = new Set(['this', 'that', 'these', 'those'])
const PLURALS: ReadonlySet<string> = new Set('we us our ours ourselves they them their theirs themselves these those'.split(' '))
const MEN: ReadonlySet<string> = new Set('he him his himself man boy father son brother husband king uncle'.split(' '))
const WOMEN: ReadonlySet<string> = new Set('she her hers herself woman girl mother daughter sister wife queen aunt'.split(' '))
const THINGS: ReadonlySet<string> = new Set(['it', 'its', 'itself', 'which'])
const NO_REFERENCE: ReadonlySet<string> = new Set(
  'what whatever something anything nothing everything someone anyone everyone nobody everybody somebody anybody one ones each other there why how when where'.split(
    ' ',
  ),
)
const INNER: ReadonlySet<string> = new Set(['compound', 'flat', 'fixed', 'nmod:desc', 'goeswith', 'list'])
const OUTER: ReadonlySet<string> = new Set([
  'conj',
  'parataxis',
  'punct',
  'cc',
  'case',
  'cop',
  'nsubj',
  'advcl',
  'mark',
  'aux',
  'discourse',
  'nsubj:outer',
  'advmod',
])
const TELLING: ReadonlySet<string> = new Set(['amod', 'compound', 'nummod', 'nmod:poss', 'nmod', 'nmod:desc', 'flat'])
