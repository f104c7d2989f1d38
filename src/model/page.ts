import type { PatrolOutcome } from './agreement.ts'
import type { Cite } from './cite.ts'
import type { Gap } from './gap.ts'
import type { CountsView, DayRange, DaysView, IncidentsView, MapView } from './map.ts'
import type { Answer, Tally } from './story.ts'

/** The page of a dossier as plain data, in words ready to be read; markup adds nothing but its own order. */
export interface DossierPage {
  readonly title: string
  readonly version: string
  readonly counts: PageCounts
  /** The answer in a few lines. */
  readonly brief: readonly BriefColumn[]
  readonly tallies: readonly TallyGroup[]
  readonly agreements: readonly AgreementView[]
  readonly breaches: BreachView
  /** What is agreed and what is said to have happened, in sentences. */
  readonly lede: readonly string[]
  readonly map: MapView | null
  readonly days: DaysView | null
  readonly incidents: IncidentsView
  readonly perDay: CountsView | null
  readonly patrols: readonly PatrolMonth[]
  readonly speakers: readonly SpeakerView[]
  readonly matrix: MatrixView
  readonly wording: readonly WordingView[]
  readonly reports: readonly ReportRow[]
  readonly gaps: readonly Gap[]
  readonly texts: readonly TextView[]
  /** What the reading pane says of each claim. */
  readonly cards: readonly ClaimCard[]
  /** Claims that say the same thing, by the id that their cards name. */
  readonly groups: readonly ClaimGroup[]
}

export interface PageCounts {
  readonly reports: number
  readonly outlets: number
  readonly copies: number
  readonly originators: number
  readonly figures: number
  readonly tallies: Readonly<Record<Tally['status'], number>>
  /** "6 March to 17 April 2020"; null where no report has a date. */
  readonly period: string | null
}

/** "They differ on …": what leads the page. */
export interface BriefColumn {
  readonly heading: string
  readonly items: readonly BriefItem[]
  /** How many more there are than are shown. */
  readonly more: number
  /** Id of the section with all of them. */
  readonly section: string
}

export interface BriefItem {
  readonly title: string
  readonly value: string | null
  readonly note: string
  readonly status: Tally['status'] | null
  /** Anchor of a claim; null where none can be opened. */
  readonly claim: string | null
}

/** All tallies of one measure. */
export interface TallyGroup {
  readonly id: string
  readonly heading: string
  readonly rows: readonly TallyRow[]
}

export interface TallyRow {
  readonly id: string
  readonly title: string
  readonly status: Tally['status']
  /** "updated 7 → 15" */
  readonly statusWords: string
  /** Best by the default rule; null where no number can be given. */
  readonly best: string | null
  /** A figure that says the best; null where none says just that. */
  readonly bestClaim: string | null
  /** "59 to 63+"; null where it would repeat `best`. */
  readonly range: string | null
  /** "By latest-by-originator 1: 3 of 6 figures." */
  readonly rule: string
  readonly detail: string
  /** Null where no day is told. */
  readonly days: DayRange | null
  readonly originators: readonly string[]
  readonly plot: Plot
  readonly estimates: readonly EstimateView[]
  /** Why the figures belong together, in sentences. */
  readonly because: string
  readonly lines: readonly FigureLine[]
  /** The tally that this one is a part of, and its parts. */
  readonly whole: { readonly id: string; readonly title: string } | null
  readonly parts: readonly { readonly id: string; readonly title: string; readonly best: string | null }[]
}

/** Positions are percentages of the width, 0 to 100. */
export interface Plot {
  readonly scale: 'linear' | 'log'
  readonly ticks: readonly { readonly x: number; readonly label: string }[]
  readonly dots: readonly Dot[]
  readonly best: number | null
  /** From low to high by the default rule. */
  readonly band: { readonly from: number; readonly to: number } | null
  readonly labels: readonly {
    readonly x: number
    readonly lane: number
    readonly text: string
    readonly anchor: 'start' | 'middle' | 'end'
  }[]
  /** Dots upon each other at the fullest place. */
  readonly height: number
  /** Claims whose words fix no number ("dozens"). */
  readonly unplaced: readonly Dot[]
}

/** What one originator says at one value; the figures of copies lie upon it as a small stack. */
export interface Dot {
  readonly x: number
  /** 0 is on the line. */
  readonly level: number
  readonly claims: readonly string[]
  readonly copies: readonly string[]
  /** The figure as worded. */
  readonly words: string
  /** "Levanter, 20 March 2020: at least 63" */
  readonly label: string
  readonly look: 'stated' | 'about' | 'possible' | 'denied' | 'earlier'
  /** What the words leave open; `open` is the side without an end. */
  readonly whisker: { readonly from: number; readonly to: number; readonly open: 'left' | 'right' | null } | null
}

export interface EstimateView {
  readonly rule: string
  readonly version: string
  readonly words: string
  readonly note: string | null
  readonly used: number
  readonly left: number
  readonly best: number | null
  readonly low: number | null
  readonly high: number | null
}

/** One figure of a tally as a line of evidence. */
export interface FigureLine extends Cite {
  readonly value: string
  readonly originator: string
  readonly look: Dot['look']
  /** The sentence around the words; null where the set is too large to print them all. */
  readonly sentence: { readonly before: string; readonly words: string; readonly after: string } | null
}

