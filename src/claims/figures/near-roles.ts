import { formAt, type Parse, relationAt, uposAt, xposAt } from '../../model/parse.ts'
import { childrenOf, type Tree } from '../../model/tree.ts'
import type { Counted } from './counted.ts'
import type { Role } from './roles.ts'

/**
 * The roles that the order of words suggests where the tree gives none that tells anything: the verb right after the
 * counted ("17 armed men captured"), then the verb right before the number ("killed some 40 of them").
 */
export function nearRoles(tree: Tree, counted: Counted): Role[] {
  const after = verbAfter(tree.parse, Math.max(counted.noun, counted.number.last) + 1)
  const before = verbBefore(tree.parse, counted.number.first - 1)
  return [
    ...(after < 0 ? [] : [{ predicate: after, part: partAfter(tree, after), preposition: '' } as const]),
    ...(before < 0 ? [] : [{ predicate: before, part: 'object', preposition: '' } as const]),
  ]
}

function verbAfter(parse: Parse, from: number): number {
  for (let word = from; word < Math.min(parse.length, from + 7); word++) {
    const upos = uposAt(parse, word)
    if (upos === 'VERB' || (upos === 'ADJ' && xposAt(parse, word) === 'JJ' && formAt(parse, word).endsWith('ed'))) return word
    if (upos === 'CCONJ' && uposAt(parse, word + 1) === 'NUM') {
      // "four soldiers and one rebel killed": what comes after is told of both.
      word = endOfNominal(parse, word + 1)
      continue
    }
    if (upos === 'PUNCT' || upos === 'CCONJ' || upos === 'NUM' || upos === 'NOUN' || upos === 'SCONJ') return -1
  }
  return -1
}

function endOfNominal(parse: Parse, from: number): number {
  let word = from
  while (NOMINAL.has(uposAt(parse, word + 1)) && word < from + 4) word++
  return word
}

function verbBefore(parse: Parse, from: number): number {
  for (let word = from; word >= Math.max(0, from - 4); word--) {
    const upos = uposAt(parse, word)
    if (upos === 'VERB') return word
    if (upos !== 'ADV' && upos !== 'DET' && upos !== 'ADJ' && upos !== 'PRON' && upos !== 'PART') return -1
  }
  return -1
}

function partAfter(tree: Tree, verb: number): Role['part'] {
  const auxiliaries = childrenOf(tree, verb).filter((child) => relationAt(tree.parse, child).startsWith('aux'))
  const passive = auxiliaries.some((child) => BE.has(formAt(tree.parse, child)))
  const participle = xposAt(tree.parse, verb) === 'VBN' || uposAt(tree.parse, verb) === 'ADJ'
  return passive || (participle && auxiliaries.length === 0) ? 'object' : 'subject'
}

const NOMINAL: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM'])
const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being'])
