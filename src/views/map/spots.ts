import type { Patch, Whereabouts } from '../../model/agreement.ts'
import { clipRing, type Pane, pathOf, tenth } from './clip.ts'
import type { Spot } from './marks.ts'
import type { Projection } from './mercator.ts'

/** The areas within which incidents happened, one for all incidents of the same area; the widest first, so that it lies lowest. */
export function drawSpots(whereabouts: readonly Whereabouts[], projection: Projection): Spot[] {
  const byArea = new Map<string, { readonly patch: Patch; readonly incidents: Set<string> }>()
  for (const { incident, patches } of whereabouts) {
    for (const patch of nearest(patches)) {
      const key = [...patch.center.map((degree) => degree.toFixed(4)), patch.radiusKm, patch.basis].join(' ')
      const spot = byArea.get(key) ?? { patch, incidents: new Set() }
      byArea.set(key, spot)
      spot.incidents.add(incident)
    }
  }
  return [...byArea.values()]
    .flatMap(({ patch, incidents }) => drawSpot(patch, [...incidents], projection) ?? [])
    .toSorted((a, b) => b.r - a.r)
}

/** A name that holds another name of the same incident tells nothing more: of "Muhambal" and "Idlib province" the village stays. */
export function nearest(patches: readonly Patch[]): Patch[] {
  const sorted = patches.toSorted((a, b) => a.radiusKm - b.radiusKm)
  const kept: Patch[] = []
  for (const patch of sorted) if (!kept.some((finer) => apartKm(patch, finer) <= patch.radiusKm)) kept.push(patch)
  return kept
}

function drawSpot({ name, center, radiusKm, outline, basis }: Patch, incidents: readonly string[], projection: Projection): Spot | null {
  const { width, height, x, y, unitsPerKm } = projection
  const [cx, cy, r] = [x(center[0]), y(center[1]), radiusKm * unitsPerKm(center[1])]
  const wide = r > WIDE
  const at = wide ? { x: cx, y: Math.max(cy - r + INSET, INSET) } : { x: cx, y: cy }
  const seen = at.x > 0 && at.x < width && at.y > 0 && at.y < height
  if (!seen || coversAll(cx, cy, r, projection)) return null
  const pane: Pane = { left: -EDGE, top: -EDGE, right: width + EDGE, bottom: height + EDGE }
  const shape = basis === 'place' ? '' : outline.flatMap((polygon) => polygon.map((ring) => ringPath(ring, projection, pane))).join('')
  return {
    name,
    x: tenth(cx),
    y: tenth(cy),
    r: tenth(r),
    shape: shape === '' ? null : shape,
    at: { x: tenth(at.x), y: tenth(at.y) },
    wide,
    incidents,
  }
}

/** A ring as path data, cut to a pane. */
export function ringPath(ring: readonly (readonly [number, number])[], { x, y }: Projection, pane: Pane): string {
  return pathOf(
    clipRing(
      ring.flatMap(([lon, lat]) => [x(lon), y(lat)]),
      pane,
    ),
    'closed',
  )
}

/** An area that holds the whole map tells nothing on it. */
function coversAll(cx: number, cy: number, r: number, { width, height }: Projection): boolean {
  return [0, width].every((x) => [0, height].every((y) => Math.hypot(x - cx, y - cy) < r))
}

function apartKm(a: Patch, b: Patch): number {
  const down = (a.center[1] - b.center[1]) * KM_PER_DEGREE
  const across = (a.center[0] - b.center[0]) * KM_PER_DEGREE * Math.cos((a.center[1] * Math.PI) / 180)
  return Math.hypot(down, across)
}

const KM_PER_DEGREE = 111.2
/** Units of radius from which an area no longer looks like a place. */
const WIDE = 90
const INSET = 16
const EDGE = 4
