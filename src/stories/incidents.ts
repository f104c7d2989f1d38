import type { Evidence } from '../model/claim.ts'
import type { Incident, Tally } from '../model/story.ts'
import { cluster } from './clusters.ts'
import { components } from './components.ts'
import { likeness } from './context.ts'
import { compareWhere, type Whereabouts } from './geography.ts'
import { type Happening, RUNNING } from './happenings.ts'
import { familiesMeet } from './kinds.ts'
import { stemsMeet } from './names.ts'
import { compareMoments, dayOf, periodOf } from './periods.ts'
import { groupBy } from './status.ts'
import { daysInWords, inPlace, mostFrequent, sentenceCase } from './titles.ts'

/** Brings the mentions of one violent happening together, whatever report, spelling or hour. Time is near linear: only neighbours are compared. */
export function makeIncidents(happenings: readonly Happening[], tallies: readonly Tally[]): Incident[] {
  const tallyOf = new Map(tallies.flatMap(({ id, measure, figures }) => figures.map((figure) => [figure, { id, measure }] as const)))
  const known: Known = {
    happenings,
    talliesOf: happenings.map(
      ({ figures }) => new Map(figures.flatMap((figure) => tallyOf.get(figure) ?? []).map(({ id, measure }) => [id, measure])),
    ),
  }
  const groups = couldMeet(known).flatMap((component) => split(component, known))
  return groups
    .filter((group) => isTold(group.flatMap((at) => happenings[at] ?? [])))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
    .map((group, at) =>
      makeIncident(
        group.flatMap((member) => happenings[member] ?? []),
        { id: `incident-${at + 1}`, tallies: group.flatMap((member) => [...(known.talliesOf[member]?.keys() ?? [])]) },
      ),
    )
}

// A happening that somebody says took place, with something to tell it by: when, where, or how many.
function isTold(members: readonly Happening[]): boolean {
  const told = members.filter(({ denied }) => !denied)
  // A count alone ("three came to the clinic") is an incident only where it says when and where.
  if (told.every(({ counted, family }) => counted && family === 'attack'))
    return told.some(({ from, to, where }) => (from !== null || to !== null) && where.length > 0)
  return told.some(({ from, to, where, figures }) => from !== null || to !== null || where.length > 0 || figures.length > 0)
}

interface Known {
  readonly happenings: readonly Happening[]
  /** Tallies of each happening's figures, with the measure of each. */
  readonly talliesOf: readonly ReadonlyMap<string, string>[]
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
  if (a.counter !== null || b.counter !== null) return tallyBond(a, b)
  if (a.observed === true && b.observed === true && a.report === b.report) return null
  const moments = compareMoments(periodOf(a), periodOf(b))
  if (moments === 'apart' || toldBefore(a, b) || toldBefore(b, a)) return null
  let score = moments === 'same' ? 1 : moments === 'near' ? 0.5 : moments === 'within' ? 0.2 : moments === 'next day' ? -0.2 : 0
  const counts = countsBond(a, b, talliesOf[at] ?? new Map(), talliesOf[other] ?? new Map())
  score += counts
  const whereabouts = compareWhere(a.where, b.where)
  score += WHERE[whereabouts]
  // A report that names two days means two.
  if (a.report === b.report) score -= besidesBond(a, b, whereabouts) + (moments === 'next day' ? 0.8 : 0)
  const agents = a.agent.length > 0 && b.agent.length > 0 ? (stemsMeet(a.agentStems, b.agentStems) ? 0.4 : -0.5) : 0
  const targets = a.target.length > 0 && b.target.length > 0 ? (stemsMeet(a.targetStems, b.targetStems) ? 0.3 : -0.2) : 0
  score += agents + targets
  // Sentences of two reports that share neither place, side, count nor words have little more than a day in common.
  const alike = likeness(a.context, b.context)
  if (a.report !== b.report && alike < 0.3 && whereabouts === 'cannot-tell' && counts <= 0 && agents <= 0 && targets <= 0) score -= 0.3
  score += kindsBond(a, b)
  score += Math.min(1, 2 * alike) - 0.1
  if (a.report === b.report) score += besides(a, b)
  else if (a.story !== null && b.story !== null) score += a.story === b.story ? 0.2 : 0
  return score
}

// Counts of breaches are one matter where one side or monitor counts them, in one report or within a week.
function tallyBond(a: Happening, b: Happening): number | null {
  if (a.counter === null || b.counter === null || !stemsMeet(a.counter, b.counter)) return null
  const [x, y] = [dayOf(a.to ?? a.from), dayOf(b.to ?? b.from)]
  return a.report === b.report || x === null || y === null || Math.abs(x - y) <= 7 ? 1 : null
}

