import { formAt, type Parse, uposAt } from '../../model/parse.ts'
import type { TimeMention } from '../../model/time.ts'
import { headsOf, isUnder, type Tree } from '../../model/tree.ts'
import { datelineEnd } from './dateline.ts'

/** The days that a time gives to a figure. */
export interface FigureDays {
  /** ISO dates, inclusive; null is open. */
  readonly from: string | null
  readonly to: string | null
  /** Whether they are a period that adds up ("since", "in the past month") rather than the day of a happening. */
  readonly cumulative: boolean
}

export interface TimeSearch {
  readonly tree: Tree
  /** Row of the word that tells the measure. */
  readonly predicate: number
  /** Row of the counted. */
  readonly nominal: number
  /** First and last word of the number. */
  readonly first: number
  readonly last: number
  /** Times of the sentence. */
  readonly times: readonly TimeMention[]
  /** Day of publication, null when unknown. */
  readonly published: string | null
}

/** The days of a number, by the time of its sentence that belongs to it; null where there is none. */
export function findDays(search: TimeSearch): FigureDays | null {
  const time = nearestTime(search)
  return time === null ? null : daysOf(search.tree.parse, time, search.published)
}

/** Of its own phrase before its own clause before the rest, then the nearest. */
function nearestTime(search: TimeSearch): TimeMention | null {
  const { tree, first, last } = search
  const clause = new Set([search.nominal, search.predicate, ...headsOf(tree.parse, search.nominal).slice(0, 3)])
  let best: TimeMention | null = null
  let bestCost = Number.POSITIVE_INFINITY
  for (const time of search.times) {
    if ((time.period ?? time.when) === null || time.value.endsWith('_REF') || time.last <= datelineEnd(tree.parse, time.first)) continue
    const head = headOutside(tree.parse, time)
    const distance = time.first > last ? time.first - last : first - time.last
    const own = isUnder(tree.parse, head, search.nominal) ? 0 : belongs(tree.parse, head, clause) ? 8 : 20
    const cost = distance + own + (isCutOff(tree.parse, time, search) ? 8 : 0)
    if (cost < bestCost) {
      best = time
      bestCost = cost
    }
  }
  return best
}

function belongs(parse: Parse, head: number, clause: ReadonlySet<number>): boolean {
  return (
    clause.has(head) ||
    headsOf(parse, head)
      .slice(0, 2)
      .some((word) => clause.has(word))
  )
}

function headOutside(parse: Parse, time: TimeMention): number {
  for (let word = time.first; word <= time.last; word++) {
    const head = parse.heads[word] ?? word
    if (head < time.first || head > time.last) return head
  }
  return parse.heads[time.last] ?? time.last
}

/** A semicolon, a stop or another number stands between: the time is that one's. */
function isCutOff(parse: Parse, time: TimeMention, { first, last }: TimeSearch): boolean {
  const [from, to] = time.first > last ? [last + 1, time.first] : [time.last + 1, first]
  for (let word = from; word < to; word++) {
    const form = formAt(parse, word)
    if (form === ';' || form === '.' || form === ':') return true
  }
  return false
}

function daysOf(parse: Parse, time: TimeMention, published: string | null): FigureDays {
  const period = time.period ?? time.when
  const from = period?.from?.slice(0, 10) ?? null
  const to = period?.to?.slice(0, 10) ?? null
  const relation = time.relation ?? null
  if (relation === 'since' || isSince(parse, time.first)) return { from, to: published, cumulative: true }
  const until = relation === 'until' && formAt(parse, time.first - 1) !== 'to'
  if (relation === 'by' || until) return { from: null, to: to ?? from, cumulative: true }
  if (relation === 'before') return { from: null, to: to ?? from, cumulative: false }
  const long = period !== null && LONG.has(period.precision)
  const spread = from !== null && to !== null && daysBetween(from, to) >= 4
  return { from, to, cumulative: isStretch(parse, time) || (spread && !long) }
}

/** "since the beginning of the offensive in December": since stands some nouns before the time. */
function isSince(parse: Parse, first: number): boolean {
  for (let word = first - 1; word >= Math.max(0, first - 8); word--) {
    if (formAt(parse, word) === 'since') return true
    const upos = uposAt(parse, word)
    if (upos === 'VERB' || upos === 'PUNCT' || upos === 'AUX' || upos === 'NUM') return false
  }
  return false
}

/** "the past month", "the last 24 hours", "these four weeks" add up; "last month" is when something happened. */
function isStretch(parse: Parse, time: TimeMention): boolean {
  const lead = STRETCHES.has(formAt(parse, time.first))
    ? time.first
    : STRETCHES.has(formAt(parse, time.first + 1))
      ? time.first + 1
      : STRETCHES.has(formAt(parse, time.first - 1))
        ? time.first - 1
        : -1
  if (lead < 0) return false
  return formAt(parse, lead) !== 'last' || uposAt(parse, lead + 1) === 'NUM' || formAt(parse, lead - 1) === 'the'
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000
}

const LONG: ReadonlySet<string> = new Set(['week', 'month', 'season', 'year', 'longer'])
const STRETCHES: ReadonlySet<string> = new Set(['past', 'last', 'these', 'previous', 'recent', 'first', 'preceding'])
