import type { Span } from './span.ts'

/** A person, group, state or body that acts or speaks. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly kind: 'state' | 'forces' | 'organ' | 'group' | 'agency' | 'monitor' | 'media' | 'body' | 'person'
  /** ISO 3166-1 alpha-2 of the state it belongs to or sits in; null for none. */
  readonly country: string | null
  /** The Actor it belongs to ("Turkish army" to Turkey), else null. */
  readonly side: string | null
}

/** Words that stand for an Actor; `actor` is null where the lists know none. */
export interface ActorMention extends Span {
  readonly first: number
  readonly last: number
  /** A state that acts is an `organisation`; several people without a name ("residents") are `other`. */
  readonly kind: 'person' | 'organisation' | 'place' | 'nationality' | 'event' | 'facility' | 'weapon' | 'other'
  /** The name as the reader should see it: in full where the document introduces it in full. */
  readonly name: string
  readonly actor: Actor | null
  /** Names by which the side it belongs to is known (`["Turkey", "Turkish government"]`, `["Rapid Support Forces", "RSF"]`), [] where none is told. */
  readonly side: readonly string[]
}
