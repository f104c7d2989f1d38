import { type Kysely, sql } from 'kysely'
import type { Page, StoryRow } from '../model/desk.ts'
import type { Tally } from '../model/story.ts'
import { likePattern } from './like-pattern.ts'
import type { OpenRecord } from './open.ts'
import { decodeKey, type Part, pageOf } from './page-of.ts'
import type { Tables } from './tables.ts'

/** Which stories: all where nothing is said. */
export interface StoryFilter extends Part {
  /** Words of the title. */
  readonly search: string
  readonly status: 'disputed' | null
  /** Only those that changed after an ISO instant. */
  readonly since: string | null
}

/** Stories, the last changed first. */
export async function listStories({ tables }: OpenRecord, filter: StoryFilter): Promise<Page<StoryRow>> {
  const wanted = () => {
    let query = tables.selectFrom('story')
    if (filter.search !== '') query = query.where(sql<boolean>`lower(title) like ${likePattern(filter.search)} escape '\\'`)
    if (filter.status === 'disputed') query = query.where('disputed', '>', 0)
    if (filter.since !== null) {
      const { since } = filter
      query = query.where('changed', '>', (db) =>
        db.selectFrom('log').select(sql<number>`coalesce(max(seq), 0)`.as('seq')).where('at', '<=', since),
      )
    }
    return query
  }
  const [changed, id] = decodeKey(filter.after) ?? []
  const from = wanted()
  const part =
    typeof changed === 'number' && typeof id === 'string'
      ? from.where(({ eb, and, or }) => or([eb('changed', '<', changed), and([eb('changed', '=', changed), eb('id', '>', id)])]))
      : from
  const rows = await part
    .innerJoin('log', 'log.seq', 'story.changed')
    .select(['story.id', 'story.title', 'from_day', 'to_day', 'reports', 'changed', 'log.at'])
    .orderBy('changed', 'desc')
    .orderBy('story.id')
    .limit(filter.limit + 1)
    .execute()
  const { total } = await wanted()
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const page = pageOf(rows, filter, { total, keyOf: (row) => [row.changed, row.id] })
  const counts = await countsOf(
    tables,
    page.rows.map((row) => row.id),
  )
  return {
    ...page,
    rows: page.rows.map(({ id, title, from_day, to_day, reports, at }) => ({
      id,
      title,
      from: from_day,
      to: to_day,
      reports,
      changedAt: at,
      ...counts(id),
    })),
  }
}

type Counts = Pick<StoryRow, 'copies' | 'originators' | 'figures' | 'tallies' | 'alleged'>

async function countsOf(tables: Kysely<Tables>, ids: readonly string[]): Promise<(id: string) => Counts> {
  if (ids.length === 0) return () => NO_COUNTS
  const statuses = await tables
    .selectFrom('tally')
    .select(['story', 'status', ({ fn }) => fn.countAll<number>().as('count')])
    .where('story', 'in', ids)
    .groupBy(['story', 'status'])
    .execute()
  const documents = await tables
    .selectFrom('document')
    .select([
      'story',
      sql<number>`count(copy_of)`.as('copies'),
      sql<number>`count(distinct coalesce(originator, outlet))`.as('originators'),
    ])
    .where('story', 'in', ids)
    .groupBy('story')
    .execute()
  const figures = await tables
    .selectFrom('document')
    .innerJoin('claim', 'claim.report', 'document.report')
    .select(['story', ({ fn }) => fn.countAll<number>().as('count')])
    .where('story', 'in', ids)
    .where('kind', '=', 'figure')
    .groupBy('story')
    .execute()
  const alleged = await tables
    .selectFrom('allegation')
    .innerJoin('incident', 'incident.id', 'allegation.incident')
    .select(['incident.story', ({ fn }) => fn.countAll<number>().as('count')])
    .where('incident.story', 'in', ids)
    .where('allegation.state', 'in', ['alleged', 'under review'])
    .groupBy('incident.story')
    .execute()
  const of = <Row extends { readonly story: string | null }>(rows: readonly Row[], id: string) => rows.find(({ story }) => story === id)
  return (id) => {
    const tally = (status: Tally['status']) => statuses.find((row) => row.story === id && row.status === status)?.count ?? 0
    return {
      copies: of(documents, id)?.copies ?? 0,
      originators: of(documents, id)?.originators ?? 0,
      figures: of(figures, id)?.count ?? 0,
      tallies: { agreed: tally('agreed'), disputed: tally('disputed'), updated: tally('updated'), single: tally('single') },
      alleged: of(alleged, id)?.count ?? 0,
    }
  }
}

const NO_COUNTS: Counts = { copies: 0, originators: 0, figures: 0, tallies: { agreed: 0, disputed: 0, updated: 0, single: 0 }, alleged: 0 }
