import type { Exception, Moment, Party, Threshold, Width } from '../../model/agreement.ts'
import type { TermType } from '../../model/claim.ts'
import type { Geometry, Position } from '../../model/geometry.ts'

/** An agreement as its file has it: checked, its places not looked up yet. */
export interface WrittenAgreement {
  readonly id: string
  readonly name: string
  /** Other names by which reports call it. */
  readonly also: readonly string[]
  readonly signed: string | null
  readonly zones: readonly string[]
  /** ISO 3166-1 alpha-2 of where its places lie; null for anywhere. */
  readonly country: string | null
  readonly parties: readonly Party[]
  readonly terms: readonly WrittenTerm[]
  readonly questions: readonly string[]
}

export interface WrittenTerm {
  readonly id: string
  readonly type: TermType
  readonly title: string | null
  readonly text: string | null
  readonly parties: readonly string[]
  readonly starts: Moment | null
  readonly ends: Moment | null
  readonly deadline: Moment | null
  readonly value: number | null
  readonly unit: string | null
  readonly area: WrittenArea | null
  readonly threshold: Threshold | null
  readonly exceptions: readonly Exception[]
  readonly amendments: readonly WrittenAmendment[]
  readonly due: readonly string[]
  readonly said: readonly Said[]
  readonly questions: readonly string[]
}

export interface WrittenAmendment {
  readonly words: string
  readonly from: Moment
  readonly ends: Moment | null
  readonly area: WrittenArea | null
  readonly repeals: boolean
}

/** Words of a report, by its file's name. */
export interface Said {
  readonly report: string
  readonly words: string
}

export interface WrittenArea {
  readonly kind: 'corridor' | 'polygon' | 'points'
  readonly name: string | null
  readonly spots: readonly WrittenSpot[]
  /** Given outright. */
  readonly geometry: Geometry | null
  readonly width: Width | null
  readonly radiusKm: number | null
  readonly toleranceKm: number
  readonly names: readonly string[]
  /** Where it stands in the file. */
  readonly line: number
}

/** A point by its name or its position. */
export interface WrittenSpot {
  readonly name: string | null
  readonly at: Position | null
  readonly line: number
}
