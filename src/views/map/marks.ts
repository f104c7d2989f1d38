import type { IncidentRow, MapMark, MapSpot } from '../../model/map.ts'

/** A spot with the incidents that happened somewhere within it. */
export interface Spot extends MapSpot {
  readonly incidents: readonly string[]
  /** Where its marks stand. */
  readonly at: { readonly x: number; readonly y: number }
}

/** A mark for every incident at each of its spots, in order of time. */
export function placeMarks(spots: readonly Spot[], rows: readonly IncidentRow[]): MapMark[] {
  const order = new Map(rows.map(({ id }, i) => [id, i]))
  const marks = spots.flatMap(({ incidents, at }, spot) => {
    const own = incidents.filter((id) => order.has(id)).toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
    return own.map((incident, i) => ({ incident, spot, ...at, ...seat(i, own.length) }))
  })
  return marks.toSorted((a, b) => (order.get(a.incident) ?? 0) - (order.get(b.incident) ?? 0) || a.spot - b.spot)
}

/** Pixels that marks at one spot reach from its middle. */
export function reachOf(marks: number): number {
  return marks < 2 ? MARK : Math.hypot(...Object.values(seat(marks - 1, marks))) + MARK
}

/** A seat in rings around the middle: 1, 6, 12, 18 … of them; two and three stand beside each other. */
function seat(i: number, of: number): Pick<MapMark, 'dx' | 'dy'> {
  if (of === 1) return { dx: 0, dy: 0 }
  if (of === 2) return polar(GAP / 2, 0.5 + i / 2)
  if (of === 3) return polar(GAP * 0.58, i / 3 - 0.25)
  if (i === 0) return { dx: 0, dy: 0 }
  const ring = Math.ceil((Math.sqrt(12 * i + 9) - 3) / 6)
  const before = 1 + 3 * ring * (ring - 1)
  return polar(ring * GAP, (i - before) / (6 * ring))
}

function polar(radius: number, turn: number): Pick<MapMark, 'dx' | 'dy'> {
  const round = (n: number) => Math.round(n * 10) / 10 + 0
  return { dx: round(radius * Math.cos(turn * 2 * Math.PI)), dy: round(radius * Math.sin(turn * 2 * Math.PI)) }
}

/** Pixels between neighbours, and of half a mark. */
const GAP = 13
const MARK = 6
