import type { Geometry, Position } from './geometry.ts'
import type { Span } from './span.ts'

/** A place of the gazetteer or of the user's own list. */
export interface Place {
  /** `geonames:12345`, or the user's own id. */
  readonly id: string
  readonly name: string
  /** Other names and spellings, where the list that it is from has them. */
  readonly alternates?: readonly string[]
  readonly kind: 'settlement' | 'district' | 'province' | 'country' | 'region' | 'road' | 'water' | 'facility' | 'other'
  /** ISO 3166-1 alpha-2, null where none applies. */
  readonly country: string | null
  /** Name of the province that it lies in; left out where none is known. */
  readonly province?: string
  /** WGS84 degrees. */
  readonly lat: number
  readonly lon: number
  /** Population where known, else 0. */
  readonly population: number
  /** Radius in kilometres of an area around its point, where known. */
  readonly radiusKm?: number
  /** Where an observer saw or heard it; then its point is only the middle of that, and `radiusKm` holds all of it. */
  readonly sight?: Sight
  /** Where the coordinates are from: `GeoNames`, `UCDP`, `OCHA`, a user's file. */
  readonly source: string
}

/** Words that stand for a place; `place` is null where the gazetteer knows none that fits. */
export interface PlaceMention extends Span {
  readonly first: number
  readonly last: number
  /** The name as the reader should see it, without "the", "province of". */
  readonly name: string
  readonly kind: Place['kind']
  readonly place: Place | null
  /** Radius in kilometres within which the point may lie (a settlement 1-3, a district 20, a province its size). */
  readonly precisionKm: number | null
}

/** What lies between two bearings and two distances from an observer. */
export interface Sight {
  readonly from: Position
  /** Degrees clockwise from true north; the second is not less than the first and may pass 360. */
  readonly bearings: readonly [number, number]
  readonly distancesKm: readonly [number, number]
}

/** A line or an area of the user's own list of places. */
export interface Shape {
  /** Its name, its other names, its id. */
  readonly names: readonly string[]
  readonly geometry: Geometry
}
