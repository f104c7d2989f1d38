import type { Figure, Measure } from '../model/claim.ts'
import type { EstimateView, FigureLine, TallyGroup, TallyRow } from '../model/page.ts'
import type { Estimate, Tally } from '../model/story.ts'
import { daysOf } from './incidents.ts'
import { lookOf, plotOf } from './plot.ts'
import { scaleOf } from './scale.ts'
import { citeOf, originatorOf, type Shelf, sentenceAt, tallyAnchor } from './shelf.ts'
import { countWords, numberWords, periodWords, proseOf, untold, valueWords } from './words.ts'

/** Every tally as a row, by measure; in each, those that most originators count come first. */
export function showTallies(shelf: Shelf): TallyGroup[] {
  const { tallies } = shelf.data.dossier
  const brief = shelf.data.dossier.figures.length > MOST_SENTENCES
  return MEASURES.flatMap(([measure, heading]) => {
    const rows = tallies.filter((tally) => tally.measure === measure).map((tally) => tallyRow(shelf, tally, brief))
    return rows.length === 0 ? [] : [{ id: `measure-${measure}`, heading, rows: rows.toSorted(byWeight) }]
  })
}

/** Best by the default rule, in words: `63+` where only a lower bound is stated, `~60` where every figure that says it is hedged. */
export function bestWords(tally: Tally, figures: readonly Figure[]): string | null {
  if (tally.best === null) return tally.atLeast === null ? null : `${numberWords(tally.atLeast)}+`
  const open = tally.best === tally.atLeast && tally.low === null && tally.high === null
  const saying = figures.filter((figure) => says(figure, tally.best))
  const hedged = saying.length > 0 && saying.every(({ about }) => about)
  return (hedged ? '~' : '') + numberWords(tally.best) + (open ? '+' : '')
}

/** What the figures span: `59 to 63+`; null where it is one value. */
export function rangeWords({ low, high, atLeast }: Tally): string | null {
  const ends = [low, high, atLeast].filter((end) => end !== null)
  if (ends.length === 0) return null
  const least = ends.reduce((a, b) => Math.min(a, b))
  const greatest = ends.reduce((a, b) => Math.max(a, b))
  const open = atLeast !== null && atLeast === greatest && high !== greatest
  if (least === greatest) return null
  return `${numberWords(least)} to ${numberWords(greatest)}${open ? '+' : ''}`
}

function tallyRow(shelf: Shelf, tally: Tally, brief: boolean): TallyRow {
  const figures = figuresOf(shelf, tally)
  const whole = tally.partOf === null ? undefined : shelf.tallies.get(tally.partOf)
  const parts = shelf.parts.get(tally.id) ?? []
  return {
    id: tallyAnchor(tally.id),
    title: tally.title,
    status: tally.status,
    statusWords: statusWords(tally, figures),
    best: bestWords(tally, figures),
    bestClaim: bestClaim(tally, figures),
    range: spreadWords(tally, figures),
    rule: ruleWords(tally),
    detail: detailWords(tally),
    days: daysOf(tally),
    originators: tally.originators,
    plot: plotOf(shelf, tally, figures),
    estimates: showEstimates(tally, figures),
    because: proseOf(tally.because),
    lines: figures.map((figure) => figureLine(shelf, tally, figure, brief)),
    whole: whole === undefined ? null : { id: tallyAnchor(whole.id), title: whole.title },
    parts: parts.map((part) => ({ id: tallyAnchor(part.id), title: part.title, best: bestWords(part, figuresOf(shelf, part)) })),
  }
}

/** The last figure that the default rule used and that says its best, else the last that says it at all. */
function bestClaim(tally: Tally, figures: readonly Figure[]): string | null {
  const saying = figures.filter((figure) => says(figure, tally.best))
  const used = saying.findLast(({ id }) => tally.estimates[0]?.used.includes(id))
  return (used ?? saying.at(-1))?.id ?? null
}

/** The range; in a dispute also the words that fix no number, and that somebody denies it. */
function spreadWords(tally: Tally, figures: readonly Figure[]): string | null {
  const denied = figures.some((figure) => lookOf(tally, figure) === 'denied') ? 'denied by some' : null
  const vague = tally.status === 'disputed' ? figures.find((figure) => valueWords(figure) === null) : undefined
  const parts = [rangeWords(tally), vague === undefined ? null : `or “${vague.text}”`, denied].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join(', ')
}

function says({ low, high }: Figure, value: number | null): boolean {
  return value !== null && (low === value || high === value)
}

