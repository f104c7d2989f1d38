import type { Width } from '../../model/agreement.ts'
import type { Position, Ring } from '../../model/geometry.ts'
import type { Sight } from '../../model/place.ts'
import { distanceKm, stretch, travel } from './ellipsoid.ts'
import { turn } from './rings.ts'
import { cutAtAntimeridian, type Polygons, union } from './union.ts'

/** All within a corridor: strips beside each stretch and round its joints, as one drawing. Its edge is true to a metre. */
export function corridorOutline(lines: readonly (readonly Position[])[], width: Width): Polygons {
  return cutAtAntimeridian(union(lines.flatMap((line) => stripsOf(line, width))))
}

/** Circles of one radius as one drawing: true to a metre, or with a point every so many degrees. */
export function circlesOutline(centers: readonly Position[], radiusKm: number, degrees = 0): Polygons {
  const circle = (center: Position): Ring => {
    const points = Array.from({ length: 360 / (degrees || 1) }, (_, at) => travel(center, at * degrees, radiusKm))
    return closed(degrees === 0 ? arc(center, radiusKm, { from: 0, to: 360 }) : points)
  }
  return cutAtAntimeridian(union(centers.map((center) => [circle(center)])))
}

/** The drawing of a sector. */
export function sectorOutline({ from, bearings, distancesKm }: Sight): Polygons {
  const [near, far] = distancesKm
  const span = { from: bearings[0], to: bearings[1] }
  const outer = arc(from, far, span)
  const inner = near > 0 ? arc(from, near, span).reverse() : span.to - span.from >= 360 ? [] : [from]
  return cutAtAntimeridian([[closed([...outer, ...inner])]])
}

/** Polygons whose long sides are geodesics, for a map that draws them straight. */
export function polygonsOutline(polygons: readonly (readonly Ring[])[]): Polygons {
  const total = polygons
    .flat()
    .reduce((sum, ring) => sum + ring.reduce((km, point, at) => km + distanceKm(ring[at - 1] ?? point, point), 0), 0)
  const step = Math.max(SIDE_KM, total / MOST_POINTS)
  return cutAtAntimeridian(polygons.map((rings) => rings.map((ring) => closed(alongGeodesics(ring, step)))))
}

// A strip for each stretch and a disc of both half widths for each joint; ends only where they are round.
function stripsOf(line: readonly Position[], { leftKm, rightKm, ends }: Width): Polygons {
  const strips = line.slice(1).flatMap((end, at): Ring[][] => {
    const points = stretch(line[at] ?? end, end, STRIP_KM)
    if (distanceKm(line[at] ?? end, end) === 0) return []
    const bearings = points.map((point, place) => bearingOf(points[place - 1] ?? point, points[place + 1] ?? point))
    const side = (turned: number, km: number): Position[] =>
      points.map((point, place) => travel(point, (bearings[place] ?? 0) + turned, km))
    return [[closed([...side(-90, leftKm), ...side(90, rightKm).reverse()])]]
  })
  return [...strips, ...joints(line, { leftKm, rightKm, ends })]
}

// At a joint the outer side is a wedge, at a round end half a disc; each laps over the strips by a degree, so that they join.
function joints(line: readonly Position[], { leftKm, rightKm, ends }: Width): Polygons {
  return line.flatMap((point, at): Ring[][] => {
    const [before, after] = [line[at - 1], line[at + 1]]
    if (before !== undefined && after !== undefined)
      return wedge(point, bearingOf(before, point), bearingOf(point, after), { leftKm, rightKm })
    if (ends === 'flat') return []
    if (before === undefined && after === undefined) return [[closed(arc(point, Math.max(leftKm, rightKm), { from: 0, to: 360 }))]]
    const back = before === undefined
    const ahead = back ? bearingOf(after ?? point, point) : bearingOf(before ?? point, point)
    const [leftOf, rightOf] = back ? [rightKm, leftKm] : [leftKm, rightKm]
    const left = arc(point, leftOf, { from: ahead - 91, to: ahead })
    return [[closed([...left, ...arc(point, rightOf, { from: ahead, to: ahead + 91 })])]]
  })
}

function wedge(point: Position, into: number, out: number, { leftKm, rightKm }: Pick<Width, 'leftKm' | 'rightKm'>): Ring[][] {
  const bend = turn(into, out)
  // Turning right, the outer side is the left one.
  const [km, other] = bend > 0 ? [leftKm, rightKm] : [rightKm, leftKm]
  if (Math.abs(bend) < 1e-9 || km === 0) return []
  const from = bend > 0 ? into - 91 : into + 89 + bend
  const to = from + Math.abs(bend) + 2
  // Its tip lies across the line, or a sliver would stay open at the joint.
  const tip = travel(point, (from + to) / 2 + 180, Math.max(0.0005, Math.min(0.1 * km, 0.9 * other)))
  return [[closed([tip, ...arc(point, km, { from, to })])]]
}

/** Points on a circle, between two bearings, so close that the chord leaves it by under a metre. */
function arc(center: Position, km: number, { from, to }: { readonly from: number; readonly to: number }): Position[] {
  if (km <= 0) return [center]
  const widest = (2 * Math.acos(Math.max(0, 1 - 0.0008 / km)) * 180) / Math.PI
  const parts = Math.max(1, Math.ceil((to - from) / Math.min(30, Math.max(0.25, widest))))
  return Array.from({ length: parts + 1 }, (_, part) => travel(center, from + ((to - from) * part) / parts, km))
}

function alongGeodesics(ring: Ring, stepKm: number): Position[] {
  return ring.flatMap((point, at) => {
    const next = ring[at + 1]
    return next === undefined ? [point] : stretch(point, next, stepKm).slice(0, -1)
  })
}

function bearingOf([lon1, lat1]: Position, [lon2, lat2]: Position): number {
  const d = (lon2 - lon1) * DEGREE
  const [a, b] = [lat1 * DEGREE, lat2 * DEGREE]
  return Math.atan2(Math.sin(d) * Math.cos(b), Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(d)) / DEGREE
}

function closed(points: readonly Position[]): Ring {
  const [first] = points
  const last = points.at(-1)
  return first === undefined || (last !== undefined && first[0] === last[0] && first[1] === last[1]) ? points : [...points, first]
}

const DEGREE = Math.PI / 180
const STRIP_KM = 5
const SIDE_KM = 25
const MOST_POINTS = 5000
