import type { LogLine, Page } from '../model/desk.ts'
import { wordsOfEntry } from './entries.ts'
import type { OpenRecord } from './open.ts'
import { decodeKey, type Part, pageOf } from './page-of.ts'

/** The log, its last entry first. */
export async function listLog({ tables }: OpenRecord, part: Part): Promise<Page<LogLine>> {
  const [before] = decodeKey(part.after) ?? []
  const all = tables.selectFrom('log')
  const rows = await (typeof before === 'number' ? all.where('seq', '<', before) : all)
    .selectAll()
    .orderBy('seq', 'desc')
    .limit(part.limit + 1)
    .execute()
  const { total } = await all.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const page = pageOf(rows, part, { total, keyOf: ({ seq }) => [seq] })
  return {
    ...page,
    rows: page.rows.map((row) => ({ number: row.seq, at: row.at, who: row.who, words: wordsOfEntry(row), sha256: row.hash })),
  }
}
