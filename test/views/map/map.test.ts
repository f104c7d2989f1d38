import { expect, test } from 'vitest'
import type { Patch, Whereabouts } from '../../../src/model/agreement.ts'
import type { Incident, Term } from '../../../src/model/story.ts'
import { showIncidents } from '../../../src/views/incidents.ts'
import { frameOf } from '../../../src/views/map/frame.ts'
import { placeMarks, reachOf } from '../../../src/views/map/marks.ts'
import { projectionOf, shapeBox } from '../../../src/views/map/mercator.ts'
import { arcPoints, readOutlines, writeOutlines } from '../../../src/views/map/outlines.ts'
import { nearest } from '../../../src/views/map/spots.ts'
import { NO_GROUND, showMap } from '../../../src/views/map.ts'
import { openShelf } from '../../../src/views/shelf.ts'
import { dossierOf } from '../notation.ts'

const patch = (name: string, lon: number, lat: number, radiusKm = 2): Patch => ({
  name,
  basis: 'place',
  center: [lon, lat],
  radiusKm,
  outline: [],
})

function incident(id: string): Incident {
  return {
    id,
    title: `Shelling ${id}`,
    kind: 'shelling',
    from: '2021-05-10',
    to: '2021-05-10',
    place: [],
    agent: [],
    target: [],
    evidence: [{ report: 'r1', start: 0, end: 4 }],
    tallies: [],
  }
}

const CORRIDOR: Term = {
  id: 't1',
  agreement: 'Port accord',
  type: 'corridor',
  parties: [],
  starts: '2021-05-09',
  value: 6,
  unit: 'km',
  place: ['the canal'],
  evidence: [{ report: 'r1', start: 0, end: 4 }],
  agreed: {
    id: 'canal',
    type: 'corridor',
    title: null,
    text: null,
    parties: [],
    starts: null,
    ends: null,
    deadline: null,
    area: {
      name: '6 km to each side of the canal',
      kind: 'corridor',
      geometry: {
        type: 'LineString',
        coordinates: [
          [30, 10],
          [31, 10],
        ],
      },
      width: { leftKm: 6, rightKm: 6, ends: 'flat' },
      radiusKm: null,
      outline: [
        [
          [
            [30, 9.95],
            [31, 9.95],
            [31, 10.05],
            [30, 10.05],
            [30, 9.95],
          ],
        ],
      ],
      toleranceKm: 0,
      names: [],
      unresolved: [],
    },
    threshold: null,
    exceptions: [],
    amendments: [],
    due: [],
    evidence: [],
    questions: [],
  },
}

function mapOf(whereabouts: readonly Whereabouts[], terms: readonly Term[] = [CORRIDOR]) {
  const shelf = openShelf(
    dossierOf(['r1 | Levanter | 2021-05-10 | Guns.'], [], {
      terms,
      incidents: whereabouts.map(({ incident: id }) => incident(id)),
      whereabouts,
    }),
  )
  return showMap(shelf, showIncidents(shelf), NO_GROUND)
}

test('of several names the finest stays; a province that holds the village tells nothing more', () => {
  const names = nearest([
    patch('Idlib province', 36.6, 35.9, 60),
    patch('Muhambal', 36.47, 35.79),
    patch('Muhambel', 36.472, 35.787),
    patch('Moscow', 37.6, 55.7, 10),
  ])
  expect(names.map(({ name }) => name)).toEqual(['Muhambal', 'Moscow'])
})

test('a circle on the ground is a circle in the drawing: a degree of longitude and of latitude as wide as they are', () => {
  const { x, y, unitsPerKm } = projectionOf({ west: 36, east: 37, south: 35, north: 36 }, 1000)
  expect(x(36.5)).toBeCloseTo(500)
  expect((y(35.4) - y(35.6)) / (x(36.6) - x(36.4))).toBeCloseTo(1 / Math.cos((35.5 * Math.PI) / 180), 3)
  expect(unitsPerKm(35.5) * 111.195 * Math.cos((35.5 * Math.PI) / 180)).toBeCloseTo(1000, 0)
})

