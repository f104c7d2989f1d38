import type { Figure } from '../model/claim.ts'
import type { Tally } from '../model/story.ts'
import { alikeIn, couldMatch } from './candidates.ts'
import { cluster } from './clusters.ts'
import { estimate } from './estimates.ts'
import { headlineRepeats } from './headlines.ts'
import { type Match, matchFigures } from './match-figures.ts'
import { mergeOriginators } from './originators.ts'
import type { Stated } from './stated.ts'
import { groupBy, standingOf } from './status.ts'
import { mostFrequent, tallyTitle } from './titles.ts'

/** Brings figures together that count the same thing. `twins` names for each figure that a copy took over the first of its kind. */
export function makeTallies(stated: readonly Stated[], twins: ReadonlyMap<string, string>): Tally[] {
  const repeats = headlineRepeats(stated)
  // A headline says less than the text that it repeats: where that belongs, it belongs.
  const telling = stated.filter(({ figure }) => !repeats.has(figure.id))
  const found: Grouped[] = []
  for (const block of groupBy(telling, ({ figure }) => figure.measure).values()) found.push(...groupBlock(block, twins))
  const order = new Map(stated.map((one, at) => [one, at]))
  const groups = withHeadlines(found, stated, repeats).map((group) => ({
    ...group,
    members: [...group.members].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
  }))
  groups.sort((a, b) => orderOf(a, order) - orderOf(b, order))
  const tallies = groups.map((group, at) => makeTally(group, `tally-${at + 1}`))
  return withWholes(tallies, stated)
}

interface Grouped {
  readonly members: readonly Stated[]
  /** Why figures that look alike were kept out. */
  readonly keptOut: readonly string[]
}

function withHeadlines(groups: readonly Grouped[], stated: readonly Stated[], repeats: ReadonlyMap<string, string>): Grouped[] {
  const heads = groupBy(
    stated.filter(({ figure }) => repeats.has(figure.id)),
    ({ figure }) => repeats.get(figure.id) ?? '',
  )
  return groups.map((group) => ({ ...group, members: group.members.flatMap((member) => [...(heads.get(member.figure.id) ?? []), member]) }))
}

function groupBlock(block: readonly Stated[], twins: ReadonlyMap<string, string>): Grouped[] {
  const matches = new Map<number, Match>()
  const matchOf = (a: number, b: number): Match => {
    const key = a < b ? a * block.length + b : b * block.length + a
    const known = matches.get(key)
    if (known !== undefined) return known
    const [x, y] = [block[Math.min(a, b)], block[Math.max(a, b)]]
    const match = x === undefined || y === undefined ? { score: 0, apart: 'unknown' } : matchFigures(x, y)
    matches.set(key, match)
    return match
  }
  const couldBond = (a: number, b: number) => twinOf(block, twins, a) === twinOf(block, twins, b) || matchOf(a, b).score >= LEAST_EDGE
  return couldMatch(block, couldBond).flatMap((component) => {
    const clusters = split(component, { block, matchOf, twins })
    return clusters.map((members) => ({
      members: members.flatMap((member) => block[member] ?? []),
      keptOut: clusters.length > MOST_NEIGHBOURS ? [] : keptOut(members, clusters, { block, matchOf, twins }),
    }))
  })
}

function split(component: readonly number[], known: Known): number[][] {
  const { block, matchOf, twins } = known
  const groups = component.length > LARGE ? alikeIn(block, component) : component.map((member) => [member])
  const leaders = groups.flatMap((group) => group[0] ?? [])
  const given = [...groupBy([...leaders.keys()], (at) => twinOf(block, twins, leaders[at] ?? -1)).values()].filter(
    (group) => group.length > 1,
  )
  const bond = (a: number, b: number): number | null => {
    const { score, apart } = matchOf(leaders[a] ?? -1, leaders[b] ?? -1)
    return apart === null ? score : null
  }
  return cluster({ count: leaders.length, bond, least: LEAST, given }).map((members) =>
    members.flatMap((member) => groups[member] ?? []).sort((a, b) => a - b),
  )
}

function twinOf(block: readonly Stated[], twins: ReadonlyMap<string, string>, at: number): string {
  const id = block[at]?.figure.id ?? ''
  return twins.get(id) ?? id
}

interface Known {
  readonly block: readonly Stated[]
  readonly matchOf: (a: number, b: number) => Match
  readonly twins: ReadonlyMap<string, string>
}

// Near misses, one of each neighbouring tally: the same people or things at another time, or a part of the whole.
function keptOut(members: readonly number[], clusters: readonly (readonly number[])[], { block, matchOf }: Known): string[] {
  const reasons: string[] = []
  for (const other of clusters) {
    if (other === members || reasons.length === MOST_REASONS) continue
    const first = block[members[0] ?? -1]
    const near = block[other[0] ?? -1]
    if (first === undefined || near === undefined || !sharesPeople(first.figure, near.figure)) continue
    const { apart } = matchOf(members[0] ?? 0, other[0] ?? 0)
    if (apart !== null && apart !== 'other people' && apart !== 'other things' && apart !== 'another side')
      reasons.push(`“${near.figure.text}” (${near.figure.id}) is kept apart: ${apart}.`)
  }
  return reasons
}

