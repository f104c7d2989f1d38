import type { ActorMention } from '../../model/actor.ts'
import { formAt, lemmaAt, relationAt } from '../../model/parse.ts'
import { childrenOf, reachOf, type Tree } from '../../model/tree.ts'
import type { Measured } from './measure.ts'
import { namesOf } from './party.ts'

/** Names of who did it: the agent of a passive, the subject of an active verb, the owner of the strike that killed; [] for none. */
export function findAgent(tree: Tree, measured: Measured, actors: readonly ActorMention[]): readonly string[] {
  if (!DONE.has(measured.measure) || measured.role === null) return []
  const { parse } = tree
  const verbs = [measured.by]
  const own = relationAt(parse, measured.by)
  // "shot dead by soldiers": the doer may hang on what is told of the dead.
  verbs.push(...childrenOf(tree, measured.by).filter((child) => relationAt(parse, child) === 'xcomp'))
  if (own === 'xcomp' || own === 'conj' || own === 'amod') verbs.push(parse.heads[measured.by] ?? measured.by)
  for (const verb of verbs) {
    const children = childrenOf(tree, verb)
    // Of two subjects the nearer is it: the other is a dateline or a stray heading.
    const subject = children.findLast((child) => relationAt(parse, child) === 'nsubj' && child < verb)
    for (const child of children) {
      const relation = relationAt(parse, child)
      const by = relation === 'obl' && child > verb && isBy(tree, child)
      const doer =
        relation === 'obl:agent' || by || (child === subject && measured.role.part === 'object' && !SUFFERING.has(lemmaAt(parse, verb)))
      const means = (relation === 'obl' || relation === 'nmod') && childrenOf(tree, child).some((word) => MEANS.has(formAt(parse, word)))
      if (!doer && !(means && isAct(tree, child))) continue
      const names = actorIn(tree, child, actors)
      if (names.length > 0) return names
    }
  }
  return []
}

/** "shot dead by soldiers": the doer of a passive, whatever the tree calls it. */
function isBy({ parse, ...tree }: Tree, word: number): boolean {
  return childrenOf({ parse, ...tree }, word).some((child) => relationAt(parse, child) === 'case' && formAt(parse, child) === 'by')
}

/** The first side named in a phrase: "a strike by Russian jets", "the regime's guns", "Israel". */
function actorIn(tree: Tree, word: number, actors: readonly ActorMention[]): readonly string[] {
  const { first, last } = reachOf(tree, word)
  const inside = actors.filter((actor) => actor.first >= first && actor.last <= last && actor.kind !== 'place' && actor.kind !== 'event')
  const sided = inside.find((actor) => actor.side.length > 0) ?? inside[0]
  return sided === undefined ? [] : namesOf(sided)
}

function isAct(tree: Tree, word: number): boolean {
  return ACTS.has(lemmaAt(tree.parse, word))
}

/** Verbs whose subject suffers what they tell: "the army lost four tanks". */
const SUFFERING: ReadonlySet<string> = new Set(['lose', 'suffer', 'sustain'])
const DONE: ReadonlySet<string> = new Set(['killed', 'injured', 'detained', 'destroyed', 'displaced', 'strikes', 'violations'])
const MEANS: ReadonlySet<string> = new Set(['in', 'by', 'during', 'after', 'with', 'from', 'when'])
const ACTS: ReadonlySet<string> = new Set([
  'strike',
  'airstrike',
  'attack',
  'raid',
  'shelling',
  'bombardment',
  'bombing',
  'fire',
  'offensive',
  'ambush',
  'operation',
  'assault',
  'shell',
  'rocket',
  'missile',
  'drone',
  'artillery',
  'massacre',
])
