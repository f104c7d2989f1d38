/** A point in WGS84 degrees. */
export interface Point {
  readonly lat: number
  readonly lon: number
}

/** Distance in kilometres on the WGS84 ellipsoid: Vincenty's inverse formula (Survey Review XXIII, 1975), to a millimetre; on a sphere where it does not converge (nearly opposite points). */
export function distanceKm(a: Point, b: Point): number {
  const f = FLATTENING
  const minor = MAJOR_KM * (1 - f)
  const difference = radians(b.lon - a.lon)
  const [u1, u2] = [Math.atan((1 - f) * Math.tan(radians(a.lat))), Math.atan((1 - f) * Math.tan(radians(b.lat)))]
  const [sinU1, cosU1, sinU2, cosU2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)]
  let lambda = difference
  for (let round = 0; round < 100; round++) {
    const [sinL, cosL] = [Math.sin(lambda), Math.cos(lambda)]
    const sinSigma = Math.hypot(cosU2 * sinL, cosU1 * sinU2 - sinU1 * cosU2 * cosL)
    if (sinSigma === 0) return 0
    const cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * cosL
    const sigma = Math.atan2(sinSigma, cosSigma)
    const sinAlpha = (cosU1 * cosU2 * sinL) / sinSigma
    const cos2Alpha = 1 - sinAlpha * sinAlpha
    const middle = cos2Alpha === 0 ? 0 : cosSigma - (2 * sinU1 * sinU2) / cos2Alpha
    const c = (f / 16) * cos2Alpha * (4 + f * (4 - 3 * cos2Alpha))
    const next = difference + (1 - c) * f * sinAlpha * (sigma + c * sinSigma * (middle + c * cosSigma * (2 * middle * middle - 1)))
    if (Math.abs(next - lambda) < 1e-12) {
      const square = (cos2Alpha * (MAJOR_KM * MAJOR_KM - minor * minor)) / (minor * minor)
      const p = 1 + (square / 16384) * (4096 + square * (-768 + square * (320 - 175 * square)))
      const q = (square / 1024) * (256 + square * (-128 + square * (74 - 47 * square)))
      const correction =
        q *
        sinSigma *
        (middle +
          (q / 4) * (cosSigma * (2 * middle * middle - 1) - (q / 6) * middle * (4 * sinSigma * sinSigma - 3) * (4 * middle * middle - 3)))
      return minor * p * (sigma - correction)
    }
    lambda = next
  }
  return sphereKm(a, b)
}

/** Distance in kilometres from a point to a line of straight stretches; a line of one point is that point. */
export function distanceToLineKm(point: Point, line: readonly Point[]): number {
  let best = Number.POSITIVE_INFINITY
  for (const [at, start] of line.entries()) {
    const end = line[at + 1] ?? start
    best = Math.min(best, distanceKm(point, nearestOn(point, start, end)))
  }
  return best
}

// On a plane around the point, which over the length of a corridor is off by less than its width is known.
function nearestOn(point: Point, start: Point, end: Point): Point {
  const scale = Math.cos(radians(point.lat))
  const [x, y] = [(end.lon - start.lon) * scale, end.lat - start.lat]
  const [px, py] = [(point.lon - start.lon) * scale, point.lat - start.lat]
  const square = x * x + y * y
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, (px * x + py * y) / square))
  return { lat: start.lat + share * (end.lat - start.lat), lon: start.lon + share * (end.lon - start.lon) }
}

function sphereKm(a: Point, b: Point): number {
  const half =
    Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2
  return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(half)))
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}

const MAJOR_KM = 6378.137
const FLATTENING = 1 / 298.257223563
