import type { Kysely } from 'kysely'
import { standing } from '../model/decision.ts'
import type { Gap } from '../model/gap.ts'
import type { Report } from '../model/report.ts'
import { allDecisions } from './decisions.ts'
import { derive } from './derive.ts'
import { identityOf } from './identity.ts'
import { inBatches, insertRows } from './in-batches.ts'
import { appendEntries } from './log.ts'
import type { OpenRecord } from './open.ts'
import { pack } from './packed.ts'
import { gapRows } from './read-rows.ts'
import { writeRead } from './read-tables.ts'
import { reportId, reportNumber } from './report-id.ts'
import type { Outcome, Stages } from './stages.ts'
import type { Tables } from './tables.ts'

/** A report with what was read of it. */
export interface Arrival {
  readonly report: Report
  readonly outcome: Outcome
}

/** What became of a report that was to be kept. */
export interface Kept {
  readonly id: string
  readonly file: string
  /** `known`: the record had it already, and nothing was changed. */
  readonly was: 'new' | 'known'
}

export interface Keeper {
  readonly who: string
  readonly stages: Stages
}

/** Keeps reports and what was read of them, and holds them against what is there: all of it or, when it fails, nothing. */
export async function keepReports(record: OpenRecord, arrivals: readonly Arrival[], { who, stages }: Keeper): Promise<Kept[]> {
  return record.write(async (tables) => {
    const known = await knownAmong(
      tables,
      arrivals.map(({ report }) => report),
    )
    const kept: Kept[] = []
    const fresh: Arrival[] = []
    for (const arrival of arrivals) {
      const { id, file } = arrival.report
      const identity = identityOf(arrival.report)
      const before = known.get(identity)
      kept.push({ id: before ?? id, file, was: before === undefined ? 'new' : 'known' })
      if (before !== undefined) continue
      known.set(identity, id)
      fresh.push(arrival)
    }
    if (fresh.length === 0) return kept
    const entries = await writeGround(tables, fresh, { who, at: record.now() })
    const read = fresh.map(({ report, outcome }, index) => ({ report: numberOf(report), entry: entries[index] ?? 0, outcome }))
    const { version } = stages
    await insertRows(
      tables,
      'reading',
      read.map(({ report, outcome }) => ({ report, version, packed: pack(outcome) })),
    )
    await writeRead(tables, read, { stages, decisions: standing(await allDecisions(tables)) })
    await derive(record, tables, { stages, also: [] })
    return kept
  })
}

/** Keeps in the ledger what never became a report: a path that could not be opened, an address that did not answer. */
export async function keepGaps(record: OpenRecord, gaps: readonly Gap[], who: string): Promise<void> {
  if (gaps.length === 0) return
  await record.write(async (tables) => {
    const entries = await appendEntries(
      tables,
      gaps.map((gap) => ({ at: record.now(), who, kind: 'gap' as const, body: { ...gap, report: null } })),
    )
    await insertRows(
      tables,
      'gap',
      entries.flatMap(({ seq }, at) =>
        gapRows(
          gaps.slice(at, at + 1).map((gap) => ({ ...gap, report: null })),
          { entry: seq },
        ),
      ),
    )
  })
}

/** The ids of those reports that the record has already, by identity. */
export async function knownReports(
  record: OpenRecord,
  reports: readonly Pick<Report, 'sha256' | 'metadata'>[],
): Promise<ReadonlyMap<string, string>> {
  return knownAmong(record.tables, reports)
}

async function knownAmong(tables: Kysely<Tables>, reports: readonly Pick<Report, 'sha256' | 'metadata'>[]): Promise<Map<string, string>> {
  const rows = await inBatches([...new Set(reports.map(identityOf))], (part) =>
    tables.selectFrom('report').select(['id', 'identity']).where('identity', 'in', part).execute(),
  )
  return new Map(rows.map(({ id, identity }) => [identity, reportId(id)]))
}

/** Takes so many numbers for new reports; the first of them. A number that is not used in the end stays unused. */
export async function reserveNumbers(record: OpenRecord, count: number): Promise<number> {
  return record.write(async (tables) => {
    const row = await tables.selectFrom('counter').select('value').where('name', '=', 'report').executeTakeFirst()
    const value = (row?.value ?? 0) + count
    if (row === undefined) await tables.insertInto('counter').values({ name: 'report', value }).execute()
    else await tables.updateTable('counter').set({ value }).where('name', '=', 'report').execute()
    return value - count + 1
  })
}

async function writeGround(
  tables: Kysely<Tables>,
  arrivals: readonly Arrival[],
  { who, at }: { readonly who: string; readonly at: string },
): Promise<number[]> {
  const reports = arrivals.map(({ report }) => ({ ...report, number: numberOf(report) }))
  const entries = await appendEntries(
    tables,
    reports.map(({ id, sha256, file, format, metadata, bytes }) => ({
      at,
      who,
      kind: 'report' as const,
      body: { report: id, sha256, file, format, metadata, size: bytes.length },
    })),
  )
  await insertRows(
    tables,
    'report',
    reports.map((report, index) => ({
      id: report.number,
      identity: identityOf(report),
      sha256: report.sha256,
      file: report.file,
      format: report.format,
      metadata: JSON.stringify(report.metadata),
      size: report.bytes.length,
      entry: entries[index]?.seq ?? 0,
    })),
  )
  await insertRows(
    tables,
    'original',
    reports.map(({ number, bytes }) => ({ report: number, bytes })),
  )
  return entries.map(({ seq }) => seq)
}

function numberOf({ id }: Report): number {
  const number = reportNumber(id)
  if (number === null) throw new Error(`a report to keep must carry a reserved number, like r17; got "${id}"`)
  return number
}
