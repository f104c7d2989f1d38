import type { ActorMention } from '../../model/actor.ts'
import { formAt, relationAt, sentenceOf } from '../../model/parse.ts'
import { wordSet } from '../word-set.ts'
import type { Ground } from './ground.ts'

/** The actor that "they", "it", "their" or a description without a name stands for: the nearest of its chain that is one, else the last subject that acts; undefined for none. */
export function actorBehind(ground: Ground, word: number): ActorMention | undefined {
  if (!THIRD.has(formAt(ground.tree.parse, word))) return undefined
  return ofChain(ground, word) ?? lastSubject(ground, word)
}

function ofChain({ chains, actorAt, actors }: Ground, word: number): ActorMention | undefined {
  const linked = chains?.()
  const at = linked?.byHead[word] ?? -1
  if (linked === undefined || at < 0) return undefined
  for (let other = at - 1; other >= Math.max(0, at - REACH); other--) {
    if (linked.chains[other] !== linked.chains[at]) continue
    const actor = actors[actorAt[linked.phrases[other]?.head ?? -1] ?? -1]
    if (actor !== undefined) return actor
  }
  return undefined
}

/** In the same sentence or the one before. */
function lastSubject({ tree, actorAt, actors }: Ground, pronoun: number): ActorMention | undefined {
  const { parse } = tree
  const from = parse.sentences[Math.max(0, sentenceOf(parse, pronoun) - 1)] ?? 0
  for (let word = pronoun - 1; word >= from; word--) {
    const relation = relationAt(parse, word)
    if (relation !== 'nsubj' && relation !== 'nsubj:pass') continue
    const actor = actors[actorAt[word] ?? -1]
    if (actor !== undefined && (actor.kind === 'organisation' || (formAt(parse, pronoun) !== 'it' && formAt(parse, pronoun) !== 'its')))
      return actor
  }
  return undefined
}

const THIRD = wordSet('they it he she them him their its his')
/** Phrases back to which a chain is followed. */
const REACH = 120
