import type { Position } from '../../model/geometry.ts'

/** A direction from the middle of the Earth, of length 1. Distances told from it are off by less than 6 in 1000. */
export type Vector = readonly [x: number, y: number, z: number]

/** The direction of a point. */
export function vectorOf([lon, lat]: Position): Vector {
  const [phi, lambda] = [lat * DEGREE, lon * DEGREE]
  const across = Math.cos(phi)
  return [across * Math.cos(lambda), across * Math.sin(lambda), Math.sin(phi)]
}

/** Kilometres between two directions on a sphere. */
export function arcKm(a: Vector, b: Vector): number {
  const [x, y, z] = [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
  const chord = Math.sqrt(x * x + y * y + z * z)
  return 2 * RADIUS_KM * Math.asin(Math.min(1, chord / 2))
}

/** Kilometres from a direction to the arc between two others that lie close together. */
export function arcToStretchKm(point: Vector, start: Vector, end: Vector): number {
  const [dx, dy, dz] = [end[0] - start[0], end[1] - start[1], end[2] - start[2]]
  const square = dx * dx + dy * dy + dz * dz
  const along = (point[0] - start[0]) * dx + (point[1] - start[1]) * dy + (point[2] - start[2]) * dz
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, along / square))
  const [x, y, z] = [point[0] - start[0] - share * dx, point[1] - start[1] - share * dy, point[2] - start[2] - share * dz]
  const chord = Math.sqrt(x * x + y * y + z * z)
  return 2 * RADIUS_KM * Math.asin(Math.min(1, chord / 2))
}

/** The middle of directions, and the kilometres to the furthest of them. */
export function ballAround(points: readonly Vector[]): { readonly center: Vector; readonly radiusKm: number } {
  let [x, y, z] = [0, 0, 0]
  for (const point of points) {
    x += point[0]
    y += point[1]
    z += point[2]
  }
  const length = Math.hypot(x, y, z)
  const center: Vector = length < 1e-9 ? [0, 0, 1] : [x / length, y / length, z / length]
  return { center, radiusKm: points.reduce((most, point) => Math.max(most, arcKm(center, point)), 0) }
}

/** The most by which a distance on the sphere can be off. */
export const SPHERE_ERROR = 0.006
const DEGREE = Math.PI / 180
const RADIUS_KM = 6371.0088
