import { type Arrival, finishRebuild, forgetReadings, type Keeper, keepReadings, type OpenRecord, unreadReports } from '../record/record.ts'
import type { Readers } from './readers.ts'

export interface Reread extends Keeper {
  readonly readers: Readers
  /** `all` reads again also what this version has read already. */
  readonly which: 'missing' | 'all'
  readonly onRead: (count: number) => void
}

/** Reads the reports of a record again by this version and makes all that is derived from them anew. When it is broken off, the next one goes on where it was. */
export async function rereadAll(record: OpenRecord, { readers, which, onRead, ...keeper }: Reread): Promise<void> {
  if (which === 'all') await forgetReadings(record, keeper.stages)
  let after = 0
  for (;;) {
    const reports = await unreadReports(record, keeper.stages.version, { after, most: PART })
    if (reports.length === 0) break
    const read = await Promise.all(reports.map(async (report): Promise<Arrival> => ({ report, outcome: await readers.read(report) })))
    await keepReadings(record, read, keeper.stages)
    after = Math.max(...reports.map(({ id }) => Number(id.slice(1))))
    onRead(reports.length)
  }
  await finishRebuild(record, keeper)
}

const PART = 64
