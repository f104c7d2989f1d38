import type { ActorMention } from '../../model/actor.ts'
import type { Attribution, Scope } from '../../model/claim.ts'
import { formAt, lemmaAt, relationAt, sentenceOf, startsLine, uposAt, wordAt } from '../../model/parse.ts'
import type { PlaceMention } from '../../model/place.ts'
import { overlaps } from '../../model/span.ts'
import { childrenOf, headsOf, isUnder, reachOf, sentenceAround, type Tree } from '../../model/tree.ts'
import { datelineEnd } from './dateline.ts'
import type { Measured } from './measure.ts'

export interface PlaceSearch {
  readonly tree: Tree
  readonly measured: Measured
  readonly first: number
  readonly last: number
  readonly nominal: number
  /** Places, actors and attributions of the document in reading order. */
  readonly places: readonly PlaceMention[]
  readonly actors: readonly ActorMention[]
  readonly attributions: readonly Attribution[]
}

/** Names of where by the number's own sentence; [] where it says none. */
export function findPlace(search: PlaceSearch): readonly string[] {
  const { tree, first, places } = search
  const host = search.measured.measure === 'refugees' ? hostOf(search) : null
  if (host !== null) return [host]
  const sentence = sentenceAround(tree.parse, first)
  const here = places.filter((place) => place.first >= sentence.first && place.last <= sentence.last)
  const label = labelOf(search, here)
  if (label !== null) return label
  let best: PlaceMention | null = null
  let bestCost = DEAREST
  for (const place of here) {
    if (isRightAfter(tree, search.last, place)) return [place.name]
    if (!saysWhere(search, place) || isOfAnother(search, place)) continue
    const cost = costOf(search, place)
    if (cost < bestCost) {
      best = place
      bestCost = cost
    }
  }
  return best === null ? areaOf(search) : [best.name]
}

/** Names of where by the sentence before: its last place that says where; [] for none. */
export function findPlaceBefore(search: PlaceSearch, scope: Scope): readonly string[] {
  const { parse } = search.tree
  const sentence = sentenceOf(parse, search.first)
  if (sentence === 0) return []
  const from = parse.sentences[sentence - 1] ?? 0
  const to = parse.sentences[sentence] ?? 0
  const last = search.places.findLast(
    (place) => place.first >= from && place.last < to && place.kind !== 'country' && saysWhere(search, place),
  )
  // A total is of more than the road or the village that the sentence before speaks of.
  const narrow = scope === 'cumulative' && last !== undefined && !WIDE.has(last.kind) && parse.paragraphs.includes(sentence)
  return last === undefined || narrow ? [] : [last.name]
}

/** "Irob. Shelling from the east. Two dead.": the place that heads the paragraph; [] for none. */
export function findPlaceOfParagraph({ tree: { parse }, first: word, places }: PlaceSearch): readonly string[] {
  const sentence = sentenceOf(parse, word)
  let paragraph = 0
  while (paragraph + 1 < parse.paragraphs.length && (parse.paragraphs[paragraph + 1] ?? 0) <= sentence) paragraph++
  const head = parse.paragraphs[paragraph] ?? 0
  const from = parse.sentences[head] ?? 0
  const to = parse.sentences[head + 1] ?? 0
  if (head === sentence || to - from > LONGEST_HEAD) return []
  return places.filter((place) => place.first >= from && place.last < to).map(({ name }) => [name])[0] ?? []
}

/** Whether a place tells where something happens, rather than who acts, who speaks or what an accord is called. */
function saysWhere(search: PlaceSearch, place: PlaceMention): boolean {
  return !isDoer(search, place) && !isOfSource(search, place) && place.last > datelineEnd(search.tree.parse, place.first)
}

