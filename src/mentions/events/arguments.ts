import type { ActorMention } from '../../model/actor.ts'
import { formAt, lemmaAt, relationAt, sentenceOf, uposAt, xposAt } from '../../model/parse.ts'
import type { PlaceMention } from '../../model/place.ts'
import { reachOf, type Tree } from '../../model/tree.ts'
import { wordSet } from '../word-set.ts'
import type { Trigger } from './triggers.ts'

/** Where the arguments of triggers are looked for. */
export interface Ground {
  readonly tree: Tree
  /** Row of the actor mention that covers a word, -1 for none. */
  readonly actorAt: Int32Array
  readonly actors: readonly ActorMention[]
  readonly placeAt: Int32Array
  readonly places: readonly PlaceMention[]
  /** Row of the time mention that covers a word, -1 for none. */
  readonly timeAt: Int32Array
}

/** Heads of the words that tell who did it and to whom, before they are named; -1 for none. */
export interface Parts {
  readonly agent: number
  readonly target: number
}

/** Agent and target of a verb: active, passive, sharing the subject of the verb that it goes with. */
export function partsOfVerb(tree: Tree, verb: number): Parts {
  const { parse } = tree
  let subject = -1
  let agent = -1
  let target = -1
  for (let child = tree.firstChild[verb] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1) {
    const relation = relationAt(parse, child)
    if (relation === 'nsubj') subject = child
    else if (relation === 'nsubj:pass' || relation === 'obj') target = child
    else if (relation === 'obl:agent') agent = child
    else if (relation === 'obl' && hasCase(tree, child, DOER) && agent < 0) agent = child
    else if (relation === 'obl' && target < 0 && AIMED.has(lemmaAt(parse, verb)) && hasCase(tree, child, AT)) target = child
  }
  // "soldiers killed on the road", "reported five killed", "they died": the subject suffers.
  if (suffers(tree, verb)) {
    const whom = target >= 0 ? target : subject >= 0 ? subject : relationAt(parse, verb).startsWith('acl') ? (parse.heads[verb] ?? -1) : -1
    return { agent, target: whom }
  }
  const reported = subject < 0 && agent < 0 && target < 0 ? reportedObject(tree, verb) : -1
  if (reported >= 0) return { agent, target: reported }
  if (agent < 0) agent = subject >= 0 ? subject : sharedSubject(tree, verb)
  return { agent, target }
}

/** "reported four fighters killed": the object of the verb of telling, however the tree hangs the participle; -1 for none. */
function reportedObject(tree: Tree, verb: number): number {
  const { parse } = tree
  const head = parse.heads[verb] ?? verb
  if (head === verb || head > verb || !REPORTED.has(relationAt(parse, verb)) || !PERCEIVING.has(lemmaAt(parse, head))) return -1
  for (let child = tree.firstChild[head] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1) {
    if (relationAt(parse, child) === 'obj' && child < verb) return child
  }
  return -1
}

/** "hit a village, killing five", "troops who shelled the town": the subject of the verb above, or the noun itself. */
function sharedSubject(tree: Tree, verb: number): number {
  const { parse } = tree
  const relation = relationAt(parse, verb)
  const head = parse.heads[verb] ?? verb
  if (head === verb) return -1
  if (relation.startsWith('acl')) return head
  if (!SHARING.has(relation) || suffers(tree, head) || PERCEIVING.has(lemmaAt(parse, head))) return -1
  for (let child = tree.firstChild[head] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1)
    if (relationAt(parse, child) === 'nsubj') return child
  return relation === 'conj' && head < verb && relationAt(parse, head) !== 'root' ? sharedSubject(tree, head) : -1
}

/** Whether the verb is passive, a bare participle, or one of dying. */
function suffers(tree: Tree, verb: number): boolean {
  const { parse } = tree
  if (DYING.has(lemmaAt(parse, verb))) return true
  if (xposAt(parse, verb) !== 'VBN') return false
  for (let child = tree.firstChild[verb] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1) {
    const relation = relationAt(parse, child)
    if (relation === 'aux:pass' || relation === 'nsubj:pass') return true
    // A participle that takes an object is active, whatever its tag: "warplanes struck a market".
    if (relation === 'aux' || relation === 'obj') return false
  }
  // "had killed and wounded": the second shares the auxiliary of the first.
  if (relationAt(parse, verb) === 'conj') {
    const head = parse.heads[verb] ?? verb
    return head === verb || xposAt(parse, head) !== 'VBN' || suffers(tree, head)
  }
  return true
}

