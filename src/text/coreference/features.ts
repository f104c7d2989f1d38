import { formAt, headOf, type Parse, relationAt } from '../../model/parse.ts'
import { GENDER, PHRASE_TYPES, type ReferringPhrase } from './phrases.ts'

/** What is known of a chain from its phrases so far. */
export interface ChainState {
  gender: number
  sorts: number
  /** Bits: 1 one, 2 several. */
  numbers: number
  size: number
  hasName: 0 | 1
  last: number
}

/** Phrases with what features need of them, a row a phrase. */
export interface PhraseView {
  readonly parse: Parse
  readonly phrases: readonly ReferringPhrase[]
  readonly words: Int32Array
  readonly types: Uint8Array
  readonly relations: Int32Array
  /** Number of the quotation that the phrase stands in; 0 outside. */
  readonly quotations: Int32Array
}

export const CHAIN_FEATURE_BITS = 17
export const MOST_CHAIN_FEATURES = 40
/** The last features speak of single words: so many of a pair's, so many of a start's. */
export const LEXICAL = { pair: 3, start: 1 } as const

export function viewPhrases(parse: Parse, phrases: readonly ReferringPhrase[]): PhraseView {
  return {
    parse,
    phrases,
    words: Int32Array.from(phrases, ({ word }) => hashOf(word)),
    types: Uint8Array.from(phrases, ({ type }) => PHRASE_TYPES.indexOf(type)),
    relations: Int32Array.from(phrases, ({ head }) => hashOf(relationAt(parse, head))),
    quotations: quotationsOf(parse, phrases),
  }
}

/** The features of phrase `at` starting a chain of its own. */
export function startFeatures(view: PhraseView, at: number, hasMatch: 0 | 1, into: Int32Array): number {
  const phrase = view.phrases[at]
  if (phrase === undefined) return 0
  const type = view.types[at] ?? 0
  const word = view.words[at] ?? 0
  let n = 0
  into[n++] = mix(1, type, hasMatch)
  into[n++] = mix(3, type * 8 + phrase.sort, phrase.number === 'several' ? 1 : 0)
  into[n++] = mix(4, type, view.relations[at] ?? 0)
  into[n++] = mix(5, type * 2 + hasMatch, Math.min(5, phrase.parts.length))
  into[n++] = mix(6, type * 2 + hasMatch, Math.min(3, phrase.sentence))
  into[n++] = mix(7, type * 2 + hasMatch, Math.min(6, phrase.last - phrase.first))
  into[n++] = mix(2, type, word)
  return n
}

