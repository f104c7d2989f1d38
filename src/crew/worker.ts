import { parentPort, workerData } from 'node:worker_threads'
import { openKnowledge } from '../pipeline.ts'
import { readOne } from './read-one.ts'
import type { WorkerKnowledge } from './readers.ts'
import type { Task } from './task.ts'

const { files, places, mentions } = workerData as WorkerKnowledge
const knowledge = openKnowledge(files, places)

parentPort?.on('message', (task: Task) => {
  readOne(task, knowledge, mentions).then(
    (outcome) => parentPort?.postMessage(outcome),
    // A fault of ours: it must reach the log of the thread that asked.
    (error: unknown) => {
      throw error
    },
  )
})