/** Agent and target of a noun: "Israeli strikes on Rafah", "an attack by X against Y", "launched an offensive". */
export function partsOfNoun(tree: Tree, { word, first }: Trigger): Parts {
  const { parse } = tree
  let agent = -1
  let target = -1
  for (let child = tree.firstChild[word] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1) {
    const relation = relationAt(parse, child)
    if (relation === 'nmod:poss' || ((relation === 'amod' || relation === 'compound' || relation === 'nmod:desc') && child < first))
      agent = agent < 0 ? child : agent
    else if (relation === 'nmod' || relation === 'obl') {
      if (hasCase(tree, child, BY)) agent = child
      else if (hasCase(tree, child, AT)) target = child
      else if (hasCase(tree, child, BETWEEN) && agent < 0) agent = child
    } else if (relation === 'acl' || relation === 'acl:relcl') {
      const parts = partsOfVerb(tree, child)
      if (agent < 0 && LIGHT.has(lemmaAt(parse, child)) && parts.agent !== word) agent = parts.agent
    }
  }
  const verb = parse.heads[word] ?? word
  const relation = relationAt(parse, word)
  if (verb === word) return { agent, target }
  if (agent < 0 && (relation === 'obj' ? LIGHT : relation === 'obl' ? RESORTING : NONE).has(lemmaAt(parse, verb)))
    agent = partsOfVerb(tree, verb).agent
  if (relation === 'nsubj:pass' && agent < 0) agent = partsOfVerb(tree, verb).agent
  if (relation === 'nsubj' && target < 0) target = partsOfVerb(tree, verb).target
  return { agent, target: target === word ? -1 : target }
}

/** Names of the actor that a word's phrase has: its side, then its own name; [] where it names none. */
export function actorNames(ground: Ground, head: number): readonly string[] {
  if (head < 0) return []
  const { tree, actorAt, actors } = ground
  const direct = actors[actorAt[head] ?? -1]
  if (direct !== undefined) return namesOf(direct)
  if (uposAt(tree.parse, head) === 'PRON') return pronounNames(ground, head)
  const { first, last } = nearReach(tree, head)
  for (let word = first; word <= last; word++) {
    const actor = actors[actorAt[word] ?? -1]
    if (actor !== undefined && isOwner(tree, word, head)) return namesOf(actor)
  }
  return []
}

/** "they", "it": the last subject that acts before, in the same sentence or the one before; [] where none does. */
function pronounNames({ tree, actorAt, actors }: Ground, pronoun: number): readonly string[] {
  const { parse } = tree
  if (!THIRD.has(formAt(parse, pronoun))) return []
  const sentence = sentenceOf(parse, pronoun)
  const from = parse.sentences[Math.max(0, sentence - 1)] ?? 0
  for (let word = pronoun - 1; word >= from; word--) {
    const relation = relationAt(parse, word)
    if (relation !== 'nsubj' && relation !== 'nsubj:pass') continue
    const actor = actors[actorAt[word] ?? -1]
    if (actor !== undefined && (actor.kind === 'organisation' || formAt(parse, pronoun) !== 'it')) return namesOf(actor)
  }
  return []
}

/** Names of the target: an actor's, else the phrase itself without its number; [] where it is a place or says nothing. */
export function targetNames(ground: Ground, head: number): readonly string[] {
  if (head < 0) return []
  const { tree, placeAt, places } = ground
  const inner = countedIn(tree, head)
  if (inner !== head) return targetNames(ground, inner)
  if ((ground.timeAt[head] ?? -1) >= 0 || namesPlace(ground, head)) return []
  const actor = ground.actors[ground.actorAt[head] ?? -1]
  if (actor === undefined && places[placeAt[head] ?? -1] !== undefined) return []
  const phrase = phraseOf(tree, head)
  if (actor !== undefined) return [...new Set([...namesOf(actor), ...(phrase === '' ? [] : [phrase])])]
  const upos = uposAt(tree.parse, head)
  return phrase === '' || (upos !== 'NOUN' && upos !== 'PROPN') ? [] : [phrase]
}

