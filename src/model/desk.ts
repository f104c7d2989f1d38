import type { Evidence } from './claim.ts'
import type { ClaimAt, Reliability } from './decision.ts'
import type { Gap } from './gap.ts'
import type { AllegationState, Answer, Tally } from './story.ts'

/** A part of a list in a fixed order, and where the next part begins; null at the end. */
export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly next: string | null
  /** How many there are in all. */
  readonly total: number
}

/** A story as a row of the list. */
export interface StoryRow {
  readonly id: string
  readonly title: string
  readonly from: string | null
  readonly to: string | null
  readonly reports: number
  readonly copies: number
  readonly originators: number
  readonly figures: number
  readonly tallies: Readonly<Record<Tally['status'], number>>
  /** Allegations that nobody has confirmed or refuted. */
  readonly alleged: number
  /** ISO instant at which a report or a decision last touched it. */
  readonly changedAt: string
}

/** A report as a row of the list. */
export interface ReportLine {
  readonly id: string
  readonly file: string
  readonly sha256: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly addedAt: string
  readonly story: string | null
  readonly copyOf: string | null
  readonly originator: string | null
  readonly claims: number
}

/** Words found in a text. */
export interface SearchHit {
  readonly report: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly story: string | null
  /** The sentence around the first place where they stand, and its position in the text. */
  readonly sentence: string
  readonly start: number
  readonly end: number
}

/** An originator or an outlet: what goes back to it, and how far people trust it. */
export interface SourceRow {
  readonly name: string
  readonly reports: number
  readonly copies: number
  readonly figures: number
  /** Admiralty: A reliable to F not to be judged; null where nobody has graded it. */
  readonly reliability: Reliability | null
}

/** A claim that deserves a look, and why. */
export interface ReviewItem {
  readonly id: string
  readonly story: string | null
  readonly report: string
  readonly outlet: string | null
  readonly claim: ClaimAt
  readonly sentence: string
  /** Where the sentence begins in the report's text. */
  readonly sentenceStart: number
  /** The other figures of its tally. */
  readonly others: readonly Evidence[]
  /** "Differs from two other originators." */
  readonly why: string
}

/** A row of the ledger, with an id for the list. */
export interface GapRow extends Gap {
  readonly id: string
}

/** An entry of the record's log, as a person reads it. */
export interface LogLine {
  readonly number: number
  readonly at: string
  readonly who: string
  readonly words: string
  readonly sha256: string
}

/** A view of the list that a person keeps under a name. */
export interface SavedView {
  readonly name: string
  /** The part of the address after the question mark. */
  readonly query: string
}

/** An agreement as it stands today. */
export interface AgreementState {
  readonly name: string
  readonly terms: readonly TermState[]
}

export interface TermState {
  readonly id: string
  readonly title: string
  readonly starts: string | null
  readonly place: readonly string[]
  /** Whether a person accepted it. */
  readonly accepted: boolean
  readonly allegations: readonly AllegationLine[]
}

export interface AllegationLine {
  readonly id: string
  readonly term: string
  readonly title: string
  /** First words of its incident, by which a decision names it. */
  readonly at: Evidence
  readonly story: string | null
  readonly accuser: readonly string[]
  readonly accused: readonly string[]
  readonly denied: boolean
  readonly state: AllegationState
  readonly inForce: Answer
  readonly inArea: Answer
  readonly because: readonly string[]
  /** How many sentences of reports tell of it. */
  readonly evidence: number
}

/** What became of a report that was handed in. */
export interface AddedReport {
  readonly state: 'added' | 'known' | 'refused'
  readonly report: string | null
  readonly words: string
}

/** Whether the chain, the hashes and the anchors hold. */
export interface Verification {
  readonly holds: boolean
  readonly words: string
}
