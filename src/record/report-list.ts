import type { Page, ReportLine } from '../model/desk.ts'
import type { OpenRecord } from './open.ts'
import { decodeKey, type Part, pageOf } from './page-of.ts'
import { reportId } from './report-id.ts'

/** Reports, the last added first. */
export async function listReports({ tables }: OpenRecord, part: Part): Promise<Page<ReportLine>> {
  const [before] = decodeKey(part.after) ?? []
  const all = tables.selectFrom('report')
  const rows = await (typeof before === 'number' ? all.where('report.id', '<', before) : all)
    .innerJoin('log', 'log.seq', 'report.entry')
    .leftJoin('document', 'document.report', 'report.id')
    .select(['report.id', 'file', 'report.sha256', 'title', 'outlet', 'published', 'log.at', 'story', 'copy_of', 'originator'])
    .select((db) =>
      db
        .selectFrom('claim')
        .whereRef('claim.report', '=', 'report.id')
        .select(({ fn }) => fn.countAll<number>().as('claims'))
        .as('claims'),
    )
    .orderBy('report.id', 'desc')
    .limit(part.limit + 1)
    .execute()
  const { total } = await all.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const page = pageOf(rows, part, { total, keyOf: ({ id }) => [id] })
  return {
    ...page,
    rows: page.rows.map(({ id, at, copy_of, claims, ...row }) => ({
      ...row,
      id: reportId(id),
      addedAt: at,
      copyOf: copy_of,
      claims: claims ?? 0,
    })),
  }
}
