import { formAt, lemmaAt, type Parse, relationAt, uposAt, xposAt } from '../../model/parse.ts'
import type { Quantity } from '../../model/quantity.ts'
import { childrenOf, sentenceAround, type Tree } from '../../model/tree.ts'
import { PEOPLE } from './counted-words.ts'
import { COUNTED_MEASURES, PREDICATES } from './measure-words.ts'
import { prepositionOf, type WordRange } from './roles.ts'

/** What a Quantity counts, as the sentence is built. */
export interface Counted {
  /** The words of the number. */
  readonly number: WordRange
  /** The number's own head word. */
  readonly anchor: number
  /** The noun counted, or -1 where the number stands alone ("wounded one"). */
  readonly noun: number
  /** The word whose part in the sentence is that of the counted: the noun, or else the number. */
  readonly nominal: number
  /** "three of the dead", "two of them": the word for the whole; -1 for none. */
  readonly whole: number
  /** `including`, `among`, `of whom`: how the sentence marks a part; null for none. */
  readonly partMark: string | null
  /** Whether the number points back to one told before: "the five", "all eleven". */
  readonly again: boolean
  /** How the noun was found, for the reason that is shown. */
  readonly by: 'tree' | 'of' | 'order' | 'label' | 'item' | 'copula' | 'none'
}

/** Finds what a Quantity counts. `skip` tells words that can be no counted noun (they are part of a time or place). */
export function findCounted(tree: Tree, quantity: Quantity, skip: (word: number) => boolean): Counted {
  const { parse } = tree
  const number = { first: quantity.first, last: quantity.last }
  const anchor = anchorOf(parse, quantity)
  const again = isAgain(parse, quantity)
  const of = complementOf(tree, quantity)
  if (of >= 0) {
    const pronoun = PRONOUNS.has(formAt(parse, of))
    const beside = pronoun ? nounAfter(parse, of + 1, skip, APPOSED) : -1
    if (pronoun)
      return { number, anchor, noun: beside, nominal: anchor, whole: of, partMark: 'of', again, by: beside >= 0 ? 'order' : 'none' }
    // "four of the Logistics Cluster": the owner is told, what is counted was told before.
    if (isProper(parse, of) && !quantity.vague && !PEOPLE.has(lemmaAt(parse, of))) {
      return { number, anchor, noun: -1, nominal: anchor, whole: of, partMark: null, again, by: 'none' }
    }
    const definite = isDefinite(tree, of) && !isVague(parse, quantity)
    return { number, anchor, noun: of, nominal: anchor, whole: definite ? of : -1, partMark: definite ? 'of' : null, again, by: 'of' }
  }
  const closed = closesLine(parse, quantity.last)
  const noun = closed ? { word: -1, by: 'none' as const } : nounOf(tree, quantity, anchor, skip)
  const label = noun.word < 0 ? labelOf(parse, quantity.first) : -1
  if (label >= 0) return { number, anchor, noun: label, nominal: label, whole: -1, partMark: null, again, by: 'label' }
  if (noun.word < 0 && closed && ITEM_MARKS.has(formAt(parse, quantity.first - 1))) {
    return { number, anchor, noun: -1, nominal: anchor, whole: -1, partMark: 'item', again, by: 'item' }
  }
  const subject = noun.word < 0 ? subjectOf(tree, anchor) : -1
  if (subject >= 0) return { number, anchor, noun: subject, nominal: anchor, whole: -1, partMark: null, again, by: 'copula' }
  const nominal = noun.word >= 0 ? noun.word : anchor
  return { number, anchor, noun: noun.word, nominal, whole: -1, partMark: partMarkOf(tree, nominal, quantity.first), again, by: noun.by }
}

/** "the civilians would be between 300 and 400": the people or things that a copula says the number of; -1 for none. */
function subjectOf(tree: Tree, anchor: number): number {
  const { parse } = tree
  const children = childrenOf(tree, anchor)
  if (!children.some((child) => relationAt(parse, child) === 'cop')) return -1
  const subject = children.find((child) => relationAt(parse, child) === 'nsubj')
  if (subject === undefined) return -1
  const lemma = lemmaAt(parse, subject)
  return PEOPLE.has(lemma) || COUNTED_MEASURES.has(lemma) ? subject : -1
}

