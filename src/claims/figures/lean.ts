import type { Measure } from '../../model/claim.ts'
import { formAt, lemmaAt, type Parse, relationAt, sentenceOf, uposAt } from '../../model/parse.ts'
import type { Quantity } from '../../model/quantity.ts'
import { childrenOf, type Tree } from '../../model/tree.ts'
import { type Counted, isPart } from './counted.ts'
import type { FigureDraft } from './desk.ts'
import { findInFragment } from './fragment.ts'
import { findMeasure, isOfWhole, type Measured, nounLemma } from './measure.ts'
import { GENERIC } from './measure-words.ts'
import { classOfNoun } from './people.ts'
import { rolesOf } from './roles.ts'
import { findToldBefore } from './told-before.ts'
import { findTopic } from './topic.ts'

/** The earlier figures that a number leans on for what it does not say itself. */
export interface Lean {
  /** The figure that it stands beside or is a part of; null for none. */
  readonly antecedent: FigureDraft | null
  /** The same number of the same measure told earlier with more words; null for none. */
  readonly twin: FigureDraft | null
  /** The nearest figure before with the same bounds and measure, whatever its words; null for none. */
  readonly same: FigureDraft | null
}

export interface LeanSearch {
  readonly counted: Counted
  readonly sentence: number
  readonly before: readonly FigureDraft[]
}

/** The measure of a number and what it leans on; null when it counts nothing that we know. */
export function findLeaning(tree: Tree, quantity: Quantity, search: LeanSearch): { measured: Measured; lean: Lean } | null {
  const own = findMeasure(tree, search.counted)
  if (own === null && isOfWhole(tree, search.counted)) return null
  const antecedent = findAntecedent(tree, search, own?.measure ?? null)
  const measured = settle(tree, search, { own, antecedent })
  if (measured === null) return null
  const same = search.before.filter(({ figure }) => figure.measure === measured.measure && isEqual(figure, quantity))
  const twin = same.find(({ figure }) => figure.class !== 'unspecified') ?? null
  return { measured, lean: { antecedent, twin, same: same.at(-1) ?? null } }
}

function settle(
  tree: Tree,
  { counted, sentence, before }: LeanSearch,
  { own, antecedent }: { own: Measured | null; antecedent: FigureDraft | null },
): Measured | null {
  const bare = counted.noun < 0
  // A bare number beside another ("nine in Aleppo, seven in Latakia") counts what that one does, whatever weak word is near.
  if (own !== null && !(bare && antecedent !== null && (own.measure === 'deployed' || counted.by === 'item'))) return own
  if (antecedent !== null && leans(tree, counted, antecedent)) {
    const { measured } = antecedent
    return { ...measured, role: null, rule: measured.rule.startsWith('as before') ? measured.rule : `as before: ${measured.rule}` }
  }
  if (own !== null) return own
  const fragment = findInFragment(tree, counted, before.findLast((draft) => sentence - draft.sentence <= 1) ?? null)
  if (fragment !== null) return fragment
  if (pointsBack(tree, counted)) return findToldBefore(tree, sentence)
  if (bare && counted.by !== 'item') return null
  const kind = bare ? null : classOfNoun(tree, counted.noun)
  if (!bare && (kind === null || kind === 'n/a' || doesSomething(tree, counted))) return null
  return findTopic(tree.parse, sentence)
}

/** "There are 412", "19 of them", "put the number at 500": what is counted was told in the sentence before. */
function pointsBack(tree: Tree, counted: Counted): boolean {
  const { parse } = tree
  if (counted.noun >= 0) return false
  if (counted.whole >= 0 && counted.by === 'none' && uposAt(parse, counted.whole) === 'PRON') return true
  const head = parse.heads[counted.anchor] ?? counted.anchor
  const around = [counted.anchor, head].flatMap((word) => childrenOf(tree, word))
  return around.some((word) => relationAt(parse, word) === 'expl' || lemmaAt(parse, word) === 'number')
}

