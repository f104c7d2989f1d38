import { expect, test } from 'vitest'
import { placesGeojson } from '../../src/exports/exports.ts'
import { dossierOf } from '../views/notation.ts'

const PLACE = {
  id: 'geonames:1',
  name: 'Nahr',
  kind: 'settlement',
  lat: 35.5,
  lon: 36.25,
  precisionKm: 2,
  source: 'GeoNames',
  mentions: [{ report: 'r1', start: 0, end: 4 }],
} as const

test('a place is a point, longitude first, with its names as written', () => {
  const { features } = JSON.parse(placesGeojson(dossierOf(['r1 | A | 2021-05-01 | Nahr was shelled.'], [], { places: [PLACE] })))
  expect(features).toMatchObject([
    {
      type: 'Feature',
      id: 'geonames:1',
      geometry: { type: 'Point', coordinates: [36.25, 35.5] },
      properties: { name: 'Nahr', names: ['Nahr'], reports: ['r1'], precisionKm: 2 },
    },
  ])
})

test.each([
  ['unknown', { lat: null, lon: null }],
  ['outside the world', { lat: 95, lon: 10 }],
])('a place whose coordinates are %s has no geometry', (_, where) => {
  const { features } = JSON.parse(placesGeojson(dossierOf(['r1 | A | 2021-05-01 | Nahr.'], [], { places: [{ ...PLACE, ...where }] })))
  expect(features[0].geometry).toBe(null)
})