/** The word of the Quantity that hangs on a word outside it. */
function anchorOf(parse: Parse, quantity: Quantity): number {
  let anchor = quantity.last
  for (let word = quantity.last; word >= quantity.first; word--) {
    const head = parse.heads[word] ?? word
    const outside = head < quantity.first || head > quantity.last || head === word
    const upos = uposAt(parse, word)
    if (outside && (upos === 'NUM' || upos === 'NOUN' || upos === 'DET' || upos === 'ADJ')) return word
    if (outside && upos !== 'PUNCT') anchor = word
  }
  return anchor
}

/** The noun that the number modifies by the tree or, failing that, by the order of words. */
function nounOf(tree: Tree, quantity: Quantity, anchor: number, skip: (word: number) => boolean): { word: number; by: Counted['by'] } {
  const { parse } = tree
  const head = parse.heads[anchor] ?? anchor
  const relation = relationAt(parse, anchor)
  const near = head > quantity.last && head - quantity.last <= 8
  if (isSubstantiveAfter(parse, quantity.last + 1)) return { word: quantity.last + 1, by: 'order' }
  if (
    near &&
    MODIFIERS.has(relation) &&
    isNominal(parse, head) &&
    !skip(head) &&
    !isName(parse, head) &&
    isOpen(parse, quantity.last + 1, head)
  ) {
    return { word: lastOfCompound(tree, head), by: 'tree' }
  }
  const next = nounAfter(parse, quantity.last + 1, skip, RUN)
  if (next >= 0) return { word: next, by: 'order' }
  return { word: -1, by: 'none' }
}

/** "two dead - doctor", "33 killed in": the word after the number stands for the people, and no noun follows it at once. */
function isSubstantiveAfter(parse: Parse, word: number): boolean {
  if (!SUBSTANTIVES.has(formAt(parse, word))) return false
  const upos = uposAt(parse, word + 1)
  return upos !== 'NOUN' && upos !== 'PROPN' && upos !== 'ADJ'
}

/** The noun that ends the run of modifiers and nouns from `from`, in the same sentence; -1 where the run has none. */
function nounAfter(parse: Parse, from: number, skip: (word: number) => boolean, allowed: ReadonlySet<string>): number {
  const { last } = sentenceAround(parse, from - 1)
  let noun = -1
  for (let word = from; word <= Math.min(last, from + 6); word++) {
    const upos = uposAt(parse, word)
    if (skip(word) && upos !== 'PROPN') break
    if (upos === 'NOUN' || (upos === 'PROPN' && !skip(word))) {
      if (noun >= 0 && xposAt(parse, noun).endsWith('S') && xposAt(parse, word) !== 'NNS') break
      noun = word
    } else if (noun >= 0 || !(allowed.has(upos) || formAt(parse, word) === '-')) break
    else if (upos === 'VERB' && xposAt(parse, word) !== 'VBN') break
  }
  if (noun < 0 && from <= last && SUBSTANTIVES.has(formAt(parse, from))) return from
  return noun >= 0 && isName(parse, noun) ? -1 : noun
}

/** A proper noun, or a noun with a capital amid a sentence: the last word of a body's name. */
function isProper(parse: Parse, word: number): boolean {
  const upos = uposAt(parse, word)
  return upos === 'PROPN' || (upos === 'NOUN' && uposAt(parse, word - 1) === 'PROPN' && hasCapital(parse, word))
}

function hasCapital(parse: Parse, word: number): boolean {
  const letter = parse.text.charAt(parse.starts[word] ?? 0)
  return letter !== letter.toLowerCase()
}

/** A name of one, such as an agency's, is not counted; a people's is ("56 Turks"), and so is what has no capital ("30 WFP trucks"). */
function isName(parse: Parse, word: number): boolean {
  return (
    hasCapital(parse, word) &&
    uposAt(parse, word) === 'PROPN' &&
    xposAt(parse, word) !== 'NNPS' &&
    !PEOPLE.has(lemmaAt(parse, word).toLowerCase())
  )
}

