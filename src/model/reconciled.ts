import type { Accusation, Copy, Incident, Originator, Story, StoryCasualties, Tally, Term } from './story.ts'

/** What many Readings say together. */
export interface Reconciled {
  readonly copies: readonly Copy[]
  /** The text's originator by report id, where the report is not its own. */
  readonly originators: Readonly<Record<string, Originator>>
  readonly stories: readonly Story[]
  readonly casualties: readonly StoryCasualties[]
  readonly tallies: readonly Tally[]
  readonly incidents: readonly Incident[]
  readonly terms: readonly Term[]
  readonly accusations: readonly Accusation[]
  /** Ids of quotations (`r1.s2`) that are the same utterance as each. */
  readonly sameQuotations: Readonly<Record<string, readonly string[]>>
}
