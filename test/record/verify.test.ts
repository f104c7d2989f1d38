import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { verifyRecord } from '../../src/record/record.ts'
import { add, example } from './sample.ts'
import { onEachStore } from './stores.ts'

/** What somebody with the database's password could do, and what the check says of it. */
const TABLE: readonly (readonly [done: string, says: RegExp])[] = [
  [`update log set who = 'eve' where seq = 2`, /^Entry 2 of the log was changed/],
  [`update log set body = replace(body, 'r1.txt', 'r9.txt') where seq = 2`, /^Entry 2 of the log was changed/],
  [`delete from log where seq = 2`, /entries are missing/],
  [`update original set bytes = 'x' where report = 1`, /^The bytes of report r1 were changed/],
  [`delete from original where report = 2`, /^The bytes of report r2 are missing/],
  [`update report set file = 'x.txt' where id = 1`, /^What is kept of report r1 is not what entry 2/],
  [`update report set metadata = '{}' where id = 1`, /^What is kept of report r1 is not what entry 2/],
  [`update claim set words = 'nobody' where id = 'r1.f1'`, /^Claim r1\.f1 does not stand/],
  [`update claim set start_at = start_at + 1, end_at = end_at + 1 where id = 'r2.f1'`, /^Claim r2\.f1 does not stand/],
  [`update document set text_sha256 = 'x' where report = 2`, /^The text of report r2 was changed/],
  [`update reading set packed = 'x' where report = 1`, /^The reading of report r1 is damaged/],
]

describe('verify', () => {
  onEachStore((store) => {
    it.each(TABLE)('after “%s”', async (done, says) => {
      const record = await store.record()
      await add(record, [1, 2].map(example))
      const unlocked = async (statement: string) =>
        record.write(async (tables) => {
          if (store.name === 'SQLite') {
            for (const table of ['log', 'report', 'original'])
              for (const act of ['update', 'delete']) await sql.raw(`drop trigger ${table}_no_${act}`).execute(tables)
            await sql.raw('pragma defer_foreign_keys = on').execute(tables)
          } else await sql.raw(`set local session_replication_role = replica`).execute(tables)
          await sql.raw(statement).execute(tables)
        })
      await unlocked(done).catch(async (error: unknown) => {
        // The keys between tables refuse it: as good as found.
        expect(String(error)).toMatch(/foreign key/i)
      })
      const { faults } = await verifyRecord(record)
      if (faults.length > 0) expect(faults[0]).toMatch(says)
      else expect(done).toMatch(/delete from log/)
    })
  })
})
