import type { CountedClass, Stance } from '../../model/claim.ts'
import { formAt, lemmaAt, sentenceOf, spanOfSentence, uposAt, xposAt } from '../../model/parse.ts'
import type { Quantity } from '../../model/quantity.ts'
import { wordsOf } from '../../model/span.ts'
import type { Tree } from '../../model/tree.ts'
import { attributionAt } from '../attributions.ts'
import { findAgent } from './agent.ts'
import { findClass } from './class.ts'
import { type Counted, findCounted, isPart, isSubstantive } from './counted.ts'
import type { FigureDesk, FigureDraft } from './desk.ts'
import { findLeaning, type Lean } from './lean.ts'
import type { Measured } from './measure.ts'
import { HARM } from './measure-words.ts'
import { findParty } from './party.ts'
import { findSetting } from './setting.ts'
import { findStance } from './stance.ts'

/** Makes a figure of a quantity, or null when it counts nothing that belongs to the record. */
export function draftFigure(desk: FigureDesk, quantity: Quantity, before: readonly FigureDraft[]): FigureDraft | null {
  const { context, tree } = desk
  const { parse, document, mentions } = context
  const counted = findCounted(tree, quantity, (word) => desk.taken[word] === 1)
  const sentence = sentenceOf(parse, quantity.first)
  const leaning = findLeaning(tree, quantity, { counted, sentence, before })
  if (leaning === null) return null
  const { measured, lean } = leaning
  const kind = findClass(tree, counted, { measure: measured.measure, lean })
  if (isNoise(tree, { measured, kind, counted })) return null
  const source = attributionAt(context.attributions, quantity)
  const phrase = phraseOf(desk, quantity, counted)
  const leant = isSubstantive(tree, counted) ? (lean.antecedent ?? lean.twin) : null
  const party = findParty({ tree, counted, class: kind, measure: measured.measure, role: measured.role, actors: mentions.actors })
  const whole = isPart(counted) ? lean.antecedent : null
  const repeats = measured.rule.startsWith('as before')
  const figure: FigureDraft['figure'] = {
    report: document.id,
    start: quantity.start,
    end: quantity.end,
    text: wordsOf(parse.text, quantity),
    measure: kind === 'n/a' && measured.measure === 'detained' ? 'other' : measured.measure,
    low: quantity.low,
    high: quantity.high,
    about: quantity.about,
    class: kind,
    party: partyOf({ party, kind, measured, sentence, lean, bare: isSubstantive(tree, counted) }),
    who: kind === 'n/a' ? null : (phrase ?? leant?.figure.who ?? null),
    object: kind === 'n/a' ? (phrase ?? leant?.figure.object ?? null) : null,
    ...findSetting(desk, { quantity, counted, measured, class: kind, sentence, lean, before }),
    agent: orElse(findAgent(tree, measured, mentions.actors), leant?.figure.agent),
    attribution: source?.names ?? [],
    stance: stanceOf(desk, { measured, counted, denied: source?.denies === true, whole: repeats ? lean.antecedent : whole }),
    rule: `${measured.rule}; noun by ${counted.by}`,
    sentence: spanOfSentence(parse, sentence),
  }
  return { figure, counted, measured, sentence, whole }
}

interface StanceSearch {
  readonly measured: Measured
  readonly counted: Counted
  /** Whether the source denies what it speaks of. */
  readonly denied: boolean
  /** The figure that this one is a part or a repetition of; null for none. */
  readonly whole: FigureDraft | null
}

/** "63 reports, of which five confirmed". */
function isConfirmed({ parse }: Tree, { number: { last } }: Counted): boolean {
  return lemmaAt(parse, last + 1) === 'confirm'
}

/** How far the report stands by the number; a part or a repetition is told as its whole is. */
function stanceOf({ tree }: FigureDesk, { measured, counted, denied, whole }: StanceSearch): Stance {
  if (denied) return 'denied'
  const own = findStance(tree, measured.by, counted)
  if (own !== 'asserted' || isConfirmed(tree, counted)) return own
  return whole?.figure.stance ?? own
}

interface PartyLean {
  readonly party: readonly string[]
  readonly kind: CountedClass
  readonly measured: Measured
  readonly sentence: number
  readonly lean: Lean
  /** Whether the number has no noun that could name a side. */
  readonly bare: boolean
}

function partyOf({ party, kind, measured, sentence, lean, bare }: PartyLean): readonly string[] {
  if (party.length > 0 || kind === 'unspecified' || kind === 'civilian') return party
  const { antecedent, twin } = lean
  // "killed 21 Syrian soldiers and knocked out two guns": the guns are theirs.
  const beside = antecedent?.sentence === sentence && measured.measure === 'destroyed' && HARM.has(antecedent.figure.measure)
  if (!bare && !beside) return []
  const leant = [antecedent, twin].find((draft) => draft !== null && (beside || draft.figure.class === kind))
  return leant?.figure.party ?? []
}

/** Numbers that no rule for figures should make a claim of. */
function isNoise(tree: Tree, { measured, kind, counted }: { measured: Measured; kind: CountedClass; counted: Counted }): boolean {
  if (kind === 'n/a' && (measured.measure === 'killed' || measured.measure === 'injured')) return true
  if (measured.measure === 'other' && counted.noun < 0 && measured.role !== null) return true
  if (counted.noun >= 0) return false
  const { first, last } = counted.number
  const before = uposAt(tree.parse, first - 1)
  // "not a single one", "the southern one": a pronoun, not a number. "OP 1", "bearing 040": a name, a direction.
  if (first === last && formAt(tree.parse, first) === 'one' && PRONOUN_LEADS.has(before)) return true
  if (isAge(tree, counted)) return true
  return (before === 'PROPN' && counted.by === 'none' && !isPart(counted)) || /^0\d/.test(formAt(tree.parse, first))
}

/** "his daughter, 9, was hurt": a number between commas after a person. */
function isAge({ parse }: Tree, { number: { first, last } }: Counted): boolean {
  if (formAt(parse, first - 1) !== ',') return false
  const person = uposAt(parse, first - 2)
  const after = formAt(parse, last + 1)
  return (
    (person === 'PROPN' || (person === 'NOUN' && !xposAt(parse, first - 2).endsWith('S'))) &&
    (after === ',' || after === '.' || after === ';' || after === '-')
  )
}

/** The counted in the report's words, without the number: "Turkish soldiers", "rocket launchers"; null for none. */
function phraseOf({ context }: FigureDesk, quantity: Quantity, counted: Counted): string | null {
  if (counted.noun < 0) return null
  const { parse } = context
  let first = quantity.last + 1
  while (first < counted.noun && LEADING.has(formAt(parse, first))) first++
  if (first > counted.noun || counted.noun - first > 8) first = counted.noun
  return wordsOf(parse.text, { start: parse.starts[first] ?? 0, end: parse.ends[counted.noun] ?? 0 }).replace(/\s+/g, ' ')
}

function orElse(own: readonly string[], other: readonly string[] | undefined): readonly string[] {
  return own.length > 0 ? own : (other ?? [])
}

const PRONOUN_LEADS: ReadonlySet<string> = new Set(['ADJ', 'DET'])
const LEADING: ReadonlySet<string> = new Set([
  'of',
  'the',
  'more',
  'other',
  'its',
  'his',
  'their',
  'our',
  'them',
  'whom',
  'these',
  'those',
  'all',
])
