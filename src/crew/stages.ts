import { version } from '../package.ts'
import { reconcileReadings } from '../pipeline.ts'
import type { Stages } from '../record/record.ts'

/** The stages of this version, as a record takes them. */
export function stagesOf(): Stages {
  return { version: version(), decide: (reading) => reading, reconcile: reconcileReadings }
}
