import type { Evidence } from '../model/claim.ts'
import type { Incident, Tally } from '../model/story.ts'
import { cluster } from './clusters.ts'
import { components } from './components.ts'
import { likeness } from './context.ts'
import type { Happening } from './happenings.ts'
import { familiesMeet } from './kinds.ts'
import { namesMeet, placesMeet } from './names.ts'
import { compareMoments, dayOf, periodOf } from './periods.ts'
import { groupBy } from './status.ts'
import { daysInWords, inPlace, mostFrequent, sentenceCase } from './titles.ts'

/** Brings the mentions of one violent happening together, whatever report, spelling or hour. Time is near linear: only neighbours are compared. */
export function makeIncidents(happenings: readonly Happening[], tallies: readonly Tally[]): Incident[] {
  const tallyOf = new Map(tallies.flatMap(({ id, figures }) => figures.map((figure) => [figure, id] as const)))
  const known: Known = {
    happenings,
    talliesOf: happenings.map(({ figures }) => new Set(figures.flatMap((figure) => tallyOf.get(figure) ?? []))),
  }
  const groups = couldMeet(known).flatMap((component) => split(component, known))
  return groups
    .filter((group) => group.some((at) => happenings[at]?.denied === false))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
    .map((group, at) =>
      makeIncident(
        group.flatMap((member) => happenings[member] ?? []),
        { id: `incident-${at + 1}`, tallies: group.flatMap((member) => [...(known.talliesOf[member] ?? [])]) },
      ),
    )
}

interface Known {
  readonly happenings: readonly Happening[]
  /** Tallies of each happening's figures. */
  readonly talliesOf: readonly ReadonlySet<string>[]
}

function split(component: readonly number[], known: Known): number[][] {
  const bond = (a: number, b: number): number | null => bondOf(component[a] ?? -1, component[b] ?? -1, known)
  return cluster({ count: component.length, bond, least: LEAST, given: [] }).map((members) =>
    members.flatMap((member) => component[member] ?? []),
  )
}

/** What speaks for two mentions being one happening; null where something forbids it. */
function bondOf(at: number, other: number, { happenings, talliesOf }: Known): number | null {
  const [a, b] = [happenings[at], happenings[other]]
  if (a === undefined || b === undefined) return null
  const moments = compareMoments(periodOf(a), periodOf(b))
  if (moments === 'apart' || toldBefore(a, b) || toldBefore(b, a)) return null
  let score = moments === 'same' ? 1 : moments === 'near' ? 0.5 : moments === 'next day' ? -0.2 : 0
  const shared = [...(talliesOf[at] ?? [])].filter((tally) => talliesOf[other]?.has(tally)).length
  const counted = (talliesOf[at]?.size ?? 0) > 0 && (talliesOf[other]?.size ?? 0) > 0
  score += shared > 0 ? 1.6 : counted ? -0.5 : 0
  if (a.place.length > 0 && b.place.length > 0) score += placesMeet(a.place, b.place) ? 0.7 : -1
  if (a.agent.length > 0 && b.agent.length > 0) score += namesMeet(a.agent, b.agent) ? 0.4 : -0.6
  if (a.target.length > 0 && b.target.length > 0) score += namesMeet(a.target, b.target) ? 0.3 : -0.3
  score += a.kind === b.kind ? 0.4 : familiesMeet(a.family, b.family) ? 0 : -0.8
  score += Math.min(1, 2 * likeness(a.context, b.context)) - 0.1
  if (a.report === b.report) score += besides(a, b) ? 0.4 : 0
  else if (a.story !== null && b.story !== null) score += a.story === b.story ? 0.2 : -0.2
  return score
}

function toldBefore(a: Happening, b: Happening): boolean {
  const from = dayOf(b.from)
  return a.publishedDay !== null && from !== null && from > a.publishedDay + 1
}

// The next sentence mostly goes on about the same.
function besides(a: Happening, b: Happening): boolean {
  return Math.abs(a.span.start - b.span.end) < 40 || Math.abs(b.span.start - a.span.end) < 40 || a.span.start === b.span.start
}

