import { FEATURE, formAt, lemmaAt, type Parse, relationAt, uposAt } from '../../model/parse.ts'
import type { Tree } from '../../model/tree.ts'
import type { Deed, Deeds } from '../deeds.ts'
import { meets } from './verb-needs.ts'

/** A word that says that something was done: a noun or a verb. */
export interface Trigger {
  readonly word: number
  /** First word of the phrase of the lexicon ("drone" of "drone strike"). */
  readonly first: number
  readonly last: number
  readonly deed: Deed
  readonly nominal: boolean
}

/** The triggers of a text, in reading order. */
export function findTriggers(tree: Tree, deeds: Deeds): Trigger[] {
  const { parse } = tree
  const mayEnd = flagStrings(parse, deeds.nounEnds)
  const mayStart = flagStrings(parse, deeds.verbStarts)
  const found: Trigger[] = []
  for (let word = 0; word < parse.length; word++) {
    const lemma = parse.lemmas[word] ?? -1
    const verb = mayStart[lemma] === 1 && isVerb(parse, word)
    const trigger = (verb ? verbAt(tree, word, deeds) : null) ?? (mayEnd[lemma] === 1 && !verb ? nounAt(parse, word, deeds) : null)
    if (trigger !== null) found.push(trigger)
  }
  return found
}

function flagStrings(parse: Parse, words: ReadonlySet<string>): Uint8Array {
  return Uint8Array.from(parse.strings, (form) => (words.has(form.toLowerCase()) ? 1 : 0))
}

function isVerb(parse: Parse, word: number): boolean {
  const upos = uposAt(parse, word)
  if (relationAt(parse, word) === 'amod' || relationAt(parse, word) === 'compound') return false
  return upos === 'VERB' || (upos === 'ADJ' && ((parse.features[word] ?? 0) & FEATURE.participle) !== 0)
}

function nounAt(parse: Parse, word: number, deeds: Deeds): Trigger | null {
  const upos = uposAt(parse, word)
  if (upos !== 'NOUN' && upos !== 'PROPN' && upos !== 'VERB') return null
  let key = lemmaAt(parse, word).toLowerCase()
  if ((upos === 'PROPN' && key === 'march') || formAt(parse, word) === 'according') return null
  let deed = deeds.nouns.get(key)
  let first = word
  for (let at = word - 1; at >= Math.max(0, word - 4); at--) {
    const lemma = lemmaAt(parse, at).toLowerCase()
    if (NOT_WAR.has(`${lemma} ${key}`)) return null
    key = `${lemma} ${key}`
    const longer = deeds.nouns.get(key)
    if (longer === undefined) continue
    deed = longer
    first = at
  }
  if (deed === undefined || describesOther(parse, word, deeds)) return null
  return { word, first, last: word, deed, nominal: true }
}

/** "attack helicopters", "battle lines": the noun only describes another. */
function describesOther(parse: Parse, word: number, deeds: Deeds): boolean {
  const relation = relationAt(parse, word)
  const next = word + 1
  if (relation !== 'compound' && relation !== 'nmod:desc') return false
  return uposAt(parse, next) === 'NOUN' && !deeds.nouns.has(lemmaAt(parse, next))
}

function verbAt(tree: Tree, word: number, deeds: Deeds): Trigger | null {
  const { parse } = tree
  const lemma = lemmaAt(parse, word).toLowerCase()
  if (NO_DEED.has(`${lemma} ${formAt(parse, word + 1)}`) || isStanding(parse, word, lemma)) return null
  let best: { readonly deed: Deed; readonly last: number; readonly phrase: boolean } | null = null
  const consider = (key: string, last: number): void => {
    const deed = deeds.verbs.get(key)?.find(({ needs }) => needs === null || meets(tree, word, needs))
    if (deed !== undefined && best?.phrase !== true) best = { deed, last, phrase: key.split(' ').length > 2 }
  }
  consider(lemma, word)
  for (let child = tree.firstChild[word] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1) {
    const relation = relationAt(parse, child)
    if (child > word && (relation === 'compound:prt' || relation === 'obj' || relation === 'xcomp' || relation === 'advmod'))
      consider(`${lemma} ${lemmaAt(parse, child).toLowerCase()}`, child)
  }
  for (let child = tree.firstChild[word] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1) {
    if (child > word + 1 && relationAt(parse, child) === 'obl')
      consider(`${lemma} ${formAt(parse, word + 1)} ${lemmaAt(parse, child).toLowerCase()}`, child)
  }
  consider(`${lemma} ${formAt(parse, word + 1)}`, word + 1)
  const found = best as { readonly deed: Deed; readonly last: number } | null
  return found === null ? null : { word, first: word, last: found.last, deed: found.deed, nominal: false }
}

/** "groups fighting in Idlib", "to fight on behalf of": what a force is there for, not a deed of a day. */
function isStanding(parse: Parse, word: number, lemma: string): boolean {
  if (lemma !== 'fight' && lemma !== 'battle') return false
  const relation = relationAt(parse, word)
  return relation.startsWith('acl') || ((parse.features[word] ?? 0) & FEATURE.infinitive) !== 0
}

const NO_DEED = new Set(
  'hit back,fight back,strike back,fire back,fall back,take place,take part,take effect,take care,fall to,fall in,fall apart,take over'.split(
    ',',
  ),
)
const NOT_WAR = new Set(
  'heart attack,panic attack,asthma attack,hunger strike,labour strike,labor strike,general strike,rail strike,cyber attack,verbal attack,personal attack,legal battle,court battle,political battle,charm offensive,general march,hunger march,burning issue'.split(
    ',',
  ),
)
