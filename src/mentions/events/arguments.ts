import type { ActorMention } from '../../model/actor.ts'
import { formAt, lemmaAt, relationAt, uposAt } from '../../model/parse.ts'
import { reachOf, type Tree } from '../../model/tree.ts'
import { wordSet } from '../word-set.ts'
import { actorBehind } from './antecedents.ts'
import type { Ground } from './ground.ts'

/** Names of the actor that a word's phrase has: its side, then its own name; [] where it names none. */
export function actorNames(ground: Ground, head: number): readonly string[] {
  if (head < 0) return []
  const { tree, actorAt, actors } = ground
  const direct = actors[actorAt[head] ?? -1]
  if (direct !== undefined) return namesOf(direct)
  if (uposAt(tree.parse, head) === 'PRON') return namesBehind(ground, head)
  const { first, last } = nearReach(tree, head)
  for (let word = first; word <= last; word++) {
    const actor = actors[actorAt[word] ?? -1]
    if (actor !== undefined && isOwner(tree, word, head)) return namesOf(actor)
  }
  // "their shells": whose they are.
  for (let child = tree.firstChild[head] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1)
    if (relationAt(tree.parse, child) === 'nmod:poss' && uposAt(tree.parse, child) === 'PRON') return namesBehind(ground, child)
  return []
}

function namesBehind(ground: Ground, pronoun: number): readonly string[] {
  const actor = actorBehind(ground, pronoun)
  return actor === undefined ? [] : namesOf(actor)
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
  if (phrase === '' || (upos !== 'NOUN' && upos !== 'PROPN')) return []
  // "fighters of the Kachin Independence Army", "Ukrainian positions": whose they are comes first.
  return [...new Set([...actorNames(ground, head), phrase])]
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

const DESCRIBING: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'PROPN'])
const NOT_SAID = wordSet('dead many several other more')
const GROUND = wordSet(
  'village town city province region district camp area neighbourhood neighborhood governorate state municipality outskirt suburb',
)
const COUNTS = wordSet(
  'dozen dozens hundred hundreds thousand thousands score scores number group couple total majority most many some several one two three four five six seven eight nine ten life lives',
)
