import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { identityOf } from './identity.ts'
import { chain, NOTHING_BEFORE } from './log.ts'
import type { OpenRecord } from './open.ts'
import { unpack } from './packed.ts'
import { reportId } from './report-id.ts'
import { faultsOfSpans } from './spans.ts'
import type { Outcome } from './stages.ts'
import type { ReportRow, Tables } from './tables.ts'

/** What a check of a whole record looked at, and what does not hold. */
export interface Verified {
  readonly entries: number
  readonly reports: number
  /** Bytes hashed. */
  readonly bytes: number
  /** Claims whose words were held against the stored text. */
  readonly claims: number
  /** Spans held against the length of their text. */
  readonly spans: number
  /** Reports without a reading: a version without `truce rebuild`, or none at all. */
  readonly unread: number
  /** Hash of the last entry; who noted it down can tell later that no entry was taken away. */
  readonly head: string
  /** One sentence each; empty when all holds. At most a hundred; `more` counts the rest. */
  readonly faults: readonly string[]
  readonly more: number
}

/** Checks the chain of the log, the hash of every report and text, and every anchor. Reads all, changes nothing. */
export async function verifyRecord({ tables }: OpenRecord): Promise<Verified> {
  const faults: string[] = []
  const log = await verifyLog(tables, faults)
  const reports = await verifyReports(tables, log.reports, faults)
  const read = await verifyReadings(tables, faults)
  const { entries, head } = log
  return {
    entries,
    head,
    ...reports,
    ...read,
    unread: reports.reports - read.read,
    faults: faults.slice(0, MOST_FAULTS),
    more: Math.max(0, faults.length - MOST_FAULTS),
  }
}

const MOST_FAULTS = 100
const PAGE = 500

interface LogCheck {
  readonly entries: number
  readonly head: string
  /** What the log says of each report, by its number in the log. */
  readonly reports: Map<number, LoggedReport>
}

interface LoggedReport {
  readonly report: string
  readonly sha256: string
  readonly file: string
  readonly format: string
  readonly size: number
  readonly metadata: ReportRow['metadata']
}

async function verifyLog(tables: Kysely<Tables>, faults: string[]): Promise<LogCheck> {
  const reports = new Map<number, LoggedReport>()
  let head = NOTHING_BEFORE
  let seq = 0
  for (;;) {
    const page = await tables.selectFrom('log').selectAll().where('seq', '>', seq).orderBy('seq').limit(PAGE).execute()
    for (const row of page) {
      if (row.seq !== seq + 1) faults.push(`The log goes from entry ${seq} to ${row.seq}: entries are missing.`)
      const told = chain(row, row.previous)
      if (row.previous !== head) faults.push(`Entry ${row.seq} of the log does not follow the one before it.`)
      if (told.hash !== row.hash) faults.push(`Entry ${row.seq} of the log was changed after it was written.`)
      if (row.kind === 'report') reports.set(row.seq, JSON.parse(row.body) as LoggedReport)
      seq = row.seq
      head = row.hash
    }
    if (page.length < PAGE) return { entries: seq, head, reports }
  }
}

async function verifyReports(
  tables: Kysely<Tables>,
  logged: Map<number, LoggedReport>,
  faults: string[],
): Promise<{ readonly reports: number; readonly bytes: number }> {
  let [reports, bytes, last] = [0, 0, 0]
  for (;;) {
    const page = await tables
      .selectFrom('report')
      .leftJoin('original', 'original.report', 'report.id')
      .select(['id', 'identity', 'sha256', 'file', 'format', 'metadata', 'size', 'entry', 'bytes'])
      .where('id', '>', last)
      .orderBy('id')
      .limit(PAGE / 5)
      .execute()
    for (const row of page) {
      const id = reportId(row.id)
      const entry = logged.get(row.entry)
      logged.delete(row.entry)
      if (entry === undefined || entry.report !== id) faults.push(`Report ${id} stands in no entry of the log.`)
      else if (!isAsLogged(row, entry)) faults.push(`What is kept of report ${id} is not what entry ${row.entry} of the log says.`)
      if (row.bytes === null) faults.push(`The bytes of report ${id} are missing.`)
      else if (createHash('sha256').update(row.bytes).digest('hex') !== row.sha256)
        faults.push(`The bytes of report ${id} were changed: their SHA-256 is not ${row.sha256}.`)
      reports++
      bytes += row.bytes?.length ?? 0
      last = row.id
    }
    if (page.length < PAGE / 5) break
  }
  for (const [entry, { report }] of logged) faults.push(`Report ${report} of entry ${entry} of the log is missing.`)
  return { reports, bytes }
}

function isAsLogged(row: Omit<ReportRow, 'id'>, entry: LoggedReport): boolean {
  const metadata = JSON.parse(row.metadata)
  return (
    row.sha256 === entry.sha256 &&
    row.file === entry.file &&
    row.format === entry.format &&
    row.size === entry.size &&
    row.identity === identityOf({ sha256: entry.sha256, metadata }) &&
    row.identity === identityOf({ sha256: entry.sha256, metadata: entry.metadata as unknown as typeof metadata })
  )
}

interface ReadCheck {
  readonly read: number
  readonly claims: number
  readonly spans: number
}

async function verifyReadings(tables: Kysely<Tables>, faults: string[]): Promise<ReadCheck> {
  let [read, claims, spans, last] = [0, 0, 0, 0]
  for (;;) {
    const page = await tables
      .selectFrom('document')
      .innerJoin('reading', (join) =>
        join.onRef('reading.report', '=', 'document.report').onRef('reading.version', '=', 'document.version'),
      )
      .select(['document.report', 'document.text_sha256', 'packed'])
      .where('document.report', '>', last)
      .orderBy('document.report')
      .limit(PAGE / 5)
      .execute()
    if (page.length === 0) break
    const numbers = page.map(({ report }) => report)
    const rows = await tables
      .selectFrom('claim')
      .select(['id', 'report', 'start_at', 'end_at', 'words'])
      .where('report', 'in', numbers)
      .execute()
    const claimsOf = Map.groupBy(rows, ({ report }) => report)
    for (const { report, text_sha256, packed } of page) {
      last = report
      const outcome = readable(packed)
      if (outcome === null) faults.push(`The reading of report ${reportId(report)} is damaged; make it again with truce rebuild.`)
      const reading = outcome?.reading
      read++
      if (reading === null || reading === undefined) continue
      const { text, textSha256 } = reading.document
      const hash = createHash('sha256').update(text).digest('hex')
      if (hash !== textSha256 || hash !== text_sha256)
        faults.push(`The text of report ${reportId(report)} was changed: its SHA-256 is not ${textSha256}.`)
      for (const claim of claimsOf.get(report) ?? []) {
        claims++
        if (text.slice(claim.start_at, claim.end_at) !== claim.words)
          faults.push(`Claim ${claim.id} does not stand at ${claim.start_at} to ${claim.end_at} of its text.`)
      }
      const checked = faultsOfSpans(reading)
      spans += checked.spans
      faults.push(...checked.faults.map((fault) => `Report ${reportId(report)}: ${fault}`))
    }
  }
  return { read, claims, spans }
}

function readable(packed: Uint8Array): Outcome | null {
  try {
    return unpack<Outcome>(packed)
  } catch {
    return null
  }
}
