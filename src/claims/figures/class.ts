import type { CountedClass, Measure } from '../../model/claim.ts'
import { formAt } from '../../model/parse.ts'
import { sentenceAround, type Tree } from '../../model/tree.ts'
import { type Counted, isSubstantive } from './counted.ts'
import type { Lean } from './lean.ts'
import { classOfNoun, isNationality } from './people.ts'
import { ownerSaid, predicateNoun } from './said.ts'

/** Who is counted: by the noun, by what the sentence says they were, else as the figure that the number leans on. */
export function findClass(tree: Tree, counted: Counted, { measure, lean }: { measure: Measure; lean: Lean }): CountedClass {
  const own = counted.noun >= 0 ? classOfNoun(tree, counted.noun) : null
  const open = own === null || own === 'unspecified'
  if (open) {
    const said = saidClass(tree, counted)
    if (said !== null) return said
  }
  if (measure === 'refugees' && own === 'unspecified') return 'civilian'
  const leansOn = isSubstantive(tree, counted) || isNationality(tree.parse, counted.noun)
  if (own !== null && !(open && leansOn)) return own
  const leant = leantClass(tree, counted, lean)
  if (leant !== null) return leant
  if (own !== null) return own
  if (NO_PEOPLE.has(measure)) return 'n/a'
  if (counted.noun < 0 && counted.whole >= 0) return classOfNoun(tree, counted.whole) ?? 'unspecified'
  return measure === 'refugees' ? 'civilian' : 'unspecified'
}

/** "six of them were soldiers", "two dead and three wounded, all of them soldiers"; null where nothing says it. */
function saidClass(tree: Tree, counted: Counted): CountedClass | null {
  const said = predicateNoun(tree, counted)
  const owner = ownerSaid(tree, counted)
  const kind = said >= 0 ? classOfNoun(tree, said) : owner >= 0 ? (classOfNoun(tree, owner) ?? 'militant') : allOfThem(tree, counted)
  return kind === 'n/a' || kind === 'unspecified' ? null : kind
}

function allOfThem(tree: Tree, counted: Counted): CountedClass | null {
  const { parse } = tree
  const { last } = sentenceAround(parse, counted.anchor)
  for (let word = counted.number.last + 1; word < Math.min(last, counted.number.last + 14); word++) {
    const form = formAt(parse, word)
    if ((form === 'all' || form === 'both' || form === 'most') && formAt(parse, word + 1) === 'of' && formAt(parse, word + 2) === 'them')
      return classOfNoun(tree, word + 3)
  }
  return null
}

function leantClass(tree: Tree, counted: Counted, { antecedent, twin, same }: Lean): CountedClass | null {
  if (counted.again && same !== null) return same.figure.class
  const near =
    antecedent !== null && (counted.noun < 0 || isSameSentence(tree, counted, antecedent.counted)) ? antecedent.figure.class : null
  if (near !== null && near !== 'n/a' && near !== 'unspecified') return near
  return twin?.figure.class ?? (counted.noun < 0 ? near : null)
}

function isSameSentence(tree: Tree, a: Counted, b: Counted): boolean {
  const { first, last } = sentenceAround(tree.parse, a.anchor)
  return b.anchor >= first && b.anchor <= last
}

const NO_PEOPLE: ReadonlySet<Measure> = new Set(['destroyed', 'strikes', 'violations', 'posts'])
