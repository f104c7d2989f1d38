import type { Insertable, Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** Inserts rows, as many at once as both databases take. */
export async function insertRows<T extends keyof Tables & string>(
  tables: Kysely<Tables>,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS)
    await tables
      .insertInto(table)
      .values(rows.slice(at, at + ROWS))
      .execute()
}

/** Calls with a part of a list at a time, so that no statement holds more values than a database takes. */
export async function inBatches<T, R>(list: readonly T[], ask: (part: readonly T[]) => Promise<readonly R[]>): Promise<R[]> {
  const found: R[] = []
  for (let at = 0; at < list.length; at += VALUES) found.push(...(await ask(list.slice(at, at + VALUES))))
  return found
}

// SQLite takes 32,766 values in a statement; no table has more than 16 columns.
const ROWS = 200
const VALUES = 2000
