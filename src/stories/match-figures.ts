import { compatible, exactValue, sizeOf } from './bounds.ts'
import { likeness } from './context.ts'
import { compareObjects, comparePeople, countedOf } from './counted.ts'
import { compareWhere, type Whereabouts } from './geography.ts'
import { stemsMeet } from './names.ts'
import { compareMoments, compareTotals, type Nearness, type Period, periodOf } from './periods.ts'
import type { Stated } from './stated.ts'

/** What speaks for and against two figures counting the same thing. */
export interface Match {
  /** Sum of the signs: about 0 where nothing is told, higher the surer. */
  readonly score: number
  /** Why they cannot count the same thing; null where they can. */
  readonly apart: string | null
}

/** Holds two figures of one measure against each other. Symmetric. */
export function matchFigures(a: Stated, b: Stated): Match {
  let score = 0
  for (const test of TESTS) {
    const sign = test(a, b)
    if (sign.apart !== undefined) return { score: Number.NEGATIVE_INFINITY, apart: sign.apart }
    score += sign.score
  }
  return { score, apart: null }
}

interface Sign {
  readonly score: number
  readonly apart?: string
}
type Test = (a: Stated, b: Stated) => Sign

const NOTHING: Sign = { score: 0 }
const apart = (reason: string): Sign => ({ score: 0, apart: reason })

const people: Test = (a, b) => {
  const [x, y] = [countedOf(a.figure), countedOf(b.figure)]
  const sign = isOthers(a, b) || isOthers(b, a) ? 'apart' : comparePeople(x, y)
  if (sign === 'apart') return equalAndTelling(a, b) ? { score: -0.2 } : vaguerWords(a, b) ? { score: -0.6 } : apart('other people')
  return { score: sign === 'same' && a.figure.class !== 'n/a' ? 0.5 : 0 }
}

// "Seven dead" beside "nine rebels" in one report are not the rebels alone.
function isOthers(bare: Stated, sided: Stated): boolean {
  const [x, y] = [countedOf(bare.figure), countedOf(sided.figure)]
  return bare.figure.report === sided.figure.report && x.bare && x.class !== y.class && isSided(sided) && !isSided(bare)
}

const objects: Test = (a, b) => {
  const sign = compareObjects(countedOf(a.figure), countedOf(b.figure))
  if (sign === 'apart') return apart('other things')
  if (sign === 'related') return a.figure.report === b.figure.report ? apart('other things') : { score: 0.3 }
  return { score: sign === 'same' ? 0.7 : 0 }
}

const parties: Test = (x, y) => {
  const [a, b] = [x.figure, y.figure]
  const [some, others] = [isSided(x), isSided(y)]
  if (!some && !others) return NOTHING
  // "175 trucks of the agency" are a part of "209 trucks" sooner than another count of them.
  if (!some || !others) return { score: compatible(a, b) ? -0.2 : a.class === 'n/a' ? -1.4 : -0.9 }
  return stemsMeet(x.party, y.party) ? { score: 0.8 } : apart('another side')
}

// "Fighters" alone names no side.
function isSided({ party }: Stated): boolean {
  return party.some((stems) => stems.length > 0)
}

const scopes: Test = ({ figure: a }, { figure: b }) => {
  if (a.scope === b.scope) return { score: 0.5 }
  const pair = [a.scope, b.scope].sort().join(' ')
  if (pair === 'cumulative state') return { score: STOCKS.has(a.measure) ? 0 : -0.5 }
  if (pair === 'cumulative incident') return { score: -0.7 }
  return { score: -1.2 }
}

const times: Test = (a, b) => {
  if (toldBefore(a, b) || toldBefore(b, a)) return apart('told before it happened')
  const nearness = compareTimes(a, b)
  const single = a.figure.scope === 'incident' && b.figure.scope === 'incident'
  if (nearness === 'apart') return apart(single ? 'another day' : 'another period')
  if (nearness === 'next day')
    return a.figure.report === b.figure.report ? apart('another day') : { score: compatible(a.figure, b.figure) ? 0.5 : -0.8 }
  if (nearness === 'same') return { score: single ? 1.6 : 1.2 }
  if (nearness === 'near') return { score: 0.7 }
  if (nearness === 'within') return { score: 0.3 }
  // A town named again weeks later recalls what happened there; only a province named again may be anything.
  const recallsPlace =
    compareWhere(a.where, b.where) === 'same' &&
    [...a.where, ...b.where].every(({ place }) => place === null || place.kind === 'settlement')
  return { score: single && (isOldNews(a, b) || isOldNews(b, a)) ? (recallsPlace ? -0.3 : -1.6) : 0 }
}

