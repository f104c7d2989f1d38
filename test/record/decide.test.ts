import { describe, expect, it } from 'vitest'
import type { Change, ClaimAt } from '../../src/model/decision.ts'
import type { Term } from '../../src/model/story.ts'
import { decide, finishRebuild, type OpenRecord, statusOf, storyData, verifyRecord } from '../../src/record/record.ts'
import { dumpDerived } from './dump.ts'
import { add, example, keeper } from './sample.ts'
import { onEachStore } from './stores.ts'

describe('a decision', () => {
  onEachStore((store) => {
    it('is kept with who, when and why, and marks its claim', async () => {
      const record = await store.record()
      await add(record, [1, 2].map(example))
      const claim = await figureAt(record, 'r1.f1')
      const made = await make(record, { kind: 'confirm', claim })
      expect(made).toMatchObject({ id: 'd4', who: 'ben', reason: 'read it again' })
      expect(await stateOf(record, 'r1.f1')).toBe('confirmed')
      expect(await statusOf(record)).toMatchObject({ decisions: 1, entries: 4 })
      expect((await verifyRecord(record)).faults).toEqual([])
    })

    it('leaves a rebuild the same, and its undoing leaves what was before', async () => {
      const record = await store.record()
      await add(record, [1, 2, 3].map(example))
      const before = await dumpDerived(record)
      const { id } = await make(record, { kind: 'reject', claim: await figureAt(record, 'r2.f1') })
      expect(await stateOf(record, 'r2.f1')).toBe('rejected')
      const decided = await dumpDerived(record)
      expect(decided).not.toEqual(before)
      await finishRebuild(record, keeper)
      expect(await dumpDerived(record)).toEqual(decided)
      await make(record, { kind: 'undo', decision: id })
      expect((await dumpDerived(record)).map(withoutChanged)).toEqual(before.map(withoutChanged))
    })

    it('on a term holds against the incidents of every story', async () => {
      const record = await store.record()
      await add(record, [1, 2, 3, 4].map(example))
      const term: Term = {
        id: 'accord/1',
        agreement: 'Accord',
        type: 'cessation',
        parties: [],
        starts: '2020-03-06',
        value: null,
        unit: null,
        place: [],
        evidence: [],
      }
      await make(record, { kind: 'accept term', term })
      const rows = await record.tables.selectFrom('term').select(['story', 'accepted']).where('id', '=', term.id).execute()
      expect(rows).toHaveLength((await statusOf(record)).stories)
      expect(rows.every(({ accepted }) => accepted === 1)).toBe(true)
      const alleged = await record.tables
        .selectFrom('allegation')
        .select(['id', 'incident', 'state'])
        .where('term', '=', term.id)
        .orderBy('id')
        .execute()
      expect(alleged.length).toBeGreaterThan(0)
      const [first] = alleged
      const { body } = await record.tables
        .selectFrom('incident')
        .select('body')
        .where('id', '=', first?.incident ?? '')
        .executeTakeFirstOrThrow()
      await make(record, { kind: 'move allegation', incident: JSON.parse(body).evidence[0], term: term.id, to: 'under review' })
      const { state } = await record.tables
        .selectFrom('allegation')
        .select('state')
        .where('id', '=', first?.id ?? '')
        .executeTakeFirstOrThrow()
      expect(state).toBe('under review')
    })

    it.each<readonly [string, Change, RegExp]>([
      [
        'a claim that is not there',
        { kind: 'confirm', claim: { report: 'r1', claim: 'figure', start: 1, end: 2 } },
        /r1 has no figure at 1 to 2/,
      ],
      ['a report that is not there', { kind: 'merge', group: 'story', members: [{ report: 'r1' }, { report: 'r99' }] }, /does not have/],
      ['what is no report', { kind: 'merge', group: 'story', members: [{ report: '../x' }] }, /does not have/],
      ['a decision that is not there', { kind: 'undo', decision: 'd77' }, /no decision d77/],
    ])('on %s is refused, and nothing is written', async (_, change, why) => {
      const record = await store.record()
      await add(record, [example(1)])
      const before = await statusOf(record)
      const decided = await decide(record, { who: 'ben', change, reason: 'test' }, keeper.stages)
      expect('why' in decided && decided.why).toMatch(why)
      expect(await statusOf(record)).toEqual(before)
    })

    it('is told with the story that it is about', async () => {
      const record = await store.record()
      await add(record, [1, 2].map(example))
      const { story } = await record.tables.selectFrom('document').select('story').where('report', '=', 1).executeTakeFirstOrThrow()
      await make(record, { kind: 'confirm', claim: await figureAt(record, 'r1.f1') })
      const data = await storyData(record, story ?? '', keeper.stages)
      expect(data?.readings.some(({ document }) => document.id === 'r1')).toBe(true)
      expect(data?.decisions).toHaveLength(1)
      expect(data?.account.tallies.length).toBeGreaterThan(0)
      expect(await storyData(record, 'story-r99', keeper.stages)).toBeNull()
    })
  })
})

async function make(record: OpenRecord, change: Change) {
  const decided = await decide(record, { who: 'ben', change, reason: 'read it again' }, keeper.stages)
  if (decided.decision === null) throw new Error(decided.why)
  return decided.decision
}

async function figureAt({ tables }: OpenRecord, id: string): Promise<ClaimAt> {
  const row = await tables.selectFrom('claim').select(['report', 'start_at', 'end_at']).where('id', '=', id).executeTakeFirstOrThrow()
  return { report: `r${row.report}`, claim: 'figure', start: row.start_at, end: row.end_at }
}

async function stateOf({ tables }: OpenRecord, id: string): Promise<string> {
  return (await tables.selectFrom('claim').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state
}

function withoutChanged(line: string): string {
  return line.replace(/"changed":\d+/, '')
}
