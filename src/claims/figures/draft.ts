import type { CountedClass, Figure, Measure } from '../../model/claim.ts'
import { formAt, lemmaAt, relationAt, sentenceOf, spanOfSentence, uposAt } from '../../model/parse.ts'
import type { Quantity } from '../../model/quantity.ts'
import { wordsOf } from '../../model/span.ts'
import { childrenOf, type Tree } from '../../model/tree.ts'
import { attributionAt } from '../attributions.ts'
import type { ClaimContext } from '../context.ts'
import { findAgent } from './agent.ts'
import { type Counted, findCounted } from './counted.ts'
import { findMeasure, type Measured, nounLemma } from './measure.ts'
import { findParty, namesOf } from './party.ts'
import { classOfNoun } from './people.ts'
import { findPlace } from './place.ts'
import { findPeriod, type Period } from './scope.ts'
import { findStance } from './stance.ts'

/** What the rules for figures share: the claims' context, its opened trees and the words taken by times. */
export interface FigureDesk {
  readonly context: ClaimContext
  readonly tree: Tree
  readonly taken: Uint8Array
}

/** A figure before ids are given, with what later numbers may lean on. */
export interface FigureDraft {
  readonly figure: Omit<Figure, 'id' | 'partOf'>
  readonly counted: Counted
  readonly measured: Measured
  readonly sentence: number
  /** The draft that this one is a part of. */
  readonly whole: FigureDraft | null
}

/** Makes a figure of a quantity, or null when it counts nothing that belongs to the record. */
export function draftFigure(desk: FigureDesk, quantity: Quantity, before: readonly FigureDraft[]): FigureDraft | null {
  const { context, tree } = desk
  const { parse, document, mentions } = context
  const counted = findCounted(tree, quantity, (word) => desk.taken[word] === 1)
  const sentence = sentenceOf(parse, quantity.first)
  const antecedent = findAntecedent(tree, { counted, sentence, before })
  const measured = measureOf(tree, counted, antecedent)
  if (measured === null) return null
  const kind = classOf(tree, counted, { measured, antecedent })
  if (isNoise(measured, kind, counted)) return null
  const leansOn = counted.noun < 0 || counted.by === 'label' ? antecedent : null
  const own = { first: quantity.first, last: quantity.last, nominal: counted.nominal }
  const party = findParty({ tree, counted, class: kind, measure: measured.measure, role: measured.role, actors: mentions.actors })
  const times = mentions.times.filter((time) => sentenceOf(parse, time.first) === sentence)
  const period = findPeriod({
    tree,
    measured,
    class: kind,
    vague: quantity.vague,
    ...own,
    times,
    published: document.published?.value.slice(0, 10) ?? null,
  })
  const place = findPlace({ tree, measured, ...own, places: mentions.places })
  const source = attributionAt(context.attributions, quantity)
  const phrase = phraseOf(desk, quantity, counted)
  const figure: FigureDraft['figure'] = {
    report: document.id,
    start: quantity.start,
    end: quantity.end,
    text: wordsOf(parse.text, quantity),
    measure: measured.measure,
    low: quantity.low,
    high: quantity.high,
    about: quantity.about,
    class: kind,
    party:
      party.length > 0 || kind === 'unspecified' || kind === 'civilian'
        ? party
        : (leansOn?.figure.party ?? partyOfPredicateNoun(desk, measured)),
    who: kind === 'n/a' ? null : (phrase ?? leansOn?.figure.who ?? null),
    object: kind === 'n/a' ? (phrase ?? leansOn?.figure.object ?? null) : null,
    ...carried(period, place, {
      antecedent,
      sentence,
      measure: measured.measure,
      desk,
      lean: leansOn !== null && measured.rule.startsWith('as before'),
    }),
    agent: orElse(findAgent(tree, measured, mentions.actors), leansOn?.figure.agent),
    attribution: source?.names ?? [],
    stance: source?.denies === true ? 'denied' : findStance(tree, measured.by, quantity.first),
    rule: `${measured.rule}; noun by ${counted.by}`,
    sentence: spanOfSentence(parse, sentence),
  }
  return { figure, counted, measured, sentence, whole: isPart(counted) ? antecedent : null }
}

/** The earlier figure that a number without a noun, a part or a repeated number leans on. */
function findAntecedent(
  tree: Tree,
  { counted, sentence, before }: { counted: Counted; sentence: number; before: readonly FigureDraft[] },
): FigureDraft | null {
  const noun = nounLemma(tree, counted)
  for (let index = before.length - 1; index >= 0; index--) {
    const draft = before[index]
    if (draft === undefined || sentence - draft.sentence > 2) break
    if (counted.noun < 0 || isPart(counted) || counted.again || nounLemma(tree, draft.counted) === noun) return draft
    if (draft.sentence === sentence) return draft
  }
  return null
}

/** The measure by the number's own words or, for a number that leans on another, that one's. */
function measureOf(tree: Tree, counted: Counted, antecedent: FigureDraft | null): Measured | null {
  const own = findMeasure(tree, counted)
  if (own !== null && !(counted.noun < 0 && own.measure === 'deployed' && antecedent !== null)) return own
  if (antecedent === null) return own
  const sameNoun = counted.noun >= 0 && nounLemma(tree, antecedent.counted) === nounLemma(tree, counted)
  const bare = counted.noun < 0 && counted.by !== 'label'
  if (!bare && !sameNoun && !isPart(counted)) return null
  if (bare && !isPart(counted) && !counted.again && !standsBeside(tree, counted, antecedent)) return null
  return { ...antecedent.measured, role: null, rule: `as before: ${antecedent.measured.rule}` }
}