/** "dozens of soldiers", "three of the dead": the word after *of*, -1 for none. */
function complementOf(tree: Tree, quantity: Quantity): number {
  const { parse } = tree
  for (let word = quantity.first; word <= quantity.last; word++) {
    for (const child of childrenOf(tree, word)) {
      if (child <= quantity.last || relationAt(parse, child) === 'conj') continue
      const relation = relationAt(parse, child)
      if ((relation === 'nmod' || relation === 'obl') && prepositionOf(tree, child) === 'of') return child
    }
  }
  if (formAt(parse, quantity.last + 1) !== 'of') return -1
  for (let word = quantity.last + 2; word < Math.min(parse.length, quantity.last + 9); word++) {
    const upos = uposAt(parse, word)
    if (upos === 'PRON' && PRONOUNS.has(formAt(parse, word))) return word
    if (upos === 'NOUN' || upos === 'PROPN' || SUBSTANTIVES.has(formAt(parse, word))) {
      return uposAt(parse, word + 1) === 'NOUN' ? word + 1 : word
    }
    if (upos !== 'DET' && upos !== 'ADJ' && upos !== 'NUM' && upos !== 'PRON' && upos !== 'VERB' && upos !== 'ADV' && upos !== 'PUNCT')
      return -1
  }
  return -1
}

/** Whether the number ends its line or its cell of a table. */
function closesLine(parse: Parse, last: number): boolean {
  const from = parse.ends[last] ?? 0
  const to = parse.starts[last + 1] ?? parse.text.length
  const gap = parse.text.slice(from, to)
  if (formAt(parse, last + 1) === '|' || last + 1 >= parse.length) return true
  if (!gap.includes('\n') && gap.length < 2 && formAt(parse, last + 1) !== '(') return false
  return ITEM_MARKS.has(formAt(parse, firstOfNumber(parse, last) - 1))
}

/** The first word of the run of number words that ends at `last`. */
function firstOfNumber(parse: Parse, last: number): number {
  let first = last
  while (first > 0 && uposAt(parse, first - 1) === 'NUM') first--
  return first
}

/** "Killed: 33", "Observers: 3": the word of the label that says what the number counts; -1 for none. */
function labelOf(parse: Parse, first: number): number {
  if (formAt(parse, first - 1) !== ':') return -1
  let start = first - 1
  while (start > 0 && first - start < 8 && uposAt(parse, start - 1) !== 'PUNCT' && !isGap(parse, start)) start--
  // A label is a phrase: what goes on before it, or has a verb, is a sentence.
  if (first - start >= 8) return -1
  let label = -1
  // "Liaison officers with team": the words before the preposition say what is counted.
  for (let word = start; word < first - 1 && uposAt(parse, word) !== 'ADP'; word++) if (isLabel(parse, word)) label = word
  return label
}

function isLabel(parse: Parse, word: number): boolean {
  const lemma = lemmaAt(parse, word).toLowerCase()
  return COUNTED_MEASURES.has(lemma) || PREDICATES.has(lemma) || SUBSTANTIVES.has(formAt(parse, word)) || uposAt(parse, word) === 'NOUN'
}

/** Whether a line or a column begins at the word. */
function isGap(parse: Parse, word: number): boolean {
  const gap = parse.text.slice(parse.ends[word - 1], parse.starts[word])
  return gap.includes('\n') || gap.length > 2
}

/** "including 12 children", "among them four": the mark of a part before the number. */
function partMarkOf(tree: Tree, nominal: number, first: number): string | null {
  const { parse } = tree
  const preposition = prepositionOf(tree, nominal)
  if (preposition === 'including' || preposition === 'among') return preposition
  const before = `${formAt(parse, first - 2)} ${formAt(parse, first - 1)}`
  if (before.endsWith('including') || before.endsWith('included')) return 'including'
  if (isInvertedAmong(tree, nominal) || isSaidAmong(tree, nominal)) return 'among'
  if (isAfterColon(tree, nominal, first)) return 'colon'
  if (
    before === 'among them' ||
    before === 'among whom' ||
    before === 'of whom' ||
    before === 'of which' ||
    before === 'of them' ||
    before === 'of these' ||
    before === 'of those'
  )
    return before
  return null
}

/** "Among the 31 dead were five women": the part stands after a phrase with *among*. */
function isInvertedAmong(tree: Tree, nominal: number): boolean {
  const sentence = sentenceAround(tree.parse, nominal)
  if (formAt(tree.parse, sentence.first) !== 'among') return false
  return nominal - sentence.first < 16 && prepositionOf(tree, nominal) === ''
}

/** "Two children are among the five": the predicate is the whole. */
function isSaidAmong(tree: Tree, nominal: number): boolean {
  const head = tree.parse.heads[nominal] ?? nominal
  return relationAt(tree.parse, nominal) === 'nsubj' && prepositionOf(tree, head) === 'among'
}

