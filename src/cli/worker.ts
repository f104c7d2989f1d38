import { parentPort, workerData } from 'node:worker_threads'
import { openKnowledge } from '../pipeline.ts'
import type { Source } from '../sources/sources.ts'
import type { WorkerKnowledge } from './crew.ts'
import { readOne } from './read-one.ts'

const { files, places, mentions } = workerData as WorkerKnowledge
const knowledge = openKnowledge(files, places)

parentPort?.on('message', (source: Source) => {
  readOne(source, knowledge, mentions).then(
    (outcome) => parentPort?.postMessage(outcome),
    // A fault of ours: it must reach the log of the thread that asked.
    (error: unknown) => {
      throw error
    },
  )
})
