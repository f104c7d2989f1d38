import { describe, expect, it } from 'vitest'
import { finishRebuild, keepReadings, type Stages, statusOf, unreadReports, verifyRecord } from '../../src/record/record.ts'
import { dumpDerived } from './dump.ts'
import { add, addWith, example, keeper, read } from './sample.ts'
import { onEachStore } from './stores.ts'

const ALL = [1, 2, 3, 4, 5, 6, 8, 9, 10]

describe('what is derived', () => {
  onEachStore((store) => {
    it('is the same whether reports come one by one or all at once', async () => {
      const [single, together] = [await store.record(), await store.record()]
      for (const number of ALL) await add(single, [example(number)])
      await add(together, ALL.map(example))
      const [some, others] = [await dumpDerived(single), await dumpDerived(together)]
      expect(others.length).toBeGreaterThan(100)
      expect(some).toEqual(others)
    })

    it('is the same after a rebuild', async () => {
      const record = await store.record()
      for (const numbers of [[1, 2, 3], [4], [5, 6, 8]]) await add(record, numbers.map(example))
      const before = await dumpDerived(record)
      await finishRebuild(record, keeper)
      expect(await dumpDerived(record)).toEqual(before)
      expect((await verifyRecord(record)).faults).toEqual([])
    })

    it('is of a new version once all was read by it, and not before', async () => {
      const record = await store.record()
      await add(record, [1, 2].map(example))
      const before = await dumpDerived(record)
      const next = { ...keeper, stages: { ...keeper.stages, version: 'next' } }
      const reports = await unreadReports(record, 'next', { after: 0, most: 10 })
      expect(reports.map(({ id }) => id)).toEqual(['r1', 'r2'])
      await keepReadings(record, [{ report: reports[0] as never, outcome: await read(reports[0] as never) }], next.stages)
      expect((await dumpDerived(record)).filter((line) => !line.includes('"next"'))).toEqual(before)
      expect((await verifyRecord(record)).unread).toBe(0)
      const rest = await unreadReports(record, 'next', { after: 0, most: 10 })
      expect(rest.map(({ id }) => id)).toEqual(['r2'])
      await keepReadings(record, [{ report: rest[0] as never, outcome: await read(rest[0] as never) }], next.stages)
      await finishRebuild(record, next)
      expect((await dumpDerived(record)).map((line) => line.replaceAll('"next"', `"${keeper.stages.version}"`))).toEqual(before)
    })

    it('is made anew for the stories of a new report and for no other', async () => {
      const record = await store.record()
      const made: string[][] = []
      const stages: Stages = {
        ...byOutlet,
        reconcile: (readings, decisions) => {
          made.push(readings.map(({ document }) => document.id))
          return byOutlet.reconcile(readings, decisions)
        },
      }
      const from = (number: number, outlet: string) => ({ ...example(number), metadata: { ...example(number).metadata, outlet } })
      await addWith(record, [from(1, 'A'), from(2, 'B'), from(3, 'A'), from(4, 'C')], stages)
      expect(made.splice(0)).toEqual([['r1', 'r3'], ['r2'], ['r4']])
      const stories = await record.tables.selectFrom('story').select(['id', 'members', 'changed']).orderBy('id').execute()
      await addWith(record, [from(5, 'B')], stages)
      expect(made.splice(0)).toEqual([['r2', 'r5']])
      const after = await record.tables.selectFrom('story').select(['id', 'members', 'changed']).orderBy('id').execute()
      expect(after).toEqual(stories.map((row) => (row.id === 'story-r2' ? { ...row, members: 'r2 r5', changed: 6 } : row)))
      expect((await statusOf(record)).stories).toBe(3)
    })
  })
})

// Reports of one outlet are a story: enough to see which stories are touched.
const byOutlet: Stages = {
  ...keeper.stages,
  sketchOf: ({ document }) => Buffer.from(`${document.id} ${document.outlet}`),
  openBook: () => {
    const outlets = new Map<string, string[]>()
    const touched = new Set<string>()
    return {
      add: (sketch) => {
        const [id = '', outlet = ''] = Buffer.from(sketch).toString().split(' ')
        outlets.set(outlet, [...(outlets.get(outlet) ?? []), id])
        touched.add(outlet)
      },
      stories: () => [...outlets.values()],
      settle: () => {
        const stories = [...touched].map((outlet) => outlets.get(outlet) ?? [])
        touched.clear()
        return stories
      },
    }
  },
}