function figuresOf(shelf: Shelf, tally: Tally): Figure[] {
  return tally.figures.map((id) => shelf.figures.get(id)).filter((figure) => figure !== undefined)
}

function statusWords(tally: Tally, figures: readonly Figure[]): string {
  if (tally.status !== 'updated') return tally.status === 'single' ? 'one originator' : tally.status
  const earlier = figures.find((figure) => lookOf(tally, figure) === 'earlier' && valueWords(figure) !== null)
  const from = earlier === undefined ? null : valueWords(earlier)
  const to = bestWords(tally, figures)
  return from === null || to === null || from === to ? 'updated' : `updated ${from} → ${to}`
}

function ruleWords(tally: Tally): string {
  const [estimate] = tally.estimates
  if (estimate === undefined) return 'No rule was applied.'
  const all = estimate.used.length + estimate.left.length
  return `By the rule ${estimate.rule} ${estimate.version}: ${estimate.used.length} of ${countWords(all, 'figure')} used.`
}

/** Where and when, and what sort of count; the title may say it too, but not always. */
function detailWords(tally: Tally): string {
  const [place = null] = tally.place
  return untold(tally.title, [SCOPES[tally.scope], periodWords(tally.from, tally.to), place]).join(' · ')
}

function showEstimates(tally: Tally, figures: readonly Figure[]): EstimateView[] {
  const ends = tally.estimates.flatMap(({ best, low, high }) => [best, low, high])
  const stated = figures.flatMap(({ low, high }) => [low, high])
  const scale = scaleOf([...ends, ...stated].filter((end) => end !== null))
  const at = (end: number | null) => (end === null ? null : scale.at(end))
  return tally.estimates.map((estimate) => ({
    rule: estimate.rule,
    version: estimate.version,
    words: estimateWords(estimate),
    note: estimate.note,
    used: estimate.used.length,
    left: estimate.left.length,
    best: at(estimate.best),
    low: at(estimate.low),
    high: at(estimate.high),
  }))
}

function estimateWords({ best, low, high }: Estimate): string {
  const range = low === null || high === null || low === high ? '' : ` (${numberWords(low)} to ${numberWords(high)})`
  const open = high === null && low !== null ? ' or more' : ''
  return best === null ? (low === null ? 'gives none' : `${numberWords(low)} or more`) : numberWords(best) + open + range
}

function figureLine(shelf: Shelf, tally: Tally, figure: Figure, brief: boolean): FigureLine {
  const text = shelf.documents.get(figure.report)?.text ?? ''
  const sentence = figure.sentence.end > figure.sentence.start ? figure.sentence : sentenceAt(shelf, figure.report, figure)
  return {
    ...citeOf(shelf, figure.report, figure.id),
    value: valueWords(figure) ?? figure.text,
    originator: originatorOf(shelf, figure, tally),
    look: lookOf(tally, figure),
    sentence: brief
      ? null
      : {
          before: text.slice(sentence.start, figure.start),
          words: text.slice(figure.start, figure.end),
          after: text.slice(figure.end, sentence.end),
        },
  }
}

/** More originators first, then the disputed, then the greater number. */
function byWeight(a: TallyRow, b: TallyRow): number {
  return (
    b.originators.length - a.originators.length ||
    URGENCY[a.status] - URGENCY[b.status] ||
    b.lines.length - a.lines.length ||
    order(a.id, b.id)
  )
}

function order(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)
}

/** Beyond this many figures the rows leave the sentences to the reading pane. */
const MOST_SENTENCES = 1500
const URGENCY = { disputed: 0, updated: 1, agreed: 2, single: 3 } as const
const SCOPES = { incident: null, cumulative: 'total', state: 'as it stood', planned: 'planned' } as const

/** What a reader looks for first stands first. "Alleged", since Truce finds no breach itself. */
const MEASURES: readonly (readonly [Measure, string])[] = [
  ['killed', 'Killed'],
  ['injured', 'Injured'],
  ['missing', 'Missing'],
  ['detained', 'Detained'],
  ['released', 'Released'],
  ['displaced', 'Displaced and returned'],
  ['refugees', 'Refugees'],
  ['strikes', 'Strikes, shells, shots'],
  ['violations', 'Alleged breaches, as counted in the reports'],
  ['destroyed', 'Destroyed'],
  ['deployed', 'Deployed'],
  ['posts', 'Posts'],
  ['other', 'Other counts'],
]
