import type { Reading } from '../model/reading.ts'
import type { Accusation, Copy, Incident, Originator, Story, Tally, Term } from '../model/story.ts'
import { mergeAccusations } from './accusations.ts'
import { makeContexts } from './context.ts'
import { findCopies, headsOf } from './copies.ts'
import { groupStories } from './grouping.ts'
import { findHappenings } from './happenings.ts'
import { makeIncidents } from './incidents.ts'
import { creditedOriginator } from './originators.ts'
import { findSameQuotations } from './same-quotations.ts'
import { stateAll, twinsOf } from './statements.ts'
import { makeTallies } from './tallies.ts'
import { mergeTerms } from './terms.ts'

export { withStableIds } from './stable-ids.ts'

/** What many Readings say together. */
export interface Account {
  readonly copies: readonly Copy[]
  /** The text's originator by report id, where the report is not its own. */
  readonly originators: Readonly<Record<string, Originator>>
  readonly stories: readonly Story[]
  readonly tallies: readonly Tally[]
  readonly incidents: readonly Incident[]
  readonly terms: readonly Term[]
  readonly accusations: readonly Accusation[]
  /** Ids of quotations (`r1.s2`) that are the same utterance as each. */
  readonly sameQuotations: Readonly<Record<string, readonly string[]>>
}

/** Reconciles the readings into one account; their order changes nothing. */
export function reconcile(unordered: readonly Reading[]): Account {
  const readings = [...unordered].sort((a, b) => compareIds(a.document.id, b.document.id))
  const copies = findCopies(readings)
  const heads = headsOf(readings, copies)
  const stories = groupStories(readings, heads)
  const storyOf = new Map(stories.flatMap(({ id, reports }) => reports.map((report) => [report, id] as const)))
  const contexts = makeContexts(readings)
  const stated = stateAll(readings, { heads, contexts, storyOf })
  const tallies = makeTallies(stated, twinsOf(readings, copies))
  return {
    copies,
    originators: creditsOf(readings),
    stories,
    tallies,
    incidents: makeIncidents(findHappenings(readings, stated, contexts), tallies),
    terms: mergeTerms(readings.flatMap(({ claims }) => claims.terms)),
    accusations: mergeAccusations(readings.flatMap(({ claims }) => claims.accusations)),
    sameQuotations: findSameQuotations(readings),
  }
}

/** The stories alone, for sets of which nothing else is wanted. */
export function groupReports(unordered: readonly Reading[]): Story[] {
  const readings = [...unordered].sort((a, b) => compareIds(a.document.id, b.document.id))
  return groupStories(readings, headsOf(readings, findCopies(readings)))
}

/** The certain copies alone. */
export function reconcileCopies(unordered: readonly Reading[]): Copy[] {
  const readings = [...unordered].sort((a, b) => compareIds(a.document.id, b.document.id))
  return findCopies(readings).filter(({ certainty }) => certainty === 'certain')
}

/** Order of ids: letters by letters, numbers by size, so that `r10` follows `r9`. */
function compareIds(a: string, b: string): number {
  const [x, y] = [a, b].map((id) => id.match(/\d+|\D+/g) ?? [])
  for (let at = 0; at < Math.max(x?.length ?? 0, y?.length ?? 0); at++) {
    const [p, q] = [x?.[at], y?.[at]]
    if (p === undefined || q === undefined) return p === undefined ? -1 : 1
    const byNumber = Number(p) - Number(q)
    if (!Number.isNaN(byNumber) && byNumber !== 0) return byNumber
    if (p !== q) return p < q ? -1 : 1
  }
  return 0
}

function creditsOf(readings: readonly Reading[]): Record<string, Originator> {
  const originators: Record<string, Originator> = {}
  for (const { document } of readings) {
    const originator = creditedOriginator(document)
    if (originator !== null) originators[document.id] = originator
  }
  return originators
}
