import type { Kysely } from 'kysely'
import type { Report, ReportFormat, ReportMetadata } from '../model/report.ts'
import { deriveAll } from './derive.ts'
import { insertRows } from './in-batches.ts'
import type { Arrival, Keeper } from './keep.ts'
import { appendEntry } from './log.ts'
import type { OpenRecord } from './open.ts'
import { pack, unpack } from './packed.ts'
import { claimRows, documentRow, gapRows } from './read-rows.ts'
import { reportId, reportNumber } from './report-id.ts'
import type { Outcome, Stages } from './stages.ts'
import type { Tables } from './tables.ts'
import { indexWords } from './words.ts'

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
    await tables.deleteFrom('claim').execute()
    await tables.deleteFrom('gap').where('entry', 'is', null).execute()
    await tables.deleteFrom('copy').execute()
    await tables.deleteFrom('document').execute()
    await rewrite(tables, version)
    await deriveAll(tables, stages)
    await appendEntry(tables, { at: record.now(), who, kind: 'rebuild', body: { version } })
  })
}

/** Forgets what this version read, so that all of it is read again. */
export async function forgetReadings(record: OpenRecord, { version }: Stages): Promise<void> {
  await record.write(async (tables) => tables.deleteFrom('reading').where('version', '=', version).execute())
}

async function rewrite(tables: Kysely<Tables>, version: string): Promise<void> {
  const numbers = (await tables.selectFrom('report').select('id').orderBy('id').execute()).map(({ id }) => id)
  for (let at = 0; at < numbers.length; at += PAGE) {
    const rows = await tables
      .selectFrom('reading')
      .select(['report', 'packed'])
      .where('version', '=', version)
      .where('report', 'in', numbers.slice(at, at + PAGE))
      .orderBy('report')
      .execute()
    const outcomes = rows.map(({ report, packed }) => [report, unpack<Outcome>(packed)] as const)
    await insertRows(
      tables,
      'document',
      outcomes.map(([report, outcome]) => documentRow(report, outcome, version)),
    )
    await insertRows(
      tables,
      'claim',
      outcomes.flatMap(([report, outcome]) => claimRows(report, outcome.reading)),
    )
    await insertRows(
      tables,
      'gap',
      outcomes.flatMap(([report, { gaps }]) => gapRows(gaps, { report })),
    )
    for (const [report, outcome] of outcomes) await indexWords(tables, report, outcome)
  }
}

const PAGE = 200
