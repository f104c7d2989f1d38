import type { Box, MapView } from '../../model/map.ts'
import { clipLine, clipRing, type Pane, type Points, pathOf, thin } from './clip.ts'
import type { Projection } from './mercator.ts'
import { arcPoints, type Outlines } from './outlines.ts'
import { roomiest } from './roomiest.ts'

/** Land as path data, and roomy places for the name of each country, the best first. */
export interface Land extends Pick<MapView, 'land' | 'coasts' | 'borders'> {
  readonly countries: readonly { readonly text: string; readonly x: number; readonly y: number }[]
}

/** The land within a box as path data, with the names of the countries where they have room. */
export function drawLand(outlines: Outlines, box: Box, projection: Projection): Land {
  const pane: Pane = { left: -EDGE, top: -EDGE, right: projection.width + EDGE, bottom: projection.height + EDGE }
  const arcs = new Map<number, Points>()
  const pointsOf = (arc: number): Points => {
    const known = arcs.get(arc)
    if (known !== undefined) return known
    const points = thin(project(arcPoints(outlines, arc), projection), FINEST)
    arcs.set(arc, points)
    return points
  }
  const names: { text: string; x: number; y: number }[] = []
  const uses = new Map<number, number>()
  let land = ''
  for (const { name, polygons } of outlines.countries) {
    const met = polygons.filter((polygon) => meets(polygon.box, box))
    if (met.length === 0) continue
    for (const arc of met.flatMap(({ rings }) => rings.flat())) uses.set(ownOf(arc), (uses.get(ownOf(arc)) ?? 0) + 1)
    const rings: Points[] = []
    for (const ring of met.flatMap((polygon) => polygon.rings)) {
      const drawn = drawRing(ring, pointsOf, pane)
      if (drawn !== null) rings.push(drawn)
    }
    for (const ring of rings) land += pathOf(ring, 'closed')
    const places = roomiest(
      rings.filter((ring) => areaOf(ring) > NAMED).map((ring) => thin(ring, COARSE)),
      projection,
    )
    for (const place of places) names.push({ text: name, ...place })
  }
  return { land, ...edgesOf(uses, pointsOf, pane), countries: names }
}

function drawRing(arcs: readonly number[], pointsOf: (arc: number) => Points, pane: Pane): Points | null {
  const ring: number[] = []
  for (const arc of arcs) append(ring, pointsOf(ownOf(arc)), arc < 0 ? 'backwards' : 'forwards')
  const kept = clipRing(ring, pane)
  return kept.length >= 6 && areaOf(kept) > SMALLEST ? kept : null
}

/** An arc begins where the one before it ends: that point is said once. */
function append(ring: number[], points: Points, way: 'forwards' | 'backwards'): void {
  const count = points.length / 2
  for (let i = ring.length === 0 ? 0 : 1; i < count; i++) {
    const at = way === 'forwards' ? i : count - 1 - i
    ring.push(points[at * 2] ?? 0, points[at * 2 + 1] ?? 0)
  }
}

/** Arcs of two countries are borders, arcs of one are coasts. */
function edgesOf(uses: ReadonlyMap<number, number>, pointsOf: (arc: number) => Points, pane: Pane): Pick<MapView, 'coasts' | 'borders'> {
  let coasts = ''
  let borders = ''
  for (const [arc, count] of uses) {
    const path = clipLine(pointsOf(arc), pane)
      .map((line) => pathOf(line, 'open'))
      .join('')
    if (count > 1) borders += path
    else coasts += path
  }
  return { coasts, borders }
}

function ownOf(arc: number): number {
  return arc < 0 ? ~arc : arc
}

function project(degrees: Float64Array, { x, y }: Projection): Float64Array {
  for (let i = 0; i + 1 < degrees.length; i += 2) {
    degrees[i] = x(degrees[i] ?? 0)
    degrees[i + 1] = y(degrees[i + 1] ?? 0)
  }
  return degrees
}

function meets(a: Box, b: Box): boolean {
  return a.west <= b.east && a.east >= b.west && a.south <= b.north && a.north >= b.south
}

function areaOf(ring: Points): number {
  let twice = 0
  for (let i = 0; i + 1 < ring.length; i += 2) {
    const next = i + 2 < ring.length ? i + 2 : 0
    twice += (ring[i] ?? 0) * (ring[next + 1] ?? 0) - (ring[next] ?? 0) * (ring[i + 1] ?? 0)
  }
  return Math.abs(twice) / 2
}

/** Units beyond the frame, so that the cut itself is not seen as a line. */
const EDGE = 4
/** Units below which points and islands are not seen. */
const FINEST = 0.35
const SMALLEST = 0.5
/** Square units that a name needs, and how coarse an outline serves to seat it. */
const NAMED = 2500
const COARSE = 6