const where: Test = (a, b) => {
  const whereabouts = compareWhere(a.where, b.where)
  // Things told of in another number at another place are other things; the dead of one attack can be told of by two towns.
  const differ = a.figure.class === 'n/a' && whereabouts.endsWith('apart') && ratioOf(a, b) >= 2 && !compatible(a.figure, b.figure)
  return { score: WHERE[whereabouts] - (differ ? 2.2 : 0) }
}

const doers: Test = (x, y) => {
  const [a, b] = [x.figure, y.figure]
  if (a.agent.length === 0 || b.agent.length === 0) return NOTHING
  if (stemsMeet(x.agent, y.agent)) return { score: 0.4 }
  return { score: a.measure === 'strikes' || a.measure === 'violations' ? -1.2 : -0.3 }
}

const values: Test = ({ figure: a }, { figure: b }) => {
  const x = exactValue(a)
  if (x !== null && x === exactValue(b) && a.about === b.about) return { score: x >= 100 ? 1.5 : x >= 13 ? 1 : 0.4 }
  const [p, q] = [sizeOf(a), sizeOf(b)]
  const ratio = p === null || q === null || p <= 0 || q <= 0 ? null : Math.max(p / q, q / p)
  const close = ratio !== null && p !== null && ((p >= 100 && ratio < 1.05) || (p >= 1000 && ratio < 1.12))
  // One report that gives two numbers means the difference.
  if (close && (a.report !== b.report || compatible(a, b))) return { score: p >= 10_000 ? 1.1 : 0.8 }
  if (compatible(a, b)) return { score: ratio === null || ratio < 1.35 ? 0.3 : ratio < 2 ? 0 : -0.4 }
  if (ratio === null) return { score: p === 0 || q === 0 ? -1.2 : -0.8 }
  const few = Math.max(p ?? 0, q ?? 0) < 10 ? -0.3 : 0
  return { score: few + (ratio < 1.35 ? 0.1 : ratio < 2.5 ? -0.4 : ratio < 6 ? -0.9 : -1.6) }
}

const words: Test = (a, b) => {
  const alike = likeness(a.context, b.context)
  // Where neither a day nor a place ties them, only the words around them can.
  const tied = (isDated(a) && isDated(b)) || (a.where.length > 0 && b.where.length > 0)
  return { score: Math.min(1.2, 2.4 * alike) - (tied || a.figure.scope !== 'incident' || a.figure.report === b.figure.report ? 0.2 : 0.5) }
}

const stories: Test = (a, b) => (a.story === null || b.story === null ? NOTHING : { score: a.story === b.story ? 0.3 : 0 })

const withinOneReport: Test = (a, b) => {
  if (a.figure.report !== b.figure.report) return NOTHING
  if (a.partOf === b.figure.id || b.partOf === a.figure.id) return apart('a part of the other')
  if (a.partOf !== null && a.partOf === b.partOf && (!sameNumber(a, b) || compareWhere(a.where, b.where).endsWith('apart')))
    return apart('another part')
  if (sameNumber(a, b)) return { score: a.headline || b.headline ? 1.2 : 0.2 }
  if (compatible(a.figure, b.figure)) return { score: ratioOf(a, b) > 1.35 ? -0.8 : 0 }
  if (a.recalled || b.recalled || (a.figure.stance === 'denied') !== (b.figure.stance === 'denied')) return NOTHING
  const sameSource = a.figure.attribution.length > 0 && stemsMeet(a.attribution, b.attribution)
  const ownVoice = a.figure.attribution.length + b.figure.attribution.length === 0
  // One source gives one number for one thing; what differs by more than rounding is another thing.
  if ((sameSource || ownVoice) && !nearlyEqual(a, b)) return apart('told beside it')
  return { score: a.figure.sentence.start === b.figure.sentence.start && (sameSource || ownVoice) ? -1 : -0.4 }
}

// A province holds its villages; two villages, or towns far from each other, are two places unless a name was misread.
const WHERE: Readonly<Record<Whereabouts, number>> = { same: 0.8, around: 0.3, 'cannot-tell': 0, apart: -0.7, 'far apart': -1.1 }

