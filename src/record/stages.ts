import type { Decision } from '../model/decision.ts'
import type { Gap } from '../model/gap.ts'
import type { Reading } from '../model/reading.ts'
import type { Reconciled } from '../model/reconciled.ts'
import type { Allegation } from '../model/story.ts'

/** The stages that a record needs. It imports none of them: who opens it hands them in. */
export interface Stages {
  readonly version: string
  /** A Reading with what people decided of its claims. */
  readonly decide: (reading: Reading, decisions: readonly Decision[]) => Reading
  /** What is kept of a Reading to find the story that it belongs to. */
  readonly sketchOf: (reading: Reading) => Uint8Array
  /** An empty book; how rare a word is, is reckoned over these sketches. */
  readonly openBook: (sketches: readonly Uint8Array[], decisions: readonly Decision[]) => Book
  /** The readings of one story held against each other, with what people decided of them together. Ids hang on words, not on places in lists. */
  readonly reconcile: (readings: readonly Reading[], decisions: readonly Decision[]) => Derived
}

/** Which reports tell of one happening, for a set of reports that grows. Its order of adding changes nothing. */
export interface Book {
  readonly add: (sketch: Uint8Array) => void
  /** Report ids of each story that is another than at the last time. */
  readonly settle: () => readonly (readonly string[])[]
  /** Of every story. */
  readonly stories: () => readonly (readonly string[])[]
}

/** What became of one Report: null where nothing of it could be read, which the gaps explain. */
export interface Outcome {
  readonly reading: Reading | null
  readonly gaps: readonly Gap[]
}

/** What the stages make of Readings together. */
export interface Derived extends Reconciled {
  readonly allegations: readonly Allegation[]
}