test('a box is stretched to a shape that a page has room for', () => {
  const { width, height } = projectionOf(shapeBox({ west: 36, east: 38, south: 35.5, north: 35.6 }, 0.5, 0.57), 1000)
  expect(height / width).toBeCloseTo(0.5, 2)
  expect(projectionOf(shapeBox({ west: 36, east: 36.2, south: 34, north: 37 }, 0.5, 0.57), 1000).height).toBeCloseTo(570, 0)
})

test('a namesake on another continent does not make the rest too small to see', () => {
  const near = Array.from({ length: 5 }, (_, i) => ({ center: [36 + i / 10, 35.5] as const, radiusKm: 2 }))
  const box = frameOf([], [...near, { center: [-80, 40], radiusKm: 2 }])
  expect(box?.west).toBeGreaterThan(34)
  expect(frameOf([], [])).toBeNull()
})

test('an incident is an area, and several at one place stand around its middle', () => {
  const map = mapOf([
    { incident: 'i1', patches: [patch('Nahr', 30.5, 10)] },
    { incident: 'i2', patches: [patch('Nahr', 30.5, 10)] },
    { incident: 'i3', patches: [] },
    { incident: 'i4', patches: [patch('Elsewhere', 90, 40)] },
  ])
  expect(map?.spots).toHaveLength(1)
  const km = (map?.scale.units ?? 0) / (map?.scale.km ?? 1)
  expect((map?.spots[0]?.r ?? 0) / km).toBeCloseTo(2, 1)
  expect(map?.marks.map(({ incident, dx }) => [incident, Math.sign(dx)])).toEqual([
    ['i1', -1],
    ['i2', 1],
  ])
  expect(map?.off).toEqual([
    { why: 'at no place that is known', incidents: 1 },
    { why: 'beyond its edge', incidents: 1 },
  ])
})

test('a corridor is drawn with its line and its width to scale, and opens its words', () => {
  const [term] = mapOf([])?.terms ?? []
  expect([term?.kind, term?.title, term?.claim]).toEqual(['corridor', '6 km to each side of the canal', 't1.r1'])
  expect(term?.line).toMatch(/^M[\d.]+ [\d.]+L[\d.]+ [\d.]+$/)
  expect(term?.area).toMatch(/Z$/)
})

test('no place, no map', () => {
  expect(mapOf([{ incident: 'i1', patches: [] }], [])).toBeNull()
})

test('a hundred marks at one spot stay apart', () => {
  const ids = Array.from({ length: 100 }, (_, i) => `i${i}`)
  const spot = { name: 'Nahr', x: 0, y: 0, r: 9, shape: null, wide: false, at: { x: 0, y: 0 }, incidents: ids }
  const rows = ids.map((id) => ({ ...ROW, id }))
  const marks = placeMarks([spot], rows)
  const gaps = marks.flatMap((a, i) => marks.slice(i + 1).map((b) => Math.hypot(a.dx - b.dx, a.dy - b.dy)))
  expect(Math.min(...gaps)).toBeGreaterThan(11)
  expect(reachOf(100)).toBeGreaterThan(reachOf(2))
})

test('outlines come back from their bytes', () => {
  const given = {
    scale: [0.01, 0.01] as const,
    origin: [-180, -90] as const,
    countries: [{ name: 'Côte', polygons: [{ box: { west: 0, south: 0, east: 1, north: 1 }, rings: [[0]] }] }],
    firsts: Int32Array.of(18_000, 9000),
    starts: Uint32Array.of(0, 2),
    steps: Int16Array.of(100, 0, 0, -100),
  }
  const read = readOutlines(writeOutlines(given))
  expect(read?.countries).toEqual(given.countries)
  expect(read === null ? [] : [...arcPoints(read, 0)].map((degree) => Math.round(degree * 100) / 100)).toEqual([0, 0, 1, 0, 1, -1])
  expect(readOutlines(Uint8Array.of(1, 2, 3))).toBeNull()
})

const ROW = { title: '', detail: '', phase: null, days: null, areas: [], alleged: null, bar: null, claims: [], cites: [] }
