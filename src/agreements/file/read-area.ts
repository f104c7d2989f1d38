import type { Width } from '../../model/agreement.ts'
import type { Position } from '../../model/geometry.ts'
import type { Notes } from './faults.ts'
import { type Fields, fieldsOf } from './fields.ts'
import { parseGeojson, positionIn } from './geojson.ts'
import { faultOfGeometry } from './geometry-faults.ts'
import type { List, Tree } from './tree.ts'
import type { WrittenArea, WrittenSpot } from './written.ts'

/** The area of a term: one of `line`, `polygon`, `points` or `geojson`, with its width or radius. */
export function readArea(tree: Tree, notes: Notes): WrittenArea | null {
  const fields = fieldsOf(tree, AREA_FIELDS, notes.faults)
  if (fields === null) return null
  const given = SHAPES.filter((shape) => fields.has(shape))
  const [shape] = given
  if (shape === undefined || given.length > 1) {
    fields.fault(`expected exactly one of ${SHAPES.join(', ')}, got ${given.length === 0 ? 'none' : given.join(' and ')}.`)
    return null
  }
  const common = {
    name: fields.text('name'),
    toleranceKm: fields.number('tolerance_km', 0, 1000) ?? 0,
    names: fields.texts('names'),
    line: notes.lineOf(tree.at),
  }
  if (shape === 'geojson') return readGeojson(fields, common)
  const spots = readSpots(fields.get(shape), fields, notes)
  const geometry = null
  if (shape === 'line') return { ...common, kind: 'corridor', spots, geometry, width: readWidth(fields), radiusKm: null }
  if (shape === 'points') return { ...common, kind: 'points', spots, geometry, width: null, radiusKm: readRadius(fields) }
  if (spots.length > 0 && spots.length < 3 && spots.every(({ name }) => name === null))
    fields.fault('a polygon needs three points or more.', 'polygon')
  const corners = spots.flatMap(({ at }) => (at === null ? [] : [at]))
  const fault = corners.length === spots.length && corners.length > 2 ? faultOfGeometry({ type: 'Polygon', coordinates: [corners] }) : null
  if (fault !== null) fields.fault(fault, 'polygon')
  return { ...common, kind: 'polygon', spots, geometry, width: null, radiusKm: null }
}

type Common = Pick<WrittenArea, 'name' | 'toleranceKm' | 'names' | 'line'>

function readGeojson(fields: Fields, common: Common): WrittenArea | null {
  const tree = fields.get('geojson')
  const geometry = tree === null ? null : parseGeojson(tree)
  if (geometry === null) {
    fields.fault('expected a GeoJSON geometry or Feature: { type: Polygon, coordinates: [[[lon, lat], …]] }.', 'geojson')
    return null
  }
  const fault = faultOfGeometry(geometry)
  if (fault !== null) {
    fields.fault(fault, 'geojson')
    return null
  }
  const rest = { ...common, spots: [], geometry }
  if (geometry.type === 'LineString' || geometry.type === 'MultiLineString')
    return { ...rest, kind: 'corridor', width: readWidth(fields), radiusKm: null }
  if (geometry.type === 'Point' || geometry.type === 'MultiPoint')
    return { ...rest, kind: 'points', width: null, radiusKm: readRadius(fields) }
  return { ...rest, kind: 'polygon', width: null, radiusKm: null }
}

function readWidth(fields: Fields): Width | null {
  const each = fields.number('each_side_km', 0, 1000)
  const [leftKm, rightKm] = [fields.number('left_km', 0, 1000) ?? each, fields.number('right_km', 0, 1000) ?? each]
  if (leftKm === null || rightKm === null || leftKm + rightKm === 0) {
    fields.fault('a line needs its width: "each_side_km: 6", or "left_km" and "right_km" as seen along the order of its points.')
    return null
  }
  return { leftKm, rightKm, ends: fields.oneOf('ends', ['round', 'flat'] as const) ?? 'round' }
}

function readRadius(fields: Fields): number | null {
  const radius = fields.number('radius_km', 0, 5000)
  if (radius === null && !fields.has('radius_km')) fields.fault('points need a radius: "radius_km: 2".')
  return radius
}

// "M4", "[Saraqib, Ariha]", "[[36.8, 35.8], Ariha]", "[36.8, 35.8]".
function readSpots(tree: Tree | null, fields: Fields, { faults, lineOf }: Notes): readonly WrittenSpot[] {
  if (tree === null) return []
  const items = tree.kind === 'list' && positionOf(tree) === null ? tree.items : [tree]
  if (items.length === 0) fields.fault('expected names of places or positions [lon, lat].')
  return items.flatMap((item): WrittenSpot[] => {
    const line = lineOf(item.at)
    if (item.kind === 'scalar' && typeof item.value === 'string' && item.value.trim() !== '')
      return [{ name: item.value.trim(), at: null, line }]
    const at = item.kind === 'list' ? positionOf(item) : null
    if (at !== null) return [{ name: null, at, line }]
    faults.push({
      at: item.at,
      path: item.path,
      message:
        'expected the name of a place or a position [lon, lat] in degrees, longitude first (-180 to 180), latitude second (-90 to 90).',
    })
    return []
  })
}

function positionOf(list: List): Position | null {
  return list.items.length === 2 ? positionIn(list) : null
}

const SHAPES = ['line', 'polygon', 'points', 'geojson'] as const
const AREA_FIELDS = [
  'name',
  ...SHAPES,
  'each_side_km',
  'left_km',
  'right_km',
  'ends',
  'radius_km',
  'tolerance_km',
  'names',
  'note',
] as const
