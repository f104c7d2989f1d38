/** What a later dossier has that an earlier one has not, and the other way round. */
export interface Comparison {
  readonly reports: Compared
  readonly figures: Compared
  readonly tallies: Compared
  readonly incidents: Compared
  readonly terms: Compared
}

export interface Compared {
  readonly added: readonly ComparedRow[]
  readonly changed: readonly ChangedRow[]
  readonly withdrawn: readonly ComparedRow[]
  /** How many are in both as they were. */
  readonly same: number
}

export interface ComparedRow {
  /** Ids in the two dossiers; null where it is in one only. */
  readonly before: string | null
  readonly after: string | null
  /** What it is, in words for a person. */
  readonly words: string
}

export interface ChangedRow extends ComparedRow {
  readonly changes: readonly { readonly field: string; readonly before: string; readonly after: string }[]
}
