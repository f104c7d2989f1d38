import type { Rarity, Sketch } from '../../model/sketch.ts'

/** The telling terms of a report, ascending, with weights of length 1 in steps of 1/65535. */
export interface Weights {
  readonly terms: Int32Array
  readonly weights: Uint16Array
  /** The terms that tell most, by which others are found. */
  readonly strongest: Int32Array
}

/** Weighs a report's terms: rare ones more, those told often more, as many as are kept. */
export function weigh({ terms, counts }: Sketch, rarity: Rarity): Weights {
  const weighed = Array.from(terms, (term, at) => ({
    term,
    weight: (1 + Math.log(counts[at] ?? 1)) * rarityIn(frequencyOf(term, rarity), rarity.reports),
  }))
  const kept = weighed
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.term - b.term)
    .slice(0, TERMS)
  const length = Math.sqrt(kept.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1
  const strongest = Int32Array.from(kept.slice(0, INDEXED), ({ term }) => term)
  kept.sort((a, b) => a.term - b.term)
  return {
    terms: Int32Array.from(kept, ({ term }) => term),
    weights: Uint16Array.from(kept, ({ weight }) => Math.round((WHOLE * weight) / length)),
    strongest,
  }
}

/** Cosine of two weightings, 0 to 1. */
export function cosine(a: Pick<Weights, 'terms' | 'weights'>, b: Pick<Weights, 'terms' | 'weights'>): number {
  let [i, j, sum] = [0, 0, 0]
  while (i < a.terms.length && j < b.terms.length) {
    const [x, y] = [a.terms[i] ?? 0, b.terms[j] ?? 0]
    if (x === y) sum += (a.weights[i++] ?? 0) * (b.weights[j++] ?? 0)
    else if (x < y) i++
    else j++
  }
  return sum / (WHOLE * WHOLE)
}

function frequencyOf(term: number, { terms, counts }: Rarity): number {
  let [low, high] = [0, terms.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((terms[middle] ?? 0) < term) low = middle + 1
    else high = middle
  }
  // A term that the set did not hold when its rarity was reckoned is taken for one that two reports have.
  return terms[low] === term ? (counts[low] ?? 1) : UNKNOWN
}

// A word that one report alone has can join nothing; in full weight it would only make every report unlike every other.
function rarityIn(frequency: number, total: number): number {
  const shared = frequency === 1 ? 0.3 : frequency === 2 ? 0.7 : 1
  return shared * Math.max(0, Math.log((total + BACKGROUND) / (frequency + 0.5))) ** 1.2
}

// Reports that are thought of besides those at hand, none with the word: in a handful of reports what all share still tells something.
const BACKGROUND = 10
const UNKNOWN = 2
const TERMS = 160
const INDEXED = 25
const WHOLE = 0xffff
