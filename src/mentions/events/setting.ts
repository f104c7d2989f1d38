import { formAt, lemmaAt, relationAt, sentenceOf, uposAt } from '../../model/parse.ts'
import type { PlaceMention } from '../../model/place.ts'
import type { TimeMention, When } from '../../model/time.ts'
import { isUnder } from '../../model/tree.ts'
import type { Ground } from './ground.ts'

/** When a trigger's deed was done: by the time nearest to it in its clause, else in its sentence; null where none is told. */
export function whenOf(ground: Ground, trigger: number, times: readonly TimeMention[]): When | null {
  const { parse } = ground.tree
  const clause = clauseOf(ground, trigger)
  let best: TimeMention | null = null
  let bestCost = Number.POSITIVE_INFINITY
  for (const time of times) {
    if (time.when === null || time.type === 'SET' || time.value === 'PRESENT_REF') continue
    const under = isUnder(parse, time.last, clause) || isUnder(parse, time.first, clause)
    const wide = time.when.precision === 'year' || time.when.precision === 'longer' ? 20 : 0
    const cost =
      Math.abs(time.first - trigger) +
      (under ? 0 : 15) +
      wide +
      (isOfSaying(ground, time, trigger) ? 12 : 0) +
      (isOfOther(ground, time, trigger) ? 40 : 0) +
      (isSince(ground, time) ? 30 : 0)
    if (cost < bestCost) {
      best = time
      bestCost = cost
    }
  }
  if (best === null || best.when === null || isOfSaying(ground, best, trigger) || isOfOther(ground, best, trigger)) return null
  // "the offensive since December" has begun then and goes on.
  if (isSince(ground, best)) return { ...best.when, to: null }
  return aroundMidnight(ground, best) ?? (best.period?.from != null && best.period.to !== null ? best.period : best.when)
}

