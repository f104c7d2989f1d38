import type { Sketch } from '../../model/sketch.ts'
import { dayOf, instantOf } from '../periods.ts'

/** When a report came and what its rank hangs on: the same for a report in whatever set it stands. */
export interface Rank {
  readonly report: string
  /** Days since 1970; null where no date is told. */
  readonly day: number | null
  /** Milliseconds since 1970; a bare date counts as its noon. */
  readonly instant: number | null
  readonly credited: boolean
  readonly words: number
}

export function rankOf({ report, published, credited, words }: Sketch): Rank {
  return { report, day: dayOf(published), instant: instantOf(published), credited, words: words.length }
}

/**
 * Whether `a` could be the original of `b` and not the other way round: the earlier day; on one day the one that credits
 * nobody, for clocks of newsrooms differ; then the earlier hour, the longer text, the name. Undated reports come last.
 */
export function precedes(a: Rank, b: Rank): boolean {
  return compareRanks(a, b) < 0
}

export function compareRanks(a: Rank, b: Rank): number {
  return (
    (a.day ?? LAST) - (b.day ?? LAST) ||
    Number(a.credited) - Number(b.credited) ||
    (a.instant ?? 0) - (b.instant ?? 0) ||
    b.words - a.words ||
    compareNames(a.report, b.report)
  )
}

/** Order of names: letters by letters, numbers by size, so that `r10` follows `r9`. */
export function compareNames(a: string, b: string): number {
  const [x, y] = [a.match(/\d+|\D+/g) ?? [], b.match(/\d+|\D+/g) ?? []]
  for (let at = 0; at < Math.max(x.length, y.length); at++) {
    const [p, q] = [x[at], y[at]]
    if (p === undefined || q === undefined) return p === undefined ? -1 : 1
    const byNumber = Number(p) - Number(q)
    if (!Number.isNaN(byNumber) && byNumber !== 0) return byNumber
    if (p !== q) return p < q ? -1 : 1
  }
  return 0
}

const LAST = 1e9
