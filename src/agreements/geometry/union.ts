import { intersection, union as unite } from 'martinez-polygon-clipping'
import type { Position, Ring } from '../../model/geometry.ts'
import { isClosed, turn } from './rings.ts'

/** Polygons for drawing: of each, the first ring is its outside. */
export type Polygons = readonly (readonly Ring[])[]

/** One drawing of polygons that may overlap; where the union can't be had, they stay as they are. */
export function union(polygons: Polygons): Polygons {
  const [first, ...rest] = polygons
  if (first === undefined) return []
  const [longitude] = first[0]?.[0] ?? [0, 0]
  return uniteAll([first, ...rest].map((polygon) => polygon.map((ring) => unroll(ring, longitude))))
}

// By halves: the pieces that meet stay small.
function uniteAll(polygons: Polygons): Polygons {
  if (polygons.length < 2) return polygons
  const middle = polygons.length >> 1
  const [some, others] = [uniteAll(polygons.slice(0, middle)), uniteAll(polygons.slice(middle))]
  return attempt(() => unite(copy(some), copy(others))) ?? [...some, ...others]
}

/** Polygons with longitudes from -180 to 180, cut where they cross the antimeridian; one round a pole reaches up to it. */
export function cutAtAntimeridian(polygons: Polygons): Polygons {
  return polygons.flatMap((rings) => {
    const [longitude] = rings[0]?.[0] ?? [0, 0]
    const flat = rings.map((ring) => overPole(unroll(ring, longitude)))
    const longitudes = flat[0]?.map(([lon]) => lon) ?? []
    const [west, east] = [least(longitudes), -least(longitudes.map((lon) => -lon))]
    if (west >= -180 && east <= 180) return [flat]
    return [-360, 0, 360].flatMap((shift) => {
      const world: Ring[] = [[-180 + shift, 180 + shift].flatMap((lon, at) => [[lon, at === 0 ? -91 : 91]] as Position[])].map(
        ([[w, s] = [0, 0], [e, n] = [0, 0]]) => [
          [w, s],
          [e, s],
          [e, n],
          [w, n],
          [w, s],
        ],
      )
      const part = attempt(() => intersection(copy([flat]), copy([world]))) ?? []
      return part.map((inner) => inner.map((ring) => ring.map(([lon, lat]): Position => [lon - shift, lat])))
    })
  })
}

/** A ring without jumps of its longitudes, beginning within half a turn of the given one. */
function unroll(ring: Ring, longitude: number): Ring {
  let lon = longitude
  return ring.map((point) => {
    lon += turn(lon, point[0])
    return [lon, point[1]]
  })
}

// A ring that ends a whole turn from where it began goes round a pole: it is led over it.
function overPole(ring: Ring): Ring {
  const [first, last] = [ring[0], ring.at(-1)]
  if (first === undefined || last === undefined || Math.abs(last[0] - first[0]) < 180) return ring
  const pole = ring.reduce((sum, [, lat]) => sum + lat, 0) > 0 ? 90 : -90
  return [...ring, [last[0], pole], [first[0], pole], first]
}

function attempt(make: () => unknown): Polygons | null {
  try {
    const made = make() as Polygons | readonly Ring[] | null
    if (made === null || made.length === 0) return null
    const isOne = typeof made[0]?.[0]?.[0] === 'number'
    const polygons = isOne ? [made as readonly Ring[]] : (made as Polygons)
    return polygons.every((rings) => rings.every((ring) => ring.length > 3 && isClosed(ring))) ? polygons : null
  } catch {
    return null
  }
}

function copy(polygons: Polygons): [number, number][][][] {
  return polygons.map((rings) => rings.map((ring) => ring.map(([lon, lat]) => [lon, lat])))
}

function least(values: readonly number[]): number {
  return values.reduce((some, other) => Math.min(some, other), Number.POSITIVE_INFINITY)
}
