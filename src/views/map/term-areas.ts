import type { Area } from '../../model/agreement.ts'
import type { Position } from '../../model/geometry.ts'
import type { MapTerm } from '../../model/map.ts'
import { clipLine, type Pane, pathOf, tenth } from './clip.ts'
import type { Projection } from './mercator.ts'
import { ringPath } from './spots.ts'

/** What a term covers as path data: all that it encloses, its line, its points. */
export function drawArea({ kind, geometry, outline }: Area, projection: Projection): Pick<MapTerm, 'kind' | 'area' | 'line' | 'points'> {
  const { width, height, x, y } = projection
  const pane: Pane = { left: -EDGE, top: -EDGE, right: width + EDGE, bottom: height + EDGE }
  const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.type === 'MultiLineString' ? geometry.coordinates : []
  const points = geometry.type === 'Point' ? [geometry.coordinates] : geometry.type === 'MultiPoint' ? geometry.coordinates : []
  const line = lines.flatMap((line) =>
    clipLine(
      line.flatMap(([lon, lat]) => [x(lon), y(lat)]),
      pane,
    ).map((part) => pathOf(part, 'open')),
  )
  return {
    kind,
    area: outline.flatMap((polygon) => polygon.map((ring) => ringPath(ring, projection, pane))).join(''),
    line: line.length === 0 ? null : line.join(''),
    points: points
      .map(([lon, lat]) => ({ x: tenth(x(lon)), y: tenth(y(lat)) }))
      .filter((point) => point.x > 0 && point.x < width && point.y > 0 && point.y < height),
  }
}

/** Where the name of an area may stand: over the middle of its upper edge, under that of its lower one, by its ends. */
export function namePoints({ outline }: Area, { x, y, width, height }: Projection): { readonly x: number; readonly y: number }[] {
  const points = outline.flat(2).map(([lon, lat]) => ({ x: x(lon), y: y(lat) }))
  const seen = points.filter((point) => point.x > 0 && point.x < width && point.y > 0 && point.y < height)
  if (seen.length === 0) return []
  return SHARES.flatMap((share) => {
    const middle = Math.min(...seen.map((point) => point.x)) * (1 - share) + Math.max(...seen.map((point) => point.x)) * share
    const near = points.filter((point) => Math.abs(point.x - middle) < width / 12)
    if (near.length === 0) return []
    const [top, bottom] = [Math.min(...near.map((point) => point.y)), Math.max(...near.map((point) => point.y))]
    return [
      { x: middle, y: top - ABOVE },
      { x: middle, y: bottom + ABOVE },
    ].map((point) => ({ x: tenth(point.x), y: tenth(point.y) }))
  })
}

/** Every position that an area encloses, line and points included. */
export function positionsOf({ geometry, outline }: Area): Position[] {
  const rim = outline.flat(2)
  if (rim.length > 0) return rim
  if (geometry.type === 'Point') return [geometry.coordinates]
  if (geometry.type === 'MultiPoint' || geometry.type === 'LineString') return [...geometry.coordinates]
  if (geometry.type === 'MultiLineString' || geometry.type === 'Polygon') return geometry.coordinates.flat()
  return geometry.coordinates.flat(2)
}

const EDGE = 4
const ABOVE = 11
const SHARES = [0.5, 0.25, 0.75] as const
