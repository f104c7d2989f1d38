import type { Place } from '../../model/place.ts'
import { encodeUtf8 } from '../../model/utf8.ts'
import { foldName, soundName } from '../names/fold.ts'
import { type AtlasTables, BUCKETS, KINDS, type NameIndex, packCountry, SOURCES } from './format.ts'
import { hashName, NAME_SEED, SOUND_SEED } from './hash.ts'

/** A place with all its names, as the maker of the gazetteer hands it in. */
export interface ListedPlace extends Place {
  readonly names: readonly string[]
  /** Number of the province's row in the same list; -1 for none. */
  readonly within: number
  /** Whether other transliterations of its names are to be found too. */
  readonly bySound: boolean
}

/** Makes the tables of a gazetteer. Ids other than `geonames:N` are kept by the row alone. */
export function makeTables(listed: readonly ListedPlace[]): AtlasTables {
  const count = listed.length
  const encoded = listed.map((place) => encodeUtf8(place.name))
  const nameStarts = new Uint32Array(count + 1)
  for (let row = 0; row < count; row++) nameStarts[row + 1] = (nameStarts[row] ?? 0) + (encoded[row]?.length ?? 0)
  const names = new Uint8Array(nameStarts[count] ?? 0)
  for (let row = 0; row < count; row++) names.set(encoded[row] ?? new Uint8Array(), nameStarts[row])
  return {
    count,
    ids: Int32Array.from(listed, (place) => (place.id.startsWith('geonames:') ? Number(place.id.slice(9)) : 0)),
    lats: Int32Array.from(listed, (place) => Math.round(place.lat * 1e5)),
    lons: Int32Array.from(listed, (place) => Math.round(place.lon * 1e5)),
    populations: Uint32Array.from(listed, (place) => place.population),
    nameStarts,
    within: Uint32Array.from(listed, (place, row) => (place.within >= 0 ? place.within : row)),
    countries: Uint16Array.from(listed, (place) => packCountry(place.country ?? '')),
    radii: Uint16Array.from(listed, (place) => Math.min(65535, Math.round(place.radiusKm ?? 0))),
    kinds: Uint8Array.from(listed, (place) => Math.max(0, KINDS.indexOf(place.kind))),
    sources: Uint8Array.from(listed, (place) => Math.max(0, SOURCES.indexOf(place.source))),
    byName: makeIndex(listed, (place) => new Set(place.names.map(foldName)), NAME_SEED),
    bySound: makeIndex(listed, soundsOf, SOUND_SEED),
    names,
  }
}

function soundsOf(place: ListedPlace): ReadonlySet<string> {
  if (!place.bySound) return new Set()
  const sounds = place.names.map((name) => soundName(foldName(name))).filter((sound) => sound.length >= 3 && !/[^a-z0-9]/.test(sound))
  return new Set(sounds)
}

function makeIndex(listed: readonly ListedPlace[], keysOf: (place: ListedPlace) => ReadonlySet<string>, seed: number): NameIndex {
  const rows: { a: number; b: number; place: number }[] = []
  const hash = new Uint32Array(2)
  listed.forEach((place, row) => {
    for (const key of keysOf(place)) {
      if (key === '') continue
      hashName(key, seed, hash)
      rows.push({ a: (hash[0] ?? 0) >>> 16, b: hash[1] ?? 0, place: row })
    }
  })
  rows.sort((x, y) => x.a - y.a || x.b - y.b || x.place - y.place)
  const buckets = new Uint32Array(BUCKETS + 1)
  for (const { a } of rows) buckets[a + 1] = (buckets[a + 1] ?? 0) + 1
  for (let bucket = 0; bucket < BUCKETS; bucket++) buckets[bucket + 1] = (buckets[bucket + 1] ?? 0) + (buckets[bucket] ?? 0)
  return { buckets, hashes: Uint32Array.from(rows, ({ b }) => b), places: Uint32Array.from(rows, ({ place }) => place) }
}
