/** What was handed in: bytes and what is known of them from outside. */
export interface Report {
  /** Position in the set, `r1` for the first in reading order. */
  readonly id: string
  /** The path as given, with `/` between its parts. */
  readonly file: string
  readonly format: ReportFormat
  readonly bytes: Uint8Array
  /** Hex digest of `bytes`. */
  readonly sha256: string
  /** From `reports.json` beside the file; wins over what the report says of itself. */
  readonly metadata: ReportMetadata
}

export type ReportFormat = 'text' | 'markdown' | 'html' | 'pdf' | 'field'

export interface ReportMetadata {
  readonly url?: string | null
  readonly outlet?: string | null
  readonly title?: string | null
  readonly author?: string | null
  /** Whose text it is, where the feed that it came by says so. */
  readonly originator?: string | null
  /** ISO 639-1. */
  readonly language?: string | null
  /** ISO 8601 date or instant. */
  readonly published?: string | null
}
