import type { Geometry, Position } from '../../model/geometry.ts'
import type { List, Tree } from './tree.ts'

/** A GeoJSON geometry, a Feature's, or all of a collection's polygons; null where it is none. */
export function parseGeojson(tree: Tree): Geometry | null {
  if (tree.kind !== 'map') return null
  const type = textOf(tree, 'type')
  const coordinates = tree.entries.get('coordinates')?.value
  if (type === 'Feature') {
    const inner = tree.entries.get('geometry')?.value
    return inner === undefined ? null : parseGeojson(inner)
  }
  if (coordinates?.kind !== 'list') return null
  const value = READERS[type ?? '']?.(coordinates) ?? null
  return value === null ? null : ({ type, coordinates: value } as Geometry)
}

/** A position of two numbers (a third, the height, is left out) within the degrees of the Earth. */
export function positionIn(tree: Tree): Position | null {
  if (tree.kind !== 'list' || tree.items.length < 2 || tree.items.length > 3) return null
  const [lon, lat] = tree.items.map((item) => (item.kind === 'scalar' && typeof item.value === 'number' ? item.value : Number.NaN))
  return lon !== undefined && lat !== undefined && Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [lon, lat] : null
}

type Nested = Position | readonly Nested[]

const READERS: Readonly<Record<string, (list: List) => Nested | null>> = {
  Point: positionIn,
  MultiPoint: (list) => each(list, positionIn),
  LineString: lineIn,
  MultiLineString: (list) => each(list, asList(lineIn)),
  Polygon: ringsIn,
  MultiPolygon: (list) => each(list, asList(ringsIn)),
}

function lineIn(list: List): Nested | null {
  return list.items.length < 2 ? null : each(list, positionIn)
}

function ringsIn(list: List): Nested | null {
  return each(
    list,
    asList((ring) => (ring.items.length < 3 ? null : each(ring, positionIn))),
  )
}

function each(list: List, read: (tree: Tree) => Nested | null): readonly Nested[] | null {
  const values = list.items.flatMap((item) => {
    const value = read(item)
    return value === null ? [] : [value]
  })
  return values.length === list.items.length && values.length > 0 ? values : null
}

function asList(read: (list: List) => Nested | null): (tree: Tree) => Nested | null {
  return (tree) => (tree.kind === 'list' ? read(tree) : null)
}

function textOf(tree: Tree, name: string): string | null {
  const value = tree.kind === 'map' ? tree.entries.get(name)?.value : undefined
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : null
}
