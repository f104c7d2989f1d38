/** How well two items belong together; `null` forbids that they do. */
type Bond = (a: number, b: number) => number | null

interface Clustering {
  /** Items [0, count). */
  readonly count: number
  readonly bond: Bond
  /** Two clusters join while the mean of the bonds between them is at least this. */
  readonly least: number
  /** Groups that belong together whatever the bonds say. */
  readonly given: readonly (readonly number[])[]
}

/**
 * Joins items into clusters: the pair of clusters with the highest mean bond first, until none reaches `least`.
 * A forbidden pair keeps its clusters apart for good. Ties go to the lower items, so the outcome hangs on nothing else.
 * Quadratic in the count: call it on what could belong together, not on everything.
 */
export function cluster(clustering: Clustering): number[][] {
  const clusters = startingClusters(clustering)
  const sums = new Table(clusters.length)
  for (let a = 0; a < clusters.length; a++)
    for (let b = a + 1; b < clusters.length; b++) sums.set(a, b, between(clusters[a] ?? [], clusters[b] ?? [], clustering))
  const alive = clusters.map((_, at) => at)
  const best = alive.map((at) => bestOf(at, alive, clusters, sums))
  for (;;) {
    let winner: Candidate | null = null
    for (const at of alive) {
      const candidate = best[at]
      if (candidate !== undefined && candidate !== null && (winner === null || candidate.mean > winner.mean)) winner = candidate
    }
    if (winner === null || winner.mean < clustering.least) break
    const { low, high } = winner
    for (const other of alive) if (other !== low && other !== high) sums.set(low, other, sums.get(low, other) + sums.get(high, other))
    clusters[low] = [...(clusters[low] ?? []), ...(clusters[high] ?? [])]
    alive.splice(alive.indexOf(high), 1)
    for (const at of alive) {
      const known = best[at]
      if (at === low || known === null || known === undefined || [known.low, known.high].some((end) => end === low || end === high))
        best[at] = bestOf(at, alive, clusters, sums)
      else best[at] = better(known, candidateOf(at, low, clusters, sums))
    }
  }
  return alive.map((at) => [...(clusters[at] ?? [])].sort((a, b) => a - b))
}

interface Candidate {
  readonly low: number
  readonly high: number
  readonly mean: number
}

function bestOf(at: number, alive: readonly number[], clusters: readonly (readonly number[])[], sums: Table): Candidate | null {
  let best: Candidate | null = null
  for (const other of alive) if (other !== at) best = better(best, candidateOf(at, other, clusters, sums))
  return best
}

function candidateOf(a: number, b: number, clusters: readonly (readonly number[])[], sums: Table): Candidate | null {
  const sum = sums.get(a, b)
  if (sum === Number.NEGATIVE_INFINITY) return null
  return { low: Math.min(a, b), high: Math.max(a, b), mean: sum / ((clusters[a]?.length ?? 1) * (clusters[b]?.length ?? 1)) }
}

function better(a: Candidate | null, b: Candidate | null): Candidate | null {
  if (a === null || b === null) return a ?? b
  if (a.mean !== b.mean) return a.mean > b.mean ? a : b
  return a.low < b.low || (a.low === b.low && a.high <= b.high) ? a : b
}

function between(some: readonly number[], others: readonly number[], { bond }: Clustering): number {
  let sum = 0
  for (const a of some) {
    for (const b of others) {
      const strength = bond(a, b)
      if (strength === null) return Number.NEGATIVE_INFINITY
      sum += strength
    }
  }
  return sum
}

function startingClusters({ count, given }: Clustering): number[][] {
  const placed = new Set(given.flat())
  const alone = Array.from({ length: count }, (_, at) => at).filter((at) => !placed.has(at))
  return [...given.map((group) => [...group].sort((a, b) => a - b)), ...alone.map((at) => [at])].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
}

/** A symmetric table of numbers, the upper half kept. */
class Table {
  readonly values: Float64Array
  readonly size: number
  constructor(size: number) {
    this.size = size
    this.values = new Float64Array((size * (size - 1)) / 2)
  }
  get(a: number, b: number): number {
    return this.values[this.at(a, b)] ?? 0
  }
  set(a: number, b: number, value: number): void {
    this.values[this.at(a, b)] = value
  }
  private at(a: number, b: number): number {
    const [low, high] = a < b ? [a, b] : [b, a]
    return low * this.size - (low * (low + 1)) / 2 + (high - low - 1)
  }
}
