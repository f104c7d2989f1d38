import { formAt, lemmaAt, relationAt } from '../../model/parse.ts'
import type { PlaceMention } from '../../model/place.ts'
import { childrenOf, headsOf, isUnder, reachOf, sentenceAround, type Tree } from '../../model/tree.ts'
import type { Measured } from './measure.ts'

export interface PlaceSearch {
  readonly tree: Tree
  readonly measured: Measured
  readonly first: number
  readonly last: number
  readonly nominal: number
  /** Places of the document in reading order. */
  readonly places: readonly PlaceMention[]
}

/** Names of where: of the number's own clause, then of its sentence, then carried over from the one before. */
export function findPlace(search: PlaceSearch): readonly string[] {
  const { tree, places, first } = search
  const sentence = sentenceAround(tree.parse, first)
  const here = places.filter((place) => place.first >= sentence.first && place.last <= sentence.last && !isDoer(search, place))
  const best = bestOf(search, here)
  if (best !== null) return [best.name]
  const host = search.measured.measure === 'refugees' ? hostOf(search) : null
  return host === null ? [] : [host.name]
}

function bestOf(search: PlaceSearch, places: readonly PlaceMention[]): PlaceMention | null {
  let best: PlaceMention | null = null
  let bestCost = Number.POSITIVE_INFINITY
  for (const place of places) {
    const cost = costOf(search, place)
    if (cost < bestCost) {
      best = place
      bestCost = cost
    }
  }
  return best
}

/** Distance in words, dearer across clauses and for wide places, cheaper under the predicate or the noun itself. */
function costOf({ tree, measured, nominal, first, last }: PlaceSearch, place: PlaceMention): number {
  const { parse } = tree
  const distance = place.first > last ? place.first - last : first - place.last
  const under = isUnder(parse, place.last, nominal) ? 0 : isUnder(parse, place.last, measured.by) ? 3 : 10
  const wide = place.kind === 'country' ? 12 : place.kind === 'province' || place.kind === 'region' ? 3 : 0
  const inside = isNested(tree, place) ? 8 : 0
  return distance * 0.5 + under + wide + inside
}

/** The wider place behind a narrower one: "Syria's Idlib province", "Aleppo, Syria". */
function isNested(tree: Tree, place: PlaceMention): boolean {
  const relation = relationAt(tree.parse, place.last)
  return relation === 'nmod:poss' || relation === 'appos'
}

/** A place that acts or speaks rather than says where: the subject, or "between Turkey and Russia". */
function isDoer({ tree, measured }: PlaceSearch, place: PlaceMention): boolean {
  const { parse } = tree
  if (measured.measure === 'refugees' && place.kind === 'country')
    return relationAt(parse, place.last) !== 'nsubj' || !HOSTING.has(lemmaAt(parse, parse.heads[place.last] ?? 0))
  const relation = relationAt(parse, place.last)
  if (relation === 'nsubj' || relation === 'nsubj:pass' || relation === 'obl:agent' || relation === 'iobj') return true
  if (relation === 'obj') return place.kind === 'country'
  if (relation === 'compound' || relation === 'amod' || relation === 'nmod:poss')
    return place.kind === 'country' && !isPlaceNoun(parse, parse.heads[place.last] ?? 0)
  if (relation === 'obl' || relation === 'nmod') return childrenOf(tree, place.last).some((child) => NOT_WHERE.has(formAt(parse, child)))
  return false
}

function isPlaceNoun(parse: Tree['parse'], word: number): boolean {
  return PLACE_NOUNS.has(lemmaAt(parse, word))
}

/** "Turkey hosts 3.7 million": the host is where the refugees are. */
function hostOf({ tree, nominal, places }: PlaceSearch): PlaceMention | null {
  for (const verb of headsOf(tree.parse, nominal).slice(0, 3)) {
    for (const child of childrenOf(tree, verb)) {
      if (!relationAt(tree.parse, child).startsWith('nsubj')) continue
      const { first, last } = reachOf(tree, child)
      const place = places.find((one) => one.first >= first && one.last <= last)
      if (place !== undefined) return place
    }
  }
  return null
}

const NOT_WHERE: ReadonlySet<string> = new Set(['with', 'by', 'against', 'for', 'as', 'like', 'from', 'according', 'despite'])
const HOSTING: ReadonlySet<string> = new Set(['host', 'shelter', 'house', 'accommodate'])
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
])