function couldMeet({ happenings, talliesOf }: Known): number[][] {
  if (happenings.length <= SMALL) return [[...happenings.keys()]]
  const holders = new Map<string, number[]>()
  for (const [at, one] of happenings.entries()) {
    const keys = [...(talliesOf[at] ?? []), `s|${one.story ?? one.report}`, `d|${one.from ?? ''}|${one.place[0]?.toLowerCase() ?? ''}`]
    for (const key of keys) {
      const list = holders.get(key)
      if (list === undefined) holders.set(key, [at])
      else list.push(at)
    }
  }
  const edges: [number, number][] = []
  for (const list of holders.values()) {
    for (const [position, a] of list.entries()) {
      for (const b of list.slice(position + 1, position + 1 + CROWD)) {
        const bond = bondOf(a, b, { happenings, talliesOf })
        if (bond !== null && bond >= LEAST / 2) edges.push([a, b])
      }
    }
  }
  return components(happenings.length, edges).flatMap((component) => chunks(component, LARGE))
}

function chunks(items: readonly number[], size: number): number[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size))
}

function makeIncident(members: readonly Happening[], known: { readonly id: string; readonly tallies: readonly string[] }): Incident {
  const told = members.filter(({ denied }) => !denied)
  const kind = kindOf(told)
  const when = whenOf(told)
  const place = ranked(told.map((one) => one.place))
  const agent = ranked(told.map((one) => one.agent))
  const target = ranked(told.map((one) => one.target))
  const denials = evidenceOf(members.filter(({ denied }) => denied))
  return {
    id: known.id,
    title: titleOf({ kind, place, target, ...when }),
    kind,
    ...when,
    place,
    agent,
    target,
    evidence: evidenceOf(members),
    tallies: [...new Set(known.tallies)],
    ...(denials.length === 0 ? {} : { denials }),
  }
}

// "Attack" names nothing; another kind that a report gives is better.
function kindOf(members: readonly Happening[]): string {
  return (
    mostFrequent(members.filter(({ family }) => family !== 'attack').map(({ kind }) => kind)) ??
    mostFrequent(members.map(({ kind }) => kind)) ??
    'attack'
  )
}

// The narrowest interval that a report gives.
function whenOf(members: readonly Happening[]): { readonly from: string | null; readonly to: string | null } {
  const dated = members.filter(({ from, to }) => from !== null || to !== null)
  const width = ({ from, to }: Happening): number =>
    from === null || to === null ? Number.POSITIVE_INFINITY : (dayOf(to) ?? 0) - (dayOf(from) ?? 0)
  const [first] = [...dated].sort((a, b) => width(a) - width(b))
  return { from: first?.from ?? null, to: first?.to ?? null }
}

/** Names by how often they are given, the first of equals first. */
function ranked(lists: readonly (readonly string[])[]): string[] {
  const groups = [...groupBy(lists.flat(), (name) => name).entries()]
  return groups.sort((a, b) => b[1].length - a[1].length).map(([name]) => name)
}

function evidenceOf(members: readonly Happening[]): Evidence[] {
  const seen = new Set<string>()
  return members.flatMap(({ report, span }) => {
    const key = `${report} ${span.start}`
    if (seen.has(key)) return []
    seen.add(key)
    return [{ report, start: span.start, end: span.end }]
  })
}

function titleOf({
  kind,
  place,
  target,
  from,
  to,
}: {
  kind: string
  place: readonly string[]
  target: readonly string[]
  from: string | null
  to: string | null
}): string {
  const named = place.find((name) => /\p{Lu}/u.test(name))
  const on = target[0] === undefined || kind === 'clashes' ? '' : ` on ${target[0]}`
  const when = from === null && to === null ? '' : `, ${daysInWords(from, to)}`
  return sentenceCase(`${kind}${named === undefined ? on : ` ${inPlace(named)}`}${when}`)
}

const LEAST = 0.9
const SMALL = 300
const LARGE = 800
const CROWD = 24
