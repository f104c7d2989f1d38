import { headOf } from './log.ts'
import type { OpenRecord } from './open.ts'

/** What a record holds, in numbers. */
export interface Status {
  readonly title: string
  /** ISO instants; null where there is none. */
  readonly made: string
  readonly changed: string
  readonly reports: number
  /** Reports by what became of them. */
  readonly read: number
  readonly part: number
  readonly refused: number
  readonly stories: number
  readonly tallies: Readonly<Record<'agreed' | 'disputed' | 'updated' | 'single', number>>
  readonly incidents: number
  readonly terms: number
  readonly allegations: number
  readonly decisions: number
  /** Rows of the ledger that are more than a note. */
  readonly gaps: number
  readonly entries: number
  readonly head: string
}

/** Counts what a record holds. */
export async function statusOf({ tables }: OpenRecord): Promise<Status> {
  const count = async (table: 'report' | 'story' | 'incident' | 'term' | 'allegation'): Promise<number> =>
    (
      await tables
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
    ).count
  const first = await tables.selectFrom('log').select(['at', 'body']).where('seq', '=', 1).executeTakeFirst()
  const last = await tables.selectFrom('log').select('at').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  const head = await headOf(tables)
  const states = await tables
    .selectFrom('document')
    .select(['state', ({ fn }) => fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute()
  const statuses = await tables
    .selectFrom('tally')
    .select(['status', ({ fn }) => fn.countAll<number>().as('count')])
    .groupBy('status')
    .execute()
  const gaps = await tables
    .selectFrom('gap')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('severity', '!=', 'note')
    .executeTakeFirstOrThrow()
  const decisions = await tables
    .selectFrom('log')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('kind', '=', 'decision')
    .executeTakeFirstOrThrow()
  const inState = (state: string) => states.find((row) => row.state === state)?.count ?? 0
  const ofStatus = (status: string) => statuses.find((row) => row.status === status)?.count ?? 0
  return {
    title: (JSON.parse(first?.body ?? '{}') as { readonly title?: string }).title ?? '',
    made: first?.at ?? '',
    changed: last?.at ?? '',
    reports: await count('report'),
    read: inState('read'),
    part: inState('part'),
    refused: inState('refused'),
    stories: await count('story'),
    tallies: { agreed: ofStatus('agreed'), disputed: ofStatus('disputed'), updated: ofStatus('updated'), single: ofStatus('single') },
    incidents: await count('incident'),
    terms: await count('term'),
    allegations: await count('allegation'),
    decisions: decisions.count,
    gaps: gaps.count,
    entries: head.seq,
    head: head.hash,
  }
}
