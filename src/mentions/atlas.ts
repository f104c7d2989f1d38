import type { DataFiles } from '../model/knowledge.ts'
import type { Place } from '../model/place.ts'
import { decodeUtf8 } from '../model/utf8.ts'
import { type AtlasTables, KINDS, type NameIndex, readAtlas, SOURCES, unpackCountry } from './atlas/format.ts'
import { hashName, NAME_SEED, SOUND_SEED } from './atlas/hash.ts'
import { withLand } from './atlas/nearest-land.ts'
import { foldName, soundName } from './names/fold.ts'

/** The gazetteer in memory. */
export interface Atlas {
  readonly size: number
  /** Places of that name, alternates included, the likeliest first; other transliterations where the name itself is unknown. */
  find(name: string): readonly Place[]
  /** Places one of whose names has this folded form, the user's own first, then the likeliest. */
  named(folded: string): readonly Place[]
  /** Places one of whose names sounds like this folded form. */
  sounding(folded: string): readonly Place[]
  /** Whether a place is the user's own. */
  isOwn(place: Place): boolean
  /** Whether a name with this folded form is the place's own, not one of its other names. */
  isOwnName(place: Place, folded: string): boolean
  /** The province that a shipped place lies in; null where none is known. */
  provinceOf(place: Place): Place | null
}

/** Opens the shipped gazetteer (`atlas.bin`) and adds the user's own places, which win over it. */
export function openAtlas(files: DataFiles, given: readonly Place[] = []): Atlas {
  const bytes = files['atlas.bin']
  const tables = bytes === undefined ? null : readAtlas(bytes)
  const own = tables === null || given.length > MANY ? given : given.map((place) => withLand(place, tables, (row) => nameOf(tables, row)))
  const places = new Map<number, Place>()
  const rows = new Map<Place, number>()
  const ownNames = indexOwn(own, (name) => foldName(name))
  const ownSounds = indexOwn(own, (name) => soundName(foldName(name)))
  const ownSet = new Set(own)
  const hash = new Uint32Array(2)
  const placeAt = (row: number, from: AtlasTables): Place => {
    const known = places.get(row)
    if (known !== undefined) return known
    const place = makePlace(from, row)
    places.set(row, place)
    rows.set(place, row)
    return place
  }
  const lookUp = (key: string, index: NameIndex, seed: number, from: AtlasTables): Place[] => {
    hashName(key, seed, hash)
    return rowsOf(index, hash)
      .map((row) => placeAt(row, from))
      .sort(byRank)
  }
  const named = (folded: string): readonly Place[] => {
    const mine = ownNames.get(folded) ?? NONE
    if (tables === null || folded === '') return mine
    const shipped = lookUp(folded, tables.byName, NAME_SEED, tables)
    return mine.length === 0 ? shipped : [...mine, ...shipped]
  }
  const sounding = (folded: string): readonly Place[] => {
    const sound = soundName(folded)
    if (sound.length < 3) return NONE
    const mine = ownSounds.get(sound) ?? NONE
    return tables === null ? mine : [...mine, ...lookUp(sound, tables.bySound, SOUND_SEED, tables)]
  }
  return {
    size: (tables?.count ?? 0) + own.length,
    named,
    sounding,
    find(name) {
      const folded = foldName(name)
      const exact = named(folded)
      return exact.length > 0 ? exact : sounding(folded)
    },
    isOwn: (place) => ownSet.has(place),
    isOwnName: (place, folded) => foldName(place.name) === folded,
    provinceOf(place) {
      const row = rows.get(place)
      const above = row === undefined ? undefined : tables?.within[row]
      return tables === null || above === undefined || above === row ? null : placeAt(above, tables)
    },
  }
}

/** A longer list of a user's own has its countries in a column, or does without: the nearest neighbour of each is looked for row by row. */
const MANY = 500

function indexOwn(own: readonly Place[], keyOf: (name: string) => string): ReadonlyMap<string, readonly Place[]> {
  const index = new Map<string, Place[]>()
  for (const place of own) {
    for (const key of new Set([place.name, ...(place.alternates ?? [])].map(keyOf))) {
      if (key === '') continue
      const there = index.get(key)
      if (there === undefined) index.set(key, [place])
      else there.push(place)
    }
  }
  return index
}

function makePlace(tables: AtlasTables, row: number): Place {
  const name = nameOf(tables, row)
  const above = tables.within[row] ?? row
  const country = unpackCountry(tables.countries[row] ?? 0)
  const kind = KINDS[tables.kinds[row] ?? 0] ?? 'other'
  const geonames = tables.ids[row] ?? 0
  const radiusKm = tables.radii[row] ?? 0
  return {
    id:
      kind === 'country'
        ? `iso:${country}`
        : geonames > 0
          ? `geonames:${geonames}`
          : `${country ?? 'world'}:${foldName(name).replaceAll(' ', '-')}`,
    name,
    kind,
    country,
    ...(above === row ? {} : { province: nameOf(tables, above) }),
    lat: (tables.lats[row] ?? 0) / 1e5,
    lon: (tables.lons[row] ?? 0) / 1e5,
    population: tables.populations[row] ?? 0,
    ...(radiusKm > 0 ? { radiusKm } : {}),
    source: SOURCES[tables.sources[row] ?? 0] ?? 'other',
  }
}

function nameOf(tables: AtlasTables, row: number): string {
  return decodeUtf8(tables.names.subarray(tables.nameStarts[row], tables.nameStarts[row + 1]))
}

/** The rows under a hash: a binary search within its bucket. */
function rowsOf(index: NameIndex, hash: Uint32Array): number[] {
  const bucket = (hash[0] ?? 0) >>> 16
  const wanted = hash[1] ?? 0
  let low = index.buckets[bucket] ?? 0
  let high = index.buckets[bucket + 1] ?? 0
  while (low < high) {
    const middle = (low + high) >> 1
    if ((index.hashes[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  const rows: number[] = []
  const end = index.buckets[bucket + 1] ?? 0
  for (let row = low; row < end && index.hashes[row] === wanted && rows.length < 400; row++) rows.push(index.places[row] ?? 0)
  return rows
}

function byRank(a: Place, b: Place): number {
  return RANK[b.kind] - RANK[a.kind] || b.population - a.population || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

const RANK: Record<Place['kind'], number> = {
  country: 3,
  region: 2,
  province: 1,
  water: 1,
  settlement: 0,
  district: 0,
  facility: 0,
  road: 0,
  other: 0,
}
const NONE: readonly Place[] = []
