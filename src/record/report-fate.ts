import type { Gap } from '../model/gap.ts'
import type { OpenRecord } from './open.ts'
import { reportNumber } from './report-id.ts'

/** What became of a report, and what of it could not be read. */
export interface ReportFate {
  readonly state: 'read' | 'part' | 'refused'
  readonly story: string | null
  readonly gaps: readonly Pick<Gap, 'why' | 'detail' | 'severity'>[]
}

/** The fate of a report by its id; null where there is none. */
export async function fateOf({ tables }: OpenRecord, id: string): Promise<ReportFate | null> {
  const report = reportNumber(id)
  if (report === null) return null
  const row = await tables.selectFrom('document').select(['state', 'story']).where('report', '=', report).executeTakeFirst()
  if (row === undefined) return null
  const gaps = await tables.selectFrom('gap').select(['why', 'detail', 'severity']).where('report', '=', report).orderBy('id').execute()
  return { ...row, gaps: gaps as unknown as ReportFate['gaps'] }
}
