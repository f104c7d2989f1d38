import type { Span } from '../../model/span.ts'

/** Words for an accord with what stands beside them, before it is known which accord they mean. */
export interface AccordDraft extends Span {
  readonly sentence: number
  readonly noun: string
  readonly place: string | null
  /** ISO day, month or year. */
  readonly date: string | null
  /** "a truce", "signed a declaration". */
  readonly isNew: boolean
  /** "the previous deal". */
  readonly isEarlier: boolean
  /** Its sentence looks back: "had negotiated", "prior to that". */
  readonly isPast: boolean
  /** "the 2018 truce and a new one that began in May": not the one just named. */
  readonly isOther: boolean
  /** The words tell that it was made at `place`. */
  readonly isMade: boolean
}
