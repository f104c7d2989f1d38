import type { Figure } from '../model/claim.ts'
import type { Dot, Plot } from '../model/page.ts'
import type { Tally } from '../model/story.ts'
import { type Scale, scaleOf } from './scale.ts'
import { isCopy, originatorOf, outletOf, type Shelf } from './shelf.ts'
import { dayWords, numberWords, shorten, valueWords } from './words.ts'

/** The plot of one tally: a dot an originator at a value, copies upon it. */
export function plotOf(shelf: Shelf, tally: Tally, figures: readonly Figure[]): Plot {
  const scale = scaleOf([...figures.flatMap(boundsOf), ...tally.estimates.slice(0, 1).flatMap(boundsOfEstimate)])
  const groups = groupByVoice(shelf, tally, figures)
  const placed = groups.filter(({ first }) => boundsOf(first).length > 0)
  const names = placed.map(({ originator }) => originator)
  const one = new Set(placed.map(({ first }) => centreOf(first, scale))).size === 1
  const dots = (one ? inLine : stack)(placed.map((group) => dotOf(shelf, tally, group, scale)))
  return {
    scale: scale.kind,
    ticks: one ? [] : scale.ticks.map((value) => ({ x: scale.at(value), label: numberWords(value) })),
    dots,
    best: one || tally.best === null ? null : scale.at(tally.best),
    band: one ? null : bandOf(tally, scale),
    labels: placed.length < 2 ? [] : one ? [lineLabel(placed, names)] : labelsOf(dots, placed, names),
    height: dots.reduce((most, dot) => Math.max(most, dot.level + 1), 1),
    unplaced: groups.filter(({ first }) => boundsOf(first).length === 0).map((group) => dotOf(shelf, tally, group, scale)),
  }
}

/** How a figure's mark looks; `earlier` is one that its originator has since replaced. */
export function lookOf(tally: Tally, figure: Figure): Dot['look'] {
  if (figure.stance === 'denied') return 'denied'
  if (figure.stance !== 'asserted') return 'possible'
  const [estimate] = tally.estimates
  if (estimate !== undefined && tally.status === 'updated' && estimate.used.length > 0 && !estimate.used.includes(figure.id))
    return 'earlier'
  return figure.about ? 'about' : 'stated'
}

interface Voice {
  readonly originator: string
  readonly first: Figure
  readonly own: Figure[]
  readonly copies: Figure[]
}

/** Figures of one originator with one value, in order of first report. */
function groupByVoice(shelf: Shelf, tally: Tally, figures: readonly Figure[]): Voice[] {
  const voices = new Map<string, Voice>()
  for (const figure of figures) {
    const originator = originatorOf(shelf, figure, tally)
    const key = JSON.stringify([originator, figure.low, figure.high, figure.about, lookOf(tally, figure) === 'denied'])
    const voice = voices.get(key) ?? { originator, first: figure, own: [], copies: [] }
    voices.set(key, voice)
    ;(isCopy(shelf, figure.report) ? voice.copies : voice.own).push(figure)
  }
  return [...voices.values()]
}

function dotOf(shelf: Shelf, tally: Tally, { originator, first, own, copies }: Voice, scale: Scale): Dot {
  const figures = own.length > 0 ? own : copies
  const looks = figures.map((figure) => lookOf(tally, figure))
  const published = shelf.reports.get(first.report)?.published ?? null
  const outlet = outletOf(shelf, first.report)
  const voice = originator === outlet ? outlet : `${originator}, in ${outlet}`
  return {
    x: centreOf(first, scale),
    level: 0,
    claims: figures.map(({ id }) => id),
    copies: own.length > 0 ? copies.map(({ id }) => id) : [],
    words: first.text,
    label: `${voice}${published === null ? '' : `, ${dayWords(published)}`}: ${first.text}${looks[0] === 'denied' ? ', denied' : ''}`,
    look: looks.find((look) => look !== 'earlier') ?? looks[0] ?? 'stated',
    whisker: whiskerOf(first, scale),
  }
}

function centreOf({ low, high }: Figure, scale: Scale): number {
  if (low !== null && high !== null) return round((scale.at(low) + scale.at(high)) / 2)
  return scale.at(low ?? high ?? 0)
}

