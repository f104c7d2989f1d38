import type { GapRow, Page } from '../model/desk.ts'
import type { Gap } from '../model/gap.ts'
import type { OpenRecord } from './open.ts'
import { decodeKey, type Part, pageOf } from './page-of.ts'
import { reportId } from './report-id.ts'

/** The ledger: what was refused first, then what was read in part, then notes; in each the order of ids. */
export async function listGaps({ tables }: OpenRecord, part: Part): Promise<Page<GapRow>> {
  const rank = (severity: string) => SEVERITIES.indexOf(severity as Gap['severity'])
  const [at, id] = decodeKey(part.after) ?? []
  const rows: { id: string; report: number | null; what: string; why: string; detail: string; severity: string }[] = []
  // One severity after the other: the order needs no index of its own, and a part rarely crosses.
  for (const severity of SEVERITIES) {
    if (typeof at === 'number' && rank(severity) < at) continue
    const ofSeverity = tables.selectFrom('gap').selectAll().where('severity', '=', severity)
    const rest = rank(severity) === at && typeof id === 'string' ? ofSeverity.where('id', '>', id) : ofSeverity
    rows.push(
      ...(await rest
        .orderBy('id')
        .limit(part.limit + 1 - rows.length)
        .execute()),
    )
    if (rows.length > part.limit) break
  }
  const { total } = await tables
    .selectFrom('gap')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const page = pageOf(rows, part, { total, keyOf: (row) => [rank(row.severity), row.id] })
  return {
    ...page,
    rows: page.rows.map(
      ({ id, report, what, why, detail, severity }) =>
        ({ id, report: report === null ? null : reportId(report), what, why, detail, severity }) as GapRow,
    ),
  }
}

const SEVERITIES: readonly Gap['severity'][] = ['refused', 'part', 'note']
