import type { Publication } from '../model/document.ts'
import type { Gap } from '../model/gap.ts'

/** A report's text and what the report says of itself, each thing with where it was found. */
export interface Extract {
  readonly text: string
  readonly told: Told
  readonly faults: readonly Fault[]
}

/** What a report says of itself, in the order in which it is to be believed. */
export interface Told {
  readonly title?: string | null
  readonly outlet?: string | null
  readonly author?: string | null
  readonly url?: string | null
  readonly language?: string | null
  /** Dates as written, the most trusted first. */
  readonly published?: readonly { readonly text: string; readonly from: Publication['from'] }[]
  readonly modified?: string | null
  /** When the file was made, which may be long after: believed last. */
  readonly made?: string | null
}

export type Fault = Pick<Gap, 'why' | 'detail' | 'severity'>
