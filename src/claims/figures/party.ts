import type { ActorMention } from '../../model/actor.ts'
import type { CountedClass, Measure } from '../../model/claim.ts'
import { formAt, lemmaAt, relationAt } from '../../model/parse.ts'
import { childrenOf, reachOf, type Tree } from '../../model/tree.ts'
import type { Counted } from './counted.ts'
import type { Role } from './roles.ts'

/** Where to look for the side of those counted. */
export interface PartySearch {
  readonly tree: Tree
  readonly counted: Counted
  readonly class: CountedClass
  readonly measure: Measure
  readonly role: Role | null
  readonly actors: readonly ActorMention[]
}

/** Names of the side that those counted belong to; [] where none is told or where a nationality is no side. */
export function findParty(search: PartySearch): readonly string[] {
  const { tree, counted } = search
  if (!SIDED.has(search.class)) return []
  const nominal = counted.noun >= 0 ? counted.noun : counted.nominal
  const { first, last } = phraseOf(tree, nominal, counted)
  const inside = search.actors.filter(
    (actor) => actor.first >= first && actor.last <= last && actor.side.length + (actor.actor === null ? 0 : 1) > 0,
  )
  const modifier = inside.find((actor) => actor.last <= nominal) ?? inside[0]
  if (modifier !== undefined) return namesOf(modifier)
  const word = wordOfSide(tree, nominal)
  if (word !== null) return word
  if (search.class === 'n/a' && search.measure !== 'deployed' && search.measure !== 'posts') return []
  return partyOfPredicate(search)
}

/** "Turkey lost two soldiers", "our army deployed 12 posts": the subject of some verbs owns what is counted. */
function partyOfPredicate({ tree, role, actors }: PartySearch): readonly string[] {
  if (role === null || role.part !== 'object' || !OWNING.has(lemmaAt(tree.parse, role.predicate))) return []
  for (let verb = role.predicate, steps = 0; steps < 3; steps++) {
    for (const child of childrenOf(tree, verb)) {
      if (!relationAt(tree.parse, child).startsWith('nsubj') || relationAt(tree.parse, child) === 'nsubj:pass') continue
      const { first, last } = reachOf(tree, child)
      const actor =
        actors.find((one) => one.first >= first && one.last <= last && one.last >= child) ??
        actors.find((one) => one.first >= first && one.last <= last)
      if (actor !== undefined) return namesOf(actor)
    }
    const relation = relationAt(tree.parse, verb)
    if (relation !== 'conj' && relation !== 'advcl' && relation !== 'xcomp' && relation !== 'acl:relcl') break
    verb = tree.parse.heads[verb] ?? verb
  }
  return []
}

/** The names that a reader would give the side: the side's own, else the actor's. */
export function namesOf(actor: ActorMention): readonly string[] {
  return actor.side.length > 0 ? actor.side : [actor.name]
}

/** "government soldiers", "rebel fighters": a side told by a common word. */
function wordOfSide(tree: Tree, noun: number): readonly string[] | null {
  const lemma = lemmaAt(tree.parse, noun)
  if (lemma === 'rebel' || lemma === 'separatist' || lemma === 'insurgent') return [lemma]
  for (const child of childrenOf(tree, noun)) {
    const relation = relationAt(tree.parse, child)
    if (relation !== 'amod' && relation !== 'compound') continue
    const form = formAt(tree.parse, child)
    if (SIDE_WORDS.has(form)) return [form]
  }
  return null
}

/** The noun's phrase without relative clauses: first and last word. */
function phraseOf(tree: Tree, noun: number, counted: Counted): { first: number; last: number } {
  let first = Math.min(noun, counted.anchor)
  let last = noun
  for (const child of childrenOf(tree, noun)) {
    const relation = relationAt(tree.parse, child)
    if (
      relation === 'acl:relcl' ||
      relation === 'acl' ||
      relation === 'conj' ||
      relation === 'appos' ||
      relation === 'punct' ||
      relation === 'parataxis'
    )
      continue
    if (relation === 'nmod' && !isOwner(tree, child)) continue
    const reach = reachOf(tree, child)
    first = Math.min(first, reach.first)
    last = Math.max(last, reach.last)
  }
  return { first, last }
}

/** "soldiers of the Turkish army", "members of Hamas", "fighters from Hezbollah" — not "soldiers in Syria". */
function isOwner(tree: Tree, nominal: number): boolean {
  return childrenOf(tree, nominal).some(
    (child) => relationAt(tree.parse, child) === 'case' && (formAt(tree.parse, child) === 'of' || formAt(tree.parse, child) === 'from'),
  )
}

const SIDED: ReadonlySet<CountedClass> = new Set(['military', 'police', 'militant', 'n/a', 'mixed'])
const OWNING: ReadonlySet<string> = new Set([
  'lose',
  'deploy',
  'send',
  'dispatch',
  'station',
  'keep',
  'have',
  'maintain',
  'man',
  'mobilise',
  'mobilize',
  'withdraw',
  'announce',
  'move',
  'set',
  'run',
  'operate',
  'mass',
  'amass',
  'contribute',
])
const SIDE_WORDS: ReadonlySet<string> = new Set([
  'government',
  'regime',
  'rebel',
  'opposition',
  'insurgent',
  'separatist',
  'federal',
  'loyalist',
  'coalition',
  'pro-government',
])
