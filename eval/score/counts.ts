/** Precision, recall and their harmonic mean, 0 to 1, with the counts that they are made of. */
export interface Score {
  readonly p: number
  readonly r: number
  readonly f1: number
  readonly hit: number
  readonly gold: number
  readonly found: number
}

/** Nothing found where nothing is to be found is perfect. */
export function scoreOf(hit: number, gold: number, found: number): Score {
  const p = found > 0 ? hit / found : gold > 0 ? 0 : 1
  const r = gold > 0 ? hit / gold : 1
  return { p, r, f1: p + r > 0 ? (2 * p * r) / (p + r) : 0, hit, gold, found }
}