/** "34 vehicles unloaded: 28 trucks and two tankers": what follows a colon takes apart the number before it. */
function isAfterColon(tree: Tree, nominal: number, first: number): boolean {
  const { parse } = tree
  const sentence = sentenceAround(parse, nominal)
  let colon = -1
  for (let word = first - 1; word > sentence.first && first - word < 30; word--) {
    if (formAt(parse, word) === ':') colon = word
    if (colon >= 0 && word < colon && uposAt(parse, word) === 'NUM') return true
  }
  return false
}

function isAgain(parse: Parse, quantity: Quantity): boolean {
  const before = formAt(parse, quantity.first - 1)
  return AGAIN.has(before) || AGAIN.has(formAt(parse, quantity.last + 1))
}

function isDefinite(tree: Tree, noun: number): boolean {
  return childrenOf(tree, noun).some((child) => DEFINITE.has(formAt(tree.parse, child)))
}

function isVague(parse: Parse, quantity: Quantity): boolean {
  return quantity.vague && formAt(parse, quantity.last).endsWith('s')
}

/** No verb and no full comma pause between the number and its noun. */
function isOpen(parse: Parse, from: number, to: number): boolean {
  for (let word = from; word < to; word++) {
    const form = formAt(parse, word)
    if (form === ';' || form === ':' || form === '(' || form === '.') return false
    if (uposAt(parse, word) === 'AUX') return false
    if (uposAt(parse, word) === 'VERB' && xposAt(parse, word) !== 'VBN' && xposAt(parse, word) !== 'VBG') return false
  }
  return true
}

function isNominal(parse: Parse, word: number): boolean {
  const upos = uposAt(parse, word)
  return upos === 'NOUN' || upos === 'PROPN' || upos === 'ADJ' || SUBSTANTIVES.has(formAt(parse, word)) || lemmaAt(parse, word) === 'other'
}

function lastOfCompound(tree: Tree, word: number): number {
  const { parse } = tree
  const head = parse.heads[word] ?? word
  if (relationAt(parse, word) === 'compound' && head > word && head - word <= 2) return head
  // "38 robbery suspects": several of a noun in the singular are of the plural right after it, whatever the tree says.
  return xposAt(parse, word) === 'NN' && xposAt(parse, word + 1) === 'NNS' && !isSingular(parse, word) ? word + 1 : word
}

/** Whether the number before the noun is one. */
function isSingular(parse: Parse, noun: number): boolean {
  const form = formAt(parse, noun - 1)
  return form === 'one' || form === '1' || form === 'a' || form === 'an'
}

/** Whether the number counts a part of another: "including", "of whom", an item of a list. */
export function isPart(counted: Counted): boolean {
  return counted.partMark !== null || (counted.whole >= 0 && counted.by !== 'of')
}

/** "two dead", "three wounded": the noun says what happened to them and not who they are. */
export function isSubstantive(tree: Tree, counted: Counted): boolean {
  return counted.noun < 0 || (SUBSTANTIVES.has(formAt(tree.parse, counted.noun)) && formAt(tree.parse, counted.noun) !== 'others')
}

const MODIFIERS: ReadonlySet<string> = new Set(['nummod', 'det', 'amod', 'compound', 'nmod', 'nmod:unmarked', 'nmod:desc', 'advmod', 'dep'])
const RUN: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'PROPN', 'ADV', 'VERB'])
const APPOSED: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'PROPN', 'DET'])
const PRONOUNS: ReadonlySet<string> = new Set(['them', 'whom', 'which', 'these', 'those', 'us', 'it'])
const AGAIN: ReadonlySet<string> = new Set(['the', 'all', 'these', 'those', 'both', 'another', 'further', 'more'])
const DEFINITE: ReadonlySet<string> = new Set(['the', 'these', 'those', 'its', 'his', 'their', 'our'])
const ITEM_MARKS: ReadonlySet<string> = new Set([':', '|'])
/** Adjectives and participles that stand for people after a number: "33 dead", "40 wounded". */
const SUBSTANTIVES: ReadonlySet<string> = new Set([
  'dead',
  'wounded',
  'injured',
  'killed',
  'missing',
  'displaced',
  'hurt',
  'others',
  'fallen',
  'detained',
  'arrested',
])
