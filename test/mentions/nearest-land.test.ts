import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openWorld } from '../../src/mentions/mentions.ts'
import type { Place } from '../../src/model/place.ts'

const atlas = new Uint8Array(readFileSync(join(import.meta.dirname, '../../data/en/atlas.bin')))
const place = (lat: number, lon: number): Place => ({
  id: 'own:1',
  name: 'Hill 31',
  kind: 'settlement',
  country: null,
  lat,
  lon,
  population: 0,
  source: 'own list',
})

it.each([
  ['near Ariha', 35.8, 36.6, 'SY', 'Idlib'],
  ['near Kosti', 13.2, 32.6, 'SD', 'White Nile'],
  ['where provinces meet', 35.74, 36.2, 'SY', undefined],
  ['in mid-ocean', -40, -20, null, undefined],
])('a place of a user without a country, %s', (_, lat, lon, country, province) => {
  const world = openWorld({ 'atlas.bin': atlas }, [place(lat, lon)])
  expect(world.atlas.find('Hill 31')[0]).toMatchObject({ country, ...(province === undefined ? {} : { province }) })
  if (province === undefined) expect(world.atlas.find('Hill 31')[0]?.province).toBeUndefined()
})
