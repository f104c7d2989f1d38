import type { Reading } from '../model/reading.ts'
import type { Accusation, Copy, Incident, Originator, Story, Tally, Term } from '../model/story.ts'

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

/** Reconciles the readings into one account; their order changes nothing but the ids. */
export function reconcile(_readings: readonly Reading[]): Account {
  return { copies: [], originators: {}, stories: [], tallies: [], incidents: [], terms: [], accusations: [], sameQuotations: {} }
}