export interface AgreementView {
  readonly name: string
  readonly terms: readonly TermRow[]
}

export interface TermRow {
  readonly id: string
  readonly type: string
  readonly starts: string | null
  readonly place: string | null
  /** "6 km" */
  readonly value: string | null
  /** In a report's own words; null where they only name it. */
  readonly words: string | null
  readonly parties: string | null
  readonly cites: readonly Cite[]
}

export interface BreachView {
  readonly accusations: readonly AccusationRow[]
  readonly allegations: readonly AllegationGroup[]
}

export interface AccusationRow {
  readonly id: string
  readonly accuser: string
  readonly accused: string
  readonly agreement: string | null
  readonly conduct: string
  /** A report carries a denial of it. */
  readonly denied: boolean
  readonly cites: readonly Cite[]
}

/** Incidents held against one Term. */
export interface AllegationGroup {
  readonly term: string
  readonly alleged: readonly AllegationRow[]
  /** Nobody in the reports calls these a breach. */
  readonly unalleged: readonly AllegationRow[]
}

export interface AllegationRow {
  readonly id: string
  readonly incident: string
  readonly when: string | null
  readonly accuser: string | null
  readonly accused: string | null
  readonly denied: boolean
  readonly inForce: Answer
  readonly inArea: Answer
  /** Why each answer, in sentences. */
  readonly because: string
  readonly cites: readonly Cite[]
}

/** A month in which a patrol fell due or is told of: weeks from Monday to Sunday, null outside the month. */
export interface PatrolMonth {
  readonly title: string
  readonly weeks: readonly (readonly (PatrolCell | null)[])[]
}

export interface PatrolCell {
  /** ISO date. */
  readonly day: string
  readonly due: 'due' | 'announced' | null
  readonly told: readonly {
    readonly words: string
    readonly outcome: PatrolOutcome
    /** Who says so; null for the outlet. */
    readonly by: string | null
    readonly cite: Cite
  }[]
}

export interface SpeakerView {
  /** Null for the quotations whose speaker no report names. */
  readonly name: string | null
  readonly utterances: readonly UtteranceView[]
}

/** One utterance in every wording that reports give it. */
export interface UtteranceView {
  readonly wordings: readonly { readonly text: string; readonly cites: readonly Cite[] }[]
}

export interface MatrixView {
  readonly outlets: readonly string[]
  readonly rows: readonly {
    readonly tally: string
    readonly title: string
    readonly status: Tally['status']
    readonly cells: readonly (MatrixCell | null)[]
  }[]
  /** Outlets left out because the table would not fit. */
  readonly moreOutlets: number
}

export interface MatrixCell {
  readonly value: string
  readonly copy: boolean
  readonly claim: string
  readonly count: number
}

export interface WordingView {
  readonly actor: string
  readonly outlets: readonly {
    readonly outlet: string
    readonly words: readonly { readonly text: string; readonly count: number; readonly claim: string }[]
  }[]
}

export interface ReportRow {
  readonly id: string
  readonly title: string | null
  readonly outlet: string
  readonly date: string | null
  /** The date is not stated but taken from the body. */
  readonly dateInferred: boolean
  readonly originator: string | null
  readonly url: string | null
  readonly file: string
  readonly sha256: string
  readonly claims: number
  readonly copies: readonly ReportRow[]
  /** "84 % of its words stand in r5"; null for an original. */
  readonly share: string | null
  /** Anchor of the first passage that it shares; null where none is known. */
  readonly passage: string | null
}

/** One document as text with marks. The pieces in order are its text, whole. */
export interface TextView {
  readonly report: string
  readonly title: string
  readonly meta: string
  readonly url: string | null
  readonly language: string
  readonly paragraphs: readonly Paragraph[]
}

export interface Paragraph {
  /** White space before it. */
  readonly gap: string
  readonly pieces: readonly Piece[]
  /** Its line breaks mean something: a form, a list, a verse. */
  readonly lines: boolean
}

/** A stretch that the same claims cover. */
export interface Piece {
  readonly text: string
  /** Claims that begin with it. */
  readonly anchors: readonly string[]
  /** Claims that cover it. */
  readonly claims: readonly string[]
}

/** What the reading pane shows of one claim. */
export interface ClaimCard {
  readonly id: string
  readonly kind: 'figure' | 'quotation' | 'term' | 'accusation' | 'incident' | 'allegation' | 'wording' | 'copy'
  readonly report: string
  readonly start: number
  readonly end: number
  readonly sentence: readonly [number, number]
  readonly group: string | null
  readonly facts: readonly Fact[]
}

export interface Fact {
  readonly label: string
  readonly value: string
  /** Not in the sentence: carried from elsewhere in the report or reckoned. */
  readonly inferred: boolean
}

export interface ClaimGroup {
  readonly id: string
  readonly title: string
  readonly status: Tally['status'] | null
  /** What holds of all its claims; a claim's own facts come after. */
  readonly facts: readonly Fact[]
  readonly claims: readonly string[]
}

/** The parts of the page that are the same for every dossier, with the hashes that its policy allows. */
export interface PageAssets {
  readonly script: string
  readonly style: string
  /** SHA-256 in base64 of the very bytes of each. */
  readonly scriptSha256: string
  readonly styleSha256: string
  /** Addresses of a script and a style that a server adds; a file of its own has none. */
  readonly tools?: { readonly script: string; readonly style: string }
}
