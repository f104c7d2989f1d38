import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { canonicalJson } from './canonical.ts'
import type { EntryKind, LogRow, Tables } from './tables.ts'

/** What is to be written into the log. */
export interface NewEntry {
  readonly at: string
  readonly who: string
  readonly kind: EntryKind
  readonly body: unknown
}

/** Writes an entry at the end of the log, chained to the one before; the number and hash it got. */
export async function appendEntry(tables: Kysely<Tables>, entry: NewEntry): Promise<LogRow> {
  const [row] = await appendEntries(tables, [entry])
  if (row === undefined) throw new Error('an entry was to be written and was not')
  return row
}

/** Writes entries at the end of the log, in order. Only inside a `write`, which lets one writer in at a time. */
export async function appendEntries(tables: Kysely<Tables>, entries: readonly NewEntry[]): Promise<LogRow[]> {
  let head = await headOf(tables)
  const rows = entries.map(({ body, ...entry }) => {
    const row = chain({ seq: head.seq + 1, ...entry, body: canonicalJson(body) }, head.hash)
    head = row
    return row
  })
  for (let at = 0; at < rows.length; at += BATCH)
    await tables
      .insertInto('log')
      .values(rows.slice(at, at + BATCH))
      .execute()
  return rows
}

const BATCH = 200

/** Number and hash of the last entry; 0 and zeros for an empty log. */
export async function headOf(tables: Kysely<Tables>): Promise<{ readonly seq: number; readonly hash: string }> {
  const last = await tables.selectFrom('log').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return last ?? { seq: 0, hash: NOTHING_BEFORE }
}

/** An entry with its hash: SHA-256 of the canonical JSON of the rest of it, the hash before included. */
export function chain(entry: Omit<LogRow, 'hash' | 'previous'>, previous: string): LogRow {
  const { seq, at, who, kind, body } = entry
  const row = { seq, at, who, kind, body, previous }
  return { ...row, hash: createHash('sha256').update(canonicalJson(row)).digest('hex') }
}

export const NOTHING_BEFORE = '0'.repeat(64)
