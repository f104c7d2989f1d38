import { inBatches } from './in-batches.ts'
import type { OpenRecord } from './open.ts'
import type { AddressRow } from './tables.ts'

/** What is known of addresses, by address; those that were never fetched are left out. */
export async function addressesOf({ tables }: OpenRecord, urls: readonly string[]): Promise<ReadonlyMap<string, AddressRow>> {
  const rows = await inBatches(urls, (part) => tables.selectFrom('address').selectAll().where('url', 'in', part).execute())
  return new Map(rows.map((row) => [row.url, row]))
}

/** Notes what came of fetching addresses, in the place of what was noted before. */
export async function noteAddresses(record: OpenRecord, rows: readonly AddressRow[]): Promise<void> {
  if (rows.length === 0) return
  await record.write(async (tables) => {
    for (const { url, ...row } of rows) {
      await tables
        .insertInto('address')
        .values({ url, ...row })
        .onConflict((conflict) => conflict.column('url').doUpdateSet(row))
        .execute()
    }
  })
}
