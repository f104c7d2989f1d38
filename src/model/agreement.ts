import type { Evidence, TermType } from './claim.ts'
import type { Geometry, Position, Ring } from './geometry.ts'

/** An accord as a person entered or accepted it, its places resolved. What reports say of its terms stands in `Term`. */
export interface Agreement {
  /** `moscow-2020`: unique among the agreements of a dossier. */
  readonly id: string
  /** As terms name it: "Moscow, 5 March 2020". */
  readonly name: string
  /** The file that it is from. */
  readonly file: string
  /** ISO date; null where not told. */
  readonly signed: string | null
  /** IANA names of the clocks that its local times may be of, the likeliest first. */
  readonly zones: readonly string[]
  readonly parties: readonly Party[]
  readonly terms: readonly AgreedTerm[]
  /** What a person has still to settle. */
  readonly questions: readonly string[]
}

/** One that is bound by an agreement. */
export interface Party {
  readonly name: string
  /** Names of it and of those who act for it, as reports write them. */
  readonly names: readonly string[]
}

/** One term as the agreement file gives it. */
export interface AgreedTerm {
  readonly id: string
  readonly type: TermType
  readonly title: string | null
  /** The accord's own words. */
  readonly text: string | null
  /** Names of parties; [] binds all of them. */
  readonly parties: readonly string[]
  readonly starts: Moment | null
  readonly ends: Moment | null
  readonly deadline: Moment | null
  readonly area: Area | null
  readonly threshold: Threshold | null
  readonly exceptions: readonly Exception[]
  readonly amendments: readonly Amendment[]
  /** Days on which something falls due (patrols), as ISO dates. */
  readonly due: readonly string[]
  /** Words of reports that say so. */
  readonly evidence: readonly Evidence[]
  readonly questions: readonly string[]
}

/** A moment as written, with every instant that it may be: one a clock, two where a clock is set back, a whole day where only a day is told. */
export interface Moment {
  /** `2020-03-06T00:01` or `2020-03-15`, on the clock of each reading. */
  readonly at: string
  readonly readings: readonly MomentReading[]
}

export interface MomentReading {
  /** IANA name; `UTC` or an offset where that is written. */
  readonly zone: string
  /** The first and the last instant that it may be, ISO in UTC. */
  readonly earliest: string
  readonly latest: string
  /** "02:30 does not exist on that day"; null for nothing to tell. */
  readonly note: string | null
}

/** What a term covers. Distances are geodesic on WGS84. */
export interface Area {
  /** In words: "6 km to each side of the M4". */
  readonly name: string
  readonly kind: 'corridor' | 'polygon' | 'points'
  /** The line, the polygons, or the points as given. */
  readonly geometry: Geometry
  /** Of a corridor, to the left and the right of its line in the order of its points. */
  readonly width: Width | null
  /** Around each of the points. */
  readonly radiusKm: number | null
  /** All that it encloses, for drawing: a list of polygons, cut at the antimeridian. */
  readonly outline: readonly (readonly Ring[])[]
  /** How far its edge may lie from where it is drawn: a line through towns strays from the road. */
  readonly toleranceKm: number
  /** Names that lie within it by the accord's own words ("the M4"), whatever their points. */
  readonly names: readonly string[]
  /** What could not be resolved, in sentences. */
  readonly unresolved: readonly string[]
}

export interface Width {
  readonly leftKm: number
  readonly rightKm: number
  /** Whether it reaches round the ends of the line. */
  readonly ends: 'round' | 'flat'
}

/** What must be reached before the term bites: "weapons of 100 mm and more", "within 50 km". */
export interface Threshold {
  readonly value: number
  readonly unit: string
  readonly of: string | null
}

/** Acts that the term does not forbid: by whom, of which kind, where. An empty list is any. */
export interface Exception {
  readonly words: string
  readonly actors: readonly string[]
  readonly kinds: readonly string[]
  readonly places: readonly string[]
}

/** A later change: from then on the new values hold. */
export interface Amendment {
  readonly words: string
  readonly from: Moment
  /** What holds from then on; left out what stays. */
  readonly ends?: Moment
  readonly area?: Area
  readonly repeals?: true
}

/** Where an incident may have been, for each name that reports give its place. */
export interface Whereabouts {
  readonly incident: string
  readonly patches: readonly Patch[]
}

/** A stretch of land that an incident happened within. */
export interface Patch {
  /** "Sarmin", "4 km from the post on a bearing of 190°". */
  readonly name: string
  readonly basis: 'place' | 'bearing'
  readonly center: Position
  /** Of the circle that holds all of it. */
  readonly radiusKm: number
  readonly outline: readonly (readonly Ring[])[]
}

/** A day on which a patrol fell due or is told of. */
export interface PatrolDay {
  /** ISO date. */
  readonly day: string
  readonly term: string | null
  readonly due: 'by the agreement' | 'announced' | null
  readonly told: readonly PatrolReport[]
}

export interface PatrolReport {
  readonly outcome: PatrolOutcome
  /** Who says so; [] is the outlet. */
  readonly by: readonly string[]
  readonly evidence: Evidence
}

export type PatrolOutcome = 'done' | 'cut short' | 'not held' | 'told of'

/** Incidents a day or a bulletin, by where they lie. */
export interface PeriodCount {
  /** ISO date of a day; of a bulletin the day on which it ends. */
  readonly day: string
  /** Instants in UTC, the end open. */
  readonly from: string
  readonly to: string
  /** Reports that tell of it; without any, nothing was observed, which is not quiet. */
  readonly reports: readonly string[]
  readonly inside: readonly string[]
  readonly outside: readonly string[]
  readonly cannotTell: readonly string[]
  readonly sides: readonly SideCount[]
}

/** How many breaches a side counts against another in a period, by its own word. */
export interface SideCount {
  /** Who counts. */
  readonly side: string
  readonly low: number | null
  readonly high: number | null
  readonly figures: readonly string[]
}

/** The incidents of one term in periods. */
export interface Counts {
  readonly term: string | null
  /** The clock of the days. */
  readonly zone: string
  readonly days: readonly PeriodCount[]
  readonly bulletins: readonly PeriodCount[]
  /** Counts whose period is longer than a day or that fix none. */
  readonly totals: readonly (SideCount & { readonly from: string | null; readonly to: string | null })[]
}
