import { lemmaAt } from '../../model/parse.ts'
import type { Tree } from '../../model/tree.ts'
import { wordSet } from '../word-set.ts'

/** What is fired rather than hit. */
export function isProjectile(tree: Tree, word: number): boolean {
  return word >= 0 && PROJECTILES.has(lemmaAt(tree.parse, word).toLowerCase())
}

const PROJECTILES = wordSet('rocket missile shell mortar bomb bullet round drone grenade artillery mine munition salvo shot')