/** "Around midnight" may be on either day; null for any other time. */
function aroundMidnight(ground: Ground, { first, when }: TimeMention): When | null {
  if (when?.from == null || !when.from.endsWith('T00:00') || when.to !== when.from) return null
  if (!ROUGHLY.has(formAt(ground.tree.parse, first - 1)) && !ROUGHLY.has(formAt(ground.tree.parse, first))) return null
  const before = new Date(Date.parse(`${when.from.slice(0, 10)}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
  return { ...when, from: `${before}T23:30`, to: `${when.from.slice(0, 10)}T00:30`, precision: 'hour' }
}

/** Whether the sentence tells a total since a day rather than what was done on one: "killed since 1 February". */
export function isTotal(ground: Ground, trigger: number, times: readonly TimeMention[]): boolean {
  const clause = clauseOf(ground, trigger)
  return times.some((time) => isSince(ground, time) && isUnder(ground.tree.parse, time.last, clause))
}

/** "said on Friday that shells had fallen": the day of the saying. */
function isOfSaying(ground: Ground, time: TimeMention, trigger: number): boolean {
  const { parse } = ground.tree
  let at = time.last
  for (let steps = 0; steps < 4; steps++) {
    const head = parse.heads[at] ?? at
    if (head === at) break
    at = head
    if (uposAt(parse, at) === 'VERB') break
  }
  return at !== trigger && SAYING.has(lemmaAt(parse, at)) && Math.abs(time.first - at) < Math.abs(time.first - trigger)
}

/** "Born in 1953", "since they signed a peace accord on Wednesday", "the truce of 9 November": the time of something else. */
function isOfOther(ground: Ground, time: TimeMention, trigger: number): boolean {
  const { parse } = ground.tree
  let at = time.last
  for (let steps = 0; steps < 4; steps++) {
    const head = parse.heads[at] ?? at
    if (head === at || head === trigger) return false
    at = head
    if (at < time.first || at > time.last) {
      if (OTHER_DEEDS.has(lemmaAt(parse, at).toLowerCase())) return !isUnder(parse, trigger, at)
      if (uposAt(parse, at) === 'VERB') return false
    }
  }
  return false
}

/** The place of the trigger's own clause, else of its sentence, and whether it is of the clause; null for none. */
export function whereOf(
  ground: Ground,
  trigger: number,
  places: readonly PlaceMention[],
): { readonly name: string; readonly attached: boolean } | null {
  const { parse } = ground.tree
  const clause = clauseOf(ground, trigger)
  let best: PlaceMention | null = null
  let bestCost = Number.POSITIVE_INFINITY
  for (const place of places) {
    const acts = ACTING.has(relationAt(parse, place.last)) || ACTING.has(relationAt(parse, place.first))
    if (acts && !INSIDE.has(formAt(parse, place.first - 1))) continue
    if (isBesides(ground, place) || isNoPlace(ground, place)) continue
    const under = isUnder(parse, place.last, clause)
    const cost = Math.abs(place.first - trigger) * 0.5 + (under ? 0 : 12) + WIDTH[place.kind] + (fromWhere(ground, place) ? 10 : 0)
    if (cost < bestCost) {
      best = place
      bestCost = cost
    }
  }
  return best === null ? null : { name: best.name, attached: isUnder(parse, best.last, clause) || Math.abs(best.first - trigger) <= NEAR }
}

/** A place that names something else: "the Pretoria agreement", "a London newspaper", "the signing in Moscow". */
function isBesides(ground: Ground, place: PlaceMention): boolean {
  const { parse } = ground.tree
  const relation = relationAt(parse, place.last)
  const head = lemmaAt(parse, parse.heads[place.last] ?? place.last).toLowerCase()
  if (relation === 'nmod' || relation === 'obl') return SIGNED.has(head)
  return (relation === 'compound' || relation === 'amod') && (SIGNED.has(head) || TELLING.has(head))
}

/** "since the beginning of February", "until 12 March": a bound of something else. */
function isSince(ground: Ground, time: TimeMention): boolean {
  const before = formAt(ground.tree.parse, time.first - 1)
  const form = formAt(ground.tree.parse, time.first)
  return before === 'since' || before === 'until' || form === 'since' || form === 'until'
}

/** "A month after Pretoria", "under Minsk", "according to Moscow", "a rocket launched from Saraqib": an accord, a capital, where it came from. */
function isNoPlace(ground: Ground, place: PlaceMention): boolean {
  const { parse } = ground.tree
  const at = formAt(parse, place.first - 1) === 'the' ? place.first - 2 : place.first - 1
  const before = formAt(parse, at)
  if (before === 'to') return formAt(parse, at - 1) === 'according'
  if (before === 'from') return SENT.has(lemmaAt(parse, parse.heads[place.last] ?? place.last))
  return (place.kind === 'settlement' || place.kind === 'country') && AFTERWARDS.has(before)
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

const SAYING: ReadonlySet<string> = new Set([
  'say',
  'tell',
  'report',
  'announce',
  'state',
  'claim',
  'confirm',
  'add',
  'speak',
  'write',
  'warn',
])
const OTHER_DEEDS: ReadonlySet<string> = new Set(
  'bear sign agree begin conclude found elect appoint agreement accord deal truce ceasefire cease-fire pact treaty statement declaration memorandum armistice resolution'.split(
    ' ',
  ),
)
const SIGNED: ReadonlySet<string> = new Set(
  'travel arrive visit fly meet signing signature sign agreement accord deal talk talks summit declaration meeting negotiation truce ceasefire conference process text'.split(
    ' ',
  ),
)
const TELLING: ReadonlySet<string> = new Set(
  'newspaper statement desk bureau correspondent report spokesman spokesperson daily university office reach reached'.split(' '),
)
/** After these a name says where, whatever the tree makes of it. */
const INSIDE: ReadonlySet<string> = new Set(['in', 'near', 'outside', 'inside', 'around', 'at'])
const ACTING: ReadonlySet<string> = new Set(['nsubj', 'obl:agent', 'iobj'])
const AFTERWARDS: ReadonlySet<string> = new Set(['after', 'before', 'since', 'under', 'despite', 'until'])
const SENT: ReadonlySet<string> = new Set(['launch', 'fire', 'come', 'send', 'shoot'])
const ROUGHLY: ReadonlySet<string> = new Set(['around', 'about', 'near', 'towards', 'toward', 'shortly', 'just'])
const NOT_THERE: ReadonlySet<string> = new Set(['with', 'by', 'against', 'from', 'for', 'to', 'after', 'before', 'since'])
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

/** Words within which a place is the deed's though it hangs on another word. */
const NEAR = 10
