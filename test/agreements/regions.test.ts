import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { distanceKm, travel } from '../../src/agreements/geometry/ellipsoid.ts'
import { makeRegion } from '../../src/agreements/geometry/regions.ts'
import { inRegion } from '../../src/agreements/in-region.ts'
import { groundsFinder } from '../../src/agreements/whereabouts.ts'
import type { Area } from '../../src/model/agreement.ts'
import type { Geometry, Position } from '../../src/model/geometry.ts'
import type { Place } from '../../src/model/place.ts'

function area(geometry: Geometry, parts: Partial<Area> = {}): Area {
  const kind = geometry.type.endsWith('LineString') ? 'corridor' : geometry.type.endsWith('Polygon') ? 'polygon' : 'points'
  const width = kind === 'corridor' ? { leftKm: 6, rightKm: 6, ends: 'round' as const } : null
  const rest = { outline: [], toleranceKm: 0, names: [], unresolved: [] }
  return { name: 'the area', kind, geometry, width, radiusKm: kind === 'points' ? 5 : null, ...rest, ...parts }
}

function at(lon: number, lat: number, radiusKm = 0.1): Place {
  return { id: `${lon} ${lat}`, name: 'Arden', kind: 'settlement', country: null, lat, lon, population: 0, radiusKm, source: 'test' }
}

function told(place: Place, where: Area): string {
  const grounds = groundsFinder(new Map([['Arden', place]]))({ place: ['Arden'] })
  return inRegion(['Arden'], grounds, makeRegion(where)).answer
}

const SQUARE: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [20, 40],
      [21, 40],
      [21, 41],
      [20, 41],
      [20, 40],
    ],
    [
      [20.4, 40.4],
      [20.6, 40.4],
      [20.6, 40.6],
      [20.4, 40.6],
      [20.4, 40.4],
    ],
  ],
}
const EAST: Geometry = {
  type: 'LineString',
  coordinates: [
    [20, 40],
    [21, 40],
  ],
}
const OVER: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [170, -5],
      [-170, -5],
      [-170, 5],
      [170, 5],
      [170, -5],
    ],
  ],
}
const POLE: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 70],
      [90, 70],
      [180, 70],
      [-90, 70],
      [0, 70],
    ],
  ],
}
const SOUTH: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [0, -80],
      [90, -80],
      [180, -80],
      [-90, -80],
      [0, -80],
    ],
  ],
}

describe('areas', () => {
  test.each([
    ['in a polygon', at(20.2, 40.2), area(SQUARE), 'yes'],
    ['in its hole', at(20.5, 40.5), area(SQUARE), 'no'],
    ['outside it', at(21.2, 40.5), area(SQUARE), 'no'],
    ['on its edge', at(21, 40.5), area(SQUARE), 'cannot-tell'],
    ['near its edge, known to 20 km', at(20.9, 40.9, 20), area(SQUARE), 'cannot-tell'],
    ['near an edge that is known to 20 km', at(20.9, 40.9), area(SQUARE, { toleranceKm: 20 }), 'cannot-tell'],
    ['within a corridor', at(20.5, 40.05), area(EAST), 'yes'],
    ['beyond a corridor', at(20.5, 40.06), area(EAST), 'no'],
    ['round its end', at(21.05, 40), area(EAST), 'yes'],
    ['past its end', at(21.08, 40), area(EAST), 'no'],
    ['past a flat end', at(21.05, 40), area(EAST, { width: { leftKm: 6, rightKm: 6, ends: 'flat' } }), 'no'],
    ['on the wide side', at(20.5, 40.08), area(EAST, { width: { leftKm: 10, rightKm: 1, ends: 'round' } }), 'yes'],
    ['on the narrow side', at(20.5, 39.92), area(EAST, { width: { leftKm: 10, rightKm: 1, ends: 'round' } }), 'no'],
    [
      'near a post',
      at(20.03, 40),
      area({
        type: 'MultiPoint',
        coordinates: [
          [20, 40],
          [25, 40],
        ],
      }),
      'yes',
    ],
    [
      'far from all posts',
      at(20.1, 40),
      area({
        type: 'MultiPoint',
        coordinates: [
          [20, 40],
          [25, 40],
        ],
      }),
      'no',
    ],
    ['across the antimeridian', at(179.9, 0), area(OVER), 'yes'],
    ['across it, on the other side', at(-179.9, 0), area(OVER), 'yes'],
    ['on the other side of the Earth', at(0, 0), area(OVER), 'no'],
    ['round the north pole', at(45, 89), area(POLE), 'yes'],
    ['south of that', at(45, 60), area(POLE), 'no'],
    ['round the south pole', at(-30, -89.9), area(SOUTH), 'yes'],
    ['at the other pole', at(0, 90), area(SOUTH), 'no'],
  ] as const)('%s', (_, place, where, answer) => {
    expect(told(place, where)).toBe(answer)
  })

  test('what was heard within a sector counts by all of it', () => {
    const sight = { from: [20.5, 40] as Position, bearings: [350, 370] as const, distancesKm: [10, 14] as const }
    const seen = { ...at(20.5, 40.108, 3), sight }
    expect(told(seen, area(EAST))).toBe('no')
    expect(told({ ...seen, sight: { ...sight, distancesKm: [4, 14] } }, area(EAST))).toBe('cannot-tell')
    expect(told({ ...seen, sight: { ...sight, distancesKm: [1, 4] } }, area(EAST))).toBe('yes')
  })
})

test('the answer is what the distance says, wherever the line lies', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -179, max: 179, noNaN: true }),
      fc.double({ min: -84, max: 84, noNaN: true }),
      fc.double({ min: 0, max: 360, noNaN: true }),
      fc.double({ min: 0.2, max: 11.8, noNaN: true }),
      (lon, lat, bearing, km) => {
        const [from, spot]: readonly Position[] = [[lon, lat], travel([lon, lat], bearing, km)]
        const line: Geometry = { type: 'MultiPoint', coordinates: [from ?? [0, 0]] }
        const exact = distanceKm(from ?? [0, 0], spot ?? [0, 0])
        if (Math.abs(exact - 6) < 0.11) return
        expect(told(at(...(spot as [number, number])), area(line, { radiusKm: 6 }))).toBe(exact < 6 ? 'yes' : 'no')
      },
    ),
    { seed: 6, numRuns: 200 },
  )
})
