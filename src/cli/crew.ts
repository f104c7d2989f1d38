import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Gap } from '../model/gap.ts'
import type { DataFiles } from '../model/knowledge.ts'
import type { Place } from '../model/place.ts'
import { type DossierOptions, type Outcome, openKnowledge } from '../pipeline.ts'
import type { Source } from '../sources/sources.ts'
import { readKnowledgeFiles } from './knowledge-files.ts'
import { readOne } from './read-one.ts'

export interface CrewOptions {
  readonly places: readonly Place[]
  /** Null: as many as pay. 0 reads in this thread. */
  readonly workers: number | null
  readonly mentions: DossierOptions['mentions']
  readonly onRead: () => void
}

/** What a worker starts with. */
export interface WorkerKnowledge {
  readonly files: DataFiles
  readonly places: readonly Place[]
  readonly mentions: DossierOptions['mentions']
}

/** Reads all sources, in this thread or by workers; the outcomes come in the order of the sources. */
export async function readAll(sources: readonly Source[], options: CrewOptions): Promise<Outcome[]> {
  const workers = Math.min(options.workers ?? workersThatPay(sources), sources.length)
  return workers === 0 ? readHere(sources, options) : readByWorkers(sources, workers, options)
}

async function readHere(sources: readonly Source[], { places, mentions, onRead }: CrewOptions): Promise<Outcome[]> {
  const knowledge = openKnowledge(readKnowledgeFiles('own'), places)
  const outcomes: Outcome[] = []
  for (const source of sources) {
    outcomes.push(await readOne(source, knowledge, mentions))
    onRead()
  }
  return outcomes
}

async function readByWorkers(sources: readonly Source[], count: number, { places, mentions, onRead }: CrewOptions): Promise<Outcome[]> {
  const knowledge: WorkerKnowledge = { files: readKnowledgeFiles('shared'), places, mentions }
  const outcomes: Outcome[] = new Array(sources.length)
  let next = 0
  const serve = async (): Promise<void> => {
    let worker = startWorker(knowledge)
    while (next < sources.length) {
      const index = next++
      const source = sources[index]
      if (source === undefined) break
      const outcome = await ask(worker, source)
      if (outcome === null) {
        void worker.terminate()
        worker = startWorker(knowledge)
      }
      outcomes[index] = outcome ?? lost(source)
      onRead()
    }
    await worker.terminate()
  }
  await Promise.all(Array.from({ length: count }, serve))
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

function startWorker(knowledge: WorkerKnowledge): Worker {
  const file = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js'
  const worker = new Worker(new URL(file, import.meta.url), { workerData: knowledge, resourceLimits: LIMITS })
  // Heard by `ask`; without a listener the process would end.
  worker.on('error', () => undefined)
  return worker
}

// A small young generation keeps two workers and this thread under 400 MB; it costs a few collections more.
const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 6 }

/** A worker's answer; null when it broke or did not answer in time. */
function ask(worker: Worker, source: Source): Promise<Outcome | null> {
  return new Promise((settle) => {
    const end = (outcome: Outcome | null): void => {
      clearTimeout(timer)
      worker.off('message', end)
      worker.off('error', fail)
      worker.off('exit', fail)
      settle(outcome)
    }
    const fail = (): void => end(null)
    const timer = setTimeout(fail, PATIENCE_MS)
    worker.once('message', end)
    worker.once('error', fail)
    worker.once('exit', fail)
    worker.postMessage(source)
  })
}

const PATIENCE_MS = 120_000

function lost(source: Source): Outcome {
  const detail = 'Reading it took more memory or time than any report should; split it and try again.'
  const gap: Gap = { report: source.id, what: source.file, why: 'too large', detail, severity: 'refused' }
  return { reading: null, gaps: [gap] }
}
