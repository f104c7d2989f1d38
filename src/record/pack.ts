import { createHash } from 'node:crypto'
import { zipSync } from 'fflate'
import { inBatches } from './in-batches.ts'
import { headOf } from './log.ts'
import type { OpenRecord } from './open.ts'
import { reportId, reportNumber } from './report-id.ts'
import type { Stages } from './stages.ts'
import { type StoryData, storyData } from './story-data.ts'

/** What a pack says of itself. */
export interface Manifest {
  readonly format: 'truce evidence pack 1'
  readonly version: string
  readonly title: string
  /** Hash of the last entry of the log when it was made. */
  readonly head: string
  readonly files: readonly { readonly path: string; readonly sha256: string; readonly size: number }[]
}

/** A report in a pack. */
export interface PackedReport {
  readonly id: string
  /** Of its bytes and of its text, in hex. */
  readonly sha256: string
  readonly textSha256: string | null
  readonly file: string
  readonly outlet: string | null
  readonly url: string | null
  readonly published: string | null
  readonly copyOf: string | null
  readonly originator: string | null
  /** Its entry in the log. */
  readonly entry: number
}

/** A claim in a pack: words [start, end) of the report's text, in UTF-16 code units. */
export interface PackedClaim {
  readonly id: string
  readonly report: string
  readonly kind: string
  readonly start: number
  readonly end: number
  readonly words: string
  readonly state: string
}

/**
 * The evidence of one story as a zip that another machine can check offline: bytes and texts of its reports, its claims
 * with their words, what was made of them with the rules and their alternatives, and the whole log. The same record gives
 * the same bytes. Null where the record has no such story.
 */
export async function packStory(record: OpenRecord, story: string, stages: Stages): Promise<Uint8Array | null> {
  const data = await storyData(record, story, stages)
  if (data === null) return null
  const files = new Map<string, Uint8Array>()
  const put = (path: string, content: string | Uint8Array): void =>
    void files.set(path, typeof content === 'string' ? Buffer.from(content) : content)
  const numbers = data.account.stories.flatMap(({ reports }) => reports).flatMap((id) => reportNumber(id) ?? [])
  for (const [id, bytes] of await originals(record, numbers)) put(`reports/${id}`, bytes)
  for (const { document } of data.readings) put(`texts/${document.id}.txt`, document.text)
  put('reports.json', json(await reportsIn(record, numbers)))
  put('claims.json', json(await claimsIn(record, numbers)))
  put('account.json', json(accountIn(data)))
  put('log.jsonl', await logLines(record))
  put('README.txt', README)
  const manifest: Manifest = {
    format: 'truce evidence pack 1',
    version: stages.version,
    title: data.title,
    head: (await headOf(record.tables)).hash,
    files: [...files].map(([path, bytes]) => ({ path, sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length })),
  }
  put('manifest.json', json(manifest))
  return zipSync(Object.fromEntries(files), { level: 6, mtime: EPOCH })
}

// The least that a zip can tell: the bytes of a pack hang on no clock.
const EPOCH = new Date(1980, 0, 1)

async function originals({ tables }: OpenRecord, numbers: readonly number[]): Promise<(readonly [string, Uint8Array])[]> {
  const rows = await inBatches(numbers, (part) =>
    tables.selectFrom('original').select(['report', 'bytes']).where('report', 'in', part).orderBy('report').execute(),
  )
  return rows.map(({ report, bytes }) => [reportId(report), bytes] as const)
}

async function reportsIn({ tables }: OpenRecord, numbers: readonly number[]): Promise<PackedReport[]> {
  const rows = await inBatches(numbers, (part) =>
    tables
      .selectFrom('report')
      .innerJoin('document', 'document.report', 'report.id')
      .select(['report.id', 'report.sha256', 'text_sha256', 'report.file', 'outlet', 'url', 'published', 'copy_of', 'originator', 'entry'])
      .where('report.id', 'in', part)
      .orderBy('report.id')
      .execute(),
  )
  return rows.map(({ id, text_sha256, copy_of, ...row }) => ({ ...row, id: reportId(id), textSha256: text_sha256, copyOf: copy_of }))
}

async function claimsIn({ tables }: OpenRecord, numbers: readonly number[]): Promise<PackedClaim[]> {
  const rows = await inBatches(numbers, (part) =>
    tables
      .selectFrom('claim')
      .select(['id', 'report', 'kind', 'start_at', 'end_at', 'words', 'state'])
      .where('report', 'in', part)
      .orderBy('report')
      .orderBy('start_at')
      .orderBy('id')
      .execute(),
  )
  return rows.map(({ id, report, kind, start_at, end_at, words, state }) => ({
    id,
    report: reportId(report),
    kind,
    start: start_at,
    end: end_at,
    words,
    state,
  }))
}

function accountIn({ account, decisions }: StoryData) {
  const { stories, tallies, incidents, terms, accusations, allegations, copies, originators } = account
  return { stories, tallies, incidents, terms, accusations, allegations, copies, originators, decisions }
}

async function logLines({ tables }: OpenRecord): Promise<string> {
  const rows = await tables.selectFrom('log').selectAll().orderBy('seq').execute()
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('')
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`
}

const README = `An evidence pack of truce. Check it with: truce verify PACK.zip
Without truce: the SHA-256 of each file stands in manifest.json, that of each report's bytes and text in reports.json.
Each claim of claims.json is the slice [start, end) of texts/REPORT.txt, counted in UTF-16 code units. Each line of log.jsonl
carries the hash of the one before; its own is the SHA-256 of its other fields as JSON with sorted keys and no white space.
account.json has the tallies with the figures that each rule used and left out, and what each other rule gives.
`
