import type { Stance } from '../../model/claim.ts'
import { formAt, lemmaAt, relationAt } from '../../model/parse.ts'
import { childrenOf, headsOf, type Tree } from '../../model/tree.ts'
import type { Counted } from './counted.ts'
import { PEOPLE } from './counted-words.ts'

/** How far the report stands by a number, by the words that govern its predicate and those that stand with the counted. */
export function findStance(tree: Tree, predicate: number, counted: Counted): Stance {
  const { parse } = tree
  const number = counted.number.first
  if (formAt(parse, number - 1) === 'not' || formAt(parse, number - 1) === 'no') return 'denied'
  if (counted.noun >= 0 && !PEOPLE.has(lemmaAt(parse, counted.noun)) && isDoubted(tree, counted.noun)) return 'possible'
  let depth = 0
  for (const word of [predicate, ...headsOf(parse, predicate)]) {
    const lemma = lemmaAt(parse, word)
    if (depth > 0 && DENIALS.has(lemma) && !isOpenQuestion(tree, word)) return 'denied'
    for (const child of childrenOf(tree, word)) {
      const relation = relationAt(parse, child)
      const form = formAt(parse, child)
      if (relation === 'aux' && (form === 'may' || form === 'might' || form === 'could')) return 'possible'
      if (relation === 'advmod' && DOUBTS.has(form)) return 'possible'
      if (depth === 0 && relation === 'mark' && form === 'if') return 'hypothetical'
      if (depth === 0 && relation === 'aux' && (form === 'would' || form === 'should') && !isForetold(tree, word)) return 'hypothetical'
    }
    if (FEARS.has(lemma) && depth <= 1) return 'possible'
    if (relationAt(parse, word) === 'parataxis' || ++depth > 3) break
  }
  return 'asserted'
}

/** "how many it killed is disputed": nobody denies anything. */
function isOpenQuestion(tree: Tree, verb: number): boolean {
  return lemmaAt(tree.parse, verb) === 'dispute' && childrenOf(tree, verb).some((child) => relationAt(tree.parse, child) === 'aux:pass')
}

/** "said it would free nine hostages": told as to come, not as what might be. */
export function isForetold({ parse }: Tree, verb: number): boolean {
  const head = parse.heads[verb] ?? verb
  return relationAt(parse, verb) === 'ccomp' && FORETELLING.has(lemmaAt(parse, head))
}

/** "nine reports of possible breaches", "three suspected attacks". */
function isDoubted(tree: Tree, noun: number): boolean {
  return [noun, ...childrenOf(tree, noun).filter((child) => relationAt(tree.parse, child) === 'nmod')].some((nominal) =>
    childrenOf(tree, nominal).some((child) => relationAt(tree.parse, child) === 'amod' && UNPROVEN.has(formAt(tree.parse, child))),
  )
}

const FORETELLING: ReadonlySet<string> = new Set('say announce tell promise pledge confirm declare add'.split(' '))
const UNPROVEN: ReadonlySet<string> = new Set(['possible', 'alleged', 'suspected', 'unconfirmed', 'presumed', 'reported'])
const DENIALS: ReadonlySet<string> = new Set([
  'deny',
  'denial',
  'reject',
  'refute',
  'dismiss',
  'dispute',
  'fairy',
  'fabrication',
  'false',
  'untrue',
  'tale',
  'myth',
  'fiction',
  'nonsense',
])
const DOUBTS: ReadonlySet<string> = new Set([
  'reportedly',
  'allegedly',
  'possibly',
  'perhaps',
  'probably',
  'likely',
  'apparently',
  'presumably',
])
const FEARS: ReadonlySet<string> = new Set(['fear', 'believe', 'presume', 'suspect', 'think', 'allege', 'possible'])
