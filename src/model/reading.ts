import type { ActorMention } from './actor.ts'
import type { AccusationClaim, Attribution, Casualties, Figure, PatrolClaim, TermClaim } from './claim.ts'
import type { Document } from './document.ts'
import type { EventMention } from './event.ts'
import type { Gap } from './gap.ts'
import type { PlaceMention } from './place.ts'
import type { Quantity } from './quantity.ts'
import type { Quotation } from './quotation.ts'
import type { TimeMention } from './time.ts'

/** What mentions stand in one Document. All lists are in reading order. */
export interface Mentions {
  readonly times: readonly TimeMention[]
  readonly quantities: readonly Quantity[]
  readonly places: readonly PlaceMention[]
  readonly actors: readonly ActorMention[]
  readonly quotations: readonly Quotation[]
  readonly events: readonly EventMention[]
}

/** What one Document claims. */
export interface Claims {
  readonly attributions: readonly Attribution[]
  readonly figures: readonly Figure[]
  readonly terms: readonly TermClaim[]
  readonly accusations: readonly AccusationClaim[]
  readonly casualties: Casualties
  /** Left out where none is told of. */
  readonly patrols?: readonly PatrolClaim[]
}

/** All that was read of one Document, plain data that crosses from a worker. */
export interface Reading {
  readonly document: Document
  /** Every sentence, in order, for display and search. */
  readonly sentences: readonly { readonly start: number; readonly end: number }[]
  readonly mentions: Mentions
  readonly claims: Claims
  readonly gaps: readonly Gap[]
}
