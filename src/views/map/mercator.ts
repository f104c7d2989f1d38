import type { Box } from '../../model/map.ts'

/** Degrees to the units of a drawing, conformal: a circle on the ground is a circle in the drawing. */
export interface Projection {
  readonly width: number
  readonly height: number
  readonly x: (lon: number) => number
  readonly y: (lat: number) => number
  readonly unitsPerKm: (lat: number) => number
}

/** Mercator's projection of a box, `width` units across. */
export function projectionOf({ west, south, east, north }: Box, width: number): Projection {
  const perRadian = width / radians(Math.max(1e-6, east - west))
  const top = stretched(north)
  const x = (lon: number) => radians(lon - west) * perRadian
  const y = (lat: number) => (top - stretched(lat)) * perRadian
  return { width, height: y(south), x, y, unitsPerKm: (lat) => perRadian / (EARTH_KM * Math.cos(radians(held(lat)))) }
}

/** The box with its shorter side stretched about its middle until height by width lies between `least` and `most`. */
export function shapeBox({ west, south, east, north }: Box, least: number, most: number): Box {
  const across = radians(east - west)
  const [low, high] = [stretched(south), stretched(north)]
  const ratio = (high - low) / across
  if (ratio < least) {
    const more = (across * least - (high - low)) / 2
    return { west, east, south: unstretched(low - more), north: unstretched(high + more) }
  }
  if (ratio <= most) return { west, south, east, north }
  const more = degrees((high - low) / most - across) / 2
  return { west: Math.max(-180, west - more), east: Math.min(180, east + more), south, north }
}

/** How far Mercator draws a latitude from the equator, in radians. */
function stretched(lat: number): number {
  return Math.asinh(Math.tan(radians(held(lat))))
}

function unstretched(y: number): number {
  return degrees(Math.atan(Math.sinh(y)))
}

function held(lat: number): number {
  return Math.min(FARTHEST, Math.max(-FARTHEST, lat))
}

function radians(angle: number): number {
  return (angle * Math.PI) / 180
}

function degrees(angle: number): number {
  return (angle * 180) / Math.PI
}

/** Degrees from the equator, where Mercator's world is a square. */
const FARTHEST = 85.05
/** Mean radius of WGS84: a drawing needs no more. */
const EARTH_KM = 6371.0088
