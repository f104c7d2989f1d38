import type { Patch, Whereabouts } from '../model/agreement.ts'
import type { Position } from '../model/geometry.ts'
import type { Place, Sight } from '../model/place.ts'
import type { Incident } from '../model/story.ts'
import { distanceKm, travel } from './geometry/ellipsoid.ts'
import { circlesOutline, sectorOutline } from './geometry/outlines.ts'
import { type Spot, spotAt } from './geometry/regions.ts'

/** Land that an incident happened within: discs that together hold it. */
export interface Ground {
  readonly name: string
  readonly basis: Patch['basis']
  readonly center: Spot
  readonly radiusKm: number
  readonly discs: readonly Disc[]
  readonly place: Place
}

export interface Disc extends Spot {
  readonly radiusKm: number
}

/** Where incidents may have been. What is worked out of a place is kept for the next incident there. */
export function groundsFinder(places: ReadonlyMap<string, Place>): (incident: Pick<Incident, 'place'>) => readonly Ground[] {
  const known = new Map<string, Ground | null>()
  const groundOf = (name: string): Ground | null => {
    const before = known.get(name)
    if (before !== undefined) return before
    const place = places.get(name)
    const ground = place === undefined ? null : makeGround(name, place)
    known.set(name, ground)
    return ground
  }
  return ({ place }) => narrowest(place.flatMap((name) => groundOf(name) ?? []))
}

/** The same as data for a map, incident by incident; a place that many share is drawn once. */
export function findWhereabouts(incidents: readonly Incident[], places: ReadonlyMap<string, Place>): Whereabouts[] {
  const find = groundsFinder(places)
  const drawn = new Map<Ground, Patch>()
  const patchOf = (ground: Ground): Patch => {
    const patch = drawn.get(ground) ?? draw(ground)
    drawn.set(ground, patch)
    return patch
  }
  return incidents.map((incident) => ({ incident: incident.id, patches: find(incident).map(patchOf) }))
}

/** Kilometres around its point within which a place lies. */
export function radiusOf({ radiusKm, kind, population }: Place): number {
  if (radiusKm !== undefined) return radiusKm
  return kind === 'settlement' && population > 0 ? OUTSKIRTS_KM + Math.sqrt(population / (PEOPLE_PER_KM2 * Math.PI)) : RADII[kind]
}

function makeGround(name: string, place: Place): Ground {
  const center = spotAt([place.lon, place.lat])
  const radiusKm = radiusOf(place)
  const { sight } = place
  const discs = sight === undefined ? [{ ...center, radiusKm }] : discsOf(sight)
  return { name, basis: sight === undefined ? 'place' : 'bearing', center, radiusKm, discs, place }
}

// "Sarmin in Idlib": the wider only says where the narrower is. Spellings of one place are that place once.
function narrowest(grounds: readonly Ground[]): readonly Ground[] {
  if (grounds.length < 2) return grounds
  const distinct = grounds.filter(({ place }, at) => grounds.findIndex((other) => other.place.id === place.id) === at)
  return distinct.filter((wide) => !distinct.some((narrow) => narrow !== wide && holds(wide, narrow)))
}

function holds(wide: Ground, narrow: Ground): boolean {
  return narrow.radiusKm * 2 < wide.radiusKm && distanceKm(wide.center.at, narrow.center.at) < wide.radiusKm
}

/** Small discs that cover a sector. */
function discsOf({ from, bearings, distancesKm }: Sight): Disc[] {
  const [near, far] = distancesKm
  const depth = far - near
  const breadth = ((bearings[1] - bearings[0]) * Math.PI * far) / 180
  const rows = Math.min(MOST_ROWS, Math.max(1, Math.round(depth / Math.max(0.5, Math.min(depth, breadth) / 2))))
  const columns = Math.min(MOST_ROWS, Math.max(1, Math.round(breadth / Math.max(0.5, depth / rows))))
  return Array.from({ length: rows * columns }, (_, cell) => {
    const [row, column] = [Math.floor(cell / columns), cell % columns]
    const [inner, outer] = [near + (depth * row) / rows, near + (depth * (row + 1)) / rows]
    const width = (bearings[1] - bearings[0]) / columns
    const first = bearings[0] + width * column
    const middle = travel(from, first + width / 2, (inner + outer) / 2)
    const corners: readonly (readonly [number, number])[] = [
      [first, inner],
      [first + width, inner],
      [first, outer],
      [first + width, outer],
      [first + width / 2, outer],
    ]
    const radiusKm = corners.reduce((most, [bearing, km]) => Math.max(most, distanceKm(middle, travel(from, bearing, km))), 0)
    return { ...spotAt(middle), radiusKm }
  })
}

function draw({ name, basis, center, radiusKm, place }: Ground): Patch {
  const outline = place.sight === undefined ? circlesOutline([center.at], radiusKm, COARSE) : sectorOutline(place.sight)
  return {
    name,
    basis,
    center: center.at.map(rounded) as unknown as Position,
    radiusKm,
    outline: outline.map((rings) => rings.map((ring) => ring.map(roundedPoint))),
  }
}

function roundedPoint([lon, lat]: Position): Position {
  return [rounded(lon), rounded(lat)]
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5
}

/** What a place without a size of its own is taken to reach, by its kind. */
const RADII: Readonly<Record<Place['kind'], number>> = {
  settlement: 3,
  district: 15,
  province: 60,
  country: 400,
  region: 80,
  road: 5,
  water: 20,
  facility: 1,
  other: 10,
}
/** A town is taken for a disc of usual density; what happens "at" it may lie so far beyond its last houses. */
const PEOPLE_PER_KM2 = 3000
const OUTSKIRTS_KM = 1
const MOST_ROWS = 12
/** Degrees from point to point of a circle that is only drawn. */
const COARSE = 10
