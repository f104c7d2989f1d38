import { formAt, lemmaAt, type Parse, relationAt, xposAt } from '../../model/parse.ts'
import type { Tree } from '../../model/tree.ts'
import { wordSet } from '../word-set.ts'
import { isProjectile } from './projectiles.ts'
import type { Trigger } from './triggers.ts'

/** Heads of the words that tell who did it and to whom, before they are named; -1 for none. */
export interface Parts {
  readonly agent: number
  readonly target: number
}

/** Agent and target of a verb: active, passive, sharing the subject of the verb that it goes with. */
export function partsOfVerb(tree: Tree, verb: number): Parts {
  const { parse } = tree
  const lemma = lemmaAt(parse, verb)
  let subject = -1
  let agent = -1
  let target = -1
  let aimed = -1
  let with_ = -1
  for (let child = tree.firstChild[verb] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1) {
    const relation = relationAt(parse, child)
    if (relation === 'nsubj') subject = child
    else if (relation === 'nsubj:pass' || relation === 'obj') target = child
    else if (relation === 'obl:agent') agent = child
    else if (relation === 'obl' && hasCase(tree, child, DOER) && agent < 0) agent = child
    else if (relation === 'obl' && aimed < 0 && AIMED.has(lemma) && hasCase(tree, child, AT) && !isDay(parse, child)) aimed = child
    else if (relation === 'obl' && with_ < 0 && MUTUAL.has(lemma) && hasCase(tree, child, WITH)) with_ = child
  }
  // "fired a missile at the truck": what is fired is not what is aimed at.
  if (aimed >= 0 && (target < 0 || (relationAt(parse, target) === 'obj' && isProjectile(tree, target)))) target = aimed
  if (target < 0) target = with_
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
  if (relation.startsWith('acl')) return ofAttempt(tree, verb, head)
  // "soldiers emptied shops": a participle with an object is the verb of the noun before it.
  if (relation === 'amod') return head < verb ? head : -1
  if (!SHARING.has(relation) || suffers(tree, head) || PERCEIVING.has(lemmaAt(parse, head))) return -1
  const charged = CHARGING.has(lemmaAt(parse, head))
  // "accused the army of breaking the truce by shelling": those charged did it.
  for (let child = tree.firstChild[head] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1)
    if (relationAt(parse, child) === (charged ? 'obj' : 'nsubj')) return child
  const above = parse.heads[head] ?? head
  if (relation === 'advcl' && CHARGING.has(lemmaAt(parse, above))) return sharedSubject(tree, head)
  if (relation === 'advcl' && relationAt(parse, head) === 'acl' && CHARGING.has(lemmaAt(parse, parse.heads[above] ?? above))) return above
  return relation === 'conj' && head < verb && relationAt(parse, head) !== 'root' ? sharedSubject(tree, head) : -1
}

/** "Made attempts to lay mines", "breaking the truce by shelling": the doer stands above the noun; else the noun itself. */
function ofAttempt(tree: Tree, verb: number, noun: number): number {
  const { parse } = tree
  const above = parse.heads[noun] ?? noun
  if (relationAt(parse, noun) !== 'obj' || above === noun) return noun
  return TRIED.has(lemmaAt(parse, noun)) || hasMark(tree, verb, DOER) ? partsOfVerb(tree, above).agent : noun
}

function hasMark(tree: Tree, verb: number, forms: ReadonlySet<string>): boolean {
  for (let child = tree.firstChild[verb] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1)
    if (relationAt(tree.parse, child) === 'mark' && forms.has(formAt(tree.parse, child))) return true
  return false
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

/** "The town came under fire from the hills": the subject suffers it, and the fire's own words tell who fired. */
export function partsOfReceiving(tree: Tree, { word, last }: Trigger): Parts {
  const { parse } = tree
  let agent = -1
  let target = -1
  for (const head of last === word ? [word] : [word, last]) {
    for (let child = tree.firstChild[head] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1) {
      const relation = relationAt(parse, child)
      if (head === word && relation.startsWith('nsubj')) target = child
      else if ((relation.startsWith('obl') || relation === 'nmod') && child !== last && hasCase(tree, child, BY)) agent = child
    }
  }
  return { agent, target: target < 0 ? sharedSubject(tree, word) : target }
}

/** The second of two sides that a noun of fighting names: "clashes between the army and the rebels"; -1 for none. */
export function otherSide(tree: Tree, side: number): number {
  for (let child = side < 0 ? -1 : (tree.firstChild[side] ?? -1); child >= 0; child = tree.nextSibling[child] ?? -1)
    if (relationAt(tree.parse, child) === 'conj') return child
  return -1
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

/** "on Friday", "on 3 March": no target. */
function isDay(parse: Parse, word: number): boolean {
  return /^(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day$)/.test(formAt(parse, word))
}

function hasCase(tree: Tree, word: number, forms: ReadonlySet<string>): boolean {
  for (let child = tree.firstChild[word] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1) {
    if (relationAt(tree.parse, child) === 'case' && forms.has(formAt(tree.parse, child))) return true
  }
  return false
}

const WITH = wordSet('with against')
const MUTUAL = wordSet('clash fight battle skirmish exchange trade')
const CHARGING = wordSet('accuse blame charge')
const TRIED = wordSet('attempt bid effort try')
const AT = wordSet('on at against of upon into targeting')
const BY = wordSet('by from')
const BETWEEN = wordSet('between with')
const DOER = wordSet('by')
const REPORTED = wordSet('conj xcomp ccomp')
const PERCEIVING = wordSet('hear see report say count record register document witness film leave watch find confirm list note')
const SHARING = wordSet('conj xcomp advcl')
const AIMED = wordSet('fire open shoot launch lob aim drop hurl throw')
const DYING = wordSet('die perish')
const NONE = wordSet('')
const RESORTING = wordSet('resort respond reply retaliate turn continue')
const LIGHT = wordSet(
  'launch carry conduct mount stage begin start order resume intensify perform execute make wage open lead commit continue unleash announce repel suffer escalate expand press do undertake',
)
