import type { Place } from '../model/place.ts'
import { skeletonsMeet } from './names.ts'

/** A place as a figure or happening names it, with what the gazetteer makes of it. */
export interface Located {
  readonly name: string
  readonly skeleton: string
  readonly place: Place | null
}

/** How two lists of places stand: the `same`, one `around` the other, `apart`, or `cannot-tell`. */
export type Whereabouts = 'same' | 'around' | 'apart' | 'far apart' | 'cannot-tell'

/** Compares where two things were: by name in any spelling, then by where the places lie. */
export function compareWhere(some: readonly Located[], others: readonly Located[]): Whereabouts {
  if (some.length === 0 || others.length === 0) return 'cannot-tell'
  if (
    skeletonsMeet(
      some.map(({ skeleton }) => skeleton),
      others.map(({ skeleton }) => skeleton),
    )
  )
    return 'same'
  // A hospital is where they were counted, not where it happened.
  if (some.every(isBuilding) || others.every(isBuilding)) return 'cannot-tell'
  const [a, b] = [some.flatMap(({ place }) => place ?? []), others.flatMap(({ place }) => place ?? [])]
  // A village that no list knows may well lie in a province that is known.
  if (a.length === 0 || b.length === 0) return [...a, ...b].some(({ kind }) => AREAS.has(kind)) ? 'cannot-tell' : 'apart'
  let nearest: Whereabouts = 'far apart'
  for (const x of a) {
    for (const y of b) {
      if (x.id === y.id) return 'same'
      const gap = flatKm(x, y)
      if (gap <= Math.max(reachOf(x), reachOf(y))) nearest = 'around'
      else if (nearest === 'far apart' && gap < FAR_KM) nearest = 'apart'
    }
  }
  return nearest
}

function isBuilding({ name }: Located): boolean {
  return BUILDING.test(name)
}

// An area reaches as far as its radius; the name of a town stands for its surroundings.
function reachOf({ radiusKm, kind, country }: Place): number {
  return (
    radiusKm ??
    (kind === 'country' ? (country === null ? 300 : 500) : kind === 'province' || kind === 'region' ? 90 : kind === 'district' ? 30 : 8)
  )
}

/** Kilometres on a plane around the two; a few per cent off is of no matter here. */
function flatKm(a: Place, b: Place): number {
  const scale = Math.cos(((a.lat + b.lat) * Math.PI) / 360)
  return 111.2 * Math.hypot(a.lat - b.lat, (a.lon - b.lon) * scale)
}

const BUILDING = /\b(hospitals?|clinics?|morgue|mosque|church|school|university|ministry|embassy)\b/i
const AREAS: ReadonlySet<string> = new Set(['country', 'province', 'region', 'district'])
const FAR_KM = 40
