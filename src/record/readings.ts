import type { Kysely } from 'kysely'
import { inBatches } from './in-batches.ts'
import { unpack } from './packed.ts'
import type { Outcome } from './stages.ts'
import type { Tables } from './tables.ts'

/** What was read of each of these reports, by number and in order; of all reports for null. */
export async function outcomesOf(tables: Kysely<Tables>, reports: readonly number[] | null): Promise<Map<number, Outcome>> {
  const select = () =>
    tables
      .selectFrom('document')
      .innerJoin('reading', (join) =>
        join.onRef('reading.report', '=', 'document.report').onRef('reading.version', '=', 'document.version'),
      )
      .select(['document.report', 'packed'])
      .orderBy('document.report')
  const rows =
    reports === null
      ? await select().execute()
      : await inBatches(reports, (part) => select().where('document.report', 'in', part).execute())
  return new Map(rows.map(({ report, packed }) => [report, unpack<Outcome>(packed)]))
}
