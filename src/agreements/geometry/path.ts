import type { Position } from '../../model/geometry.ts'
import { distanceKm, nearestOn, stretch } from './ellipsoid.ts'
import { arcKm, arcToStretchKm, ballAround, SPHERE_ERROR, type Vector, vectorOf } from './sphere.ts'

/** A line of geodesics, made ready to measure many distances to it. */
export interface Path {
  readonly bits: readonly Bit[]
  readonly groups: readonly { readonly center: Vector; readonly radiusKm: number; readonly from: number; readonly to: number }[]
  readonly lengthKm: number
}

/** A short straight piece of a Path. */
export interface Bit {
  readonly start: Position
  readonly end: Position
  readonly startVector: Vector
  readonly endVector: Vector
  /** Whether the line ends here. */
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** Where a point lies beside a Path. */
export interface Beside {
  readonly km: number
  /** Positive on the left of the order of its points. */
  readonly side: number
  /** Kilometres past an end of the line, seen along it; 0 beside it. */
  readonly pastEndKm: number
}

/** Makes lines ready: each geodesic is cut into pieces so short that they are straight on any map. */
export function makePath(lines: readonly (readonly Position[])[]): Path {
  const total = lines.reduce((sum, line) => sum + lengthKm(line), 0)
  const step = Math.max(STEP_KM, total / MOST_BITS)
  const bits = lines.flatMap((line) => bitsOf(line, step))
  const groups = Array.from({ length: Math.ceil(bits.length / GROUP) }, (_, at) => {
    const [from, to] = [at * GROUP, Math.min(bits.length, (at + 1) * GROUP)]
    return { ...ballAround(bits.slice(from, to).flatMap(({ startVector, endVector }) => [startVector, endVector])), from, to }
  })
  return { bits, groups, lengthKm: total }
}

/** Kilometres to a Path on a sphere, off by less than 6 in 1000; the nearest piece with it. */
export function roughlyBeside(point: Vector, { bits, groups }: Path): { readonly km: number; readonly nearest: number } {
  let [best, nearest] = [Number.POSITIVE_INFINITY, 0]
  for (const group of groups) {
    if (groups.length > 1 && arcKm(point, group.center) - group.radiusKm > best) continue
    for (let at = group.from; at < group.to; at++) {
      const bit = bits[at]
      if (bit === undefined) continue
      const km = arcToStretchKm(point, bit.startVector, bit.endVector)
      if (km < best) [best, nearest] = [km, at]
    }
  }
  return { km: best, nearest }
}

/** The exact distance to a Path, on which side, and how far past its end. */
export function beside(point: Position, path: Path): Beside {
  const vector = vectorOf(point)
  const rough = roughlyBeside(vector, path).km
  const limit = rough * (1 + 2 * SPHERE_ERROR) + 0.01
  let best: Beside = { km: Number.POSITIVE_INFINITY, side: 0, pastEndKm: 0 }
  for (const bit of path.bits) {
    if (arcToStretchKm(vector, bit.startVector, bit.endVector) > limit) continue
    const { km, side, alongKm, lengthKm } = nearestOn(point, bit.start, bit.end)
    if (km >= best.km) continue
    const atEnd = (bit.isFirst && alongKm === 0) || (bit.isLast && alongKm >= lengthKm - 1e-6)
    best = { km, side, pastEndKm: atEnd ? km * Math.sqrt(Math.max(0, 1 - side * side)) : 0 }
  }
  return best
}

function bitsOf(line: readonly Position[], step: number): Bit[] {
  const points = line.flatMap((point, at) => {
    const next = line[at + 1]
    return next === undefined ? [point] : stretch(point, next, step).slice(0, -1)
  })
  const [only] = points
  if (only === undefined) return []
  if (points.length === 1) return [bitOf(only, only, { isFirst: true, isLast: true })]
  return points.slice(1).map((end, at) => bitOf(points[at] ?? end, end, { isFirst: at === 0, isLast: at === points.length - 2 }))
}

function bitOf(start: Position, end: Position, ends: Pick<Bit, 'isFirst' | 'isLast'>): Bit {
  return { start, end, startVector: vectorOf(start), endVector: vectorOf(end), ...ends }
}

function lengthKm(line: readonly Position[]): number {
  return line.reduce((sum, point, at) => sum + distanceKm(line[at - 1] ?? point, point), 0)
}

const STEP_KM = 10
const MOST_BITS = 20_000
const GROUP = 16
