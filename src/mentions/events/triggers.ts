import { FEATURE, formAt, lemmaAt, type Parse, relationAt, uposAt, xposAt } from '../../model/parse.ts'
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
    const named = isNamed(tree, word)
    const verb = mayStart[lemma] === 1 && !named && isVerb(tree, word)
    const ends = mayEnd[lemma] === 1 || (named && mayEnd[parse.forms[word] ?? -1] === 1)
    const trigger = (verb ? verbAt(tree, word, deeds) : null) ?? (ends && !verb ? nounAt(parse, word, deeds) : null)
    if (trigger !== null) found.push(trigger)
  }
  return found
}

function flagStrings(parse: Parse, words: ReadonlySet<string>): Uint8Array {
  return Uint8Array.from(parse.strings, (form) => (words.has(form.toLowerCase()) ? 1 : 0))
}

function isVerb(tree: Tree, word: number): boolean {
  const { parse } = tree
  const upos = uposAt(parse, word)
  const relation = relationAt(parse, word)
  // "emptied shops" acts whatever it hangs on; "burned houses" only describes.
  if (relation === 'compound' || (relation === 'amod' && !hasChild(tree, word, OBJECT))) return false
  return upos === 'VERB' || (upos === 'ADJ' && ((parse.features[word] ?? 0) & FEATURE.participle) !== 0)
}

/** A verb's -ing that names the deed: "Indian shelling", "by shelling from the hills", "fighting between A and B". */
function isNamed(tree: Tree, word: number): boolean {
  const { parse } = tree
  if (xposAt(parse, word) !== 'VBG' || hasChild(tree, word, OBJECT) || hasChild(tree, word, VERBAL)) return false
  return NAMING.has(formAt(parse, word + 1)) || hasChild(tree, word, NOMINAL)
}

function hasChild(tree: Tree, word: number, relations: ReadonlySet<string>): boolean {
  for (let child = tree.firstChild[word] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1)
    if (relations.has(relationAt(tree.parse, child))) return true
  return false
}

function nounAt(parse: Parse, word: number, deeds: Deeds): Trigger | null {
  const upos = uposAt(parse, word)
  if (upos !== 'NOUN' && upos !== 'PROPN' && upos !== 'VERB') return null
  const lemma = lemmaAt(parse, word).toLowerCase()
  const written = formAt(parse, word)
  let key = !deeds.nouns.has(lemma) && written.endsWith('ing') ? written : lemma
  if ((upos === 'PROPN' && key === 'march') || formAt(parse, word) === 'according') return null
  let deed = deeds.nouns.get(key)
  let first = word
  for (let at = word - 1; at >= Math.max(0, word - 4); at--) {
    const before = lemmaAt(parse, at).toLowerCase()
    if (NOT_WAR.has(`${before} ${key}`)) return null
    key = `${before} ${key}`
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
    if (child <= word + 1 || relationAt(parse, child) !== 'obl') continue
    const noun = lemmaAt(parse, child).toLowerCase()
    consider(`${lemma} ${formAt(parse, word + 1)} ${noun}`, child)
    // "put hundreds to death"
    if (child > word + 2) consider(`${lemma} ${formAt(parse, child - 1)} ${noun}`, word)
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

const OBJECT: ReadonlySet<string> = new Set(['obj', 'iobj'])
const VERBAL: ReadonlySet<string> = new Set(['nsubj', 'aux', 'nsubj:pass', 'aux:pass'])
const NOMINAL: ReadonlySet<string> = new Set(['case', 'det', 'amod', 'compound', 'nmod:poss'])
const NAMING: ReadonlySet<string> = new Set(['between', 'of'])
const NO_DEED = new Set(
  'fight beside,fight alongside,fight for,hit back,fight back,strike back,fire back,fall back,take place,take part,take effect,take care,fall to,fall in,fall apart,take over'.split(
    ',',
  ),
)
const NOT_WAR = new Set(
  'heart attack,panic attack,asthma attack,hunger strike,labour strike,labor strike,general strike,rail strike,cyber attack,verbal attack,personal attack,legal battle,court battle,political battle,charm offensive,general march,hunger march,burning issue'.split(
    ',',
  ),
)
