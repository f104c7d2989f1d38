import type { CountedClass } from '../../model/claim.ts'
import { formAt, lemmaAt, type Parse, relationAt, uposAt, xposAt } from '../../model/parse.ts'
import { childrenOf, type Tree } from '../../model/tree.ts'
import { MODIFIER_CLASSES, PEOPLE, THINGS } from './counted-words.ts'
import { COUNTED_MEASURES } from './measure-words.ts'

/** Who a noun counts; `null` where the noun tells neither people nor things that we know. */
export function classOfNoun(tree: Tree, noun: number): CountedClass | null {
  const { parse } = tree
  const lemma = lemmaAt(parse, noun).toLowerCase()
  const form = formAt(parse, noun)
  const base = PEOPLE.get(lemma) ?? PEOPLE.get(form) ?? null
  if (base === null) {
    if (THINGS.has(lemma) || isUncountedAct(lemma)) return 'n/a'
    return isNationality(tree.parse, noun) ? 'unspecified' : null
  }
  const modified = modifierClass(tree, noun, base)
  const conjunct = childrenOf(tree, noun).find(
    (child) => relationAt(parse, child) === 'conj' && PEOPLE.has(lemmaAt(parse, child)) && !isNumbered(tree, child),
  )
  if (conjunct === undefined) return modified
  return joined(modified, modifierClass(tree, conjunct, PEOPLE.get(lemmaAt(parse, conjunct)) ?? 'unspecified'))
}

/** "3.7 million Syrians": a capitalised plural without a digit names a people. */
export function isNationality(parse: Parse, noun: number): boolean {
  const written = parse.text.slice(parse.starts[noun], parse.ends[noun])
  return xposAt(parse, noun).endsWith('S') && /^\p{Lu}\p{Ll}{2,}$/u.test(written)
}

/** Whether a noun has a number of its own: then it is counted apart. */
function isNumbered(tree: Tree, noun: number): boolean {
  const before = formAt(tree.parse, noun - 1)
  // "5 dead, 2 of them children"
  if (before === 'them' || before === 'whom') return true
  return childrenOf(tree, noun).some((child) => relationAt(tree.parse, child) === 'nummod') || uposAt(tree.parse, noun - 1) === 'NUM'
}

/** Two classes counted together: fighters beside soldiers are soldiers' allies, combatants with civilians are mixed. */
function joined(a: CountedClass, b: CountedClass): CountedClass {
  if (a === b || b === 'unspecified') return a
  if (a === 'unspecified') return b
  const combatants: readonly CountedClass[] = ['military', 'militant', 'police']
  return combatants.includes(a) === combatants.includes(b) ? a : 'mixed'
}

function modifierClass(tree: Tree, noun: number, base: CountedClass): CountedClass {
  const { parse } = tree
  let result = base
  for (const child of childrenOf(tree, noun)) {
    const relation = relationAt(parse, child)
    if (relation !== 'amod' && relation !== 'compound' && relation !== 'nmod' && relation !== 'nmod:poss') continue
    const lemma = lemmaAt(parse, child).toLowerCase()
    const form = formAt(parse, child)
    if (relation === 'compound' || relation === 'amod') {
      if (uposAt(parse, child) !== 'PROPN' && (form === 'government' || form === 'regime' || form === 'army' || PRO_STATE.has(form))) {
        if (base === 'militant' || base === 'unspecified' || base === 'military') return 'military'
      }
      const kind = MODIFIER_CLASSES.get(form) ?? MODIFIER_CLASSES.get(lemma)
      if (kind === undefined) continue
      if (base === 'unspecified') result = kind
      else if (kind === 'journalist_aid' && base !== 'civilian') result = kind
      else if (kind === 'police' && base !== 'civilian') result = kind
      else if ((kind === 'militant' || kind === 'military') && base === 'militant') result = kind
    }
  }
  return result
}

function isUncountedAct(lemma: string): boolean {
  const measure = COUNTED_MEASURES.get(lemma)
  return measure === 'strikes' || measure === 'violations' || measure === 'posts'
}

const PRO_STATE: ReadonlySet<string> = new Set(['pro-government', 'pro-regime', 'loyalist', 'state', 'allied', 'federal'])
