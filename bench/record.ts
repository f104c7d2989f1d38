import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Incoming, intake, type Readers, stagesOf, startReaders } from '../src/crew/crew.ts'
import type { Report } from '../src/model/report.ts'
import {
  type Arrival,
  keepReports,
  makeRecord,
  type OpenRecord,
  reportId,
  reserveNumbers,
  type Stages,
  statusOf,
} from '../src/record/record.ts'
import { generateReports } from './record-texts.ts'

/**
 * How long adding takes beside the reading alone, and how long one more report takes in a large record:
 * `node bench/record.ts --reports 10000 --record postgres://…`. Processor time is that of all threads; it tells the same on a busy machine.
 */
const { values } = parseArgs({
  options: {
    fill: { type: 'string', default: '0' },
    reports: { type: 'string', default: '10000' },
    record: { type: 'string' },
    single: { type: 'string', default: '50' },
    workers: { type: 'string', default: '2' },
    skip: { type: 'string' },
  },
})
const count = Number(values.reports)
const folder = mkdtempSync(join(tmpdir(), 'truce-bench-'))
const stages = stagesOf()
const made = await makeRecord(values.record ?? join(folder, 'record'), { title: 'Bench', who: 'bench', version: stages.version })
if (made.record === null) throw new Error(made.why)
const readers = startReaders({ places: [], workers: Number(values.workers), mentions: 'left out' })
await Promise.all([...generateReports(4, 9)].map((report, at) => readers.read({ ...report, id: `r${at + 1}` })))

const alone = values.skip === 'reading' ? null : await timed(() => readAlone(readers))
if (alone !== null) tell('reading alone', alone, count)
const added = await timed(() => add(made.record, { readers, stages, reports: generateReports(count) }))
tell('truce add', added, count)
if (alone !== null)
  console.log(`ratio of processor time ${(added.cpu / alone.cpu).toFixed(2)}, of wall time ${(added.wall / alone.wall).toFixed(2)}`)
await readers.close()

await fill(made.record, Number(values.fill))

const here = startReaders({ places: [], workers: 0, mentions: 'left out' })
await here.read({ ...([...generateReports(1, 9)][0] as Omit<Report, 'id'>), id: 'r1' })
const singles: { readonly wall: number; readonly cpu: number; readonly touched: number }[] = []
for (const report of generateReports(Number(values.single), 77)) {
  let touched = 0
  const counting: Stages = {
    ...stages,
    reconcile: (readings, decisions) => {
      touched++
      return stages.reconcile(readings, decisions)
    },
  }
  singles.push({ ...(await timed(() => add(made.record, { readers: here, stages: counting, reports: [report] }))), touched })
}
const middle = (list: readonly number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0
const status = await statusOf(made.record)
console.log(
  `one more in ${status.reports} reports, ${status.stories} stories: median ${middle(singles.map(({ wall }) => wall)).toFixed(1)} ms, processor ${middle(singles.map(({ cpu }) => cpu)).toFixed(1)} ms; stories made anew: ${middle(singles.map(({ touched }) => touched))} in the middle, ${Math.max(...singles.map(({ touched }) => touched))} at most`,
)
await made.record.close()
rmSync(folder, { recursive: true, force: true })

/** Makes the record large with reports whose claims nobody read: their texts, and what finds stories in them, are as any others. */
async function fill(record: OpenRecord, most: number): Promise<void> {
  let part: Arrival[] = []
  let at = await reserveNumbers(record, most)
  for (const report of generateReports(most, 5)) {
    part.push(unread({ ...report, id: reportId(at++) }))
    if (part.length < 2000 && at % most !== 0) continue
    await keepReports(record, part, { who: 'bench', stages })
    process.stderr.write(`filled ${at}\n`)
    part = []
  }
  if (part.length > 0) await keepReports(record, part, { who: 'bench', stages })
}

function unread(report: Report): Arrival {
  const { id, file, sha256, metadata } = report
  const text = Buffer.from(report.bytes).toString()
  const published = { value: metadata.published ?? '', from: 'reports.json' as const }
  const document = {
    id,
    file,
    sha256,
    text,
    textSha256: createHash('sha256').update(text).digest('hex'),
    title: null,
    outlet: metadata.outlet ?? null,
    author: null,
    url: metadata.url ?? null,
    published,
    modified: null,
    language: 'en',
    credits: [],
  }
  const mentions = { times: [], quantities: [], places: [], actors: [], quotations: [], events: [] }
  const claims = { attributions: [], figures: [], terms: [], accusations: [], casualties: { killed: null, injured: null } }
  return { report, outcome: { reading: { document, sentences: [], mentions, claims, gaps: [] }, gaps: [] } }
}

interface Adding {
  readonly readers: Readers
  readonly stages: Stages
  readonly reports: Iterable<Omit<Report, 'id'>>
}

async function add(record: OpenRecord, { readers, stages, reports }: Adding): Promise<void> {
  let kept = 0
  const onKept = (part: readonly unknown[]): void => {
    kept += part.length
    if (kept % 6400 < part.length && kept >= 6400) process.stderr.write(`${kept}\n`)
  }
  await intake(record, incoming(reports), { readers, stages, who: 'bench', onKept })
}

async function* incoming(reports: Iterable<Omit<Report, 'id'>>): AsyncGenerator<Incoming> {
  for (const report of reports) yield { report }
}

async function readAlone(readers: Readers): Promise<void> {
  let open: Promise<unknown>[] = []
  let at = 0
  for (const report of generateReports(count)) {
    open.push(readers.read({ ...report, id: `r${++at}` }))
    if (open.length < 128) continue
    await Promise.all(open)
    open = []
  }
  await Promise.all(open)
}

async function timed(work: () => Promise<void>): Promise<{ readonly wall: number; readonly cpu: number }> {
  const [start, before] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(before)
  return { wall: performance.now() - start, cpu: (user + system) / 1000 }
}

function tell(what: string, { wall, cpu }: { readonly wall: number; readonly cpu: number }, reports: number): void {
  console.log(
    `${what}: ${reports} reports in ${(wall / 1000).toFixed(1)} s, processor ${(cpu / 1000).toFixed(1)} s, ${(cpu / reports).toFixed(2)} ms a report`,
  )
}
