import type { Area, Width } from '../../model/agreement.ts'
import type { Geometry, Position, Ring } from '../../model/geometry.ts'
import { distanceKm } from './ellipsoid.ts'
import { beside, makePath, type Path, roughlyBeside } from './path.ts'
import { isWithin, makeRing, type ReadyRing } from './rings.ts'
import { arcKm, ballAround, SPHERE_ERROR, type Vector, vectorOf } from './sphere.ts'

/** An Area made ready to measure many places against it. */
export interface Region {
  readonly area: Area
  /** Holds all of it. */
  readonly center: Vector
  readonly radiusKm: number
  readonly measure: (spot: Spot, slackKm: number) => Measured
}

/** A point with what is worked out of it once. */
export interface Spot {
  readonly at: Position
  readonly vector: Vector
}

/** How a point lies to a Region. */
export interface Measured {
  /** Kilometres to the edge, below zero inside; exact where the edge lies within the slack. */
  readonly outsideKm: number
  /** Kilometres to the line, to the nearest point, or to the edge of a polygon. */
  readonly km: number
  /** The width or radius that holds there; null of a polygon. */
  readonly reachKm: number | null
}

/** The Region of an Area. */
export function makeRegion(area: Area): Region {
  const { geometry } = area
  const ready = area.kind === 'corridor' ? corridor(area) : area.kind === 'points' ? points(area) : polygons(polygonsIn(geometry))
  return { area, ...ready }
}

export function spotAt(at: Position): Spot {
  return { at, vector: vectorOf(at) }
}

type Ready = Omit<Region, 'area'>

function corridor({ geometry, width }: Area): Ready {
  const path = makePath(linesIn(geometry))
  const { leftKm, rightKm, ends } = width ?? NO_WIDTH
  const [narrow, wide] = [Math.min(leftKm, rightKm), Math.max(leftKm, rightKm)]
  const ball = ballOf(path)
  return {
    center: ball.center,
    radiusKm: ball.radiusKm + wide,
    measure: ({ at, vector }, slackKm) => {
      const { km } = roughlyBeside(vector, path)
      const error = km * SPHERE_ERROR
      if (km - error - wide > slackKm) return { outsideKm: km - wide, km, reachKm: wide }
      if (ends === 'round' && narrow - km - error > slackKm) return { outsideKm: km - narrow, km, reachKm: narrow }
      return besideCorridor(beside(at, path), { leftKm, rightKm, ends })
    },
  }
}

function besideCorridor({ km, side, pastEndKm }: ReturnType<typeof beside>, { leftKm, rightKm, ends }: Width): Measured {
  const [here, across] = side > 0 ? [leftKm, rightKm] : [rightKm, leftKm]
  const outside = km > here ? Math.min(km, km - here) : -Math.min(here - km, across + km)
  return { outsideKm: ends === 'flat' && pastEndKm > 0 ? Math.max(outside, pastEndKm) : outside, km, reachKm: here }
}

function points({ geometry, radiusKm }: Area): Ready {
  const spots = pointsIn(geometry).map(spotAt)
  const reachKm = radiusKm ?? 0
  const ball = ballAround(spots.map(({ vector }) => vector))
  return {
    center: ball.center,
    radiusKm: ball.radiusKm + reachKm,
    measure: ({ at, vector }, slackKm) => {
      const rough = spots.map((spot) => arcKm(vector, spot.vector))
      const nearest = least(rough)
      if (Math.abs(nearest - reachKm) - nearest * SPHERE_ERROR > slackKm) return { outsideKm: nearest - reachKm, km: nearest, reachKm }
      const km = least(
        spots.filter((_, at) => (rough[at] ?? 0) <= nearest * (1 + 2 * SPHERE_ERROR) + 0.01).map((spot) => distanceKm(at, spot.at)),
      )
      return { outsideKm: km - reachKm, km, reachKm }
    },
  }
}

function polygons(given: readonly (readonly Ring[])[]): Ready {
  const ready = given.map((rings) => rings.map(makeRing))
  const path = makePath(given.flat())
  const ball = ballOf(path)
  return {
    center: ball.center,
    radiusKm: ready.some(([outer]) => outer !== undefined && outer.around !== null) ? HALF_EARTH_KM : ball.radiusKm,
    measure: ({ at, vector }, slackKm) => {
      const inside = ready.some((rings) => isInside(at, rings))
      const rough = roughlyBeside(vector, path).km
      const km = rough * (1 - SPHERE_ERROR) > slackKm ? rough : beside(at, path).km
      return { outsideKm: inside ? -km : km, km, reachKm: null }
    },
  }
}

function isInside(at: Position, [outer, ...holes]: readonly ReadyRing[]): boolean {
  return outer !== undefined && isWithin(at, outer) && !holes.some((hole) => isWithin(at, hole))
}

/** The lines of a geometry; a point is a line of one point. */
export function linesIn(geometry: Geometry): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]]
    case 'MultiPoint':
      return geometry.coordinates.map((point) => [point])
    case 'LineString':
      return [geometry.coordinates]
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates
    case 'MultiPolygon':
      return geometry.coordinates.flat()
  }
}

/** The polygons of a geometry, [] where it has none. */
export function polygonsIn(geometry: Geometry): readonly (readonly Ring[])[] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : []
}

/** Every position of a geometry. */
export function pointsIn(geometry: Geometry): readonly Position[] {
  return linesIn(geometry).flat()
}

function ballOf({ bits }: Path): ReturnType<typeof ballAround> {
  return ballAround(bits.flatMap(({ startVector, endVector }) => [startVector, endVector]))
}

function least(values: readonly number[]): number {
  return values.reduce((some, other) => Math.min(some, other), Number.POSITIVE_INFINITY)
}

const NO_WIDTH: Width = { leftKm: 0, rightKm: 0, ends: 'round' }
const HALF_EARTH_KM = 20_040