/** "- Adigrat town, six schools: 1,140 households": the item of a list is labelled by its place. */
function labelOf({ tree, first }: PlaceSearch, here: readonly PlaceMention[]): readonly string[] | null {
  const { parse } = tree
  const sentence = sentenceAround(parse, first)
  let colon = -1
  // The bullet may stand alone before the sentence of its item.
  for (let word = first - 1; word >= Math.max(0, sentence.first - 1); word--) {
    if (formAt(parse, word) === ':') colon = word
    if (colon < 0 || !BULLETS.has(formAt(parse, word)) || !startsLine(parse, word)) continue
    const known = here.find((place) => place.first > word && place.last < colon)
    if (known !== undefined) return [known.name]
    const label = wordAt(parse, word + 1)
    return /^\p{Lu}\p{Ll}/u.test(label) ? [label] : null
  }
  return null
}

/**
 * "in the region", "this province": an area told by a common word, as worded, where the sentence gives no name; and the province that was
 * named last before it.
 */
function areaOf({ tree, measured, first, places }: PlaceSearch): readonly string[] {
  const { parse } = tree
  const sentence = sentenceAround(parse, first)
  for (let word = sentence.first + 1; word <= sentence.last; word++) {
    if (!AREAS.has(formAt(parse, word)) || !DEFINITE.has(formAt(parse, word - 1)) || !isUnder(parse, word, measured.by)) continue
    if (relationAt(parse, word) === 'nmod:poss') continue
    if (!WHERE.has(formAt(parse, word - 2))) continue
    const worded = `${formAt(parse, word - 1)} ${formAt(parse, word)}`
    const named = places.findLast((place) => place.last < word && (place.kind === 'province' || place.kind === 'region'))
    return named !== undefined && PROVINCES.has(formAt(parse, word)) ? [named.name, worded] : [worded]
  }
  return []
}

const PROVINCES: ReadonlySet<string> = new Set(['region', 'province', 'governorate', 'state'])

/** A place right after another number ("19 cases, nine in Aleppo") is that one's. */
function isOfAnother({ tree, last }: PlaceSearch, place: PlaceMention): boolean {
  const before = formAt(tree.parse, place.first - 1) === 'the' ? place.first - 3 : place.first - 2
  return before > last && uposAt(tree.parse, before) === 'NUM' && WHERE.has(formAt(tree.parse, before + 1))
}

