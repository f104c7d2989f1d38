import type { CountedClass, Scope } from '../../model/claim.ts'
import { formAt, lemmaAt, type Parse, relationAt, uposAt } from '../../model/parse.ts'
import type { TimeMention } from '../../model/time.ts'
import { childrenOf, headsOf, sentenceAround, type Tree } from '../../model/tree.ts'
import type { Measured } from './measure.ts'

/** Whether a figure counts one happening, a period, a standing quantity or something planned; and its days. */
export interface Period {
  readonly scope: Scope
  readonly from: string | null
  readonly to: string | null
}

export interface PeriodSearch {
  readonly tree: Tree
  readonly measured: Measured
  readonly class: CountedClass
  readonly vague: boolean
  /** First and last word of the number. */
  readonly first: number
  readonly last: number
  readonly nominal: number
  /** Times of the sentence. */
  readonly times: readonly TimeMention[]
  /** Day of publication, null when unknown. */
  readonly published: string | null
}

export function findPeriod(search: PeriodSearch): Period {
  const { tree, measured } = search
  const time = nearestTime(search)
  const period = time === null ? null : spanOf(tree.parse, time, search.published)
  if (isPlanned(search)) return { scope: 'planned', from: period?.from ?? null, to: null }
  const cumulative = period?.cumulative === true || isTotal(search)
  switch (measured.measure) {
    case 'refugees':
    case 'posts':
      return { scope: 'state', from: null, to: null }
    case 'deployed':
      if (search.class === 'n/a' && period !== null)
        return { scope: cumulative ? 'cumulative' : 'incident', from: period.from, to: period.to }
      return { scope: cumulative && search.class === 'n/a' ? 'cumulative' : 'state', from: null, to: null }
    case 'displaced':
      if (isStanding(tree, measured)) return { scope: 'state', from: null, to: period?.to ?? search.published }
      return { scope: 'cumulative', from: period?.from ?? null, to: period?.to ?? search.published }
    case 'violations':
      return { scope: 'cumulative', from: period?.from ?? null, to: period?.to ?? null }
    default:
      if (cumulative) return { scope: 'cumulative', from: period?.from ?? null, to: period?.to ?? search.published }
      return { scope: 'incident', from: period?.from ?? null, to: period?.to ?? null }
  }
}

/** The time that belongs to the number: of its own clause before others, then the nearest. */
function nearestTime({ tree, first, last, nominal, measured, times }: PeriodSearch): TimeMention | null {
  const clause = new Set([nominal, measured.by, ...headsOf(tree.parse, nominal).slice(0, 3)])
  let best: TimeMention | null = null
  let bestCost = Number.POSITIVE_INFINITY
  for (const time of times) {
    if (time.when === null && time.type !== 'DURATION') continue
    if (time.when === null) continue
    const head = headOutside(tree.parse, time)
    const distance = time.first > last ? time.first - last : first - time.last
    const attached =
      clause.has(head) ||
      headsOf(tree.parse, head)
        .slice(0, 2)
        .some((word) => clause.has(word))
    const cost = distance + (attached ? 0 : 12) + (hasPause(tree.parse, time, first, last) ? 6 : 0)
    if (cost < bestCost) {
      best = time
      bestCost = cost
    }
  }
  return best
}

function headOutside(parse: Parse, time: TimeMention): number {
  for (let word = time.first; word <= time.last; word++) {
    const head = parse.heads[word] ?? word
    if (head < time.first || head > time.last) return head
  }
  return parse.heads[time.last] ?? time.last
}

function hasPause(parse: Parse, time: TimeMention, first: number, last: number): boolean {
  const [from, to] = time.first > last ? [last + 1, time.first] : [time.last + 1, first]
  for (let word = from; word < to; word++) if (formAt(parse, word) === ';' || formAt(parse, word) === '.') return true
  return false
}

/** The days a time stands for, with the words before it: "since", "by", "until", "between". */
function spanOf(
  parse: Parse,
  time: TimeMention,
  published: string | null,
): { from: string | null; to: string | null; cumulative: boolean } {
  const when = time.when
  const from = when?.from?.slice(0, 10) ?? null
  const to = when?.to?.slice(0, 10) ?? null
  const before = prepositionBefore(parse, time.first)
  if (before === 'since') return { from, to: published, cumulative: true }
  if (before === 'by' || before === 'until' || before === 'till' || before === 'before')
    return { from: null, to: to ?? from, cumulative: before !== 'before' }
  const long =
    when !== null &&
    (when.precision === 'week' ||
      when.precision === 'month' ||
      when.precision === 'season' ||
      when.precision === 'year' ||
      when.precision === 'longer')
  const past = PAST.has(formAt(parse, time.first)) || PAST.has(formAt(parse, time.first + 1))
  const between = before === 'between' || before === 'from' || (from !== null && to !== null && daysBetween(from, to) >= 4 && !long)
  return { from, to, cumulative: between || (long && past && before !== 'last') }
}

