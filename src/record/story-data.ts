import type { Decision } from '../model/decision.ts'
import { standing } from '../model/decision.ts'
import type { Gap } from '../model/gap.ts'
import type { Reading } from '../model/reading.ts'
import type { Accusation, Allegation, Copy, Incident, Originator, Story, Tally, Term } from '../model/story.ts'
import { allDecisions } from './decisions.ts'
import type { OpenRecord } from './open.ts'
import { outcomesOf } from './readings.ts'
import { reportNumber } from './report-id.ts'
import type { Derived, Stages } from './stages.ts'
import { reportsOf } from './subjects.ts'

/** All that a view of one story is made from. */
export interface StoryData {
  readonly title: string
  /** As people decided of their claims. */
  readonly readings: readonly Reading[]
  readonly account: Derived & { readonly gaps: readonly Gap[] }
  /** The decisions that hold and are about its reports. */
  readonly decisions: readonly Decision[]
}

/** A story with its texts; null where the record has none of that id. */
export async function storyData({ tables }: OpenRecord, id: string, { decide }: Pick<Stages, 'decide'>): Promise<StoryData | null> {
  const row = await tables.selectFrom('story').select(['title', 'members', 'body']).where('id', '=', id).executeTakeFirst()
  if (row === undefined) return null
  const reports = row.members.split(' ')
  const own = new Set(reports)
  const decisions = standing(await allDecisions(tables)).filter(({ change }) => reportsOf(change).some((report) => own.has(report)))
  const outcomes = await outcomesOf(
    tables,
    reports.flatMap((report) => reportNumber(report) ?? []),
  )
  const readings = [...outcomes.values()].flatMap(({ reading }) => (reading === null ? [] : decide(reading, decisions)))
  const bodies = async <T>(table: 'tally' | 'incident' | 'term' | 'accusation' | 'allegation' | 'copy'): Promise<T[]> =>
    (await tables.selectFrom(table).select('body').where('story', '=', id).execute()).map(({ body }) => JSON.parse(body) as T)
  const { sameQuotations, casualties, ...story } = JSON.parse(row.body) as Story & Pick<Derived, 'sameQuotations' | 'casualties'>
  const credits = await tables
    .selectFrom('document')
    .select(['report', 'originator'])
    .where('story', '=', id)
    .where('originator', 'is not', null)
    .execute()
  return {
    title: row.title,
    readings,
    decisions,
    account: {
      stories: [story],
      sameQuotations,
      casualties,
      originators: Object.fromEntries(
        credits.map(({ report, originator }): [string, Originator] => [`r${report}`, { name: originator ?? '', because: 'credit' }]),
      ),
      tallies: inOrder(await bodies<Tally>('tally')),
      incidents: inOrder(await bodies<Incident>('incident')),
      terms: inOrder(await bodies<Term>('term')),
      accusations: inOrder(await bodies<Accusation>('accusation')),
      allegations: inOrder(await bodies<Allegation>('allegation')),
      copies: await bodies<Copy>('copy'),
      gaps: [...outcomes.values()].flatMap(({ gaps }) => gaps),
    },
  }
}

/** By the words that they are named for, as they stand in the reports. */
function inOrder<T extends { readonly id: string }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => COLLATOR.compare(a.id, b.id))
}

const COLLATOR = new Intl.Collator('en', { numeric: true })
