import type { Geometry, Position, Ring } from '../../model/geometry.ts'
import { polygonsIn } from '../geometry/regions.ts'
import { isClosed, turn } from '../geometry/rings.ts'

/** Why a geometry encloses nothing that can be told, in a sentence; null where it is sound. */
export function faultOfGeometry(geometry: Geometry): string | null {
  for (const ring of polygonsIn(geometry).flat()) {
    const fault = faultOfRing(ring)
    if (fault !== null) return fault
  }
  return null
}

function faultOfRing(ring: Ring): string | null {
  const corners = isClosed(ring) ? ring.slice(0, -1) : ring
  if (new Set(corners.map(String)).size < 3) return 'a polygon needs three different corners or more.'
  if (corners.length > MOST_CORNERS) return `a polygon has at most ${MOST_CORNERS} corners; simplify it.`
  const crossing = crossingOf(corners)
  if (crossing === null) return null
  const [a, b] = crossing
  return `the polygon crosses itself: the side from corner ${a + 1} (${spoken(corners[a])}) meets that from corner ${b + 1} (${spoken(corners[b])}); put the corners in the order in which one walks round it.`
}

/** Two sides that cross, by their first corners. Sides are swept from west to east, so that far ones are not compared. */
function crossingOf(corners: readonly Position[]): readonly [number, number] | null {
  const flat = unrolled(corners)
  const sides = flat.map((start, at) => {
    const end = flat[(at + 1) % flat.length] ?? start
    return { at, start, end, west: Math.min(start[0], end[0]), east: Math.max(start[0], end[0]) }
  })
  sides.sort((a, b) => a.west - b.west)
  let open: typeof sides = []
  for (const side of sides) {
    open = open.filter(({ east }) => east >= side.west)
    for (const other of open) {
      const apart = Math.abs(side.at - other.at)
      if (apart === 1 || apart === flat.length - 1) continue
      if (cross(side, other)) return side.at < other.at ? [side.at, other.at] : [other.at, side.at]
    }
    open.push(side)
  }
  return null
}

interface Side {
  readonly start: Position
  readonly end: Position
}

function cross(a: Side, b: Side): boolean {
  const [one, two] = [leftOf(a, b.start), leftOf(a, b.end)]
  const [three, four] = [leftOf(b, a.start), leftOf(b, a.end)]
  return one * two < 0 && three * four < 0
}

function leftOf({ start, end }: Side, [x, y]: Position): number {
  return Math.sign((end[0] - start[0]) * (y - start[1]) - (end[1] - start[1]) * (x - start[0]))
}

// Longitudes go on past 180, so that a ring over the antimeridian is one.
function unrolled(corners: readonly Position[]): Position[] {
  let lon = corners[0]?.[0] ?? 0
  return corners.map((corner) => {
    lon += turn(lon, corner[0])
    return [lon, corner[1]]
  })
}

function spoken(corner: Position | undefined): string {
  return corner === undefined ? '?' : `${corner[0]}, ${corner[1]}`
}

const MOST_CORNERS = 5000
