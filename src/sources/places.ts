import { readFile } from 'node:fs/promises'
import type { Gap } from '../model/gap.ts'
import type { Place } from '../model/place.ts'
import { sentenceFor } from './failures.ts'

/** The user's own places from a GeoJSON file: one Place for each name and other name of a feature. */
export async function readPlaces(file: string): Promise<{ readonly places: readonly Place[]; readonly gaps: readonly Gap[] }> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    return { places: [], gaps: [note(file, sentenceFor(error))] }
  }
  const places = parsePlaces(text, file)
  if (places === null) return { places: [], gaps: [note(file, 'It is no GeoJSON FeatureCollection; no places were taken from it.')] }
  return { places, gaps: [] }
}

/** Points of a FeatureCollection; null when the text is none. A line or an area stands at its middle. */
export function parsePlaces(text: string, source: string): Place[] | null {
  const features = featuresOf(text)
  return features === null ? null : features.flatMap((feature, index) => placesOf(feature, index, source))
}

function featuresOf(text: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''))
    const features = field(value, 'features')
    return Array.isArray(features) ? features : null
  } catch {
    return null
  }
}

function placesOf(feature: unknown, index: number, file: string): Place[] {
  const geometry = field(feature, 'geometry')
  const point = middleOf(field(geometry, 'coordinates'))
  const properties = field(feature, 'properties')
  const names = [field(properties, 'name'), field(properties, 'otherNames')]
    .flat()
    .filter((name) => typeof name === 'string' && name !== '')
  if (point === null || names.length === 0) return []
  const given = field(feature, 'id')
  const id = `own:${typeof given === 'string' || typeof given === 'number' ? given : `${index + 1}`}`
  const source = field(properties, 'source')
  const country = field(properties, 'country')
  const kind = field(properties, 'kind')
  const isLine = String(field(geometry, 'type')).includes('Line')
  return (names as string[]).map((name) => ({
    id,
    name,
    kind: isKind(kind) ? kind : isLine ? 'road' : 'settlement',
    country: typeof country === 'string' ? country : null,
    lat: point[1],
    lon: point[0],
    population: 0,
    source: typeof source === 'string' ? source : file,
  }))
}

/** Of nested coordinates the mean of all positions, longitude first; null where there is none in range. */
function middleOf(coordinates: unknown): readonly [number, number] | null {
  const positions: (readonly [number, number])[] = []
  collect(coordinates, positions, 0)
  if (positions.length === 0) return null
  const sum = positions.reduce<[number, number]>(([x, y], [lon, lat]) => [x + lon, y + lat], [0, 0])
  return [sum[0] / positions.length, sum[1] / positions.length]
}

function collect(value: unknown, positions: (readonly [number, number])[], depth: number): void {
  if (!Array.isArray(value) || depth > 4) return
  const [lon, lat] = value
  if (typeof lon === 'number' && typeof lat === 'number') {
    if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) positions.push([lon, lat])
  } else for (const inner of value) collect(inner, positions, depth + 1)
}

function isKind(value: unknown): value is Place['kind'] {
  return typeof value === 'string' && KINDS.has(value)
}

const KINDS: ReadonlySet<string> = new Set<Place['kind']>([
  'settlement',
  'district',
  'province',
  'country',
  'region',
  'road',
  'water',
  'facility',
  'other',
])

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined
}

function note(what: string, detail: string): Gap {
  return { report: null, what, why: 'metadata not used', detail, severity: 'note' }
}
