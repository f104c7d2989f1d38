import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { keepGaps, makeRecord, openRecord, statusOf, verifyRecord } from '../../src/record/record.ts'
import { add, addWith, example, keeper, report } from './sample.ts'
import { onEachStore } from './stores.ts'

describe('a record', () => {
  onEachStore((store) => {
    it('keeps reports with their bytes, and what they say together', async () => {
      const record = await store.record()
      const kept = await add(record, [1, 2, 3, 4].map(example))
      expect(kept.map(({ id, was }) => `${id} ${was}`)).toEqual(['r1 new', 'r2 new', 'r3 new', 'r4 new'])
      const status = await statusOf(record)
      expect(status).toMatchObject({ reports: 4, read: 4, refused: 0, entries: 5 })
      expect(status.stories).toBeGreaterThan(0)
      expect(status.tallies.single).toBeGreaterThan(0)
      const verified = await verifyRecord(record)
      expect(verified).toMatchObject({ faults: [], reports: 4, entries: 5, unread: 0 })
      expect(verified.claims).toBeGreaterThan(10)
      expect(verified.spans).toBeGreaterThan(100)
    })

    it('keeps a report that comes again once', async () => {
      const record = await store.record()
      await add(record, [1, 2].map(example))
      const before = await statusOf(record)
      const again = await add(record, [2, 1].map(example))
      expect(again.map(({ id, was }) => `${id} ${was}`)).toEqual(['r2 known', 'r1 known'])
      expect(await statusOf(record)).toEqual(before)
    })

    it('keeps a wire that two outlets print letter for letter twice, one a copy of the other', async () => {
      const record = await store.record()
      const { bytes, metadata } = example(1)
      const text = Buffer.from(bytes).toString()
      const kept = await add(record, [
        report(text, metadata),
        report(text, { ...metadata, outlet: 'The Northern Post', url: 'https://post.example/1' }),
      ])
      expect(kept.map(({ was }) => was)).toEqual(['new', 'new'])
      const copies = await record.tables.selectFrom('copy').select(['report', 'of_report']).execute()
      expect(copies).toHaveLength(1)
    })

    it('keeps what never became a report in the ledger', async () => {
      const record = await store.record()
      await keepGaps(
        record,
        [{ report: null, what: 'x.txt', why: 'unreadable', detail: 'There is no such file.', severity: 'refused' }],
        'ana',
      )
      expect(await statusOf(record)).toMatchObject({ reports: 0, gaps: 1, entries: 2 })
    })

    it('refuses to change or delete what is ground', async () => {
      const record = await store.record()
      await add(record, [example(1)])
      for (const statement of ["update log set who = 'eve'", 'delete from log', "update report set file = 'x'", 'delete from original']) {
        await expect(
          record.write((tables) => sql.raw(statement).execute(tables)),
          statement,
        ).rejects.toThrow('append-only')
      }
      expect((await verifyRecord(record)).faults).toEqual([])
    })

    it('does all of a change or nothing', async () => {
      const record = await store.record()
      const before = await statusOf(record)
      const reconcile = (): never => {
        throw new Error('broken off')
      }
      await expect(addWith(record, [example(1)], { ...keeper.stages, reconcile })).rejects.toThrow('broken off')
      expect(await statusOf(record)).toEqual(before)
    })

    it('is there when it is opened again, and only where one was made', async () => {
      const place = await store.place()
      const none = await openRecord(place)
      expect('why' in none && none.why).toMatch(/^there is no record at .*truce init/)
      const options = { title: 'Test', who: 'ana', version: 'test' }
      const made = await makeRecord(place, options)
      if (made.record === null) throw new Error(made.why)
      await add(made.record, [example(1)])
      await made.record.close()
      const twice = await makeRecord(place, options)
      expect('why' in twice && twice.why).toMatch(/there is a record at .* already/)
      const opened = await openRecord(place)
      if (opened.record === null) throw new Error(opened.why)
      expect(await statusOf(opened.record)).toMatchObject({ reports: 1, entries: 2 })
      await opened.record.close()
    })
  })
})
