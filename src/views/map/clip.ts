/** Points as numbers in turn: x, y, x, y. */
export type Points = ArrayLike<number>

/** A rectangle in the units of a drawing. */
export interface Pane {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The part of a ring within a pane (Sutherland and Hodgman, 1974), as one ring; empty where none of it is. */
export function clipRing(ring: Points, pane: Pane): Points {
  let points = ring
  for (const side of SIDES) {
    if (points.length < 6) return []
    points = cutRing(points, side(pane))
  }
  return points
}

/** The parts of a line within a pane (Liang and Barsky, 1984). */
export function clipLine(line: Points, pane: Pane): Points[] {
  const parts: number[][] = []
  let part: number[] = []
  for (let i = 0; i + 3 < line.length; i += 2) {
    const x0 = line[i] ?? 0
    const y0 = line[i + 1] ?? 0
    const x1 = line[i + 2] ?? 0
    const y1 = line[i + 3] ?? 0
    const kept = clipStretch(x0, y0, x1, y1, pane)
    if (kept === null) continue
    if (kept.from > 0 || part.length === 0) {
      if (part.length > 2) parts.push(part)
      part = [x0 + (x1 - x0) * kept.from, y0 + (y1 - y0) * kept.from]
    }
    part.push(x0 + (x1 - x0) * kept.to, y0 + (y1 - y0) * kept.to)
    if (kept.to < 1) {
      parts.push(part)
      part = []
    }
  }
  if (part.length > 2) parts.push(part)
  return parts
}

/** Leaves out points nearer than `least` to the one before; the first and last stay. */
export function thin(points: Points, least: number): Points {
  const kept: number[] = []
  let keptX = Infinity
  let keptY = Infinity
  for (let i = 0; i + 1 < points.length; i += 2) {
    const x = points[i] ?? 0
    const y = points[i + 1] ?? 0
    if (i + 2 < points.length && Math.abs(x - keptX) < least && Math.abs(y - keptY) < least) continue
    kept.push(x, y)
    keptX = x
    keptY = y
  }
  return kept
}

/** Path data to a tenth of a unit. */
export function pathOf(points: Points, end: 'open' | 'closed'): string {
  if (points.length < 4) return ''
  let path = ''
  for (let i = 0; i + 1 < points.length; i += 2) path += `${i === 0 ? 'M' : 'L'}${tenth(points[i] ?? 0)} ${tenth(points[i + 1] ?? 0)}`
  return end === 'closed' ? `${path}Z` : path
}

export function tenth(n: number): number {
  return Math.round(n * 10) / 10
}

/** Which side of an edge a point lies on, zero or more within, and where along a stretch the edge is crossed. */
type Side = (x: number, y: number) => number

function cutRing(ring: Points, inside: Side): number[] {
  const kept: number[] = []
  let x0 = ring[ring.length - 2] ?? 0
  let y0 = ring[ring.length - 1] ?? 0
  let d0 = inside(x0, y0)
  for (let i = 0; i + 1 < ring.length; i += 2) {
    const x = ring[i] ?? 0
    const y = ring[i + 1] ?? 0
    const d = inside(x, y)
    if (d >= 0 !== d0 >= 0) {
      const share = d0 / (d0 - d)
      kept.push(x0 + (x - x0) * share, y0 + (y - y0) * share)
    }
    if (d >= 0) kept.push(x, y)
    x0 = x
    y0 = y
    d0 = d
  }
  return kept
}

function clipStretch(x0: number, y0: number, x1: number, y1: number, pane: Pane): { readonly from: number; readonly to: number } | null {
  if (Math.max(x0, x1) < pane.left || Math.min(x0, x1) > pane.right || Math.max(y0, y1) < pane.top || Math.min(y0, y1) > pane.bottom)
    return null
  let from = 0
  let to = 1
  for (const [p, q] of [
    [x0 - x1, x0 - pane.left],
    [x1 - x0, pane.right - x0],
    [y0 - y1, y0 - pane.top],
    [y1 - y0, pane.bottom - y0],
  ] as const) {
    if (p === 0 && q < 0) return null
    if (p < 0) from = Math.max(from, q / p)
    if (p > 0) to = Math.min(to, q / p)
  }
  return from < to ? { from, to } : null
}

const SIDES: readonly ((pane: Pane) => Side)[] = [
  ({ left }) =>
    (x) =>
      x - left,
  ({ right }) =>
    (x) =>
      right - x,
  ({ top }) =>
    (_, y) =>
      y - top,
  ({ bottom }) =>
    (_, y) =>
      bottom - y,
]