/** The features of phrase `at` pointing back to the chain of phrase `to`. */
export function pairFeatures(view: PhraseView, at: number, to: number, chain: ChainState, into: Int32Array): number {
  const phrase = view.phrases[at]
  const other = view.phrases[to]
  if (phrase === undefined || other === undefined) return 0
  const type = view.types[at] ?? 0
  const otherType = view.types[to] ?? 0
  const types = type * 16 + otherType
  const word = view.words[at] ?? 0
  const otherWord = view.words[to] ?? 0
  const several = phrase.number === 'several' ? 1 : 0
  const otherSeveral = other.number === 'several' ? 1 : 0
  const numbers = several * 2 + otherSeveral
  const sentences = Math.min(6, phrase.sentence - other.sentence)
  const between = bucket(at - to)
  const relation = view.relations[at] ?? 0
  const otherRelation = view.relations[to] ?? 0
  const match = matchOf(phrase, other, word === otherWord)
  const parts = partsOf(phrase, other)
  const gender = (phrase.gender === 0 ? 0 : (phrase.gender & chain.gender) !== 0 ? 1 : chain.gender === 0 ? 2 : 3) * 8 + chain.gender
  const tree = treeOf(view.parse, phrase, other)
  const quoted = quotationPair(view.quotations[at] ?? 0, view.quotations[to] ?? 0)
  const size = Math.min(4, chain.size)
  const sortPair = phrase.sort * 8 + other.sort
  const isPronoun = type < 5
  let n = 0
  into[n++] = mix(20, types, sentences)
  into[n++] = mix(21, types, between)
  into[n++] = mix(22, types * 8 + match, parts)
  into[n++] = mix(23, types, match * 8 + Math.min(3, sentences))
  into[n++] = mix(24, type * 8 + match, sortPair)
  into[n++] = mix(25, types, numbers)
  into[n++] = mix(26, types, gender)
  into[n++] = mix(27, types, tree)
  into[n++] = mix(28, types * 8 + quoted, isPronoun ? word : 0)
  into[n++] = mix(31, isPronoun ? word : type, otherRelation + sentences)
  into[n++] = mix(32, relation ^ Math.imul(otherRelation, 31), types)
  into[n++] = mix(33, isPronoun ? word : type, numbers * 256 + chain.sorts)
  into[n++] = mix(34, isPronoun ? word : type, gender * 8 + chain.numbers)
  into[n++] = mix(35, types * 8 + size, sentences)
  into[n++] = mix(36, type * 8 + match, size * 2 + chain.hasName)
  into[n++] = mix(38, types * 64 + between, match)
  into[n++] = mix(39, type * 8 + match, Math.min(9, Math.max(0, bucket(at - chain.last))) * 8 + parts)
  into[n++] = mix(40, types, otherRelation ^ (tree * 7919))
  if (isPronoun) {
    into[n++] = mix(41, word, otherRelation + between * 7919)
    into[n++] = mix(42, word, sortPair * 16 + between)
    into[n++] = mix(43, word, types * 8 + sentences)
    into[n++] = mix(44, word, chain.sorts * 8 + chain.gender)
  } else {
    into[n++] = mix(46, types, sortPair * 16 + Math.min(3, sentences))
    into[n++] = mix(47, types * 8 + match, parts * 2 + (several === otherSeveral ? 1 : 0))
  }
  into[n++] = mix(29, word, isPronoun ? otherType * 64 + sortPair : match * 8 + sentences)
  into[n++] = mix(37, isPronoun ? word : type, otherWord)
  into[n++] = mix(45, word, match * 64 + parts)
  return n
}

/** Whether the phrases may corefer at all: none inside the other, but an owner inside what it owns ("his" in "his army" no). */
export function mayCorefer(parse: Parse, phrase: ReferringPhrase, other: ReferringPhrase): boolean {
  if (phrase.head === other.head) return false
  const isInside = phrase.first <= other.first && other.last <= phrase.last
  const holds = other.first <= phrase.first && phrase.last <= other.last
  if (phrase.type === 'relative') return headOf(parse, phrase.head) !== other.head
  return !isInside && (!holds || relationAt(parse, phrase.head) === 'appos' || isFar(parse, phrase, other))
}

/** A pronoun in a clause that hangs from the phrase itself may mean it: "the man who said he". */
function isFar(parse: Parse, phrase: ReferringPhrase, other: ReferringPhrase): boolean {
  if (phrase.type !== 'third') return false
  let at = phrase.head
  for (let steps = 0; steps < 20 && at !== other.head; steps++) {
    const relation = relationAt(parse, at)
    if (relation === 'acl:relcl' || relation === 'acl' || relation === 'advcl') return true
    at = headOf(parse, at)
  }
  return false
}

function matchOf(phrase: ReferringPhrase, other: ReferringPhrase, isSameWord: boolean): number {
  if (phrase.type === 'name' && other.type === 'name') {
    const mine = phrase.parts.join(' ')
    const theirs = other.parts.join(' ')
    if (mine === theirs) return 5
    if (isInitials(mine, other.parts) || isInitials(theirs, phrase.parts)) return 4
    if (phrase.parts.at(-1) === other.parts.at(-1)) return 3
    if (other.parts.includes(phrase.parts.at(-1) ?? '')) return 2
    return phrase.parts.some((part) => other.parts.includes(part)) ? 1 : 0
  }
  if (isSameWord) return 6
  return other.parts.includes(phrase.word) || phrase.parts.includes(other.word) ? 7 : 0
}

