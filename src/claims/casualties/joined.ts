import { relationAt } from '../../model/parse.ts'
import type { Tree } from '../../model/tree.ts'

/** The first of the conjuncts that a word, or the number before it, is one of: "a man" for "two women" in "a man and two women". */
export function firstJoined({ parse }: Tree, word: number): number {
  let at = word
  for (let steps = 0; steps < 8; steps++) {
    const relation = relationAt(parse, at)
    if (relation !== 'conj' && relation !== 'nummod' && relation !== 'det') break
    at = parse.heads[at] ?? at
  }
  return at
}

/** Whether two words stand in one enumeration. */
export function areJoined(tree: Tree, a: number, b: number): boolean {
  return firstJoined(tree, a) === firstJoined(tree, b)
}
