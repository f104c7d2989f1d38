import type { Gap } from '../model/gap.ts'
import type { Reading } from '../model/reading.ts'
import { type DossierOptions, type Knowledge, type Outcome, readReport } from '../pipeline.ts'
import { readSource } from '../sources/sources.ts'
import type { Task } from './task.ts'

/** One report from its bytes to its Reading. Its bytes are not kept, nor, unless they are asked for, mentions that no later stage needs. */
export async function readOne(task: Task, knowledge: Knowledge, mentions: DossierOptions['mentions']): Promise<Outcome> {
  const { report, gaps } = 'bytes' in task ? { report: task, gaps: [] } : await readSource(task)
  if (report === null) return { reading: null, gaps }
  const { reading, gaps: more } = await readReport(report, knowledge).catch((error: unknown) => ({
    reading: null,
    gaps: [faultOf(task, error)],
  }))
  return { reading: reading === null || mentions === 'kept' ? reading : slim(reading), gaps: [...gaps, ...more] }
}

function slim(reading: Reading): Reading {
  const { mentions, claims } = reading
  const actors = mentions.actors.filter(({ actor }) => actor !== null)
  return { ...reading, mentions: { ...mentions, times: [], quantities: [], actors }, claims: { ...claims, attributions: [] } }
}

/** Reading never fails; should it all the same, the other reports are still read, and the fault is told. */
function faultOf({ id, file }: Task, error: unknown): Gap {
  const message = error instanceof Error ? `${error.message}, ${(error.stack ?? '').split('\n')[1]?.trim() ?? ''}` : String(error)
  return {
    report: id,
    what: file,
    why: 'fault',
    detail: `A fault of truce's own ended its reading (${message}); please tell its makers.`,
    severity: 'refused',
  }
}