function whiskerOf({ low, high }: Figure, scale: Scale): Dot['whisker'] {
  if (low !== null && high !== null) return low === high ? null : { from: scale.at(low), to: scale.at(high), open: null }
  if (low !== null) return { from: scale.at(low), to: Math.min(100, scale.at(low) + OPEN), open: 'right' }
  if (high !== null) return { from: Math.max(0, scale.at(high) - OPEN), to: scale.at(high), open: 'left' }
  return null
}

/** Lifts dots that would cover each other. */
function stack(dots: readonly Dot[]): Dot[] {
  const set: Dot[] = []
  for (const dot of dots) {
    let level = 0
    while (set.some((other) => other.level === level && Math.abs(other.x - dot.x) < APART)) level++
    set.push({ ...dot, level })
  }
  return set
}

/** Where all say the same there is nothing to measure: the dots stand in a line, as many as there are voices. */
function inLine(dots: readonly Dot[]): Dot[] {
  let at = IN_LINE
  let level = 0
  return dots.map((dot) => {
    if (at > 100 - IN_LINE) {
      at = IN_LINE
      level++
    }
    const x = at
    at = round(at + IN_LINE + Math.min(4, dot.copies.length))
    return { ...dot, x, level, whisker: null }
  })
}

/** Under a line of dots: the value and as many names as fit. */
function lineLabel(voices: readonly Voice[], names: readonly string[]): Plot['labels'][number] {
  const value = valueWords(voices[0]?.first ?? NOTHING) ?? ''
  const distinct = [...new Set(names)]
  let text = `${value}: ${shorten(distinct[0] ?? '', LONGEST)}`
  for (const [i, name] of distinct.slice(1).entries()) {
    const more = distinct.length - i - 1
    if (text.length + name.length > MOST_LETTERS) return { x: 0, lane: 0, text: `${text} +${more}`, anchor: 'start' }
    text += `, ${name}`
  }
  return { x: 0, lane: 0, text, anchor: 'start' }
}

/** A value and a name under each place that has room for them: lane 0 holds values, lane 1 names. */
function labelsOf(dots: readonly Dot[], voices: readonly Voice[], names: readonly string[]): Plot['labels'] {
  const places = new Map<number, number[]>()
  for (const [i, dot] of dots.entries()) places.set(dot.x, [...(places.get(dot.x) ?? []), i])
  const ends = [-1, -1]
  return [...places]
    .sort(([a], [b]) => a - b)
    .flatMap(([x, at]) => {
      const distinct = [...new Set(at.map((i) => names[i] ?? ''))]
      const name = shorten(distinct[0] ?? '', LONGEST) + (distinct.length > 1 ? ` +${distinct.length - 1}` : '')
      const [first] = at
      const value = first === undefined ? null : valueWords(voices[first]?.first ?? NOTHING)
      return [value, name].flatMap((text, lane) => {
        if (text === null || text === '') return []
        const width = text.length * (lane === 0 ? DIGIT : LETTER)
        const anchor = x - width / 2 < 0 ? 'start' : x + width / 2 > 100 ? 'end' : 'middle'
        const from = anchor === 'start' ? x - 1 : anchor === 'end' ? x - width : x - width / 2
        if (from < (ends[lane] ?? -1)) return []
        ends[lane] = from + width + 1.5
        return [{ x, lane, text, anchor } as const]
      })
    })
}

function bandOf({ estimates: [estimate] }: Tally, scale: Scale): Plot['band'] {
  if (estimate === undefined || estimate.low === null || estimate.high === null || estimate.low === estimate.high) return null
  return { from: scale.at(estimate.low), to: scale.at(estimate.high) }
}

function boundsOf({ low, high }: { readonly low: number | null; readonly high: number | null }): number[] {
  return [low, high].filter((bound) => bound !== null)
}

function boundsOfEstimate({ best, low, high }: Tally['estimates'][number]): number[] {
  return [best, low, high].filter((bound) => bound !== null)
}

function round(x: number): number {
  return Math.round(x * 10) / 10
}

const NOTHING = { low: null, high: null, about: false }
/** Letters of a name, and of the names under a line of dots. */
const LONGEST = 22
const MOST_LETTERS = 54
/** Percent from dot to dot in a line. */
const IN_LINE = 4
/** Widths in percent of a plot of 400 pixels: how far an open whisker reaches, how near two dots may come, a digit, a letter. */
const OPEN = 9
const APART = 3.2
const DIGIT = 2.1
const LETTER = 1.75