/** "since", also where more words of the time stand between: "since the beginning of". */
function prepositionBefore(parse: Parse, first: number): string {
  for (let word = first - 1; word >= Math.max(0, first - 6); word--) {
    const form = formAt(parse, word)
    if (PERIOD_WORDS.has(form)) return form
    const upos = uposAt(parse, word)
    if (upos === 'VERB' || upos === 'PUNCT' || upos === 'AUX' || upos === 'NUM') return ''
  }
  return ''
}

/** "in total", "so far", "running total", "the war has killed", "hundreds of thousands". */
function isTotal({ tree, measured, first, last, vague }: PeriodSearch): boolean {
  const { parse } = tree
  const { first: from, last: to } = sentenceAround(parse, first)
  for (let word = Math.max(from, first - 14); word <= Math.min(to, last + 14); word++) {
    const form = formAt(parse, word)
    if (TOTAL_WORDS.has(form)) return true
    if ((form === 'far' || form === 'date') && (formAt(parse, word - 1) === 'so' || formAt(parse, word - 1) === 'to')) return true
    if (form === 'all' && formAt(parse, word - 1) === 'in' && formAt(parse, word + 1) !== 'the') return true
  }
  const subject = childrenOf(tree, measured.by).find((child) => relationAt(parse, child) === 'nsubj')
  if (subject !== undefined && LONG_HAPPENINGS.has(lemmaAt(parse, subject))) return true
  return vague && (formAt(parse, first) === 'hundreds' || formAt(parse, first) === 'tens') && formAt(parse, last).startsWith('thousand')
}

/** Told as to come: "will deploy 500 troops", "allowed for the deployment of 12 posts", "a team is to monitor". */
function isPlanned({ tree, measured }: PeriodSearch): boolean {
  const { parse } = tree
  const chain = [measured.by, ...headsOf(parse, measured.by).slice(0, 2)]
  for (const word of chain) {
    const lemma = lemmaAt(parse, word)
    if (PLANNING.has(lemma) && word !== measured.by) return true
    for (const child of childrenOf(tree, word)) {
      const form = formAt(parse, child)
      if (relationAt(parse, child) === 'aux' && (form === 'will' || form === 'shall' || form === "'ll")) return true
    }
    if (
      childrenOf(tree, word).some((child) => formAt(parse, child) === 'to' && uposAt(parse, child) === 'PART') &&
      BE.has(formAt(parse, parse.heads[word] ?? word))
    )
      return true
    if (relationAt(parse, word) === 'ccomp' || relationAt(parse, word) === 'parataxis') break
  }
  return false
}

/** "are displaced", "displaced people", "remain": a standing quantity, not those who fled since. */
function isStanding(tree: Tree, measured: Measured): boolean {
  const { parse } = tree
  const form = formAt(parse, measured.by)
  const auxiliary = childrenOf(tree, measured.by).map((child) => formAt(parse, child))
  if (auxiliary.includes('been') || auxiliary.includes('has') || auxiliary.includes('have') || auxiliary.includes('had'))
    return auxiliary.includes('gone')
  return (
    (form === 'displaced' &&
      (auxiliary.includes('are') || auxiliary.includes('were') || auxiliary.length === 0 || relationAt(parse, measured.by) === 'amod')) ||
    measured.rule.startsWith('noun')
  )
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000
}

const PERIOD_WORDS: ReadonlySet<string> = new Set([
  'since',
  'by',
  'until',
  'till',
  'before',
  'between',
  'from',
  'after',
  'during',
  'in',
  'on',
  'over',
  'within',
])
const PAST: ReadonlySet<string> = new Set(['past', 'last', 'these', 'recent', 'previous', 'first'])
const TOTAL_WORDS: ReadonlySet<string> = new Set([
  'total',
  'totals',
  'overall',
  'altogether',
  'cumulative',
  'cumulatively',
  'totalling',
  'totaling',
])
const LONG_HAPPENINGS: ReadonlySet<string> = new Set([
  'war',
  'conflict',
  'offensive',
  'campaign',
  'fighting',
  'operation',
  'crisis',
  'siege',
  'violence',
  'occupation',
  'insurgency',
  'genocide',
])
const PLANNING: ReadonlySet<string> = new Set([
  'plan',
  'intend',
  'allow',
  'provide',
  'foresee',
  'envisage',
  'envision',
  'stipulate',
  'agree',
  'promise',
  'pledge',
  'announce',
  'propose',
  'authorise',
  'authorize',
  'expect',
  'order',
  'permit',
  'call',
])
const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'be'])
