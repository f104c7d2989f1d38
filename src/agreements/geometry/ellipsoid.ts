import geographiclib from 'geographiclib-geodesic'
import type { Position } from '../../model/geometry.ts'

const EARTH = geographiclib.Geodesic.WGS84

/** Distance in kilometres on the WGS84 ellipsoid (Karney, J. Geodesy 87, 2013: to 15 nanometres). */
export function distanceKm([lon1, lat1]: Position, [lon2, lat2]: Position): number {
  return (EARTH.Inverse(lat1, lon1, lat2, lon2, DISTANCE).s12 ?? 0) / 1000
}

/** Where one comes from a point on a bearing (degrees clockwise from true north) after so many kilometres. */
export function travel([lon, lat]: Position, bearing: number, km: number): Position {
  const { lat2 = lat, lon2 = lon } = EARTH.Direct(lat, lon, bearing, km * 1000, PLACE)
  return [lon2, lat2]
}

/** Points of the geodesic from one point to another, both ends among them, no two further apart than `stepKm`. */
export function stretch(from: Position, to: Position, stepKm: number): Position[] {
  const line = EARTH.InverseLine(from[1], from[0], to[1], to[0])
  const length = line.s13
  const parts = Math.max(1, Math.ceil(length / 1000 / stepKm))
  const points: Position[] = [from]
  for (let part = 1; part < parts; part++) {
    const { lat2 = 0, lon2 = 0 } = line.Position((length * part) / parts, PLACE)
    points.push([lon2, lat2])
  }
  points.push(to)
  return points
}

/** The shortest way from a point to a geodesic between two others. */
export interface Nearest {
  readonly km: number
  /** How far along the geodesic the nearest point lies, 0 to `lengthKm`. */
  readonly alongKm: number
  readonly lengthKm: number
  /** Positive on the left of the direction of travel. */
  readonly side: number
}

/**
 * Distance to the geodesic from `start` to `end`, which should be no longer than a few thousand kilometres. From a
 * first guess it steps along the line by what spherical trigonometry gives, until the step is under a millimetre.
 */
export function nearestOn(point: Position, start: Position, end: Position): Nearest {
  const line = EARTH.InverseLine(start[1], start[0], end[1], end[0])
  const length = line.s13
  let along = 0
  let best = { metres: Number.POSITIVE_INFINITY, along: 0, side: 0 }
  for (let round = 0; round < ROUNDS; round++) {
    const { lat2 = 0, lon2 = 0, azi2 = 0 } = line.Position(along, PLACE_AND_BEARING)
    const { s12 = 0, azi1 = 0 } = EARTH.Inverse(lat2, lon2, point[1], point[0], DISTANCE_AND_BEARING)
    const turn = radians(azi1 - azi2)
    if (s12 < best.metres) best = { metres: s12, along, side: -Math.sin(turn) }
    const angle = s12 / RADIUS_M
    const step = RADIUS_M * Math.atan2(Math.sin(angle) * Math.cos(turn), Math.cos(angle))
    const next = Math.min(length, Math.max(0, along + step))
    if (Math.abs(next - along) < 0.001) break
    along = next
  }
  return { km: best.metres / 1000, alongKm: best.along / 1000, lengthKm: length / 1000, side: best.side }
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}

const { LATITUDE, LONGITUDE, AZIMUTH, DISTANCE } = geographiclib.Geodesic
const PLACE = LATITUDE | LONGITUDE
const PLACE_AND_BEARING = PLACE | AZIMUTH
const DISTANCE_AND_BEARING = DISTANCE | AZIMUTH
/** Mean radius of the Earth (IUGG), for steps and first guesses only. */
const RADIUS_M = 6_371_008.8
const ROUNDS = 12
