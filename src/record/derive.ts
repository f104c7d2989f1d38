import type { Kysely } from 'kysely'
import { type Decision, standing } from '../model/decision.ts'
import { allDecisions } from './decisions.ts'
import { inBatches, insertRows } from './in-batches.ts'
import type { OpenRecord } from './open.ts'
import { outcomesOf } from './readings.ts'
import { reportId, reportNumber } from './report-id.ts'
import { changedStories, closeShelf } from './shelf.ts'
import type { Stages } from './stages.ts'
import { rowsOfStory, type StoryRows } from './story-rows.ts'
import { lastDecisions } from './subjects.ts'
import type { Tables } from './tables.ts'

export interface Deriving {
  readonly stages: Stages
  /** Stories to be made anew although their reports are the same: those of these reports. */
  readonly also: readonly number[] | 'all'
}

/** Holds the readings of each story that is new or changed against each other, and puts what comes of it in the place of what was there; ids of the stories. */
export async function derive(record: OpenRecord, tables: Kysely<Tables>, { stages, also }: Deriving): Promise<string[]> {
  try {
    const all = await allDecisions(tables)
    const known = { stages, decisions: standing(all), decided: lastDecisions(all) }
    const changed = await changedStories(record, tables, known)
    const regrouped = new Set(changed.flat())
    const again = (await storiesWith(tables, also)).filter((reports) => !reports.some((report) => regrouped.has(report)))
    const ids: string[] = []
    for (const part of inParts([...changed, ...again])) ids.push(...(await deriveStories(tables, part, known)))
    return ids
  } catch (error) {
    closeShelf(record)
    throw error
  }
}

interface Known {
  readonly stages: Stages
  /** Those that hold. */
  readonly decisions: readonly Decision[]
  readonly decided: ReadonlyMap<string, number>
}

// So many reports are held in memory at once.
function* inParts(stories: readonly (readonly string[])[]): Generator<(readonly string[])[]> {
  let part: (readonly string[])[] = []
  let size = 0
  for (const reports of stories) {
    part.push(reports)
    size += reports.length
    if (size < PART) continue
    yield part
    part = []
    size = 0
  }
  if (part.length > 0) yield part
}

const PART = 500

async function storiesWith(tables: Kysely<Tables>, reports: readonly number[] | 'all'): Promise<string[][]> {
  if (reports === 'all') return (await tables.selectFrom('story').select('members').execute()).map(({ members }) => members.split(' '))
  const rows = await inBatches(reports, (part) =>
    tables
      .selectFrom('document')
      .innerJoin('story', 'story.id', 'document.story')
      .select('members')
      .where('document.report', 'in', part)
      .distinct()
      .execute(),
  )
  return [...new Set(rows.map(({ members }) => members))].map((members) => members.split(' '))
}

async function deriveStories(
  tables: Kysely<Tables>,
  stories: readonly (readonly string[])[],
  { stages, decisions, decided }: Known,
): Promise<string[]> {
  const numbers = stories.flat().flatMap((report) => reportNumber(report) ?? [])
  const outcomes = await outcomesOf(tables, numbers)
  const entries = new Map(
    (await inBatches(numbers, (part) => tables.selectFrom('report').select(['id', 'entry']).where('id', 'in', part).execute())).map(
      ({ id, entry }) => [reportId(id), entry],
    ),
  )
  const rows = stories.map((reports): StoryRows => {
    const read = reports.flatMap((report) => outcomes.get(reportNumber(report) ?? 0)?.reading ?? [])
    const readings = read.map((reading) => stages.decide(reading, decisions))
    return rowsOfStory(readings, { derived: stages.reconcile(readings, decisions), entries, decisions, decided })
  })
  await dropStories(tables, numbers)
  for (const table of ['story', 'tally', 'incident', 'term', 'accusation', 'allegation', 'copy'] as const)
    await insertRows(
      tables,
      table,
      rows.flatMap((one) => one[table] as never),
    )
  for (const { documents } of rows)
    for (const { report, ...columns } of documents) await tables.updateTable('document').set(columns).where('report', '=', report).execute()
  return rows.flatMap(({ story }) => story.map(({ id }) => id))
}

/** Takes away the stories that these reports were in, with all that hangs on them. */
async function dropStories(tables: Kysely<Tables>, reports: readonly number[]): Promise<void> {
  const rows = await inBatches(reports, (part) =>
    tables.selectFrom('document').select('story').where('report', 'in', part).where('story', 'is not', null).distinct().execute(),
  )
  const ids = [...new Set(rows.flatMap(({ story }) => story ?? []))]
  for (const table of ['tally', 'incident', 'term', 'accusation', 'allegation', 'copy'] as const)
    await inBatches(ids, async (part) => [await tables.deleteFrom(table).where('story', 'in', part).execute()])
  await inBatches(ids, async (part) => [await tables.deleteFrom('story').where('id', 'in', part).execute()])
}