/** `un` for `united nations`. */
export function isInitials(short: string, parts: readonly string[]): boolean {
  const letters = short.replaceAll('.', '')
  if (letters.length < 2 || letters.length > 6) return false
  const whole = parts.filter((part) => part !== 'of' && part !== 'the' && part !== 'and' && part !== 'for')
  return whole.length === letters.length && whole.every((part, at) => part[0] === letters[at])
}

/** How the words beside the heads agree: bit 1 all of mine are theirs, 2 one of mine is new, 4 numbers differ. */
function partsOf(phrase: ReferringPhrase, other: ReferringPhrase): number {
  if (phrase.parts.length === 0) return other.parts.length === 0 ? 0 : 1
  const fresh = phrase.parts.filter((part) => !other.parts.includes(part) && part !== other.word)
  const digits = phrase.parts.find((part) => /\d/.test(part))
  const otherDigits = other.parts.find((part) => /\d/.test(part))
  return (fresh.length === 0 ? 2 : 4) + (digits !== undefined && otherDigits !== undefined && digits !== otherDigits ? 1 : 0)
}

/** How the two hang together in one sentence: 0 apart, 1 the same governor, 2 this one below the other's governor, 3 apposition, 4 relative clause. */
function treeOf(parse: Parse, phrase: ReferringPhrase, other: ReferringPhrase): number {
  if (phrase.sentence !== other.sentence) return 0
  const head = headOf(parse, phrase.head)
  const otherHead = headOf(parse, other.head)
  if (head === other.head) return relationAt(parse, phrase.head) === 'appos' ? 3 : 5
  if (phrase.type === 'relative') return headOf(parse, head) === other.head && relationAt(parse, head).startsWith('acl') ? 4 : 6
  if (head === otherHead) return 1
  if (headOf(parse, head) === otherHead) return 2
  if (headOf(parse, head) === other.head) return 7
  return otherHead === phrase.head ? 8 : 9
}

function quotationPair(mine: number, theirs: number): number {
  if (mine === 0) return theirs === 0 ? 0 : 1
  return theirs === 0 ? 2 : mine === theirs ? 3 : 4
}

function quotationsOf(parse: Parse, phrases: readonly ReferringPhrase[]): Int32Array {
  const numbers = new Int32Array(phrases.length)
  let quotation = 0
  let isOpen = false
  let at = 0
  for (let word = 0; word < parse.length && at < phrases.length; word++) {
    const form = formAt(parse, word)
    if (form === '“' || (form === '"' && !isOpen)) {
      quotation++
      isOpen = true
    } else if (form === '”' || form === '"') isOpen = false
    while ((phrases[at]?.head ?? -1) === word) numbers[at++] = isOpen ? quotation : 0
  }
  return numbers
}

export function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash
}

function mix(template: number, a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b)
  hash ^= hash >>> 15
  hash = Math.imul(hash ^ Math.imul(b + 1, 0xc2b2ae35), 0x27d4eb2f)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0x165667b1)
  return (hash ^ (hash >>> 16)) & ((1 << CHAIN_FEATURE_BITS) - 1)
}

function bucket(distance: number): number {
  return distance < 6 ? distance : distance < 10 ? 6 : distance < 20 ? 7 : distance < 50 ? 8 : 9
}

/** What a phrase adds to its chain. */
export function addToChain(chain: ChainState, phrase: ReferringPhrase, at: number): void {
  chain.gender |= phrase.gender
  if (phrase.sort > 0) chain.sorts |= 1 << phrase.sort
  chain.numbers |= phrase.number === 'several' ? 2 : 1
  chain.size++
  if (phrase.type === 'name') chain.hasName = 1
  if (phrase.sort === 1 && chain.gender === 0 && phrase.type === 'name') chain.gender |= GENDER.man | GENDER.woman
  chain.last = at
}