// Order is of no effect on the sum; the tests that rule out come first, to spare the rest.
const TESTS: readonly Test[] = [people, objects, parties, times, withinOneReport, scopes, where, doers, values, words, stories]

// What stands at a time and what has come together until then are told for one another.
const STOCKS = new Set(['displaced', 'refugees', 'deployed', 'posts', 'missing', 'detained'])

function compareTimes(a: Stated, b: Stated): Nearness {
  const [x, y] = [periodOf(a), periodOf(b)]
  if (a.figure.scope === 'incident' && b.figure.scope === 'incident') return compareMoments(x, y)
  if (a.figure.scope === 'state' && b.figure.scope === 'state') return compareStates(x, y)
  return compareTotals(x, y, {
    aClosed: isClosed(x, a.publishedDay),
    bClosed: isClosed(y, b.publishedDay),
    equal: compatible(a.figure, b.figure),
  })
}

function sameNumber({ figure: a }: Stated, { figure: b }: Stated): boolean {
  return a.low === b.low && a.high === b.high && a.about === b.about && (a.low ?? a.high) !== null
}

// A report cannot count the dead of a day that had not come when it appeared.
function toldBefore(a: Stated, b: Stated): boolean {
  const { from } = periodOf(b)
  return (
    a.publishedDay !== null && from !== null && b.figure.scope === 'incident' && a.figure.scope !== 'planned' && from > a.publishedDay + 1
  )
}

// An event told without a day is as a rule of the days before: seldom one of more than a week ago.
function isOldNews(undated: Stated, dated: Stated): boolean {
  const period = periodOf(undated)
  const { to } = periodOf(dated)
  return period.from === null && period.to === null && to !== null && undated.publishedDay !== null && undated.publishedDay - to > 8
}

function isDated({ from, to }: Stated): boolean {
  return from !== null || to !== null
}

// As near as rounding goes: "3.7 million" and "some 3.6 million", but not 28 trucks and 30.
function nearlyEqual(a: Stated, b: Stated): boolean {
  if (sizeOf(a.figure) === null || sizeOf(b.figure) === null) return false
  const rounded = a.figure.about || b.figure.about || (sizeOf(a.figure) ?? 0) >= 10_000
  return rounded && ratioOf(a, b) < 1.1
}

// How many times the larger is the smaller; 1 where no number is told.
function ratioOf(a: Stated, b: Stated): number {
  const [p, q] = [sizeOf(a.figure), sizeOf(b.figure)]
  if (p === null || q === null) return 1
  return p <= 0 || q <= 0 ? Number.POSITIVE_INFINITY : Math.max(p / q, q / p)
}

// Standing numbers change slowly: a year apart they are two.
function compareStates(a: Period, b: Period): Nearness {
  const [x, y] = [a.to ?? a.from, b.to ?? b.from]
  if (x === null || y === null) return 'cannot-tell'
  const gap = Math.abs(x - y)
  return gap <= 1 ? 'same' : gap <= 45 ? 'near' : gap > 180 ? 'apart' : 'cannot-tell'
}

function isClosed(period: Period, published: number | null): boolean {
  return period.to !== null && published !== null && period.to < published - 2
}

// "Two people" where another report says "two soldiers": one may be the vaguer word, but only of the same number.
function vaguerWords(a: Stated, b: Stated): boolean {
  const [x, y] = [countedOf(a.figure), countedOf(b.figure)]
  const value = exactValue(a.figure)
  const oneIsVague = x.class === 'unspecified' || y.class === 'unspecified'
  return (
    value !== null &&
    value === exactValue(b.figure) &&
    oneIsVague &&
    x.group === y.group &&
    x.unit === y.unit &&
    x.class !== 'n/a' &&
    y.class !== 'n/a' &&
    a.figure.report !== b.figure.report
  )
}

// A number above a dozen that is the same to the last is rarely chance: "17 armed men", "17 farmers".
function equalAndTelling(a: Stated, b: Stated): boolean {
  const value = exactValue(a.figure)
  return (
    value !== null &&
    value >= 13 &&
    value === exactValue(b.figure) &&
    a.figure.report !== b.figure.report &&
    (a.figure.party.length === 0 || b.figure.party.length === 0)
  )
}
