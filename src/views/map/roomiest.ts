import type { Points } from './clip.ts'

/** Places within rings and a drawing where a name has room, the roomiest first: those farthest from every edge. */
export function roomiest(
  rings: readonly Points[],
  { width, height }: { readonly width: number; readonly height: number },
): { readonly x: number; readonly y: number }[] {
  const places: { x: number; y: number; room: number }[] = []
  for (let row = 1; row < ROWS; row++) {
    for (let column = 1; column < COLUMNS; column++) {
      const [x, y] = [(width * column) / COLUMNS, (height * row) / ROWS]
      if (!holds(rings, x, y)) continue
      // A name is wider than high: room to the sides counts for less.
      const frame = Math.min(x / 2, (width - x) / 2, y, height - y)
      const room = Math.min(frame, distance(rings, x, y))
      if (room > ROOM) places.push({ x: Math.round(x), y: Math.round(y), room })
    }
  }
  return places
    .toSorted((a, b) => b.room - a.room)
    .slice(0, MOST)
    .map(({ x, y }) => ({ x, y }))
}

/** Whether a point lies within rings, by the even-odd rule. */
function holds(rings: readonly Points[], x: number, y: number): boolean {
  let inside = false
  for (const ring of rings) {
    let x0 = ring[ring.length - 2] ?? 0
    let y0 = ring[ring.length - 1] ?? 0
    for (let i = 0; i + 1 < ring.length; i += 2) {
      const x1 = ring[i] ?? 0
      const y1 = ring[i + 1] ?? 0
      if (y1 > y !== y0 > y && x < ((x0 - x1) * (y - y1)) / (y0 - y1) + x1) inside = !inside
      x0 = x1
      y0 = y1
    }
  }
  return inside
}

/** To the nearest corner of the rings; edges are short against a drawing. */
function distance(rings: readonly Points[], x: number, y: number): number {
  let best = Infinity
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i += 2) best = Math.min(best, ((ring[i] ?? 0) - x) ** 2 / 4 + ((ring[i + 1] ?? 0) - y) ** 2)
  }
  return Math.sqrt(best)
}

const MOST = 40
const COLUMNS = 24
const ROWS = 14
/** Units that a name needs above and below it. */
const ROOM = 14
