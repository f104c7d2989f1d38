import { type Knowledge, type Outcome, readReport } from '../pipeline.ts'
import { readSource, type Source } from '../sources/sources.ts'

/** One source from its bytes to its Reading. Its bytes are not kept. */
export async function readOne(source: Source, knowledge: Knowledge): Promise<Outcome> {
  const { report, gaps } = await readSource(source)
  if (report === null) return { reading: null, gaps }
  const outcome = await readReport(report, knowledge)
  return { reading: outcome.reading, gaps: [...gaps, ...outcome.gaps] }
}
