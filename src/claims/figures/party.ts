import type { ActorMention } from '../../model/actor.ts'
import type { CountedClass, Measure } from '../../model/claim.ts'
import { formAt, lemmaAt, relationAt, uposAt } from '../../model/parse.ts'
import { childrenOf, reachOf, sentenceAround, type Tree } from '../../model/tree.ts'
import type { Counted } from './counted.ts'
import type { Role } from './roles.ts'
import { ownerSaid, predicateNoun } from './said.ts'

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
  // "four of the Logistics Cluster": the whole is the owner.
  if (counted.noun < 0 && counted.whole >= 0 && counted.partMark === null) {
    const owner = actorAt(search, counted.whole)
    if (owner.length > 0) return owner
  }
  const nominal = counted.noun >= 0 ? counted.noun : counted.nominal
  const said = predicateNoun(tree, counted)
  for (const noun of [nominal, said, containerOf(tree, nominal)]) {
    const names = noun < 0 ? [] : partyOfPhrase(search, noun)
    if (names.length > 0) return names
  }
  const body = actorAt(search, ownerSaid(tree, counted))
  if (body.length > 0) return body
  const owner = ownerOfPronoun(search, nominal)
  if (owner.length > 0) return owner
  const lost = search.measure === 'destroyed' && search.role !== null && lemmaAt(tree.parse, search.role.predicate) === 'lose'
  if (search.class === 'n/a' && search.measure !== 'deployed' && search.measure !== 'posts' && !lost) return []
  return partyOfPredicate(search)
}

/** The side that the noun's own phrase names: "Turkish soldiers", "members of Hamas", "government troops". */
function partyOfPhrase({ tree, counted, actors }: PartySearch, noun: number): readonly string[] {
  const { first, last } = phraseOf(tree, noun, noun === counted.noun ? counted.anchor : noun)
  const inside = actors.filter(
    (actor) => actor.first >= first && actor.last <= last && (actor.side.length > 0 || (actor.actor !== null && actor.first !== noun)),
  )
  const modifier = inside.find((actor) => actor.last <= noun) ?? inside[0]
  return modifier === undefined ? (wordOfSide(tree, noun) ?? []) : namesOf(modifier)
}

/** "a Turkish column of 14 vehicles": the noun that holds the counted; -1 for none. */
function containerOf(tree: Tree, noun: number): number {
  const head = tree.parse.heads[noun] ?? -1
  return relationAt(tree.parse, noun) === 'nmod' && CONTAINERS.has(lemmaAt(tree.parse, head)) ? head : -1
}

function actorAt({ actors }: PartySearch, word: number): readonly string[] {
  const actor = word < 0 ? undefined : actors.find((one) => one.first <= word && one.last >= word)
  return actor === undefined ? [] : namesOf(actor)
}

/** "an RSF spokesman said nine of its fighters": the nearest side named before the pronoun in the sentence. */
function ownerOfPronoun({ tree, counted, actors }: PartySearch, noun: number): readonly string[] {
  const pronoun = childrenOf(tree, noun).find(
    (child) => relationAt(tree.parse, child) === 'nmod:poss' && OWNERS.has(formAt(tree.parse, child)),
  )
  if (pronoun === undefined) return []
  const { first } = sentenceAround(tree.parse, counted.anchor)
  const owner = actors.findLast((actor) => actor.first >= first && actor.last < pronoun && (actor.side.length > 0 || actor.actor !== null))
  return owner === undefined ? [] : namesOf(owner)
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

/** The names that a reader would give the side: an agency's or a group's own first, else those of the side it belongs to. */
export function namesOf(actor: ActorMention): readonly string[] {
  const kind = actor.actor?.kind
  const own = kind === 'agency' || kind === 'group' || kind === 'body' || kind === 'monitor'
  if (own) return [...new Set([actor.name, ...actor.side])]
  return actor.side.length > 0 ? actor.side : [actor.name]
}

/** "government soldiers", "rebel fighters": a side told by a common word. */
function wordOfSide(tree: Tree, noun: number): readonly string[] | null {
  const lemma = lemmaAt(tree.parse, noun)
  if (lemma === 'rebel' || lemma === 'separatist' || lemma === 'insurgent') return [lemma]
  for (const child of childrenOf(tree, noun)) {
    const relation = relationAt(tree.parse, child)
    const form = formAt(tree.parse, child)
    if ((relation === 'amod' || relation === 'compound') && SIDE_WORDS.has(form)) return [form]
    // "soldiers on the government side"
    if (relation === 'nmod' && lemmaAt(tree.parse, child) === 'side') return wordOfSide(tree, child)
  }
  return null
}

/** The noun's phrase without relative clauses: first and last word. */
function phraseOf(tree: Tree, noun: number, from: number): { first: number; last: number } {
  let first = Math.min(noun, from)
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
    if ((relation === 'case' || relation === 'det') && isBeforeAnd(tree, child, noun)) continue
    const reach = reachOf(tree, child)
    first = Math.min(first, reach.first)
    last = Math.max(last, reach.last)
  }
  return { first, last }
}

/** "four of the agency and two tankers": what stands before the conjunction is no part of the phrase after it. */
function isBeforeAnd({ parse }: Tree, word: number, noun: number): boolean {
  for (let at = word + 1; at < noun; at++) if (uposAt(parse, at) === 'CCONJ') return true
  return false
}

/** "soldiers of the Turkish army", "members of Hamas", "fighters from Hezbollah" — not "soldiers in Syria". */
function isOwner(tree: Tree, nominal: number): boolean {
  return childrenOf(tree, nominal).some(
    (child) => relationAt(tree.parse, child) === 'case' && (formAt(tree.parse, child) === 'of' || formAt(tree.parse, child) === 'from'),
  )
}

const CONTAINERS: ReadonlySet<string> = new Set([
  'column',
  'convoy',
  'fleet',
  'contingent',
  'group',
  'team',
  'unit',
  'squad',
  'force',
  'crew',
])
const OWNERS: ReadonlySet<string> = new Set(['its', 'their', 'his', 'her'])
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
