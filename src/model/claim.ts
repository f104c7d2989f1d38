import type { Span } from './span.ts'

/** A Quantity with what it counts. Names are lists, the one to show first; [] where the report says none. */
export interface Figure extends Span {
  readonly id: string
  /** The Document's id. */
  readonly report: string
  /** The exact words [start, end). */
  readonly text: string
  readonly measure: Measure
  readonly low: number | null
  readonly high: number | null
  readonly about: boolean
  readonly class: CountedClass
  readonly party: readonly string[]
  /** The counted, as worded: "Turkish soldiers"; null where only the number stands. */
  readonly who: string | null
  /** The things counted in plain words ("aid trucks"); null for people. */
  readonly object: string | null
  readonly scope: Scope
  /** ISO dates, inclusive; null where text and publication fix none. */
  readonly from: string | null
  readonly to: string | null
  readonly place: readonly string[]
  readonly agent: readonly string[]
  /** Nearest source of the number as the report gives it; [] in the outlet's own voice. */
  readonly attribution: readonly string[]
  readonly stance: Stance
  /** Id of the Figure that this one is a part of ("33 dead, including 12 children"); null for none. */
  readonly partOf: string | null
  /** Name of the rule that made it. */
  readonly rule: string
  /** The sentence it stands in. */
  readonly sentence: Span
}

export type Measure =
  | 'killed'
  | 'injured'
  | 'missing'
  | 'detained'
  | 'displaced'
  | 'refugees'
  | 'deployed'
  | 'destroyed'
  | 'strikes'
  | 'violations'
  | 'posts'
  | 'released'
  | 'other'
export type CountedClass = 'military' | 'police' | 'militant' | 'civilian' | 'journalist_aid' | 'mixed' | 'unspecified' | 'n/a'
export type Scope = 'incident' | 'cumulative' | 'state' | 'planned'
export type Stance = 'asserted' | 'denied' | 'possible' | 'hypothetical'

/** Who the report says something from: the words that name the source, the cue, and what is said. */
export interface Attribution {
  /** Names of the source, the fullest first; [] where the words name none ("officials"). */
  readonly names: readonly string[]
  readonly source: Span
  readonly cue: Span
  readonly content: Span
  /** The source that this one cites in turn, null for none. */
  readonly citing: readonly string[] | null
  /** The source says that the content is not so ("denied that …"). */
  readonly denies?: boolean
  readonly rule: string
}

/** How many a report says were killed and injured in the happening that it tells of first. */
export interface Casualties {
  readonly killed: CasualtyCount | null
  readonly injured: CasualtyCount | null
}

export interface CasualtyCount {
  /** What the words commit to; null is no bound. */
  readonly low: number | null
  readonly high: number | null
  /** `stated`: one figure gives it; `reckoned`: figures were added or taken from each other, or persons told of one by one were counted. */
  readonly basis: 'stated' | 'reckoned'
  /** Ids of the figures that it is made of; [] where the report gives no number. */
  readonly figures: readonly string[]
  /** The words that it is made of: figures, and a phrase for each person counted. */
  readonly evidence: readonly Span[]
  /** Whether it stands in the first three sentences, where a report tells what it is about. */
  readonly lead: boolean
  readonly rule: string
}

/** Where a claim stands in a report. */
export interface Evidence extends Span {
  readonly report: string
}

/** What a report tells of a patrol on one day. */
export interface PatrolClaim extends Span {
  readonly report: string
  /** ISO day. */
  readonly day: string
  readonly outcome: 'done' | 'cut short' | 'not held' | 'told of'
  /** Told before it was due. */
  readonly announced: boolean
  /** Who says so; [] is the outlet. */
  readonly by: readonly string[]
  readonly rule: string
}

/** What an Agreement provides, as one report words it. */
export interface TermClaim extends Span {
  readonly report: string
  /** The Agreement as named or told ("Moscow, 5 March 2020"); null where the text does not tell which. */
  readonly agreement: string | null
  readonly type: TermType
  readonly parties: readonly string[]
  /** Local ISO date or minute; null for none. */
  readonly starts: string | null
  readonly value: number | null
  /** `km`, `day`, `post`, `person`; null for none. */
  readonly unit: string | null
  readonly place: readonly string[]
  /** What it is about where the type alone does not tell ("weapons", "committee"). */
  readonly what?: string
  readonly rule: string
}

export type TermType =
  | 'cessation'
  | 'corridor'
  | 'zone'
  | 'patrol'
  | 'posts'
  | 'withdrawal'
  | 'deployment'
  | 'exchange'
  | 'access'
  | 'return'
  | 'other'

/** A report's claim that somebody broke an agreement. */
export interface AccusationClaim extends Span {
  readonly report: string
  /** Names; the outlet's where it speaks in its own voice. */
  readonly accuser: readonly string[]
  readonly accused: readonly string[]
  readonly agreement: string | null
  /** The conduct complained of, in the report's words. */
  readonly conduct: string
  readonly denied: boolean
  readonly rule: string
}
