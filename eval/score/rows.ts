/** The rows of a gold annotation or of a dossier that the scorer reads; see the format of the dossier. */
export interface Row {
  readonly id: string
  readonly report: string
  readonly start: number
  readonly end: number
  readonly optional?: boolean
  // biome-ignore lint/suspicious/noExplicitAny: a row's other fields depend on its table, and the gold is outside data.
  readonly [field: string]: any
}

export interface Rows {
  readonly cluster?: string
  readonly reports: readonly Row[]
  readonly figures?: readonly Row[]
  readonly quotations?: readonly Row[]
  readonly terms?: readonly Row[]
  readonly tallies?: readonly Row[]
  readonly incidents?: readonly Row[]
  readonly accusations?: readonly Row[]
  readonly allegations?: readonly Row[]
}

/** A dossier's rows beside a gold's, with the dossier's report ids as the gold's: reports are paired by file name. */
export interface Pairing {
  readonly gold: Rows
  readonly found: Rows
  readonly toGold: ReadonlyMap<string, string>
}

export function pairReports(gold: Rows, found: Rows): Pairing {
  const byFile = new Map(gold.reports.map((report) => [lastPart(report.file), report.id]))
  const toGold = new Map<string, string>()
  for (const report of found.reports) {
    const id = byFile.get(lastPart(report.file))
    if (id !== undefined) toGold.set(report.id, id)
  }
  return { gold, found, toGold }
}

/** Code units that two spans share. */
export function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

export function required(rows: readonly Row[] | undefined): readonly Row[] {
  return (rows ?? []).filter((row) => row.optional !== true)
}

/** Found rows that a gold's optional rows do not excuse. */
export function counted({ toGold }: Pairing, goldRows: readonly Row[] | undefined, foundRows: readonly Row[] | undefined): readonly Row[] {
  const optional = (goldRows ?? []).filter((row) => row.optional === true)
  const needed = required(goldRows)
  const touches = (gold: Row, found: Row) => gold.report === toGold.get(found.report) && overlap(gold, found) > 0
  return (foundRows ?? [])
    .filter((row) => toGold.has(row.report))
    .filter((row) => !optional.some((gold) => touches(gold, row)) || needed.some((gold) => touches(gold, row)))
}

/** Pairs gold with found spans of one report, largest overlap first; each is used once. */
export function pairSpans({ toGold }: Pairing, goldRows: readonly Row[], foundRows: readonly Row[], least = 0): (readonly [Row, Row])[] {
  const pairs: [number, Row, Row][] = []
  for (const gold of goldRows) {
    for (const found of foundRows) {
      if (toGold.get(found.report) !== gold.report) continue
      const shared = overlap(gold, found)
      const whole = Math.max(gold.end, found.end) - Math.min(gold.start, found.start)
      if (shared > 0 && shared / whole >= least) pairs.push([shared, gold, found])
    }
  }
  return greedy(pairs)
}

/** Pairs rows by how many of their evidence spans meet. */
export function pairEvidence({ toGold }: Pairing, goldRows: readonly Row[], foundRows: readonly Row[]): (readonly [Row, Row])[] {
  const pairs: [number, Row, Row][] = []
  for (const gold of goldRows) {
    for (const found of foundRows) {
      const shared = sharedEvidence(toGold, gold, found)
      if (shared > 0) pairs.push([shared, gold, found])
    }
  }
  return greedy(pairs)
}

export function sharedEvidence(toGold: ReadonlyMap<string, string>, gold: Row, found: Row): number {
  const spans: Row[] = (found.evidence ?? []).map((row: Row) => ({ ...row, report: toGold.get(row.report) ?? row.report }))
  return (gold.evidence ?? []).filter((row: Row) => spans.some((span) => span.report === row.report && overlap(row, span) > 0)).length
}

function greedy(pairs: [number, Row, Row][]): (readonly [Row, Row])[] {
  pairs.sort((a, b) => b[0] - a[0])
  const usedGold = new Set<Row>()
  const usedFound = new Set<Row>()
  const chosen: (readonly [Row, Row])[] = []
  for (const [, gold, found] of pairs) {
    if (usedGold.has(gold) || usedFound.has(found)) continue
    usedGold.add(gold)
    usedFound.add(found)
    chosen.push([gold, found])
  }
  return chosen
}

function lastPart(path: unknown): string {
  return (
    String(path ?? '')
      .split(/[\\/]/)
      .pop() ?? ''
  )
}
