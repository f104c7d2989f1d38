import { formAt, type Parse, type Relation, relationAt, uposAt } from '../../model/parse.ts'
import { childBy, type Tree } from '../../model/tree.ts'
import { headOfPhrase, type Phrase } from './phrases.ts'

/** Who does what a verb says, by the tree: its own subject, the noun a relative clause hangs on, the agent of a passive, or the subject it shares. */
export function subjectOf(tree: Tree, verb: number): Phrase | null {
  const { parse } = tree
  if (childBy(tree, verb, PASSIVE) >= 0) {
    const agent = childBy(tree, verb, AGENT)
    return agent < 0 ? null : phraseOf(tree, agent)
  }
  let at = verb
  for (let steps = 0; steps < 6; steps++) {
    const subject = childBy(tree, at, SUBJECT)
    if (subject >= 0 && !RELATIVES.has(formAt(parse, subject))) return EMPTY.has(formAt(parse, subject)) ? null : phraseOf(tree, subject)
    const relation = relationAt(parse, at)
    const head = parse.heads[at] ?? at
    if (head === at) return null
    if (relation === 'acl:relcl' || (relation === 'acl' && formAt(parse, at).endsWith('ing')))
      return NOMINAL.has(uposAt(parse, head)) ? phraseOf(tree, head) : null
    if (subject >= 0 || !SHARING.has(relation)) return null
    at = head
  }
  return null
}

/** A noun with what stands before it and the names and prepositional phrases that hang on it, up to the first comma. */
export function phraseOf(tree: Tree, noun: number): Phrase {
  const { parse } = tree
  let first = noun
  let last = noun
  for (let child = tree.firstChild[noun] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1) {
    const relation = relationAt(parse, child)
    if (child < noun && BEFORE.has(relation)) first = Math.min(first, leftmost(tree, child))
    if (child > noun && BEHIND.has(relation)) {
      const end = rightmost(tree, child)
      if (isUnbroken(parse, last, end)) last = Math.max(last, end)
    }
  }
  return { first, last, head: relationAt(parse, noun) === 'flat' ? headOfPhrase(parse, first, last) : Math.max(noun, nameEnd(tree, noun)) }
}

/** The last word of a name whose first word is the head ("Josep <- Borrell"). */
function nameEnd(tree: Tree, noun: number): number {
  let last = noun
  for (let child = tree.firstChild[noun] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1) {
    if (child > noun && relationAt(tree.parse, child) === 'flat') last = child
  }
  return last
}

function leftmost(tree: Tree, word: number): number {
  let first = word
  for (let child = tree.firstChild[word] ?? -1; child >= 0 && child < word; child = tree.nextSibling[child] ?? -1)
    first = Math.min(first, leftmost(tree, child))
  return first
}

function rightmost(tree: Tree, word: number): number {
  let last = word
  for (let child = tree.firstChild[word] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1) {
    if (child > word && relationAt(tree.parse, child) !== 'punct') last = Math.max(last, rightmost(tree, child))
  }
  return last
}

function isUnbroken(parse: Parse, from: number, to: number): boolean {
  if (to - from > 14) return false
  for (let word = from + 1; word <= to; word++) {
    const form = formAt(parse, word)
    if (form === ',' || form === ';' || form === ':' || form === '"' || form === '“' || form === '”' || uposAt(parse, word) === 'VERB')
      return false
  }
  return true
}

const SUBJECT: ReadonlySet<Relation> = new Set<Relation>(['nsubj', 'nsubj:outer'])
const PASSIVE: ReadonlySet<Relation> = new Set<Relation>(['nsubj:pass', 'aux:pass'])
const AGENT: ReadonlySet<Relation> = new Set<Relation>(['obl:agent'])
const SHARING: ReadonlySet<string> = new Set(['conj', 'advcl', 'xcomp', 'parataxis', 'ccomp'])
const BEFORE: ReadonlySet<string> = new Set([
  'det',
  'det:predet',
  'amod',
  'compound',
  'nmod:poss',
  'nmod:desc',
  'nummod',
  'flat',
  'nmod',
  'advmod',
])
const BEHIND: ReadonlySet<string> = new Set(['flat', 'nmod', 'nmod:desc', 'compound'])
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'NUM'])
const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'that', 'what', 'whom'])
const EMPTY: ReadonlySet<string> = new Set(['there'])