// A whole campaign or a movement of troops is not one of the attacks within it.
function kindsBond(a: Happening, b: Happening): number {
  if (a.kind === b.kind) return 0.4
  // The wounded in a hospital are not those carried off.
  if ((a.counted && PERSONS.has(b.family)) || (b.counted && PERSONS.has(a.family))) return -0.8
  if (familiesMeet(a.family, b.family)) return 0.1
  if (APART.has(a.family) !== APART.has(b.family)) return -1.2
  return a.report === b.report ? -0.3 : -0.6
}

// Figures that are held to count one thing, or a part of it, speak for one happening; two counts of one kind against it.
function countsBond(a: Happening, b: Happening, some: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): number {
  if ([...some.keys()].some((tally) => others.has(tally))) return 1.6
  if (
    a.wholes.some((id) => b.figures.includes(id)) ||
    b.wholes.some((id) => a.figures.includes(id)) ||
    a.wholes.some((id) => b.wholes.includes(id))
  )
    return 1.2
  const measures = new Set(some.values())
  return [...others.values()].some((measure) => measures.has(measure)) ? -0.7 : 0
}

// A report that names two places, or two kinds of deeds in one area, tells of two; one that says "also" tells of another.
function besidesBond(a: Happening, b: Happening, whereabouts: Whereabouts): number {
  let against = isTopping(a, b) ? 0.9 : 0
  if (whereabouts.endsWith('apart')) against += 0.6
  else if (whereabouts === 'around') {
    if (isSpot(a) && isSpot(b)) against += 1.5
    else if (a.kind !== b.kind && a.family !== 'attack' && b.family !== 'attack') against += 0.8
  }
  return against
}

function isSpot({ where }: Happening): boolean {
  return where.some(({ place }) => place === null || place.kind === 'settlement' || place.kind === 'facility')
}

// "Shells had fallen on the town as well": what comes on top of a deed is another one.
function isTopping(a: Happening, b: Happening): boolean {
  const later = a.span.start < b.span.start ? b : a
  return later.added && a.span.start !== b.span.start
}

function toldBefore(a: Happening, b: Happening): boolean {
  const from = dayOf(b.from)
  return a.publishedDay !== null && from !== null && from > a.publishedDay + 1
}

// What follows in a report is mostly on the same.
function besides(a: Happening, b: Happening): number {
  const gap = Math.max(a.span.start - b.span.end, b.span.start - a.span.end)
  return gap < 200 ? 0.5 : gap < 600 ? 0.2 : 0
}

function couldMeet({ happenings, talliesOf }: Known): number[][] {
  if (happenings.length <= SMALL) return [[...happenings.keys()]]
  const holders = new Map<string, number[]>()
  for (const [at, one] of happenings.entries()) {
    const keys = [
      ...(talliesOf[at]?.keys() ?? []),
      `s|${one.story ?? one.report}`,
      `d|${one.from ?? ''}|${one.place[0]?.toLowerCase() ?? ''}`,
    ]
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
        if (bond !== null && bond >= LEAST) edges.push([a, b])
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
  // What goes on since a day is not narrowed by one report's bracket.
  if (members.some(({ kind, counter }) => RUNNING.has(kind) || counter !== null)) {
    return {
      from: dated.flatMap(({ from }) => from ?? []).sort()[0] ?? null,
      to:
        dated
          .flatMap(({ to }) => to ?? [])
          .sort()
          .at(-1) ?? null,
    }
  }
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
  const on = target[0] === undefined || /^clash/.test(kind) ? '' : ` ${OF.test(kind) ? 'of' : 'on'} ${target[0]}`
  const when = from === null && to === null ? '' : `, ${daysInWords(from, to)}`
  return sentenceCase(`${kind}${named === undefined ? on : ` ${inPlace(named)}`}${when}`)
}

const WHERE: Readonly<Record<Whereabouts, number>> = { same: 0.7, around: 0.1, 'cannot-tell': 0, apart: -0.8, 'far apart': -1.2 }
// "Killing of civilians", but "attack on civilians".
const OF = /^(killing|destruction|abduction|detention|capture|shelling|looting|obstruction|disarmament|withdrawal|rape|torture)/
const PERSONS: ReadonlySet<string> = new Set(['abduction', 'looting', 'obstruction'])
const APART: ReadonlySet<string> = new Set(['campaign', 'movement', 'obstruction'])
const LEAST = 0.5
const SMALL = 300
const LARGE = 300
const CROWD = 12
