import type { Stated } from '../stated.ts'

/** What a rule knows of a figure: its words, when its report appeared, and whose observation it is. */
export type Rated = Pick<Stated, 'figure' | 'published' | 'originator'>

/** A way to make one number of many, as somebody published it. Pure: the same figures give the same outcome. */
export interface EstimateRule {
  readonly name: string
  /** Raised with every change that can change an outcome. */
  readonly version: string
  /** Where the rule is published, and what of it is used. */
  readonly source: string
  readonly estimate: (stated: readonly Rated[]) => Outcome
}

export interface Outcome {
  readonly best: number | null
  readonly low: number | null
  readonly high: number | null
  readonly used: readonly Rated[]
  /** What a reader must know to read the numbers; null for nothing. */
  readonly note: string | null
}

export const NOTHING_STATED: Outcome = { best: null, low: null, high: null, used: [], note: 'No figure states a number.' }

/** Figures that assert: what a report denies or only supposes is no report of a number. */
export function asserted(stated: readonly Rated[]): Rated[] {
  return stated.filter(({ figure }) => figure.stance === 'asserted' || figure.stance === 'possible')
}

/** The value of a figure where it is one number, hedged or not, else the bound that it gives. */
export function toldValue({ figure }: Rated): number | null {
  return figure.low ?? figure.high
}

/** Latest figures of each originator, the figures in its latest report. */
export function lastByOriginator(stated: readonly Rated[]): Rated[][] {
  const groups = new Map<string, Rated[]>()
  for (const one of stated) {
    const key = one.originator.name
    const known = groups.get(key)
    const newest = known?.[0]?.published ?? Number.NEGATIVE_INFINITY
    const own = one.published ?? Number.NEGATIVE_INFINITY
    if (known === undefined || own > newest) groups.set(key, [one])
    else if (own === newest) known.push(one)
  }
  return [...groups.values()]
}

/** The middle of sorted numbers, the lower of two. */
export function lowerMedian(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[(sorted.length - 1) >> 1] ?? null
}

export function least(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : Math.min(...numbers)
}

export function most(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : Math.max(...numbers)
}
