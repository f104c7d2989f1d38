/**
 * The rows of a record. Ground: `log`, `report`, `original`; nothing in them is ever changed or deleted. All else is
 * derived from ground, and `truce rebuild` makes it again; `counter` only hands out numbers. Columns named `body` hold
 * JSON of the noun of the model that the table is named for.
 */
export interface Tables {
  readonly log: LogRow
  readonly report: ReportRow
  readonly original: OriginalRow
  readonly counter: CounterRow
  readonly reading: ReadingRow
  readonly sketch: SketchRow
  readonly document: DocumentRow
  readonly claim: ClaimRow
  readonly story: StoryRow
  readonly tally: TallyRow
  readonly incident: IncidentRow
  readonly term: TermRow
  readonly accusation: AccusationRow
  readonly allegation: AllegationRow
  readonly copy: CopyRow
  readonly gap: GapRow
  readonly words: WordsRow
  readonly address: AddressRow
  readonly account: AccountRow
  readonly session: SessionRow
  readonly saved_view: SavedViewRow
}

/** An entry of the log: what was done to the record, by whom. */
export interface LogRow {
  /** 1 for the first; no number is left out. */
  readonly seq: number
  /** ISO instant in UTC, to the millisecond. */
  readonly at: string
  readonly who: string
  readonly kind: EntryKind
  /** Canonical JSON. */
  readonly body: string
  /** Hash of the entry before; 64 zeros for the first. */
  readonly previous: string
  /** SHA-256 in hex of the canonical JSON of all the other columns. */
  readonly hash: string
}

export type EntryKind = 'init' | 'places' | 'report' | 'gap' | 'decision' | 'rebuild'

export interface ReportRow {
  /** The `17` of `r17`. */
  readonly id: number
  /** SHA-256 in hex of what makes a report the same as another: its bytes' hash, and where it says it was published. */
  readonly identity: string
  /** Of the bytes, in hex. */
  readonly sha256: string
  readonly file: string
  readonly format: string
  /** JSON of ReportMetadata. */
  readonly metadata: string
  readonly size: number
  /** Its entry in the log. */
  readonly entry: number
}

/** The bytes as they came. */
export interface OriginalRow {
  readonly report: number
  readonly bytes: Uint8Array
}

export interface CounterRow {
  readonly name: string
  readonly value: number
}

/** What a version of Truce read of a report. */
export interface ReadingRow {
  readonly report: number
  readonly version: string
  /** Packed JSON of an Outcome: the Reading, or null, and its gaps. */
  readonly packed: Uint8Array
}

/** What is kept of a Reading to find its story. */
export interface SketchRow {
  readonly report: number
  /** The report's entry in the log: sketches are taken in that order. */
  readonly entry: number
  readonly packed: Uint8Array
}

export interface DocumentRow {
  readonly report: number
  /** Of Truce, whose reading it and all that stands beside it are. */
  readonly version: string
  readonly state: 'read' | 'part' | 'refused'
  readonly title: string | null
  readonly outlet: string | null
  readonly author: string | null
  readonly url: string | null
  /** ISO date or instant as far as told. */
  readonly published: string | null
  readonly language: string | null
  readonly text_sha256: string | null
  readonly originator: string | null
  readonly copy_of: string | null
  readonly story: string | null
}

export interface ClaimRow {
  /** `r3.f2`, `r3.s1`, `r3.t1`, `r3.a1`. */
  readonly id: string
  readonly report: number
  readonly kind: 'figure' | 'quotation' | 'term' | 'accusation'
  readonly start_at: number
  readonly end_at: number
  /** The slice of the text when it was read, for `truce verify`. */
  readonly words: string
  readonly state: 'read' | 'confirmed' | 'corrected' | 'rejected'
  /** JSON of the claim, with corrections applied. */
  readonly body: string
}

export interface StoryRow {
  readonly id: string
  readonly title: string
  readonly from_day: string | null
  readonly to_day: string | null
  readonly reports: number
  readonly tallies: number
  readonly disputed: number
  /** The last entry of the log that touched it. */
  readonly changed: number
  /** Ids of its reports, by number, with a space between them. */
  readonly members: string
  readonly body: string
}

export interface TallyRow {
  readonly id: string
  readonly story: string
  readonly title: string
  readonly measure: string
  readonly status: string
  readonly best: number | null
  readonly low: number | null
  readonly high: number | null
  readonly body: string
}

export interface IncidentRow {
  readonly id: string
  readonly story: string
  readonly title: string
  readonly kind: string
  readonly from_day: string | null
  readonly to_day: string | null
  readonly place: string | null
  /** WGS84 degrees of its first place that the gazetteer knows. */
  readonly lat: number | null
  readonly lon: number | null
  readonly body: string
}

/** A term as one story's reports tell it, or as accepted and held against that story's incidents. */
export interface TermRow {
  readonly id: string
  readonly story: string
  readonly agreement: string
  readonly type: string
  readonly starts: string | null
  /** 1 where a person accepted it. */
  readonly accepted: number
  readonly body: string
}

export interface AccusationRow {
  readonly id: string
  readonly story: string
  readonly body: string
}

export interface AllegationRow {
  readonly id: string
  readonly story: string
  readonly incident: string
  readonly term: string
  readonly state: string
  readonly in_force: string
  readonly in_area: string
  readonly body: string
}

export interface CopyRow {
  readonly report: number
  readonly of_report: number
  readonly story: string
  readonly share: number
  readonly certainty: string
  readonly body: string
}

/** A row of the ledger; of a report, or of what never became one. */
export interface GapRow {
  readonly id: string
  readonly report: number | null
  readonly what: string
  readonly why: string
  readonly detail: string
  readonly severity: string
  /** Its entry in the log, where it is of no report. */
  readonly entry: number | null
}

/** The index for searching: `fts5` of SQLite, `tsvector` of PostgreSQL. */
export interface WordsRow {
  readonly rowid: number
  readonly report: number
  readonly title: string
  readonly text: string
  readonly search: string
}

/** An address that is watched or was fetched. */
export interface AddressRow {
  readonly url: string
  /** What its feed said of its last change when it was fetched. */
  readonly version: string | null
  readonly etag: string | null
  readonly modified: string | null
  /** ISO instants: of the last time that it was had, and before which it is left alone. */
  readonly fetched: string | null
  readonly due: string | null
  /** How often in a row it could not be had. */
  readonly failures: number
}

/** Who may sign in. */
export interface AccountRow {
  readonly id: number
  /** Lower case. */
  readonly name: string
  readonly role: string
  /** argon2id in PHC notation. */
  readonly password_hash: string
  /** ISO instant at which the last session began. */
  readonly last_visit: string | null
}

export interface SessionRow {
  readonly secret_sha256: string
  readonly account: number
  readonly form_token: string
  readonly started: string
  readonly expires: string
  /** When the person came before this session. */
  readonly last_visit: string | null
}

export interface SavedViewRow {
  readonly account: number
  readonly name: string
  readonly query: string
}
