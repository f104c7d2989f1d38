import { sql } from 'kysely'
import { standing } from '../model/decision.ts'
import type { Page, SourceRow } from '../model/desk.ts'
import { allDecisions } from './decisions.ts'
import type { OpenRecord } from './open.ts'
import { decodeKey, type Part, pageOf } from './page-of.ts'

/** Whoever reports go back to, by name, with the grade that people gave. */
export async function listSources({ tables }: OpenRecord, part: Part): Promise<Page<SourceRow>> {
  const source = sql<string>`coalesce(document.originator, document.outlet)`
  const [after] = decodeKey(part.after) ?? []
  const all = tables.selectFrom('document').where(source, 'is not', null)
  const rows = await (typeof after === 'string' ? all.where(source, '>', after) : all)
    .select([source.as('name'), ({ fn }) => fn.countAll<number>().as('reports'), sql<number>`count(document.copy_of)`.as('copies')])
    .groupBy(source)
    .orderBy(source)
    .limit(part.limit + 1)
    .execute()
  const { total } = await all
    .select(sql<number>`count(distinct coalesce(document.originator, document.outlet))`.as('total'))
    .executeTakeFirstOrThrow()
  const page = pageOf(rows, part, { total, keyOf: ({ name }) => [name] })
  const names = page.rows.map(({ name }) => name)
  const figures =
    names.length === 0
      ? []
      : await tables
          .selectFrom('document')
          .innerJoin('claim', 'claim.report', 'document.report')
          .select([source.as('name'), ({ fn }) => fn.countAll<number>().as('count')])
          .where('claim.kind', '=', 'figure')
          .where(source, 'in', names)
          .groupBy(source)
          .execute()
  const grades = new Map(
    standing(await allDecisions(tables)).flatMap(({ change }) =>
      change.kind === 'grade source' ? [[change.source, change.reliability] as const] : [],
    ),
  )
  return {
    ...page,
    rows: page.rows.map((row) => ({
      ...row,
      figures: figures.find(({ name }) => name === row.name)?.count ?? 0,
      reliability: grades.get(row.name) ?? null,
    })),
  }
}
