import type { Span } from './span.ts'

/** Words in quotation marks, marks not included, longer than three words, and who spoke them. */
export interface Quotation extends Span {
  /** Names of the speaker, the fullest first; [] where the report names none. */
  readonly speaker: readonly string[]
  /** The words that name or stand for the speaker ("he"), null for none. */
  readonly speakerSpan: Span | null
  /** "said", "according to"; null for none. */
  readonly cue: Span | null
  readonly rule: string
}
