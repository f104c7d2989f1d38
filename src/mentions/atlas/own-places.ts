import type { Geometry } from '../../model/geometry.ts'
import type { Place, Shape } from '../../model/place.ts'
import { KINDS } from './format.ts'

/**
 * Reads a user's own list of places: GeoJSON (Point features with `name`; other names under `names`, `alternates`,
 * `otherNames` or `alternatives`) or CSV with a header (`name`, `lat`, `lon`; optional `names` split at `;`, `kind`,
 * `country`, `population`, `id`, `source`). Features that are lines or areas become shapes, which agreements can name.
 * Rows without a name or a geometry are left out; `skipped` counts them.
 */
export function parsePlaces(text: string, origin: string): OwnPlaces {
  const trimmed = text.replace(/^\ufeff/, '').trimStart()
  const rows = trimmed.startsWith('{') || trimmed.startsWith('[') ? rowsOfJson(trimmed) : rowsOfCsv(trimmed)
  const places = rows.flatMap((row, index) => placeOf(row, index, origin) ?? [])
  const shapes = rows.flatMap((row) => shapeOf(row) ?? [])
  return { places, shapes, skipped: rows.length - places.length - shapes.length }
}

/** What a user's own list holds. */
export interface OwnPlaces {
  readonly places: readonly Place[]
  readonly shapes: readonly Shape[]
  readonly skipped: number
}

type Row = Readonly<Record<string, unknown>>

function placeOf(row: Row, index: number, origin: string): Place | null {
  const name = textOf(row, ['name', 'title', 'label', 'place', 'location'])
  const lat = numberOf(row, ['lat', 'latitude', 'y'])
  const lon = numberOf(row, ['lon', 'lng', 'long', 'longitude', 'x'])
  if (name === null || lat === null || lon === null || Math.abs(lat) > 90 || Math.abs(lon) > 180) return null
  const alternates = ALTERNATES.flatMap((key) => namesOf(row[key])).filter((other) => other !== name)
  const kind = textOf(row, ['kind', 'type'])
  return {
    id: textOf(row, ['id', 'pcode', 'code']) ?? `own:${index + 1}`,
    name,
    ...(alternates.length > 0 ? { alternates } : {}),
    kind: isKind(kind) ? kind : 'settlement',
    country: countryOf(textOf(row, ['country', 'iso2', 'country_code'])),
    lat,
    lon,
    population: numberOf(row, ['population', 'pop']) ?? 0,
    source: textOf(row, ['source']) ?? origin,
  }
}

function shapeOf(row: Row): Shape | null {
  const geometry = row[SHAPE]
  const names = [
    textOf(row, ['name', 'title', 'label', 'place', 'location']),
    textOf(row, ['id']),
    ...ALTERNATES.flatMap((key) => namesOf(row[key])),
  ]
  const given = [...new Set(names.filter((name) => name !== null))]
  return isRow(geometry) && given.length > 0 && isShape(geometry) ? { names: given, geometry: geometry as unknown as Geometry } : null
}

/** Whether it is a line or an area whose every position lies on the Earth. */
function isShape({ type, coordinates }: Row): boolean {
  const depth = DEPTHS[String(type)]
  return depth !== undefined && Array.isArray(coordinates) && arePositions(coordinates, depth)
}

function arePositions(list: readonly unknown[], depth: number): boolean {
  // A line of one position is none.
  if (depth > 0) return list.length > (depth === 1 ? 1 : 0) && list.every((inner) => Array.isArray(inner) && arePositions(inner, depth - 1))
  const [lon, lat] = list
  return typeof lon === 'number' && typeof lat === 'number' && Math.abs(lon) <= 180 && Math.abs(lat) <= 90
}

/** Lists within lists above a position. */
const DEPTHS: Readonly<Record<string, number>> = { LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 }
/** The key under which a row keeps a geometry that is no point: no column of a user's has it. */
const SHAPE = '\u0000shape'

function rowsOfJson(text: string): Row[] {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return []
  }
  const list = Array.isArray(data) ? data : isRow(data) && Array.isArray(data.features) ? data.features : [data]
  return list.filter(isRow).map(rowOfFeature)
}

/** A Feature's properties with its point as `lat`, `lon`; a plain row as it is. */
function rowOfFeature(row: Row): Row {
  const geometry = row.geometry
  const properties = row.properties
  if (!isRow(geometry)) return row
  const coordinates = geometry.coordinates
  const point =
    geometry.type === 'Point' && Array.isArray(coordinates) ? { lon: coordinates[0], lat: coordinates[1] } : { [SHAPE]: geometry }
  return { ...(row.id === undefined ? {} : { id: row.id }), ...(isRow(properties) ? properties : {}), ...point }
}

function rowsOfCsv(text: string): Row[] {
  const [header, ...lines] = splitCsv(text)
  if (header === undefined) return []
  const keys = header.map((key) => key.trim().toLowerCase())
  return lines
    .filter((cells) => cells.some((cell) => cell.trim() !== ''))
    .map((cells) => Object.fromEntries(keys.map((key, at) => [key, cells[at] ?? ''])))
}

/** Cells of CSV by RFC 4180; the separator is the one that the header has most of. */
function splitCsv(text: string): string[][] {
  const header = text.slice(0, Math.max(0, text.indexOf('\n')))
  const separator = [',', ';', '\t'].reduce((best, each) => (header.split(each).length > header.split(best).length ? each : best))
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? ''
    if (quoted) {
      if (letter !== '"') cell += letter
      else if (text[at + 1] === '"') cell += text[at++]
      else quoted = false
    } else if (letter === '"' && cell === '') quoted = true
    else if (letter === separator) {
      row.push(cell)
      cell = ''
    } else if (letter === '\n') {
      row.push(cell)
      rows.push(row)
      row = []
      cell = ''
    } else if (letter !== '\r') cell += letter
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell])
  return rows
}

function textOf(row: Row, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = row[key]
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
    if (typeof value === 'number') return String(value)
  }
  return null
}

function numberOf(row: Row, keys: readonly string[]): number | null {
  for (const key of keys) {
    const value = row[key]
    const number = typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN
    if (Number.isFinite(number)) return number
  }
  return null
}

function namesOf(value: unknown): string[] {
  if (typeof value === 'string')
    return value
      .split(/[;|]/)
      .map((name) => name.trim())
      .filter((name) => name !== '')
  if (Array.isArray(value)) return value.flatMap((each) => (typeof each === 'string' && each.trim() !== '' ? [each.trim()] : []))
  if (isRow(value)) return Object.values(value).flatMap(namesOf)
  return []
}

function countryOf(code: string | null): string | null {
  return code !== null && /^[A-Za-z]{2}$/.test(code) ? code.toUpperCase() : null
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isKind(kind: string | null): kind is Place['kind'] {
  return (KINDS as readonly (string | null)[]).includes(kind)
}

const ALTERNATES = ['names', 'alternates', 'othernames', 'otherNames', 'alternatives', 'aliases']
