import type { Attribution } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import type { Parse } from '../model/parse.ts'
import type { Mentions } from '../model/reading.ts'

/** What a rule for claims may look at. */
export interface ClaimContext {
  readonly document: Document
  readonly parse: Parse
  readonly mentions: Mentions
  readonly attributions: readonly Attribution[]
}
