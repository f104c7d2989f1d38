/** Pieces read at once, so that the kernel fetches each weight once for all of them. */
export const LANES = 4

/** For each step the row that each lane reads then, twice, plus 1 where a piece begins; as `kernel.c` wants it. */
export interface Plan {
  readonly steps: number
  readonly forward: Int32Array
  readonly backward: Int32Array
}

/**
 * Deals pieces [from, to) out to the lanes, longest first, each to the lane that has least to read. Rows count from the first word;
 * a lane that is done reads the row `spare`, over and over.
 */
export function planLanes(pieces: Int32Array, [from, to]: readonly [number, number], spare: number): Plan {
  const length = (piece: number) => (pieces[piece + 1] ?? 0) - (pieces[piece] ?? 0)
  const byLength = Array.from({ length: to - from }, (_, i) => from + i).sort((a, b) => length(b) - length(a) || a - b)
  const lanes: number[][] = Array.from({ length: LANES }, () => [])
  const loads = new Int32Array(LANES)
  for (const piece of byLength) {
    const lane = loads.indexOf(Math.min(...loads))
    lanes[lane]?.push(piece)
    loads[lane] = (loads[lane] ?? 0) + length(piece)
  }
  const steps = Math.max(...loads)
  const forward = new Int32Array(steps * LANES).fill(2 * spare + 1)
  const backward = forward.slice()
  lanes.forEach((own, lane) => {
    let at = lane
    for (const piece of own) {
      const first = (pieces[piece] ?? 0) - (pieces[from] ?? 0)
      const size = length(piece)
      for (let i = 0; i < size; i++, at += LANES) {
        const begins = i === 0 ? 1 : 0
        forward[at] = 2 * (first + i) + begins
        backward[at] = 2 * (first + size - 1 - i) + begins
      }
    }
  })
  return { steps, forward, backward }
}
