import { formAt, lemmaAt, relationAt, sentenceOf } from '../../model/parse.ts'
import type { PlaceMention } from '../../model/place.ts'
import type { TimeMention, When } from '../../model/time.ts'
import { isUnder } from '../../model/tree.ts'
import type { Ground } from './arguments.ts'

/** When a trigger's deed was done: by the time nearest to it in its clause, else in its sentence; null where none is told. */
export function whenOf(ground: Ground, trigger: number, times: readonly TimeMention[]): When | null {
  const { parse } = ground.tree
  const clause = clauseOf(ground, trigger)
  let best: When | null = null
  let bestCost = Number.POSITIVE_INFINITY
  for (const time of times) {
    if (time.when === null || time.type === 'SET' || time.value === 'PRESENT_REF') continue
    const away = Math.abs(time.first - trigger)
    const under = isUnder(parse, time.last, clause) || isUnder(parse, time.first, clause)
    const wide = time.when.precision === 'year' || time.when.precision === 'longer' ? 20 : 0
    const cost = away + (under ? 0 : 15) + wide + (follows(ground, time) ? 30 : 0)
    if (cost < bestCost) {
      best = time.when
      bestCost = cost
    }
  }
  return best
}

/** Names of where: of the trigger's own clause, then of its sentence; the narrowest first. */
export function whereOf(ground: Ground, trigger: number, places: readonly PlaceMention[]): readonly string[] {
  const { parse } = ground.tree
  const clause = clauseOf(ground, trigger)
  let best: PlaceMention | null = null
  let bestCost = Number.POSITIVE_INFINITY
  for (const place of places) {
    if (ACTING.has(relationAt(parse, place.last)) || ACTING.has(relationAt(parse, place.first))) continue
    if (isBesides(ground, place)) continue
    const under = isUnder(parse, place.last, clause)
    const cost = Math.abs(place.first - trigger) * 0.5 + (under ? 0 : 12) + WIDTH[place.kind] + (fromWhere(ground, place) ? 10 : 0)
    if (cost < bestCost) {
      best = place
      bestCost = cost
    }
  }
  return best === null ? [] : [best.name]
}

/** A place that names something else: "the Pretoria agreement", "a London newspaper", "the signing in Moscow". */
function isBesides(ground: Ground, place: PlaceMention): boolean {
  const { parse } = ground.tree
  const relation = relationAt(parse, place.last)
  const head = lemmaAt(parse, parse.heads[place.last] ?? place.last).toLowerCase()
  if (relation === 'nmod' || relation === 'obl') return SIGNED.has(head)
  return (relation === 'compound' || relation === 'amod') && (SIGNED.has(head) || TELLING.has(head))
}

/** "since the beginning of February", "by 12 March": a bound of something else. */
function follows(ground: Ground, time: TimeMention): boolean {
  const before = formAt(ground.tree.parse, time.first - 1)
  return before === 'since' || before === 'until'
}

function fromWhere(ground: Ground, place: PlaceMention): boolean {
  const { parse } = ground.tree
  const before = formAt(parse, place.first - 1) === 'the' ? place.first - 2 : place.first - 1
  return NOT_THERE.has(formAt(parse, before))
}

/** The verb that a trigger belongs to: itself, or the one above a noun, within the sentence. */
function clauseOf(ground: Ground, trigger: number): number {
  const { parse } = ground.tree
  let at = trigger
  for (let steps = 0; steps < 4; steps++) {
    const relation = relationAt(parse, at)
    const head = parse.heads[at] ?? at
    if (
      head === at ||
      relation === 'ccomp' ||
      relation === 'parataxis' ||
      relation.startsWith('acl') ||
      relation === 'advcl' ||
      relation === 'root'
    )
      return at
    if (sentenceOf(parse, head) !== sentenceOf(parse, trigger)) return at
    at = head
  }
  return at
}

const SIGNED: ReadonlySet<string> = new Set(
  'signing signature sign agreement accord deal talk talks summit declaration meeting negotiation truce ceasefire conference process text'.split(
    ' ',
  ),
)
const TELLING: ReadonlySet<string> = new Set(
  'newspaper statement desk bureau correspondent report spokesman spokesperson daily university office reach reached'.split(' '),
)
const ACTING: ReadonlySet<string> = new Set(['nsubj', 'obl:agent', 'iobj'])
const NOT_THERE: ReadonlySet<string> = new Set(['with', 'by', 'against', 'from', 'for', 'to', 'between'])
const WIDTH: Readonly<Record<PlaceMention['kind'], number>> = {
  settlement: 0,
  facility: 0,
  district: 1,
  road: 1,
  water: 4,
  other: 2,
  province: 3,
  region: 4,
  country: 9,
}
