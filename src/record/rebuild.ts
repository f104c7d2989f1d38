import type { Kysely } from 'kysely'
import { standing } from '../model/decision.ts'
import type { Report, ReportFormat, ReportMetadata } from '../model/report.ts'
import { allDecisions } from './decisions.ts'
import { derive } from './derive.ts'
import { insertRows } from './in-batches.ts'
import type { Arrival, Keeper } from './keep.ts'
import { appendEntry } from './log.ts'
import type { OpenRecord } from './open.ts'
import { pack, unpack } from './packed.ts'
import { writeRead } from './read-tables.ts'
import { reportId, reportNumber } from './report-id.ts'
import { closeShelf } from './shelf.ts'
import type { Outcome, Stages } from './stages.ts'
import type { Tables } from './tables.ts'

/** The next reports that this version has not read, with their bytes. */
export async function unreadReports(
  { tables }: OpenRecord,
  version: string,
  options: { readonly after: number; readonly most: number },
): Promise<Report[]> {
  const rows = await tables
    .selectFrom('report')
    .innerJoin('original', 'original.report', 'report.id')
    .leftJoin('reading', (join) => join.onRef('reading.report', '=', 'report.id').on('reading.version', '=', version))
    .select(['report.id', 'report.file', 'report.format', 'report.metadata', 'report.sha256', 'original.bytes'])
    .where('reading.report', 'is', null)
    .where('report.id', '>', options.after)
    .orderBy('report.id')
    .limit(options.most)
    .execute()
  return rows.map(({ id, file, format, metadata, sha256, bytes }) => ({
    id: reportId(id),
    file,
    format: format as ReportFormat,
    bytes,
    sha256,
    metadata: JSON.parse(metadata) as ReportMetadata,
  }))
}

/** Keeps what this version read; what is shown stays that of the version before until `finishRebuild`. */
export async function keepReadings(record: OpenRecord, arrivals: readonly Arrival[], { version }: Stages): Promise<void> {
  const rows = arrivals.map(({ report, outcome }) => ({ report: reportNumber(report.id) ?? 0, version, packed: pack(outcome) }))
  await record.write(async (tables) => insertRows(tables, 'reading', rows))
}

/** Makes all that is derived anew from the readings of this version, with people's decisions applied again: at once, or not at all. */
export async function finishRebuild(record: OpenRecord, { who, stages }: Keeper): Promise<void> {
  await record.write(async (tables) => {
    const { version } = stages
    await tables.deleteFrom('reading').where('version', '!=', version).execute()
    await tables.deleteFrom('gap').where('entry', 'is', null).execute()
    for (const table of DERIVED) await tables.deleteFrom(table).execute()
    await rewrite(tables, stages)
    closeShelf(record)
    await derive(record, tables, { stages, also: [] })
    await appendEntry(tables, { at: record.now(), who, kind: 'rebuild', body: { version } })
  })
}

/** Forgets what this version read, so that all of it is read again. */
export async function forgetReadings(record: OpenRecord, { version }: Stages): Promise<void> {
  await record.write(async (tables) => tables.deleteFrom('reading').where('version', '=', version).execute())
}

async function rewrite(tables: Kysely<Tables>, stages: Stages): Promise<void> {
  const decisions = standing(await allDecisions(tables))
  const reports = await tables.selectFrom('report').select(['id', 'entry']).orderBy('id').execute()
  for (let at = 0; at < reports.length; at += PAGE) {
    const entries = new Map(reports.slice(at, at + PAGE).map(({ id, entry }) => [id, entry]))
    const rows = await tables
      .selectFrom('reading')
      .select(['report', 'packed'])
      .where('version', '=', stages.version)
      .where('report', 'in', [...entries.keys()])
      .orderBy('report')
      .execute()
    const read = rows.map(({ report, packed }) => ({ report, entry: entries.get(report) ?? 0, outcome: unpack<Outcome>(packed) }))
    await writeRead(tables, read, { stages, decisions })
  }
}

const PAGE = 200
const DERIVED = ['claim', 'copy', 'allegation', 'accusation', 'term', 'incident', 'tally', 'story', 'sketch', 'document'] as const
