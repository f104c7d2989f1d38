import type { Figure } from '../model/claim.ts'

/** What a worded number allows: every true value in [low, high]; null is no bound. */
export interface Bounds {
  readonly low: number | null
  readonly high: number | null
}

type Worded = Pick<Figure, 'text' | 'low' | 'high' | 'about'>

/** The values that a figure's words allow: a hedged number all that rounds to it, a vague word what it could describe. */
export function allowed(figure: Worded): Bounds {
  const { low, high } = figure
  if (low === null && high === null) return vagueBounds(figure.text)
  if (!figure.about) return { low, high }
  return {
    low: low === null ? null : low - halfStep(low),
    high: high === null ? null : high + halfStep(high),
  }
}

/** Whether one true value could stand behind both. */
export function compatible(a: Worded, b: Worded): boolean {
  return meet(allowed(a), allowed(b))
}

/** Whether two intervals share a value. */
export function meet(a: Bounds, b: Bounds): boolean {
  return (
    (a.low ?? Number.NEGATIVE_INFINITY) <= (b.high ?? Number.POSITIVE_INFINITY) &&
    (b.low ?? Number.NEGATIVE_INFINITY) <= (a.high ?? Number.POSITIVE_INFINITY)
  )
}

/** The one value that a figure states, hedged or not; null for bounds, ranges and vague words. */
export function exactValue(figure: Pick<Figure, 'low' | 'high'>): number | null {
  return figure.low !== null && figure.low === figure.high ? figure.low : null
}

/** A single number that stands for the figure where sizes are compared; null where the words give none. */
export function sizeOf(figure: Worded): number | null {
  const { low, high } = figure
  if (low !== null && high !== null) return (low + high) / 2
  return low ?? high
}

/**
 * Half of the step in which a round number is told: 3,600,000 is told in steps of 100,000 and 900,000 in steps of
 * 100,000, so "nearly a million" (steps of a million) can describe the second and "some 3.6 million" not 3.7 million.
 */
function halfStep(value: number): number {
  if (!Number.isInteger(value) || value === 0) return 0.5
  let step = 1
  while (step < 1e15 && value % (step * 10) === 0) step *= 10
  return step / 2
}

function vagueBounds(text: string): Bounds {
  const words = text.toLowerCase()
  const found = VAGUE.find(({ pattern }) => pattern.test(words))
  if (found === undefined) return { low: 1, high: null }
  const atMost = /\b(at most|fewer than|less than|under|no more than)\b/.test(words)
  return { low: atMost ? null : found.low, high: found.high }
}

// What each word can describe without misleading; "several hundred" before "hundreds", the longer before the shorter.
const VAGUE: readonly { readonly pattern: RegExp; readonly low: number; readonly high: number | null }[] = [
  { pattern: /hundreds of millions/, low: 100e6, high: 999e6 },
  { pattern: /tens of millions/, low: 10e6, high: 199e6 },
  { pattern: /(several|few) million/, low: 2e6, high: 12e6 },
  { pattern: /millions/, low: 1e6, high: 99e6 },
  { pattern: /hundreds of thousands/, low: 100_000, high: 1_999_999 },
  { pattern: /tens of thousands/, low: 10_000, high: 199_999 },
  { pattern: /(several|few) thousand/, low: 2000, high: 12_000 },
  { pattern: /(several|few) hundred/, low: 200, high: 1200 },
  { pattern: /(several|few) dozen/, low: 24, high: 120 },
  { pattern: /thousands/, low: 1000, high: 199_999 },
  { pattern: /hundreds/, low: 100, high: 1999 },
  { pattern: /dozens|scores/, low: 20, high: 250 },
  { pattern: /\btens\b/, low: 10, high: 199 },
  { pattern: /a couple/, low: 2, high: 3 },
  { pattern: /handful|several|a few|some/, low: 2, high: 20 },
  { pattern: /many|numerous|countless/, low: 3, high: null },
]
