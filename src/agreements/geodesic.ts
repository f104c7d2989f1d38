import type { Position } from '../model/geometry.ts'
import { distanceKm as kmBetween } from './geometry/ellipsoid.ts'
import { beside, makePath } from './geometry/path.ts'

/** A point in WGS84 degrees. */
export interface Point {
  readonly lat: number
  readonly lon: number
}

/** Distance in kilometres on the WGS84 ellipsoid. */
export function distanceKm(a: Point, b: Point): number {
  return kmBetween(positionOf(a), positionOf(b))
}

/** Distance in kilometres from a point to a line of geodesics; a line of one point is that point. */
export function distanceToLineKm(point: Point, line: readonly Point[]): number {
  return beside(positionOf(point), makePath([line.map(positionOf)])).km
}

function positionOf({ lat, lon }: Point): Position {
  return [lon, lat]
}
