import type { Span } from './span.ts'
import type { When } from './time.ts'

/** A mention of something done: a predicate with who did it to whom, where and when. */
export interface EventMention extends Span {
  /** Row of the predicate's word. */
  readonly word: number
  readonly category: EventCategory
  /** PLOVER mode, or null. */
  readonly mode: string | null
  /** What a person would call it: `air strike`, `shelling`, `clash`, `explosion`, `shooting`, `abduction`; null for none. */
  readonly kind: string | null
  readonly agent: readonly string[]
  readonly target: readonly string[]
  readonly place: readonly string[]
  readonly when: When | null
  readonly negated: boolean
  /** A row of an observers' log, which no other row of it tells again. */
  readonly observed?: true
  /** Told as done, planned, threatened, demanded or possible. */
  readonly modality: 'deed' | 'plan' | 'threat' | 'demand' | 'possible'
}

/** PLOVER's sixteen categories. */
export type EventCategory =
  | 'AGREE'
  | 'CONSULT'
  | 'SUPPORT'
  | 'CONCEDE'
  | 'COOPERATE'
  | 'AID'
  | 'RETREAT'
  | 'REQUEST'
  | 'ACCUSE'
  | 'REJECT'
  | 'THREATEN'
  | 'PROTEST'
  | 'SANCTION'
  | 'MOBILIZE'
  | 'COERCE'
  | 'ASSAULT'
