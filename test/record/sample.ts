import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { stagesOf, startReaders } from '../../src/crew/crew.ts'
import type { Report } from '../../src/model/report.ts'
import {
  type Arrival,
  identityOf,
  type Keeper,
  type Kept,
  keepReports,
  type OpenRecord,
  type Outcome,
  reportId,
  reserveNumbers,
  type Stages,
} from '../../src/record/record.ts'

export const readers = startReaders({ places: [], workers: 0, mentions: 'left out' })
export const keeper: Keeper = { who: 'ana', stages: stagesOf() }

/** A report in plain text, as somebody hands it in. */
export function report(text: string, metadata: Report['metadata'] = {}, file = 'note.txt'): Omit<Report, 'id'> {
  const bytes = Buffer.from(text)
  return { file, format: 'text', bytes, sha256: createHash('sha256').update(bytes).digest('hex'), metadata }
}

/** A report of the example, by its number. */
export function example(number: number): Omit<Report, 'id'> {
  const folder = new URL('../../examples/idlib-aftermath-2020/reports/', import.meta.url)
  const rows = JSON.parse(readFileSync(new URL('reports.json', folder), 'utf8')) as readonly (Report['metadata'] & {
    readonly file: string
  })[]
  const row = rows.find(({ file }) => file.startsWith(`r${number}.`))
  if (row === undefined) throw new Error(`the example has no report ${number}`)
  const { file, ...metadata } = row
  return report(readFileSync(new URL(file, folder), 'utf8'), metadata, file)
}

/** Reads reports and keeps them, all in one change. */
export function add(record: OpenRecord, reports: readonly Omit<Report, 'id'>[]): Promise<Kept[]> {
  return addWith(record, reports, keeper.stages)
}

/** The same with stages of a test's own. */
export async function addWith(record: OpenRecord, reports: readonly Omit<Report, 'id'>[], stages: Stages): Promise<Kept[]> {
  const first = await reserveNumbers(record, reports.length)
  const arrivals: Arrival[] = []
  for (const [index, one] of reports.entries()) {
    const given = { ...one, id: reportId(first + index) }
    arrivals.push({ report: given, outcome: await read(given) })
  }
  return keepReports(record, arrivals, { ...keeper, stages })
}

// The same report is read once for all tests.
const known = new Map<string, Promise<Outcome>>()

export function read(given: Report): Promise<Outcome> {
  const key = `${given.id} ${identityOf(given)}`
  const outcome = known.get(key) ?? readers.read(given)
  known.set(key, outcome)
  return outcome
}
