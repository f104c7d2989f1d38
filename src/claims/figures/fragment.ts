import { lemmaAt, uposAt } from '../../model/parse.ts'
import { headsOf, sentenceAround, type Tree } from '../../model/tree.ts'
import type { Counted } from './counted.ts'
import { THINGS } from './counted-words.ts'
import type { FigureDraft } from './desk.ts'
import type { Measured } from './measure.ts'
import { HARM } from './measure-words.ts'
import { classOfNoun } from './people.ts'

/**
 * What a phrase without a verb counts: in a toll, more of it ("33 soldiers in a single night"); in an observer's
 * log, the forces that were there ("a detachment, approx. 60 soldiers"). Null for any other.
 */
export function findInFragment(tree: Tree, counted: Counted, antecedent: FigureDraft | null): Measured | null {
  if (counted.noun < 0 || hasVerb(tree, counted)) return null
  const kind = classOfNoun(tree, counted.noun)
  const noun = lemmaAt(tree.parse, counted.noun)
  if (antecedent !== null && kind !== 'n/a' && kind !== null && HARM.has(antecedent.figure.measure)) {
    return { ...antecedent.measured, role: null, rule: `as before: ${antecedent.measured.rule}` }
  }
  const force = THINGS.get(noun) === 'force' || kind === 'military' || kind === 'police'
  return force ? { measure: 'deployed', by: counted.noun, role: null, rule: `present: ${noun}` } : null
}

function hasVerb(tree: Tree, counted: Counted): boolean {
  const { first, last } = sentenceAround(tree.parse, counted.anchor)
  if (last - first > 24) return true
  return headsOf(tree.parse, counted.nominal).some((word) => uposAt(tree.parse, word) === 'VERB')
}
