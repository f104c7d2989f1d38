import type { Gap } from '../model/gap.ts'
import type { Report } from '../model/report.ts'
import {
  type Arrival,
  identityOf,
  type Keeper,
  type Kept,
  keepGaps,
  keepReports,
  knownReports,
  type OpenRecord,
  reportId,
  reserveNumbers,
} from '../record/record.ts'
import type { Readers } from './readers.ts'

/** Reports on their way into a record; their ids are given on the way. */
export type Incoming = { readonly report: Omit<Report, 'id'> } | { readonly gap: Gap }

export interface Intake extends Keeper {
  readonly readers: Readers
  /** Called once reports are on the disk, and not before. */
  readonly onKept: (kept: readonly Kept[]) => void
}

/**
 * Takes reports into a record as they come: those that it has are known at once, the others are read by several
 * readers, and what was read is kept, some reports at a time, each time all of them or none.
 */
export async function intake(record: OpenRecord, incoming: AsyncIterable<Incoming>, { readers, onKept, ...keeper }: Intake): Promise<void> {
  let keeping: Promise<void> = Promise.resolve()
  for await (const part of parts(incoming)) {
    const { fresh, known, twice } = await sortOut(record, part.reports)
    if (known.length > 0) onKept(known)
    const arrivals = Promise.all(fresh.map(async (report): Promise<Arrival> => ({ report, outcome: await readers.read(report) })))
    // While one part is kept, the next is being read; no more than that waits in memory.
    await keeping
    keeping = arrivals.then(async (read) => {
      if (read.length > 0) onKept([...(await keepReports(record, read, keeper)), ...twice])
      await keepGaps(record, part.gaps, keeper.who)
    })
    keeping.catch(() => undefined)
  }
  await keeping
}

interface Part {
  readonly reports: readonly Omit<Report, 'id'>[]
  readonly gaps: readonly Gap[]
}

async function* parts(incoming: AsyncIterable<Incoming>): AsyncGenerator<Part> {
  let reports: Omit<Report, 'id'>[] = []
  let gaps: Gap[] = []
  let bytes = 0
  for await (const one of incoming) {
    if ('gap' in one) gaps.push(one.gap)
    else {
      reports.push(one.report)
      bytes += one.report.bytes.length
    }
    if (reports.length + gaps.length < MOST_REPORTS && bytes < MOST_BYTES) continue
    yield { reports, gaps }
    reports = []
    gaps = []
    bytes = 0
  }
  if (reports.length + gaps.length > 0) yield { reports, gaps }
}

// Enough that a commit costs little beside the reading, few enough that a person sees it go on.
const MOST_REPORTS = 64
const MOST_BYTES = 8 * 2 ** 20

interface Sorted {
  readonly fresh: readonly Report[]
  readonly known: readonly Kept[]
  /** Those that came twice in one part: known once the first of them is kept. */
  readonly twice: readonly Kept[]
}

async function sortOut(record: OpenRecord, reports: readonly Omit<Report, 'id'>[]): Promise<Sorted> {
  const before = await knownReports(record, reports)
  const known: Kept[] = []
  const news = new Map<string, Omit<Report, 'id'>>()
  const twice: { readonly file: string; readonly identity: string }[] = []
  for (const report of reports) {
    const identity = identityOf(report)
    const id = before.get(identity)
    if (id !== undefined) known.push({ id, file: report.file, was: 'known' })
    else if (news.has(identity)) twice.push({ file: report.file, identity })
    else news.set(identity, report)
  }
  const first = news.size === 0 ? 0 : await reserveNumbers(record, news.size)
  const fresh = [...news.values()].map((report, index) => ({ ...report, id: reportId(first + index) }))
  const ids = new Map([...news.keys()].map((identity, index) => [identity, reportId(first + index)]))
  return { fresh, known, twice: twice.map(({ file, identity }) => ({ id: ids.get(identity) ?? '', file, was: 'known' })) }
}