/** "nine in Aleppo": nothing but a preposition and an article between the number and the place. */
function isRightAfter(tree: Tree, last: number, place: PlaceMention): boolean {
  const gap = place.first - last
  const preposition = formAt(tree.parse, last + 1)
  // "two from Nepal" tells who they are.
  if (gap < 2 || gap > 4 || !WHERE.has(preposition) || preposition === 'from') return false
  // "one in Syria's Idlib province" is in Idlib.
  if (/^['’]s?$/.test(formAt(tree.parse, place.last + 1))) return false
  return gap === 2 || formAt(tree.parse, last + 2) === 'the'
}

/** Distance in words, dearer across clauses and for wide places, cheaper under the predicate or the noun itself. */
function costOf({ tree, measured, nominal, first, last }: PlaceSearch, place: PlaceMention): number {
  const { parse } = tree
  const distance = place.first > last ? place.first - last : first - place.last
  const under = isUnder(parse, place.last, nominal) ? 0 : isUnder(parse, place.last, measured.by) ? 3 : 10
  const wide = place.kind === 'country' ? 8 : place.kind === 'province' || place.kind === 'region' ? 3 : 0
  return distance * 0.5 + under + wide + (isNested(tree, place) ? 8 : 0)
}

/** The wider place behind a narrower one: "Syria's Idlib province", "Aleppo, Syria". */
function isNested(tree: Tree, place: PlaceMention): boolean {
  const relation = relationAt(tree.parse, place.last)
  return relation === 'nmod:poss' || relation === 'appos'
}

/** A place that acts, speaks or names an accord rather than says where: the subject, "with Turkey", "the Pretoria agreement". */
function isDoer({ tree }: PlaceSearch, place: PlaceMention): boolean {
  const { parse } = tree
  if (formAt(parse, place.last + 1) === '-') return true
  const first = firstConjunct(tree, place.last)
  const relation = relationAt(parse, first)
  const head = parse.heads[first] ?? first
  if (relation === 'nsubj' || relation === 'nsubj:pass' || relation === 'obl:agent' || relation === 'iobj') return true
  if (relation === 'obj') return place.kind === 'country'
  if (relation === 'compound' || relation === 'amod' || relation === 'nmod:poss' || relation === 'nmod') {
    if (ACCORDS.has(lemmaAt(parse, head))) return true
    if (relation !== 'nmod' && place.kind === 'country' && !PLACE_NOUNS.has(lemmaAt(parse, head))) return true
  }
  if (relation === 'obl' && BLAMING.has(lemmaAt(parse, head))) return true
  return (relation === 'obl' || relation === 'nmod') && childrenOf(tree, place.last).some((child) => NOT_WHERE.has(formAt(parse, child)))
}

/** "Moscow and Ankara pursue": a later conjunct takes the part of the first. */
function firstConjunct({ parse }: Tree, word: number): number {
  let first = word
  for (let steps = 0; steps < 6 && relationAt(parse, first) === 'conj'; steps++) first = parse.heads[first] ?? first
  return first
}

/** "a doctor in Amman said", "to a London newspaper": where the source is, not where it happened. */
function isOfSource({ tree, attributions }: PlaceSearch, place: PlaceMention): boolean {
  if (attributions.some((attribution) => overlaps(attribution.source, place))) return true
  const above = headsOf(tree.parse, place.last).slice(0, 3)
  return above.some((word) => SOURCES.has(lemmaAt(tree.parse, word)))
}

/** "Turkey hosts 3.7 million": the host is where the refugees are. */
function hostOf({ tree, nominal, places, actors }: PlaceSearch): string | null {
  for (const verb of headsOf(tree.parse, nominal).slice(0, 3)) {
    if (!HOSTING.has(lemmaAt(tree.parse, verb))) continue
    for (const child of childrenOf(tree, verb)) {
      if (!relationAt(tree.parse, child).startsWith('nsubj')) continue
      const { first, last } = reachOf(tree, child)
      const inside = (mention: { first: number; last: number }) => mention.first >= first && mention.last <= last
      const host = places.find(inside) ?? actors.find(inside)
      if (host !== undefined) return host.name
    }
  }
  return null
}

/** Words of a sentence that only names a place: "- Irob." */
const LONGEST_HEAD = 6
const WIDE: ReadonlySet<string> = new Set(['country', 'province', 'region'])
const BULLETS: ReadonlySet<string> = new Set(['-', '–', '•', '*', '·'])
const AREAS: ReadonlySet<string> = new Set([
  'region',
  'province',
  'area',
  'country',
  'city',
  'town',
  'village',
  'district',
  'enclave',
  'territory',
  'governorate',
  'state',
  'camp',
  'capital',
])
const DEFINITE: ReadonlySet<string> = new Set(['the', 'this', 'that'])
/** Beyond this the place belongs to something else in the sentence. */
const DEAREST = 26
const WHERE: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside', 'around', 'from', 'over', 'on'])
const BLAMING: ReadonlySet<string> = new Set(['blame', 'accuse', 'pin'])
const NOT_WHERE: ReadonlySet<string> = new Set(['with', 'by', 'against', 'for', 'as', 'like', 'from', 'according', 'despite'])
const HOSTING: ReadonlySet<string> = new Set(['host', 'shelter', 'house', 'accommodate'])
const ACCORDS: ReadonlySet<string> = new Set([
  'agreement',
  'deal',
  'accord',
  'declaration',
  'talks',
  'talk',
  'summit',
  'conference',
  'protocol',
  'memorandum',
  'pact',
  'treaty',
  'process',
  'truce',
  'ceasefire',
])
const PLACE_NOUNS: ReadonlySet<string> = new Set([
  'province',
  'region',
  'governorate',
  'district',
  'city',
  'town',
  'village',
  'border',
  'coast',
  'area',
  'state',
  'strip',
  'camp',
  'countryside',
  'oblast',
  'highway',
  'road',
  'field',
  'valley',
  'enclave',
  'north',
  'south',
  'east',
  'west',
])
const SOURCES: ReadonlySet<string> = new Set([
  'newspaper',
  'official',
  'researcher',
  'university',
  'spokesman',
  'spokesperson',
  'spokeswoman',
  'ministry',
  'diplomat',
  'reporter',
  'correspondent',
  'agency',
  'institute',
])
