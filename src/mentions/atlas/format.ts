import type { Place } from '../../model/place.ts'
import { decodeUtf8, encodeUtf8 } from '../../model/utf8.ts'

/**
 * The gazetteer as bytes, little-endian, every section padded to 4 bytes:
 * magic `TRUCEAT1`; counts of places, of name rows, of sound rows, bytes of the names; then
 * ids, latitudes, longitudes (hundred-thousandths of a degree), populations, offsets of names (one more than places);
 * countries (two letters as one number), radii, kinds, sources, the number of the enclosing province;
 * two indexes, each 65,537 bucket starts by the upper half of the first hash, then the second hash and the place a row;
 * names as UTF-8.
 */
export interface AtlasTables {
  readonly count: number
  readonly ids: Int32Array
  readonly lats: Int32Array
  readonly lons: Int32Array
  readonly populations: Uint32Array
  readonly nameStarts: Uint32Array
  /** Place number of the province it lies in, or its own number where there is none. */
  readonly within: Uint32Array
  readonly countries: Uint16Array
  /** Kilometres around the point; 0 where unknown. */
  readonly radii: Uint16Array
  readonly kinds: Uint8Array
  readonly sources: Uint8Array
  readonly byName: NameIndex
  readonly bySound: NameIndex
  readonly names: Uint8Array
}

export interface NameIndex {
  /** 65,537 entries: rows of bucket b are [buckets[b], buckets[b + 1]). */
  readonly buckets: Uint32Array
  /** The second hash, ascending within a bucket. */
  readonly hashes: Uint32Array
  readonly places: Uint32Array
}

const MAGIC = 'TRUCEAT1'

export const KINDS: readonly Place['kind'][] = [
  'settlement',
  'district',
  'province',
  'country',
  'region',
  'road',
  'water',
  'facility',
  'other',
]
export const SOURCES: readonly string[] = ['GeoNames', 'OCHA', 'GeoNames, mean of its towns', 'approximate centre', 'other']

/** Writes tables as bytes. */
export function writeAtlas(tables: AtlasTables): Uint8Array {
  const parts: Uint8Array[] = [
    encodeUtf8(MAGIC),
    asBytes(new Uint32Array([tables.count, tables.byName.hashes.length, tables.bySound.hashes.length, tables.names.length])),
    ...sections(tables).map(asBytes),
  ]
  const total = parts.reduce((sum, part) => sum + padded(part.length), 0)
  const bytes = new Uint8Array(total)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += padded(part.length)
  }
  return bytes
}

/** Opens bytes as tables without copying where alignment allows; null when they are no atlas. */
export function readAtlas(given: Uint8Array): AtlasTables | null {
  if (given.length < 24 || decodeUtf8(given.subarray(0, 8)) !== MAGIC) return null
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice()
  const [count = 0, nameRows = 0, soundRows = 0, nameBytes = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset + 8, 4)
  const size =
    24 +
    4 * (5 * count + (count + 1)) +
    2 * padded(2 * count) +
    2 * padded(count) +
    2 * 4 * (BUCKETS + 1) +
    8 * (nameRows + soundRows) +
    padded(nameBytes)
  if (size !== bytes.length) return null
  let at = bytes.byteOffset + 24
  const take = <T>(make: (buffer: ArrayBufferLike, offset: number, length: number) => T, length: number, width: number): T => {
    const section = make(bytes.buffer, at, length)
    at += padded(length * width)
    return section
  }
  const i32 = (length: number) => take((buffer, offset, n) => new Int32Array(buffer, offset, n), length, 4)
  const u32 = (length: number) => take((buffer, offset, n) => new Uint32Array(buffer, offset, n), length, 4)
  const u16 = (length: number) => take((buffer, offset, n) => new Uint16Array(buffer, offset, n), length, 2)
  const u8 = (length: number) => take((buffer, offset, n) => new Uint8Array(buffer, offset, n), length, 1)
  return {
    count,
    ids: i32(count),
    lats: i32(count),
    lons: i32(count),
    populations: u32(count),
    nameStarts: u32(count + 1),
    within: u32(count),
    countries: u16(count),
    radii: u16(count),
    kinds: u8(count),
    sources: u8(count),
    byName: { buckets: u32(BUCKETS + 1), hashes: u32(nameRows), places: u32(nameRows) },
    bySound: { buckets: u32(BUCKETS + 1), hashes: u32(soundRows), places: u32(soundRows) },
    names: u8(nameBytes),
  }
}

/** The country code as the tables hold it; 0 for none. */
export function packCountry(code: string): number {
  return code.length === 2 ? (code.charCodeAt(0) << 8) | code.charCodeAt(1) : 0
}

export function unpackCountry(packed: number): string | null {
  return packed === 0 ? null : String.fromCharCode(packed >> 8, packed & 255)
}

export const BUCKETS = 65536

function sections(tables: AtlasTables): readonly (Int32Array | Uint32Array | Uint16Array | Uint8Array)[] {
  return [
    tables.ids,
    tables.lats,
    tables.lons,
    tables.populations,
    tables.nameStarts,
    tables.within,
    tables.countries,
    tables.radii,
    tables.kinds,
    tables.sources,
    tables.byName.buckets,
    tables.byName.hashes,
    tables.byName.places,
    tables.bySound.buckets,
    tables.bySound.hashes,
    tables.bySound.places,
    tables.names,
  ]
}

function asBytes(array: Int32Array | Uint32Array | Uint16Array | Uint8Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
}

function padded(length: number): number {
  return (length + 3) & ~3
}
