/** What is kept of a Reading to tell whose text it is and which happening it is about: hashes, no words. */
export interface Sketch {
  /** The Report's id, or any name that stays its own: ties between reports are broken by it. */
  readonly report: string
  /** ISO 8601 as told; null where none is. */
  readonly published: string | null
  /** Whether it credits its whole text to another than its outlet. */
  readonly credited: boolean
  /** Hash of each of its own words in order; quoted speech is left out. */
  readonly words: Uint16Array
  /** Hashes of its content words, ascending, and how often each is told (the title and the opening count more). */
  readonly terms: Int32Array
  readonly counts: Uint16Array
  /** Hashes of its figures (measure and value) and of who is quoted, in order: what a rewrite keeps. Even are figures, odd are speakers. */
  readonly beads: Int32Array
}

/** How many of a set's reports have each content word. */
export interface Rarity {
  readonly reports: number
  /** Hashes, ascending, and in how many reports each stands. */
  readonly terms: Int32Array
  readonly counts: Int32Array
}
