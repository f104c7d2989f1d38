import { Worker } from 'node:worker_threads'
import type { Gap } from '../model/gap.ts'
import type { DataFiles } from '../model/knowledge.ts'
import type { Place } from '../model/place.ts'
import { type DossierOptions, type Knowledge, type Outcome, openKnowledge } from '../pipeline.ts'
import { readKnowledgeFiles } from './knowledge-files.ts'
import { readOne } from './read-one.ts'
import type { Task } from './task.ts'

export interface ReaderOptions {
  readonly places: readonly Place[]
  /** 0 reads in this thread. */
  readonly workers: number
  readonly mentions: DossierOptions['mentions']
}

/** Threads that read one report each at a time. */
export interface Readers {
  readonly read: (task: Task) => Promise<Outcome>
  readonly close: () => Promise<void>
}

/** What a worker starts with. */
export interface WorkerKnowledge {
  readonly files: DataFiles
  readonly places: readonly Place[]
  readonly mentions: DossierOptions['mentions']
}

/** Starts them; tasks are begun in the order asked. */
export function startReaders(options: ReaderOptions): Readers {
  return options.workers === 0 ? readHere(options) : readByWorkers(options)
}

function readHere({ places, mentions }: ReaderOptions): Readers {
  let knowledge: Knowledge | null = null
  let last: Promise<unknown> = Promise.resolve()
  return {
    read: (task) => {
      knowledge ??= openKnowledge(readKnowledgeFiles('own'), places)
      const open = knowledge
      const outcome = last.then(() => readOne(task, open, mentions))
      last = outcome
      return outcome
    },
    close: async () => void (await last),
  }
}

function readByWorkers({ places, mentions, workers }: ReaderOptions): Readers {
  const knowledge: WorkerKnowledge = { files: readKnowledgeFiles('shared'), places, mentions }
  const waiting: Waiting[] = []
  const idle: Worker[] = Array.from({ length: workers }, () => startWorker(knowledge))
  const serve = async (worker: Worker, { task, settle }: Waiting): Promise<void> => {
    const outcome = await ask(worker, task)
    if (outcome === null) void worker.terminate()
    const free = outcome === null ? startWorker(knowledge) : worker
    settle(outcome ?? lost(task))
    const next = waiting.shift()
    if (next === undefined) idle.push(free)
    else void serve(free, next)
  }
  return {
    read: (task) =>
      new Promise((settle) => {
        const worker = idle.shift()
        if (worker === undefined) waiting.push({ task, settle })
        else void serve(worker, { task, settle })
      }),
    close: async () => void (await Promise.all(idle.map((worker) => worker.terminate()))),
  }
}

interface Waiting {
  readonly task: Task
  readonly settle: (outcome: Outcome) => void
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
function ask(worker: Worker, task: Task): Promise<Outcome | null> {
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
    worker.postMessage(task)
  })
}

const PATIENCE_MS = 120_000

function lost({ id, file }: Task): Outcome {
  const detail = 'Reading it took more memory or time than any report should; split it and try again.'
  const gap: Gap = { report: id, what: file, why: 'too large', detail, severity: 'refused' }
  return { reading: null, gaps: [gap] }
}
