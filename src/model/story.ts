import type { AgreedTerm } from './agreement.ts'
import type { CasualtyCount, CountedClass, Evidence, Measure, Scope, TermType } from './claim.ts'

/** That one Document's text is mainly another's, with the shared passages as evidence. */
export interface Copy {
  readonly report: string
  readonly of: string
  /** Share of the copy's words that stand in the original too, 0 to 1. */
  readonly share: number
  /** `likely`: follows it sentence by sentence in other words; never counted as certain. */
  readonly certainty: 'certain' | 'likely'
  readonly passages: readonly { readonly copy: Evidence; readonly original: Evidence }[]
}

/** Whose observation a claim goes back to. */
export interface Originator {
  readonly name: string
  /** Why: the credit line, the feed's word, the copy chain, the named source, or the outlet itself. */
  readonly because: 'credit' | 'feed' | 'copy' | 'named source' | 'outlet'
}

/** The documents about one happening. */
export interface Story {
  readonly id: string
  readonly title: string
  readonly reports: readonly string[]
  readonly from: string | null
  readonly to: string | null
}

/** How many a Story's happening killed or injured, by what each of its reports comes to. */
export interface StoryCasualties {
  /** The Story's id. */
  readonly story: string
  readonly measure: 'killed' | 'injured'
  /** By the rule; null where the reports leave it open. */
  readonly best: number | null
  /** The least and the most that a report gives; null where none gives any. */
  readonly low: number | null
  readonly high: number | null
  /** Name and version of the rule. */
  readonly rule: string
  readonly version: string
  /** What each report comes to, in the order of the reports; copies are not among them. */
  readonly reports: readonly (CasualtyCount & { readonly report: string })[]
  readonly because: string
}

/** Figures of several reports that count the same thing. */
export interface Tally {
  readonly id: string
  /** In words a person would use: "Turkish soldiers killed since 1 February 2020". */
  readonly title: string
  readonly measure: Measure
  readonly class: CountedClass
  readonly scope: Scope
  readonly from: string | null
  readonly to: string | null
  readonly place: readonly string[]
  /** Figure ids in reading order. */
  readonly figures: readonly string[]
  readonly status: 'agreed' | 'disputed' | 'updated' | 'single'
  /** Least and greatest exact value stated; null where none is. */
  readonly low: number | null
  readonly high: number | null
  /** The greatest lower bound stated ("at least 58"), null for none. */
  readonly atLeast: number | null
  /** By the default rule. */
  readonly best: number | null
  readonly estimates: readonly Estimate[]
  /** Names of the originators, in order of first report. */
  readonly originators: readonly string[]
  /** Why the figures belong together, and why close ones were kept out. */
  readonly because: readonly string[]
  /** Tallies that this one is a part of. */
  readonly partOf: string | null
}

/** Best, low and high by a named rule. */
export interface Estimate {
  readonly rule: string
  readonly version: string
  readonly best: number | null
  readonly low: number | null
  readonly high: number | null
  /** Figure ids that the rule used, and those it left out. */
  readonly used: readonly string[]
  readonly left: readonly string[]
  readonly note: string | null
}

/** The happening itself. */
export interface Incident {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly from: string | null
  readonly to: string | null
  readonly place: readonly string[]
  readonly agent: readonly string[]
  readonly target: readonly string[]
  readonly evidence: readonly Evidence[]
  readonly tallies: readonly string[]
  /** Where reports say that it did not happen; left out where none does. */
  readonly denials?: readonly Evidence[]
}

/** One clause of an accord, as the reports tell it together. */
export interface Term {
  readonly id: string
  readonly agreement: string
  readonly type: TermType
  readonly parties: readonly string[]
  readonly starts: string | null
  readonly value: number | null
  readonly unit: string | null
  readonly place: readonly string[]
  /** What it is about where its type does not tell ("protection"); left out where nothing tells. */
  readonly what?: string
  readonly evidence: readonly Evidence[]
  /** What the agreement file says of it; left out where only reports tell. */
  readonly agreed?: AgreedTerm
}

export interface Accusation {
  readonly id: string
  readonly accuser: readonly string[]
  readonly accused: readonly string[]
  readonly agreement: string | null
  readonly conduct: string
  readonly evidence: readonly Evidence[]
  /** Whether a report carries a denial of it; left out where none is known. */
  readonly denied?: boolean
}

export type Answer = 'yes' | 'no' | 'cannot-tell'

/** Where an Allegation stands; only a person's decision moves it. */
export const ALLEGATION_STATES = ['alleged', 'under review', 'confirmed', 'refuted', 'not attributable'] as const
export type AllegationState = (typeof ALLEGATION_STATES)[number]

/** An Incident held against a Term. */
export interface Allegation {
  readonly id: string
  readonly incident: string
  readonly term: string
  readonly accuser: readonly string[]
  readonly accused: readonly string[]
  readonly denied: boolean
  readonly inForce: Answer
  readonly inArea: Answer
  /** Whether a party to the term did it; left out where no agreement file tells its parties. */
  readonly byParty?: Answer
  /** Where it stands; left out while nobody alleges it. */
  readonly state?: AllegationState
  /** Why each answer, in words. */
  readonly because: readonly string[]
  readonly evidence: readonly Evidence[]
}
