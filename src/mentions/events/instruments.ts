import { lemmaAt, relationAt } from '../../model/parse.ts'
import type { Tree } from '../../model/tree.ts'
import type { Deeds } from '../deeds.ts'
import type { Parts } from './arguments.ts'

/** What the weapon named beside a vague verb or noun makes of it: "warplanes hit", "killed by a mine", "fired rockets"; null for none. */
export function kindBy(tree: Tree, word: number, { agent, target }: Parts, deeds: Deeds): string | null {
  return kindOf(tree, agent, deeds) ?? kindIn(tree, word, deeds) ?? (isProjectile(tree, target) ? kindOf(tree, target, deeds) : null)
}

function kindIn(tree: Tree, word: number, deeds: Deeds): string | null {
  for (let child = tree.firstChild[word] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1) {
    const relation = relationAt(tree.parse, child)
    if (relation.startsWith('obl') || relation === 'compound' || relation === 'nmod' || relation === 'obj' || relation === 'nsubj') {
      const kind = kindOf(tree, child, deeds)
      if (kind !== null && (relation !== 'obj' || isProjectile(tree, child))) return kind
    }
  }
  return null
}

function kindOf(tree: Tree, word: number, deeds: Deeds): string | null {
  if (word < 0) return null
  const own = named(tree, word, deeds)
  if (own !== undefined) return own
  for (let child = tree.firstChild[word] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1) {
    const relation = relationAt(tree.parse, child)
    if (relation !== 'compound' && relation !== 'conj') continue
    const kind = named(tree, child, deeds)
    if (kind !== undefined) return kind
  }
  return null
}

/** By the lemma, or by the form where the reader left its plural on. */
function named(tree: Tree, word: number, deeds: Deeds): string | undefined {
  const lemma = lemmaAt(tree.parse, word).toLowerCase()
  return deeds.instruments.get(lemma) ?? (lemma.endsWith('s') ? deeds.instruments.get(lemma.slice(0, -1)) : undefined)
}

/** What is fired rather than hit. */
export function isProjectile(tree: Tree, word: number): boolean {
  return word >= 0 && PROJECTILES.has(lemmaAt(tree.parse, word).toLowerCase())
}

const PROJECTILES: ReadonlySet<string> = new Set([
  'rocket',
  'missile',
  'shell',
  'mortar',
  'bomb',
  'bullet',
  'round',
  'drone',
  'grenade',
  'artillery',
])
