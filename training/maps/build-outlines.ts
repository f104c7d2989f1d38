import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import type { Box } from '../../src/model/map.ts'
import { type Country, writeOutlines } from '../../src/views/map/outlines.ts'

/** Makes `data/maps/outlines.bin` from Natural Earth's countries at 1:10 million (npm world-atlas, TopoJSON). */
export function buildOutlines(root: string): { readonly countries: number; readonly bytes: number } {
  const require = createRequire(resolve(root, 'package.json'))
  const atlas: Topology = JSON.parse(readFileSync(require.resolve('world-atlas/countries-10m.json'), 'utf8'))
  const firsts: number[] = []
  const starts = [0]
  const steps: number[] = []
  for (const arc of atlas.arcs) {
    const [first = [0, 0], ...rest] = arc
    firsts.push(...first)
    for (const step of rest) steps.push(...cutStep(step))
    starts.push(steps.length / 2)
  }
  const countries = atlas.objects.countries.geometries.flatMap((geometry) => countryOf(geometry, atlas))
  const bytes = writeOutlines({
    scale: atlas.transform.scale,
    origin: atlas.transform.translate,
    countries,
    firsts: Int32Array.from(firsts),
    starts: Uint32Array.from(starts),
    steps: Int16Array.from(steps),
  })
  mkdirSync(join(root, 'data/maps'), { recursive: true })
  writeFileSync(join(root, 'data/maps/outlines.bin'), bytes)
  return { countries: countries.length, bytes: bytes.length }
}

interface Topology {
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] }
  /** Of each arc its first point, then the steps to the next. */
  readonly arcs: readonly (readonly (readonly [number, number])[])[]
  readonly objects: { readonly countries: { readonly geometries: readonly Shape[] } }
}

type Shape = { readonly properties: { readonly name: string } } & (
  | { readonly type: 'Polygon'; readonly arcs: readonly (readonly number[])[] }
  | { readonly type: 'MultiPolygon'; readonly arcs: readonly (readonly (readonly number[])[])[] }
)

function countryOf(shape: Shape, atlas: Topology): Country[] {
  const polygons = shape.type === 'Polygon' ? [shape.arcs] : shape.type === 'MultiPolygon' ? shape.arcs : []
  if (polygons.length === 0) return []
  return [{ name: shape.properties.name, polygons: polygons.map((rings) => ({ box: boxOf(rings.flat(), atlas), rings })) }]
}

function boxOf(arcs: readonly number[], { arcs: all, transform: { scale, translate } }: Topology): Box {
  const ends = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  for (const arc of arcs) {
    let [x, y] = [0, 0]
    for (const [dx, dy] of all[arc < 0 ? ~arc : arc] ?? []) {
      x += dx
      y += dy
      const [lon, lat] = [translate[0] + x * scale[0], translate[1] + y * scale[1]]
      ends.west = Math.min(ends.west, lon)
      ends.east = Math.max(ends.east, lon)
      ends.south = Math.min(ends.south, lat)
      ends.north = Math.max(ends.north, lat)
    }
  }
  const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4
  return { west: round(ends.west), south: round(ends.south), east: round(ends.east), north: round(ends.north) }
}

/** A step in as many as fit two bytes each. */
function cutStep([dx, dy]: readonly [number, number]): number[] {
  const parts = Math.ceil(Math.max(Math.abs(dx), Math.abs(dy), 1) / 32767)
  const cut: number[] = []
  for (let i = 1; i <= parts; i++) {
    const [from, to] = [(i - 1) / parts, i / parts]
    cut.push(Math.round(dx * to) - Math.round(dx * from), Math.round(dy * to) - Math.round(dy * from))
  }
  return cut
}
