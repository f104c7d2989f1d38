import type { Position } from '../../model/geometry.ts'
import type { Box } from '../../model/map.ts'
import { shapeBox } from './mercator.ts'

/** A circle on the ground. */
export interface Disc {
  readonly center: Position
  readonly radiusKm: number
}

/**
 * The box that a map shows: what the terms cover, and the incidents near it; without terms, where most incidents are.
 * One place taken for a namesake on another continent must not make the rest too small to see. Null where there is nothing to show.
 */
export function frameOf(covered: readonly Position[], discs: readonly Disc[]): Box | null {
  const near = covered.length > 0 ? around(covered) : most(discs)
  if (near === null) return null
  const reach = grown(near, covered.length > 0 ? NEARBY : 0, LEAST_KM)
  const shown = discs.filter(({ center, radiusKm }) => radiusKm <= LOCAL_KM && isIn(center, reach)).flatMap(rim)
  const box = grown(around([...covered, ...shown]) ?? near, MARGIN, LEAST_KM)
  return shapeBox(box, FLATTEST, TALLEST)
}

/** The middle nine tenths of the places, widened by half; of few places all that lie within reach of the median. */
function most(discs: readonly Disc[]): Box | null {
  const local = discs.filter(({ radiusKm }) => radiusKm <= LOCAL_KM)
  const counted = local.length > 0 ? local : discs
  if (counted.length === 0) return null
  const lons = counted.map(({ center }) => center[0]).toSorted((a, b) => a - b)
  const lats = counted.map(({ center }) => center[1]).toSorted((a, b) => a - b)
  const at = (sorted: readonly number[], share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? 0
  const [tail, head] = counted.length < FEW ? [0.25, 0.75] : [0.05, 0.95]
  const box = { west: at(lons, tail), east: at(lons, head), south: at(lats, tail), north: at(lats, head) }
  return grown(box, counted.length < FEW ? 1.5 : 0.25, REACH_KM)
}

function around(positions: readonly Position[]): Box | null {
  if (positions.length === 0) return null
  const box = { west: 180, south: 90, east: -180, north: -90 }
  for (const [lon, lat] of positions) {
    box.west = Math.min(box.west, lon)
    box.east = Math.max(box.east, lon)
    box.south = Math.min(box.south, lat)
    box.north = Math.max(box.north, lat)
  }
  return box
}

/** Wider on every side by a share of its longer side, and nowhere narrower than so many kilometres. */
function grown({ west, south, east, north }: Box, share: number, leastKm: number): Box {
  const perLon = KM_PER_DEGREE * Math.max(0.05, Math.cos((((south + north) / 2) * Math.PI) / 180))
  const [across, down] = [(east - west) * perLon, (north - south) * KM_PER_DEGREE]
  const more = share * Math.max(across, down)
  const [lon, lat] = [Math.max(more, (leastKm - across) / 2) / perLon, Math.max(more, (leastKm - down) / 2) / KM_PER_DEGREE]
  return {
    west: Math.max(-180, west - lon),
    east: Math.min(180, east + lon),
    south: Math.max(-85, south - lat),
    north: Math.min(85, north + lat),
  }
}

function rim({ center: [lon, lat], radiusKm }: Disc): Position[] {
  const down = radiusKm / KM_PER_DEGREE
  const across = down / Math.max(0.05, Math.cos((lat * Math.PI) / 180))
  return [
    [lon - across, lat - down],
    [lon + across, lat + down],
  ]
}

function isIn([lon, lat]: Position, { west, south, east, north }: Box): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north
}

const KM_PER_DEGREE = 111.2
/** Kilometres: a wider area is a district or more, and does not set the frame. */
const LOCAL_KM = 15
/** Around what terms cover, by its own longer side. */
const NEARBY = 0.6
const MARGIN = 0.05
const LEAST_KM = 24
/** Few places tell of one region at most. */
const REACH_KM = 60
const FEW = 10
/** Height by width. */
const FLATTEST = 0.5
const TALLEST = 0.57