/** A bare number stands beside an earlier one: joined to it, or in a list after it in the same sentence. */
function standsBeside(tree: Tree, counted: Counted, antecedent: FigureDraft): boolean {
  const relation = relationAt(tree.parse, counted.anchor)
  const head = tree.parse.heads[counted.anchor] ?? -1
  if (relation === 'conj' || relation === 'appos' || relation === 'list') return true
  if (
    relation === 'nsubj' ||
    relation === 'obj' ||
    relation === 'parataxis' ||
    relation === 'orphan' ||
    relation === 'nmod' ||
    relation === 'obl' ||
    relation === 'nsubj:pass'
  ) {
    return sentenceOf(tree.parse, counted.anchor) === antecedent.sentence || uposAt(tree.parse, head) === 'VERB'
  }
  return false
}

function isPart(counted: Counted): boolean {
  return counted.partMark !== null || (counted.whole >= 0 && counted.by !== 'of')
}

function classOf(
  tree: Tree,
  counted: Counted,
  { measured, antecedent }: { measured: Measured; antecedent: FigureDraft | null },
): CountedClass {
  const { parse } = tree
  const own = counted.noun >= 0 ? classOfNoun(tree, counted.noun) : null
  // "six of them were soldiers": the predicate says who they are.
  const said = predicateNoun(tree, counted)
  const told = said >= 0 ? classOfNoun(tree, said) : null
  if (told !== null && told !== 'n/a' && (own === null || own === 'unspecified')) return told
  if (own !== null) return own
  if (counted.noun < 0 && antecedent !== null) return antecedent.figure.class
  if (counted.noun < 0 && counted.whole >= 0) return classOfNoun(tree, counted.whole) ?? 'unspecified'
  if (NO_PEOPLE.has(measured.measure)) return 'n/a'
  return measured.measure === 'refugees'
    ? 'civilian'
    : uposAt(parse, counted.noun) === 'PROPN' && measured.measure === 'killed'
      ? 'unspecified'
      : 'unspecified'
}

/** The noun that a copula says the number is, -1 for none. */
function predicateNoun(tree: Tree, counted: Counted): number {
  const head = tree.parse.heads[counted.nominal] ?? -1
  if (relationAt(tree.parse, counted.nominal) !== 'nsubj' || uposAt(tree.parse, head) !== 'NOUN') return -1
  return childrenOf(tree, head).some((child) => relationAt(tree.parse, child) === 'cop') ? head : -1
}

function partyOfPredicateNoun({ tree, context }: FigureDesk, measured: Measured): readonly string[] {
  const { actors } = context.mentions
  if (lemmaAt(tree.parse, measured.by) !== 'belong') return []
  const actor = actors.find((one) => one.first > measured.by && one.first < measured.by + 6)
  return actor === undefined ? [] : namesOf(actor)
}

/** Period and place, carried over from the figure before where the sentence has none of its own. */
function carried(
  period: Period,
  place: readonly string[],
  link: { antecedent: FigureDraft | null; sentence: number; measure: Measure; desk: FigureDesk; lean: boolean },
): Period & { place: readonly string[] } {
  const { antecedent, sentence, measure, desk, lean } = link
  const near = antecedent !== null && sentence - antecedent.sentence <= 1
  const kin =
    antecedent !== null && near && (antecedent.figure.measure === measure || (HARM.has(measure) && HARM.has(antecedent.figure.measure)))
  const where = place.length > 0 ? place : kin ? antecedent.figure.place : placeBefore(desk, sentence)
  if (kin && period.from === null && (lean || period.scope === antecedent.figure.scope)) {
    const { scope, from, to } = antecedent.figure
    return { scope, from, to, place: where }
  }
  return { ...period, place: where }
}

/** The last place of the sentence before, when it stands in the same paragraph. */
function placeBefore({ context }: FigureDesk, sentence: number): readonly string[] {
  const { parse, mentions } = context
  if (sentence === 0 || isParagraphStart(parse.paragraphs, sentence)) return []
  const from = parse.sentences[sentence - 1] ?? 0
  const to = parse.sentences[sentence] ?? 0
  const places = mentions.places.filter((place) => place.first >= from && place.last < to && place.kind !== 'country')
  const last = places.at(-1)
  return last === undefined ? [] : [last.name]
}

function isParagraphStart(paragraphs: Int32Array, sentence: number): boolean {
  return paragraphs.includes(sentence)
}

/** Numbers that no rule for figures should make a claim of. */
function isNoise(measured: Measured, kind: CountedClass, counted: Counted): boolean {
  if (kind === 'n/a' && (measured.measure === 'killed' || measured.measure === 'injured')) return true
  return measured.measure === 'other' && counted.noun < 0
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

const LEADING: ReadonlySet<string> = new Set(['of', 'the', 'more', 'other', 'its', 'his', 'their', 'our'])
const HARM: ReadonlySet<Measure> = new Set(['killed', 'injured', 'missing', 'destroyed'])
const NO_PEOPLE: ReadonlySet<Measure> = new Set(['destroyed', 'strikes', 'violations', 'posts'])
