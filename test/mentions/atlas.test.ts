import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAtlas, writeAtlas } from '../../src/mentions/atlas/format.ts'
import { type ListedPlace, makeTables } from '../../src/mentions/atlas/make-tables.ts'
import { parsePlaces } from '../../src/mentions/atlas/own-places.ts'
import { openAtlas } from '../../src/mentions/atlas.ts'
import { foldName, soundName } from '../../src/mentions/names/fold.ts'
import type { Place } from '../../src/model/place.ts'

function listed(name: string, told: Partial<ListedPlace> = {}): ListedPlace {
  return {
    id: `geonames:${name.length * 1000 + name.charCodeAt(0)}`,
    name,
    names: [name],
    kind: 'settlement',
    country: 'SD',
    lat: 13.625,
    lon: 25.35,
    population: 1000,
    source: 'GeoNames',
    within: -1,
    bySound: true,
    ...told,
  }
}

const places = [
  listed('Darfur', { id: 'own:Darfur', kind: 'province', radiusKm: 210 }),
  listed('Kabkabiya', { names: ['Kabkabiya', 'كبكابية', 'Kebkabiya'], within: 0 }),
  listed('Tripoli', { country: 'LY', population: 1_150_000 }),
  listed('Tripoli', { id: 'geonames:7', country: 'LB', population: 229_000, bySound: false }),
]
const files = { 'atlas.bin': writeAtlas(makeTables(places)) }

describe('atlas', () => {
  const atlas = openAtlas(files)

  test.each([
    ['Kabkabiya', 'Kabkabiya'],
    ['KABKABIYA', 'Kabkabiya'],
    ['كبكابية', 'Kabkabiya'],
    ['Kabkabiyah', 'Kabkabiya'],
    ['Kabkabia', 'Kabkabiya'],
    ['Nowhere', undefined],
    ['', undefined],
  ])('%s is %s', (name, found) => {
    expect(atlas.find(name)[0]?.name).toBe(found)
  })

  test('the likeliest of one name stands first', () => {
    expect(atlas.find('Tripoli').map(({ country }) => country)).toEqual(['LY', 'LB'])
  })

  test('a place keeps its point, id, reach and province', () => {
    const [town] = atlas.find('Kabkabiya')
    expect(town).toMatchObject({ id: 'geonames:9075', lat: 13.625, lon: 25.35, source: 'GeoNames' })
    expect(town && atlas.provinceOf(town)).toMatchObject({ name: 'Darfur', kind: 'province', radiusKm: 210 })
  })

  test("the user's own places win and bring their other names", () => {
    const own: Place = { ...listed('Kabkabiya'), id: 'mine', alternates: ['Al Kab'] }
    const mine = openAtlas(files, [own])
    expect(mine.find('Kabkabiya')[0]?.id).toBe('mine')
    expect(mine.find('al-Kab')[0]?.id).toBe('mine')
  })

  test('without its file, or with a damaged one, it has no places and does not throw', () => {
    expect(openAtlas({}).find('Tripoli')).toEqual([])
    expect(openAtlas({ 'atlas.bin': new Uint8Array([1, 2, 3]) }).find('Tripoli')).toEqual([])
    expect(readAtlas(files['atlas.bin'].slice(0, -4))).toBeNull()
  })
})

describe('names', () => {
  test.each([
    ["Ma'arrat al-Nu‘man", 'maarrat al numan'],
    ['U.S.', 'us'],
    ['Çavuşoğlu', 'cavusoglu'],
    ['Jisr-ash-Shughur', 'jisr ash shughur'],
  ])('%s folds to %s', (name, folded) => {
    expect(foldName(name)).toBe(folded)
  })

  test.each([
    ['Maaret Misrin', "Ma'arrat Misrin"],
    ['Saraqib', 'Saraqeb'],
    ['El Fasher', 'Al-Fashir'],
    ['Khan Younis', 'Khan Yunis'],
    ['Hodeida', 'al-Hudaydah'],
    ['Qamishli', 'Kamishly'],
    ['Maychew', 'Maichew'],
    ['Deir ez-Zour', 'Dayr az Zawr'],
  ])('%s sounds like %s', (one, other) => {
    expect(soundName(foldName(one))).toBe(soundName(foldName(other)))
  })

  test.each([
    ['Kharkiv', 'Kherson'],
    ['Homs', 'Hama'],
    ['Goma', 'Gao'],
  ])('%s does not sound like %s', (one, other) => {
    expect(soundName(foldName(one))).not.toBe(soundName(foldName(other)))
  })

  test('folding is done once', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => foldName(foldName(name)) === foldName(name)))
  })
})

describe('own places', () => {
  const geojson = JSON.stringify({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        id: 'p1',
        geometry: { type: 'Point', coordinates: [36.8, 35.86] },
        properties: { name: 'Old Mill', otherNames: ['The Mill'] },
      },
      { type: 'Feature', geometry: { type: 'LineString', coordinates: [[1, 2]] }, properties: { name: 'A road' } },
    ],
  })

  test('GeoJSON points with their other names; what has no point is counted', () => {
    const { places, skipped } = parsePlaces(geojson, 'mine.json')
    expect(places).toEqual([
      {
        id: 'p1',
        name: 'Old Mill',
        alternates: ['The Mill'],
        kind: 'settlement',
        country: null,
        lat: 35.86,
        lon: 36.8,
        population: 0,
        source: 'mine.json',
      },
    ])
    expect(skipped).toBe(1)
  })

  test.each([
    ['commas', 'name,lat,lon\n"Hill, 14",1.5,2.5'],
    ['semicolons', 'Name;Latitude;Longitude\r\nHill, 14;1.5;2.5\r\n'],
    ['tabs', 'name\tlat\tlng\nHill, 14\t1.5\t2.5'],
  ])('CSV with %s', (_, text) => {
    expect(parsePlaces(text, 'mine.csv').places).toMatchObject([{ name: 'Hill, 14', lat: 1.5, lon: 2.5 }])
  })

  test.each(['', '{', 'null', '[1,2]', 'name,lat,lon\nX,abc,2\nY,95,2', '\ufeff'])('%j gives none', (text) => {
    expect(parsePlaces(text, 'x').places).toEqual([])
  })

  test('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(parsePlaces(text, 'x').places)))
  })
})
