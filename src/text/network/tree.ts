/** Scores of one piece's arcs: `scores[d * size + h]` for a dependent and a head, `roots[d]` for a root. */
export interface ArcScores {
  readonly size: number
  readonly scores: Float32Array
  readonly roots: Float32Array
}

/** Writes the head of each word, or itself at the one root: a tree always; ties go to the earlier word. */
export function findTree(arcs: ArcScores, heads: Int32Array): void {
  const { size } = arcs
  const root = bestRoot(arcs)
  for (let d = 0; d < size; d++) heads[d] = d === root ? d : bestHead(arcs, d)
  for (let cycle = findCycle(heads, size, root); cycle >= 0; cycle = findCycle(heads, size, root)) openCycle(arcs, heads, cycle)
}

/** The word that gains most, or loses least, by being the root instead of having its best head. */
function bestRoot(arcs: ArcScores): number {
  let best = 0
  let bestGain = Number.NEGATIVE_INFINITY
  for (let d = 0; d < arcs.size; d++) {
    const gain = (arcs.roots[d] ?? 0) - (arcs.size > 1 ? (arcs.scores[d * arcs.size + bestHead(arcs, d)] ?? 0) : 0)
    if (gain > bestGain) {
      bestGain = gain
      best = d
    }
  }
  return best
}

function bestHead({ size, scores }: ArcScores, d: number): number {
  let best = -1
  let bestScore = Number.NEGATIVE_INFINITY
  for (let h = 0; h < size; h++) {
    const score = scores[d * size + h] ?? 0
    if (h !== d && score > bestScore) {
      bestScore = score
      best = h
    }
  }
  return best
}

/** Marks each word with the round of the walk that met it; answers a word of the first cycle found, or -1. */
function findCycle(heads: Int32Array, size: number, root: number): number {
  const met = new Int32Array(size).fill(-1)
  met[root] = size
  for (let start = 0; start < size; start++) {
    let word = start
    while (met[word] === -1) {
      met[word] = start
      word = heads[word] ?? root
    }
    if (met[word] === start) return word
    for (let w = start; met[w] === start; w = heads[w] ?? root) met[w] = size
  }
  return -1
}

/**
 * Opens one cycle where that costs least: one of its words takes a head that does not lead back. Every opening leaves one cycle
 * less; the result is within a hair of the best spanning tree, at a fraction of its code.
 */
function openCycle(arcs: ArcScores, heads: Int32Array, entry: number): void {
  const { size, scores } = arcs
  const leads = leadsTo(heads, size, entry)
  let best = Number.NEGATIVE_INFINITY
  let dependent = entry
  let head = entry
  let d = entry
  do {
    const held = scores[d * size + (heads[d] ?? 0)] ?? 0
    for (let h = 0; h < size; h++) {
      const gain = (scores[d * size + h] ?? 0) - held
      if (leads[h] === 0 && gain > best) {
        best = gain
        dependent = d
        head = h
      }
    }
    d = heads[d] ?? entry
  } while (d !== entry)
  heads[dependent] = head
}

/** 1 for each word from which the heads lead to `target`, itself among them. */
function leadsTo(heads: Int32Array, size: number, target: number): Uint8Array {
  const leads = new Uint8Array(size)
  const walked = new Uint8Array(size)
  leads[target] = 1
  walked[target] = 1
  for (let start = 0; start < size; start++) {
    let word = start
    while (walked[word] === 0) {
      walked[word] = 1
      word = heads[word] ?? word
    }
    const verdict = leads[word] ?? 0
    for (let w = start, steps = 0; steps < size && verdict === 1 && leads[w] === 0; steps++) {
      leads[w] = 1
      w = heads[w] ?? w
    }
  }
  return leads
}
