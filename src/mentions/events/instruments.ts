import { lemmaAt, relationAt } from '../../model/parse.ts'
import type { Tree } from '../../model/tree.ts'
import type { Deeds } from '../deeds.ts'
import type { Parts } from './parts.ts'
import { isProjectile } from './projectiles.ts'

/** What the weapon named beside a vague verb or noun makes of it: "warplanes hit", "killed by a mine", "fired rockets"; null for none. */
export function kindBy(tree: Tree, word: number, { agent, target }: Parts, deeds: Deeds): string | null {
  const own = kindOf(tree, agent, deeds)
  const beside = fired(tree, word, deeds) ?? kindIn(tree, word, deeds) ?? (isProjectile(tree, target) ? kindOf(tree, target, deeds) : null)
  // "Gunmen fired a missile": what was fired tells more than who fired.
  return own === 'shooting' ? (beside ?? own) : (own ?? beside)
}

function fired(tree: Tree, word: number, deeds: Deeds): string | null {
  for (let child = tree.firstChild[word] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1)
    if (relationAt(tree.parse, child) === 'obj' && isProjectile(tree, child)) return kindOf(tree, child, deeds)
  return null
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
