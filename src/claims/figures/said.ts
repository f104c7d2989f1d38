import { formAt, lemmaAt, relationAt, uposAt } from '../../model/parse.ts'
import { childrenOf, type Tree } from '../../model/tree.ts'
import type { Counted } from './counted.ts'

/** The noun that a copula says the number is, by the tree or the order of words; -1 for none. */
export function predicateNoun(tree: Tree, counted: Counted): number {
  const { parse } = tree
  const head = parse.heads[counted.nominal] ?? -1
  if (relationAt(parse, counted.nominal).startsWith('nsubj') && uposAt(parse, head) === 'NOUN') {
    if (childrenOf(tree, head).some((child) => relationAt(parse, child) === 'cop')) return head
  }
  const after = Math.max(counted.number.last, counted.noun, counted.whole) + 1
  if (!BE.has(formAt(parse, after))) return -1
  for (let word = after + 1; word < after + 5; word++) {
    const upos = uposAt(parse, word)
    if (upos === 'NOUN' && uposAt(parse, word + 1) !== 'NOUN') return word
    if (upos !== 'ADJ' && upos !== 'DET' && upos !== 'NOUN' && upos !== 'PROPN') return -1
  }
  return -1
}

const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were'])

/** "nine belonged to the Front": the word for what they belonged to; -1 where nothing says it. */
export function ownerSaid(tree: Tree, counted: Counted): number {
  const { parse } = tree
  const verb = [counted.number.last + 1, parse.heads[counted.nominal] ?? -1].find((word) => lemmaAt(parse, word) === 'belong')
  if (verb === undefined) return -1
  return childrenOf(tree, verb).find((child) => child > verb && relationAt(parse, child) === 'obl') ?? -1
}
