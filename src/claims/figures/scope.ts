import type { CountedClass, Scope } from '../../model/claim.ts'
import { formAt, lemmaAt, relationAt, uposAt, xposAt } from '../../model/parse.ts'
import type { Quantity } from '../../model/quantity.ts'
import type { TimeMention } from '../../model/time.ts'
import { childrenOf, headsOf, sentenceAround, type Tree } from '../../model/tree.ts'
import type { Counted } from './counted.ts'
import { type FigureDays, findDays } from './figure-time.ts'
import type { Measured } from './measure.ts'
import { HARM } from './measure-words.ts'
import { isForetold } from './stance.ts'

/** Whether a figure counts one happening, a period, a standing quantity or something planned; and its days. */
export interface Period {
  readonly scope: Scope
  /** ISO dates, inclusive; null where nothing fixes them. */
  readonly from: string | null
  readonly to: string | null
}

/** A Period, and whether the number's own words settle its scope. */
export interface OwnPeriod extends Period {
  readonly settled: boolean
}

export interface PeriodSearch {
  readonly tree: Tree
  readonly measured: Measured
  readonly class: CountedClass
  readonly counted: Counted
  readonly quantity: Quantity
  /** Times of the sentence. */
  readonly times: readonly TimeMention[]
  /** Day of publication, null when unknown. */
  readonly published: string | null
}

export function findPeriod(search: PeriodSearch): OwnPeriod {
  const { tree, measured, counted, quantity, published } = search
  const { first, last } = quantity
  const days = findDays({ tree, predicate: measured.by, nominal: counted.nominal, first, last, times: search.times, published })
  if (isPlanned(search)) return { scope: 'planned', from: days?.from ?? null, to: null, settled: true }
  if (quantity.kind === 'rate') return { scope: 'state', from: null, to: null, settled: true }
  const one = counted.partMark !== null && isOneHappening(tree, counted)
  const cumulative = one ? false : days?.cumulative === true || isTotal(search) || isOpenPast(search, days)
  return { ...periodOf(search, { days, cumulative }), settled: one || cumulative || days !== null }
}

function periodOf(search: PeriodSearch, { days, cumulative }: { days: FigureDays | null; cumulative: boolean }): Period {
  const { tree, measured, published } = search
  const period = { from: days?.from ?? null, to: days?.to ?? null }
  // "the fighting that broke out on 15 April has killed 700": the day is when the counting began.
  const began = days?.cumulative === false && period.from === period.to
  const total = { scope: 'cumulative', from: period.from, to: began ? published : (period.to ?? published) } as const
  switch (measured.measure) {
    case 'refugees':
    case 'posts':
      return { scope: 'state', from: null, to: null }
    case 'deployed':
      return cumulative && search.class === 'n/a' ? total : deployed(search, period)
    case 'displaced':
      return isStanding(tree, measured) ? { scope: 'state', from: null, to: period.to ?? published } : total
    case 'violations':
      return { scope: 'cumulative', ...period }
    case 'other':
      return WANTING.has(lemmaAt(tree.parse, measured.by))
        ? { scope: 'state', from: null, to: null }
        : cumulative || isLong(period)
          ? total
          : { scope: 'incident', ...period }
    default:
      return cumulative ? total : { scope: 'incident', ...period }
  }
}

/** "From January to September partners helped 11 million": what a span of weeks or months comes to is no single happening. */
function isLong({ from, to }: { readonly from: string | null; readonly to: string | null }): boolean {
  return from !== null && to !== null && from.slice(0, 7) !== to.slice(0, 7)
}

/** Troops, ships and guns stand; vehicles that arrive, leave or are unloaded are a happening. */
function deployed({ tree, measured, counted, class: kind }: PeriodSearch, period: { from: string | null; to: string | null }): Period {
  const moved = kind === 'n/a' && measured.rule.includes('told') && !KEEPING.has(lemmaAt(tree.parse, measured.by))
  if (moved && !isMilitary(tree, counted.noun)) return { scope: 'incident', ...period }
  return { scope: 'state', from: kind === 'n/a' ? period.from : null, to: kind === 'n/a' ? period.to : null }
}

function isMilitary(tree: Tree, noun: number): boolean {
  if (noun < 0) return false
  if (HARDWARE.has(lemmaAt(tree.parse, noun))) return true
  return childrenOf(tree, noun).some((child) => ARMOURED.has(formAt(tree.parse, child)))
}

/** "36 in a strike", "seven of them on a single afternoon": one act or day is named right after the number. */
function isOneHappening(tree: Tree, counted: Counted): boolean {
  const { parse } = tree
  const from = Math.max(counted.number.last, counted.noun, counted.whole) + 1
  if (!WITHIN.has(formAt(parse, from)) || !ONE.has(formAt(parse, from + 1))) return false
  for (let word = from + 2; word < from + 6; word++) {
    if (ACTS.has(lemmaAt(parse, word))) return true
    if (uposAt(parse, word) === 'PUNCT' || uposAt(parse, word) === 'VERB') return false
  }
  return false
}

