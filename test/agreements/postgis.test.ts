import { describe, expect, test } from 'vitest'
import { distanceKm } from '../../src/agreements/geometry/ellipsoid.ts'
import { corridorOutline } from '../../src/agreements/geometry/outlines.ts'
import { beside, makePath } from '../../src/agreements/geometry/path.ts'
import type { Position } from '../../src/model/geometry.ts'

// Figures of PostGIS 3.3.2 on PostgreSQL 15 (Debian 12), in metres:
//   SELECT round(ST_Distance(ST_GeogFromText('LINESTRING(…)'), ST_SetSRID(ST_MakePoint(lon, lat), 4326)::geography, true)::numeric, 3)
// The same with ST_Segmentize(line, 500) in place of the line gives the same figures to the millimetre.
const LINES: Readonly<Record<string, readonly Position[]>> = {
  // 99,859.125 m by ST_Length
  long: [
    [36.80591, 35.86447],
    [35.72, 35.7],
  ],
  north: [
    [30, 60],
    [30, 61],
  ],
  antimeridian: [
    [179.6, 0.1],
    [-179.6, -0.1],
  ],
  road: [
    [36.80591, 35.86447],
    [36.76672, 35.858945],
    [36.717282, 35.87177],
    [36.64167, 35.84079],
    [36.60964, 35.81374],
    [36.564957, 35.792086],
    [36.4968, 35.80734],
    [36.4721, 35.78735],
    [36.39974, 35.78887],
    [36.31941, 35.782426],
    [36.31983, 35.81418],
    [36.26172, 35.81491],
    [36.19649, 35.81151],
    [36.18, 35.785],
    [35.79088, 35.53125],
  ],
}

const FIGURES: readonly (readonly [line: string, lon: number, lat: number, metres: number])[] = [
  ['long', 36.5, 35.9, 8818.945],
  ['long', 36.26, 35.85, 7298.685],
  ['long', 36.1, 35.7, 6405.966],
  ['long', 35.9, 35.8, 7850.416],
  ['long', 36.9, 35.9, 9366.181],
  ['long', 35.6, 35.65, 12198.355],
  ['north', 30.1, 60.5, 5495.584],
  ['north', 29.89, 60.02, 6134.292],
  ['north', 30.11, 60.98, 5955.562],
  ['north', 30.0, 61.05, 5571.476],
  ['antimeridian', 180, 0.054, 5795.032],
  ['antimeridian', 179.8, 0.0, 5365.809],
  ['antimeridian', -179.7, -0.13, 5902.32],
  ['antimeridian', -179.5, -0.1, 11131.932],
  ['road', 36.72501, 35.90403, 3646.847],
  ['road', 36.56406, 35.74032, 5744.252],
  ['road', 36.579092, 35.736121, 6339.776],
  ['road', 36.67183, 36.01152, 16039.538],
  ['road', 36.526, 35.7, 10785.905],
  ['road', 36.86, 35.87, 4923.499],
]

test('the long line is as long as PostGIS says', () => {
  const [from = [0, 0], to = [0, 0]] = LINES.long ?? []
  expect(distanceKm(from as Position, to as Position) * 1000).toBeCloseTo(99859.125, 2)
})

test.each(FIGURES)('%s: from %d %d are %d m', (line, lon, lat, metres) => {
  const { km } = beside([lon, lat], makePath([LINES[line] ?? []]))
  // PostGIS finds the nearest point on a great circle of a sphere, which leaves the geodesic by half a metre in 100 km.
  expect(Math.abs(km * 1000 - metres)).toBeLessThan(line === 'long' ? 1 : 0.05)
})

describe('the drawn edge of a corridor lies a metre or less from 6 km', () => {
  test.each(Object.entries(LINES))('%s', (_, line) => {
    const path = makePath([line])
    const outline = corridorOutline([line], { leftKm: 6, rightKm: 6, ends: 'round' })
    const off = outline
      .flat()
      .flatMap((ring) =>
        ring.slice(1).flatMap((point, at): Position[] => {
          const before = ring[at] ?? point
          return [point, [(point[0] + before[0]) / 2, (point[1] + before[1]) / 2]]
        }),
      )
      // Where it is cut at the antimeridian the cut is no edge.
      .filter(([lon]) => Math.abs(Math.abs(lon) - 180) > 1e-9)
      .map((point) => Math.abs(beside(point, path).km * 1000 - 6000))
    expect(off.length).toBeGreaterThan(100)
    expect(Math.max(...off)).toBeLessThan(1)
  })
})