function sharesPeople(a: Figure, b: Figure): boolean {
  return a.class === b.class && (a.party[0] ?? '') === (b.party[0] ?? '') && (a.class !== 'n/a' || a.object === b.object)
}

function makeTally({ members, keptOut: apart }: Grouped, id: string): Tally {
  const figures = members.map(({ figure }) => figure)
  const names = mergeOriginators(members.map(({ originator }) => originator))
  const merged = members.map((one) => ({
    ...one,
    originator: { ...one.originator, name: names.get(one.originator.name) ?? one.originator.name },
  }))
  const standing = standingOf(merged)
  const estimates = estimate(merged)
  const period = periodOfTally(figures)
  const scope = mostFrequent(figures.map((figure) => figure.scope)) ?? 'incident'
  return {
    id,
    title: tallyTitle(figures, period),
    measure: figures[0]?.measure ?? 'other',
    class: mostFrequent(figures.map((figure) => figure.class)) ?? 'unspecified',
    scope,
    ...period,
    place: [...new Set(figures.flatMap((figure) => figure.place.slice(0, 1)))],
    figures: figures.map((figure) => figure.id),
    status: standing.status,
    low: standing.low,
    high: standing.high,
    atLeast: standing.atLeast,
    best: estimates[0]?.best ?? null,
    estimates,
    originators: [...new Set(merged.map(({ originator }) => originator.name))],
    because: [...reasonsFor(merged), standing.because, ...apart],
    partOf: null,
  }
}

function reasonsFor(members: readonly Stated[]): string[] {
  if (members.length === 1) return []
  const reasons: string[] = []
  const reports = new Set(members.map(({ figure }) => figure.report))
  const copies = members.filter(({ figure, source }) => figure.report !== source)
  reasons.push(
    `${members.length} figures of ${reports.size === 1 ? 'one report' : `${reports.size} reports`} count the same people or things in the same event or period.`,
  )
  if (copies.length > 0)
    reasons.push(`${new Set(copies.map(({ figure }) => figure.report)).size} of the reports are copies and add no originator.`)
  const bySource = groupBy(members, ({ originator }) => originator.name)
  for (const [name, group] of bySource) {
    const voices = new Set(group.map(({ voice }) => voice))
    if (voices.size > 1) reasons.push(`${[...voices].join(' and ')} name one source, ${name}: it counts once.`)
  }
  return reasons
}

// The period that most of the figures give; where they differ, the one with both ends told.
function periodOfTally(figures: readonly Figure[]): { readonly from: string | null; readonly to: string | null } {
  const full = figures.filter(({ from, to }) => from !== null && to !== null)
  const base = full.length > 0 ? full : figures.filter(({ from, to }) => from !== null || to !== null)
  const cumulative = figures.some(({ scope }) => scope === 'cumulative')
  if (cumulative)
    return {
      from: mostFrequent(base.flatMap(({ from }) => from ?? [])),
      to:
        base
          .flatMap(({ to }) => to ?? [])
          .sort()
          .at(-1) ?? null,
    }
  // The narrowest bracket: "in February" is less telling than "on 27 February".
  const narrowest = [...base].sort((a, b) => spread(a) - spread(b))[0]
  return { from: narrowest?.from ?? null, to: narrowest?.to ?? null }
}

function spread({ from, to }: Figure): number {
  return from === null || to === null ? Number.POSITIVE_INFINITY : Date.parse(to) - Date.parse(from)
}

// The tally that holds the figures of which this one's figures are said to be a part.
function withWholes(tallies: readonly Tally[], stated: readonly Stated[]): Tally[] {
  const tallyOf = new Map(tallies.flatMap(({ id, figures }) => figures.map((figure) => [figure, id] as const)))
  const wholes = new Map(stated.flatMap(({ figure, partOf }) => (partOf === null ? [] : [[figure.id, partOf] as const])))
  return tallies.map((tally) => {
    const named = tally.figures.flatMap((figure) => tallyOf.get(wholes.get(figure) ?? '') ?? [])
    return { ...tally, partOf: mostFrequent(named.filter((id) => id !== tally.id)) }
  })
}

function orderOf({ members }: Grouped, order: ReadonlyMap<Stated, number>): number {
  const first = members[0]
  return first === undefined ? 0 : (order.get(first) ?? 0)
}

const LEAST = 1.2
// Below this a pair cannot be what brings two groups together.
const LEAST_EDGE = 1
const LARGE = 300
const MOST_REASONS = 4
const MOST_NEIGHBOURS = 300
