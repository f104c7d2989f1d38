import type { Position, Ring } from '../../model/geometry.ts'
import type { Path } from './path.ts'
import { makePath } from './path.ts'

/** A ring made ready to be asked whether a point lies within. */
export interface ReadyRing {
  readonly path: Path
  /** Whether it goes round a pole: then what lies on that pole's side is inside. */
  readonly around: 'north' | 'south' | null
}

/** A ring whose sides are geodesics. */
export function makeRing(ring: Ring): ReadyRing {
  const path = makePath([isClosed(ring) ? ring : [...ring, ring[0] ?? [0, 0]]])
  const turned = path.bits.reduce((sum, { start, end }) => sum + turn(start[0], end[0]), 0)
  const north = path.bits.reduce((sum, { start }) => sum + start[1], 0) > 0
  return { path, around: Math.abs(turned) < 180 ? null : north ? 'north' : 'south' }
}

/** Whether a point lies within: sides are counted that cross its meridian between it and the north pole. */
export function isWithin([lon, lat]: Position, { path, around }: ReadyRing): boolean {
  let inside = around === 'north'
  for (const { start, end } of path.bits) {
    if (start[1] < lat && end[1] < lat) continue
    const [a, b] = [turn(lon, start[0]), turn(lon, end[0])]
    if (a > 0 === b > 0 || Math.abs(a - b) > 180) continue
    if (start[1] + ((end[1] - start[1]) * a) / (a - b) > lat) inside = !inside
  }
  return inside
}

/** Degrees from one meridian to another the short way, -180 to 180, east positive. */
export function turn(from: number, to: number): number {
  const difference = (to - from) % 360
  return difference > 180 ? difference - 360 : difference < -180 ? difference + 360 : difference
}

export function isClosed(ring: Ring): boolean {
  const [first, last] = [ring[0], ring.at(-1)]
  return first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1]
}
