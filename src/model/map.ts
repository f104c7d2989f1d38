import type { Cite } from './cite.ts'
import type { Answer } from './story.ts'

/** WGS84 degrees. It never reaches across the antimeridian: what does is as wide as the world. */
export interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** What a map is drawn upon: it ships with the program and is cut to the box that a dossier needs. */
export interface MapGround {
  /** The world's land (`data/maps/outlines.bin`); null where it is not at hand. */
  readonly outlines: Uint8Array | null
  /** At most so many towns in the box, the most populous first. */
  readonly towns: (box: Box, most: number) => readonly Town[]
}

export interface Town {
  readonly name: string
  readonly lat: number
  readonly lon: number
  readonly population: number
}

/** Before or after the ceasefire began; `cannot-tell` where the reports tell no day, or only the very day; null without any ceasefire. */
export type Phase = 'before' | 'after' | 'cannot-tell' | null

/** Positions and lengths are in units of a drawing of `width` by `height`, in Mercator's projection. */
export interface MapView {
  readonly width: number
  readonly height: number
  /** Path data, cut to the drawing. */
  readonly land: string
  readonly coasts: string
  readonly borders: string
  readonly terms: readonly MapTerm[]
  readonly spots: readonly MapSpot[]
  readonly marks: readonly MapMark[]
  /** All that has a name, what matters most first; not all have room. */
  readonly names: readonly MapName[]
  /** The names that have room where the map is `seatedFor` pixels wide. */
  readonly seated: readonly SeatedName[]
  readonly seatedFor: number
  readonly scale: { readonly km: number; readonly units: number }
  /** Incidents that it does not show, by why. */
  readonly off: readonly { readonly why: string; readonly incidents: number }[]
}

/** What one term covers. */
export interface MapTerm {
  readonly id: string
  /** "6 km to each side of the M4" */
  readonly title: string
  /** "Corridor, from 6 March 2020" */
  readonly note: string
  readonly kind: 'corridor' | 'polygon' | 'points'
  /** Path data of all that it encloses. */
  readonly area: string
  /** Path data of the line of a corridor; null for none. */
  readonly line: string | null
  readonly points: readonly { readonly x: number; readonly y: number }[]
  readonly claim: string | null
}

/** An area within which incidents happened. */
export interface MapSpot {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly r: number
  /** Path data where it is no circle; else null. */
  readonly shape: string | null
  /** So wide that its middle would look like the place. */
  readonly wide: boolean
}

/** An incident at one of its spots; several at one spot stand around its middle. */
export interface MapMark {
  readonly incident: string
  readonly spot: number
  /** Where the spot's marks stand. */
  readonly x: number
  readonly y: number
  /** Pixels from there, at any size of the map. */
  readonly dx: number
  readonly dy: number
}

export interface MapName {
  readonly text: string
  readonly kind: 'term' | 'spot' | 'town' | 'country'
  readonly x: number
  readonly y: number
  /** Pixels around its point that it keeps clear of. */
  readonly clear: number
}

/** A name with its seat in pixels of the window that it was seated for. */
export interface SeatedName extends Pick<MapName, 'text' | 'kind'> {
  readonly x: number
  /** Of the baseline. */
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly point: { readonly x: number; readonly y: number }
}

/** A day number counts from 1970. Null is an open end. */
export interface DayRange {
  readonly from: number | null
  readonly to: number | null
}

/** The incidents in words: what the map shows, and what it cannot. */
export interface IncidentsView {
  /** Terms with an area, one a column. */
  readonly areas: readonly { readonly term: string; readonly title: string }[]
  readonly phases: boolean
  readonly rows: readonly IncidentRow[]
  /** What was over before the scale begins: background. */
  readonly before: readonly IncidentRow[]
  /** "29 February 2020", where the scale begins. */
  readonly begins: string | null
  readonly undated: readonly IncidentRow[]
}

export interface IncidentRow {
  readonly id: string
  readonly title: string
  /** When and where, as far as the title does not tell. */
  readonly detail: string
  readonly phase: Phase
  readonly days: DayRange | null
  /** One an area, in the order of the columns. */
  readonly areas: readonly AreaAnswer[]
  /** Who alleges a breach; null for no one. */
  readonly alleged: string | null
  readonly bar: { readonly from: number; readonly to: number; readonly open: 'left' | 'right' | 'both' | null } | null
  readonly claims: readonly string[]
  readonly cites: readonly Cite[]
}

/** Whether an incident lies within what a term covers. */
export interface AreaAnswer {
  /** Null where it was not held against the term. */
  readonly answer: Answer | null
  /** Why, with the distance where one can be told; null where it was not held against the term. */
  readonly why: string | null
}

/** Incidents by day, beside what each side counts. */
export interface CountsView {
  /** The clock of the days, an IANA name. */
  readonly zone: string
  readonly sides: readonly string[]
  readonly rows: readonly CountRow[]
  /** Counts whose period is longer than a day. */
  readonly totals: readonly { readonly side: string; readonly period: string | null; readonly cell: SideCell }[]
}

export interface CountRow {
  readonly label: string
  readonly days: DayRange
  readonly observed: boolean
  readonly inside: number
  readonly outside: number
  readonly cannotTell: number
  /** In the order of the sides; null where one gives no count. */
  readonly sides: readonly (SideCell | null)[]
}

export interface SideCell {
  readonly words: string
  readonly claim: string | null
  readonly all: readonly string[]
}

/** The line of days. Positions are percentages of the width. */
export interface DaysView {
  readonly first: number
  readonly last: number
  readonly bins: readonly DayBin[]
  /** Days a bin. */
  readonly step: number
  /** Most incidents in one bin. */
  readonly most: number
  readonly ticks: readonly { readonly x: number; readonly label: string }[]
  readonly flags: readonly { readonly x: number; readonly label: string; readonly claim: string | null }[]
}

export interface DayBin {
  /** Day numbers, both inclusive. */
  readonly from: number
  readonly to: number
  readonly inside: number
  readonly outside: number
  readonly cannotTell: number
  /** A report was published then or tells of it. Without any there was no observation, which is not quiet. */
  readonly observed: boolean
}
