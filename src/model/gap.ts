/** A row of the ledger: what was not read, or read in part, and why. */
export interface Gap {
  /** The Report's id, or null where there is none (a path that could not be opened). */
  readonly report: string | null
  /** The file, or the words, that it is about. */
  readonly what: string
  readonly why: GapReason
  /** One sentence for a person: what happened and what to do. */
  readonly detail: string
  /** `refused`: nothing of the report was used. */
  readonly severity: 'refused' | 'part' | 'note'
}

export type GapReason =
  | 'empty'
  | 'binary'
  | 'too large'
  | 'unreadable'
  | 'encrypted'
  | 'damaged'
  | 'unknown format'
  | 'language not read'
  | 'language uncertain'
  | 'no date'
  | 'no text found'
  | 'text cut'
  | 'encoding guessed'
  | 'place not resolved'
  | 'metadata not used'
  | 'not fetched'
  | 'fault'