/** Whether the number says by its own form that it counts what an earlier one does. */
function leans(tree: Tree, counted: Counted, antecedent: FigureDraft): boolean {
  if (isPart(counted)) return true
  if (counted.by === 'copula') return antecedent.figure.class !== 'n/a'
  if (counted.noun < 0) return counted.again || isInAll(tree.parse, counted) || standsBeside(tree, counted, antecedent)
  const noun = nounLemma(tree, counted)
  if (nounLemma(tree, antecedent.counted) !== noun) return false
  return GENERIC.has(noun) || counted.again || !doesSomething(tree, counted)
}

/** "33 soldiers in a single night; 59 in all": the same, over a longer time. */
function isInAll(parse: Parse, { number }: Counted): boolean {
  const form = formAt(parse, number.last + 1)
  return form === 'altogether' || form === 'overall' || (form === 'in' && IN_ALL.has(formAt(parse, number.last + 2)))
}

const IN_ALL: ReadonlySet<string> = new Set(['all', 'total', 'sum'])

/** Whether a verb tells something of the counted: then it is told of them, not what was told of others before. */
function doesSomething(tree: Tree, counted: Counted): boolean {
  return rolesOf(tree, counted.nominal, counted.number).some(
    ({ predicate, part }) => (part === 'subject' || part === 'object') && uposAt(tree.parse, predicate) === 'VERB',
  )
}

function findAntecedent(tree: Tree, { counted, sentence, before }: LeanSearch, measure: Measure | null): FigureDraft | null {
  const noun = nounLemma(tree, counted)
  let fallback: FigureDraft | null = null
  for (let index = before.length - 1; index >= 0; index--) {
    const draft = before[index]
    if (draft === undefined) break
    // "63 reports" in a bulletin goes back to "nine reports of possible breaches", however far above.
    if (sentence - draft.sentence > (counted.by === 'item' ? TABLE_REACH : 2)) {
      if (!GENERIC.has(noun)) break
      if (nounLemma(tree, draft.counted) === noun) return draft
      continue
    }
    if (counted.by === 'item' && draft.counted.by === 'item' && draft.whole !== null) return draft.whole
    const kin =
      counted.noun < 0 || isPart(counted) || counted.again || nounLemma(tree, draft.counted) === noun || draft.sentence === sentence
    if (!kin) continue
    // A part is no measure of what comes after its sentence: the whole is.
    const whole = draft.sentence !== sentence && !isPart(counted) ? (draft.whole ?? draft) : draft
    if (measure === null || draft.figure.measure === measure || draft.sentence === sentence) return whole
    fallback ??= draft
  }
  return fallback
}

/** The same bounds; two vague numbers are never known to be the same. */
function isEqual(a: { readonly low: number | null; readonly high: number | null }, b: Quantity): boolean {
  return a.low === b.low && a.high === b.high && (b.low !== null || b.high !== null)
}

/** A bare number stands beside an earlier one: joined to it, or in a list after it in the same sentence. */
function standsBeside(tree: Tree, counted: Counted, antecedent: FigureDraft): boolean {
  const relation = relationAt(tree.parse, counted.anchor)
  if (relation === 'conj' || relation === 'appos' || relation === 'list') return true
  if (relation === 'root') return sentenceOf(tree.parse, counted.anchor) - antecedent.sentence <= 1
  if (!ARGUMENTS.has(relation)) return false
  const head = tree.parse.heads[counted.anchor] ?? -1
  return sentenceOf(tree.parse, counted.anchor) === antecedent.sentence || uposAt(tree.parse, head) === 'VERB'
}

/** Sentences that a table's rows may stand below the number that they take apart. */
const TABLE_REACH = 8
const ARGUMENTS: ReadonlySet<string> = new Set(['nsubj', 'nsubj:pass', 'obj', 'parataxis', 'orphan', 'nmod', 'obl', 'dep'])