/** "in total", "so far", "running total", "the war has killed", "hundreds of thousands", or more than one happening kills. */
function isTotal({ tree, measured, quantity }: PeriodSearch): boolean {
  const { parse } = tree
  const { first, last } = quantity
  const { first: from, last: to } = sentenceAround(parse, first)
  for (let word = Math.max(from, first - 14); word <= Math.min(to, last + 14); word++) {
    const form = formAt(parse, word)
    if (TOTAL_WORDS.has(form)) return true
    if ((form === 'far' || form === 'date') && (formAt(parse, word - 1) === 'so' || formAt(parse, word - 1) === 'to')) return true
    if (form === 'all' && formAt(parse, word - 1) === 'in' && formAt(parse, word + 1) !== 'the') return true
  }
  const subject = childrenOf(tree, measured.by).find((child) => relationAt(parse, child) === 'nsubj')
  if (subject !== undefined && LONG_HAPPENINGS.has(lemmaAt(parse, subject))) return true
  if (quantity.vague && parse.text.slice(quantity.start, quantity.end).toLowerCase().includes('thousand')) return true
  return Math.max(quantity.low ?? 0, quantity.high ?? 0) >= MORE_THAN_ONE_HAPPENING && ONCE.has(measured.measure)
}

/** "dozens have been killed", "since the town fell": a past without an end, and no day told. */
function isOpenPast({ tree, measured }: PeriodSearch, days: FigureDays | null): boolean {
  const { parse } = tree
  const children = childrenOf(tree, measured.by)
  if (children.some((child) => formAt(parse, child) === 'since' && relationAt(parse, child) === 'advmod')) return true
  for (const child of children) {
    if (relationAt(parse, child) !== 'advcl') continue
    if (childrenOf(tree, child).some((mark) => formAt(parse, mark) === 'since')) return true
  }
  if (days !== null || !ONCE.has(measured.measure)) return false
  const perfect = children.some((child) => PRESENT_PERFECT.has(formAt(parse, child)) && relationAt(parse, child) === 'aux')
  const modal = children.some((child) => xposAt(parse, child) === 'MD')
  const act = children.some((child) => ACTS.has(lemmaAt(parse, child)))
  return perfect && !modal && !act && xposAt(parse, measured.by) === 'VBN'
}

/** Told as to come: "will deploy 500 troops", "allowed for the deployment of 12 posts", "a team is to monitor". */
function isPlanned({ tree, measured }: PeriodSearch): boolean {
  const { parse } = tree
  if (formAt(parse, measured.by - 1) === 'to' && BE.has(formAt(parse, measured.by - 2))) return true
  const chain = [measured.by, ...headsOf(parse, measured.by).slice(0, 2)]
  for (const word of chain) {
    if (PLANNING.has(lemmaAt(parse, word)) && word !== measured.by && uposAt(parse, word) === 'VERB') return true
    for (const child of childrenOf(tree, word)) {
      const form = formAt(parse, child)
      if (relationAt(parse, child) !== 'aux') continue
      if (form === 'will' || form === 'shall' || form === "'ll" || (form === 'would' && isForetold(tree, word))) return true
    }
    if (relationAt(parse, word) === 'ccomp' || relationAt(parse, word) === 'parataxis') break
  }
  return false
}

/** "are displaced", "displaced people", "remain", a list under a heading: a standing quantity, not those who fled since. */
function isStanding(tree: Tree, measured: Measured): boolean {
  const { parse } = tree
  const rule = measured.rule.replace('as before: ', '')
  if (rule.startsWith('noun') || rule.startsWith('heading') || rule.startsWith('told: not')) return true
  const auxiliaries = childrenOf(tree, measured.by).map((child) => formAt(parse, child))
  if (auxiliaries.some((form) => HAVE.has(form) || form === 'been')) return false
  if (formAt(parse, measured.by) !== 'displaced') return false
  const head = parse.heads[measured.by] ?? measured.by
  return (
    auxiliaries.includes('are') ||
    auxiliaries.includes('is') ||
    relationAt(parse, measured.by) === 'amod' ||
    REMAINING.has(lemmaAt(parse, head))
  )
}

/** No single happening of these wars has killed so many. */
const MORE_THAN_ONE_HAPPENING = 2000
const HAVE: ReadonlySet<string> = new Set(['have', 'has', "'ve", 'had'])
const PRESENT_PERFECT: ReadonlySet<string> = new Set(['have', 'has', "'ve"])
/** Measures of what happens once to each of those counted. */
const ONCE: ReadonlySet<string> = new Set([...HARM, 'detained'])
const WITHIN: ReadonlySet<string> = new Set(['in', 'on', 'during', 'by'])
const ONE: ReadonlySet<string> = new Set(['a', 'an', 'one', 'the', 'that', 'single'])
const ACTS: ReadonlySet<string> = new Set([
  'strike',
  'airstrike',
  'attack',
  'raid',
  'shelling',
  'bombing',
  'ambush',
  'massacre',
  'night',
  'day',
  'afternoon',
  'explosion',
  'blast',
  'incident',
])
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
const WANTING: ReadonlySet<string> = new Set(['need', 'require', 'face', 'lack'])
const HARDWARE: ReadonlySet<string> = new Set([
  'warship',
  'ship',
  'frigate',
  'submarine',
  'destroyer',
  'tank',
  'gun',
  'howitzer',
  'launcher',
  'battery',
  'jet',
  'aircraft',
  'warplane',
  'helicopter',
  'bomber',
  'drone',
  'carrier',
  'apc',
])
const ARMOURED: ReadonlySet<string> = new Set(['armoured', 'armored', 'military', 'army', 'fighting', 'combat'])
const KEEPING: ReadonlySet<string> = new Set(['keep', 'have', 'station', 'maintain', 'base', 'garrison', 'field'])
const REMAINING: ReadonlySet<string> = new Set(['remain', 'stay'])
const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'be'])