/** "the village of Foo", "Kunar province": a place, not a target. */
function namesPlace({ tree, placeAt }: Ground, head: number): boolean {
  if (!GROUND.has(lemmaAt(tree.parse, head))) return false
  for (let child = tree.firstChild[head] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1)
    if ((placeAt[child] ?? -1) >= 0) return true
  return false
}

/** "dozens of soldiers", "a number of houses": the noun that is meant. */
function countedIn(tree: Tree, head: number): number {
  if (!COUNTS.has(lemmaAt(tree.parse, head).toLowerCase())) return head
  for (let child = tree.firstChild[head] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1)
    if (relationAt(tree.parse, child) === 'nmod') return child
  return head
}

function namesOf(actor: ActorMention): readonly string[] {
  return [...new Set([...actor.side, actor.name])]
}

/** The noun with what describes it, articles and numbers left out: "Turkish soldiers", "girls' school". */
function phraseOf({ parse }: Tree, head: number): string {
  let first = head
  while (
    first > 0 &&
    head - first < 4 &&
    DESCRIBING.has(uposAt(parse, first - 1)) &&
    (parse.heads[first - 1] ?? -1) >= first &&
    !NOT_SAID.has(formAt(parse, first - 1))
  )
    first--
  return parse.text.slice(parse.starts[first] ?? 0, parse.ends[head] ?? 0).replace(/\s+/g, ' ')
}

/** The words that hang on a noun near by: its phrase, not its relative clauses far away. */
function nearReach(tree: Tree, head: number): { first: number; last: number } {
  const { first, last } = reachOf(tree, head)
  return { first: Math.max(first, head - 8), last: Math.min(last, head + 8) }
}

/** Whether an actor's word owns the head: "Syrian jets", "aircraft of the Syrian army", not "jets that Syria shot down". */
function isOwner(tree: Tree, word: number, head: number): boolean {
  for (let at = word, steps = 0; steps < 5; steps++) {
    if (at === head) return true
    const relation = relationAt(tree.parse, at)
    if (at !== word && (relation.startsWith('acl') || relation === 'conj' || relation === 'appos')) return false
    const next = tree.parse.heads[at] ?? at
    if (next === at) return false
    at = next
  }
  return false
}

function hasCase(tree: Tree, word: number, forms: ReadonlySet<string>): boolean {
  for (let child = tree.firstChild[word] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1) {
    if (relationAt(tree.parse, child) === 'case' && forms.has(formAt(tree.parse, child))) return true
  }
  return false
}

const AT = wordSet('on at against of upon into targeting')
const BY = wordSet('by from')
const BETWEEN = wordSet('between with')
const DESCRIBING: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'PROPN'])
const NOT_SAID = wordSet('dead many several other more')
const GROUND = wordSet(
  'village town city province region district camp area neighbourhood neighborhood governorate state municipality outskirt suburb',
)
const THIRD = wordSet('they it he she')
const COUNTS = wordSet(
  'dozen dozens hundred hundreds thousand thousands score scores number group couple total majority most many some several one two three four five six seven eight nine ten life lives',
)
const DOER = wordSet('by')
const REPORTED = wordSet('conj xcomp ccomp')
const PERCEIVING = wordSet('hear see report say count record register document witness film leave watch find confirm list note')
const SHARING = wordSet('conj xcomp advcl')
const AIMED = wordSet('fire open shoot launch lob aim trade')
const DYING = wordSet('die perish')
const NONE = wordSet('')
const RESORTING = wordSet('resort respond reply retaliate turn continue')
const LIGHT = wordSet(
  'launch carry conduct mount stage begin start order resume intensify perform execute make wage open lead commit continue unleash announce repel suffer escalate expand press do undertake',
)
