import type { Kysely } from 'kysely'
import type { Decision } from '../model/decision.ts'
import { insertRows } from './in-batches.ts'
import { claimRows, documentRow, gapRows } from './read-rows.ts'
import { reportId } from './report-id.ts'
import type { Outcome, Stages } from './stages.ts'
import { reportsOf } from './subjects.ts'
import type { Tables } from './tables.ts'
import { indexWords } from './words.ts'

/** What was read of a report. */
export interface Read {
  readonly report: number
  /** The report's entry in the log. */
  readonly entry: number
  readonly outcome: Outcome
}

interface Known {
  readonly stages: Stages
  /** Those that hold. */
  readonly decisions: readonly Decision[]
}

/** Writes the rows of what was read of reports that have none. */
export async function writeRead(tables: Kysely<Tables>, read: readonly Read[], { stages, decisions }: Known): Promise<void> {
  const { version } = stages
  await insertRows(
    tables,
    'document',
    read.map(({ report, outcome }) => documentRow(report, outcome, version)),
  )
  await insertRows(
    tables,
    'sketch',
    read.flatMap(({ report, entry, outcome: { reading } }) =>
      reading === null ? [] : [{ report, entry, packed: stages.sketchOf(reading) }],
    ),
  )
  await insertRows(
    tables,
    'gap',
    read.flatMap(({ report, outcome }) => gapRows(outcome.gaps, { report })),
  )
  await writeClaims(tables, read, { stages, decisions })
  for (const { report, outcome } of read) await indexWords(tables, report, outcome)
}

/** Writes the claims of reports that have no rows of them, as people decided of them. */
export async function writeClaims(
  tables: Kysely<Tables>,
  read: readonly Pick<Read, 'report' | 'outcome'>[],
  { stages, decisions }: Known,
): Promise<void> {
  const byReport = Map.groupBy(
    decisions.flatMap((decision) => [...new Set(reportsOf(decision.change))].map((report) => ({ report, decision }))),
    ({ report }) => report,
  )
  const rows = read.flatMap(({ report, outcome: { reading } }) => {
    const own = (byReport.get(reportId(report)) ?? []).map(({ decision }) => decision)
    return claimRows(report, reading, {
      reading: reading === null || own.length === 0 ? reading : stages.decide(reading, own),
      decisions: own,
    })
  })
  await insertRows(tables, 'claim', rows)
}
