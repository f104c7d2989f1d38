import { availableParallelism } from 'node:os'
import type { Place } from '../model/place.ts'
import type { DossierOptions, Outcome } from '../pipeline.ts'
import type { Source } from '../sources/sources.ts'
import { startReaders } from './readers.ts'

export { type Incoming, type Intake, intake } from './intake.ts'
export { readKnowledgeFiles } from './knowledge-files.ts'
export { readOne } from './read-one.ts'
export { type Readers, startReaders } from './readers.ts'
export { rereadAll } from './reread.ts'
export { stagesOf } from './stages.ts'
export type { Task } from './task.ts'
export { lookAround, type Watch } from './watch.ts'

export interface CrewOptions {
  readonly places: readonly Place[]
  /** Null: as many as pay. 0 reads in this thread. */
  readonly workers: number | null
  readonly mentions: DossierOptions['mentions']
  readonly onRead: () => void
}

/** Reads all sources, in this thread or by workers; the outcomes come in the order of the sources. */
export async function readAll(sources: readonly Source[], { workers, onRead, ...options }: CrewOptions): Promise<Outcome[]> {
  const readers = startReaders({ ...options, workers: Math.min(workers ?? workersThatPay(sources), sources.length) })
  const outcomes = await Promise.all(
    sources.map((source) =>
      readers.read(source).then((outcome) => {
        onRead()
        return outcome
      }),
    ),
  )
  await readers.close()
  return outcomes
}

// Standard input belongs to this thread; a large text is worth a worker, ten small ones are not.
const WORTH_A_WORKER = 300_000

// A worker keeps about 130 MB, with the tables of the language detector that doubtful texts need. Where many readings are held
// besides, a second would take the whole beyond 400 MB; `--workers` overrules.
const MANY = 1000

function workersThatPay(sources: readonly Source[]): number {
  const size = sources.reduce((sum, source) => sum + source.size * (source.format === 'pdf' ? 0.2 : 1), 0)
  if (size < WORTH_A_WORKER || sources.some(({ path }) => path === null)) return 0
  return sources.length > MANY ? 1 : Math.min(availableParallelism(), Math.ceil(size / WORTH_A_WORKER))
}
