import type { Span } from './span.ts'

/** A Report's clean text; every Span of the product points into `text`, which never changes. */
export interface Document {
  /** The Report's id. */
  readonly id: string
  readonly file: string
  /** Hex digest of the Report's bytes. */
  readonly sha256: string
  readonly text: string
  /** Hex digest of `text` in UTF-8. */
  readonly textSha256: string
  readonly title: string | null
  readonly outlet: string | null
  readonly author: string | null
  readonly url: string | null
  readonly published: Publication | null
  readonly modified: string | null
  /** ISO 639-1, `und` when nothing could be told. */
  readonly language: string
  /** Agencies whose text the report says this is or uses. */
  readonly credits: readonly Credit[]
  /** Whose text it is by the feed that it came by; left out where none says so. */
  readonly originator?: string
}

/** When the report was published. */
export interface Publication {
  /** ISO 8601: `2020-03-05` or, when the time is told, `2020-03-05T18:20:00Z` (with the zone as told). */
  readonly value: string
  /** Where it was found; `text` means inferred from a date in the body. */
  readonly from: 'reports.json' | 'front matter' | 'json-ld' | 'open graph' | 'meta' | 'time element' | 'url' | 'dateline' | 'text'
}

/** A credit line, byline or dateline that names an agency: `(Reuters)`, `for AFP`, `AFP contributed`. */
export interface Credit {
  readonly agency: string
  readonly span: Span
  /** `whole`: the text is the agency's; `part`: the agency contributed or is mentioned as a source of material. */
  readonly share: 'whole' | 'part'
}
