import { type Decision, standing } from '../model/decision.ts'
import { allDecisions } from './decisions.ts'
import { headOf } from './log.ts'
import type { OpenRecord } from './open.ts'
import { outcomesOf } from './readings.ts'
import type { Outcome, Stages } from './stages.ts'

/** All that one dossier of a whole record is made of. */
export interface WholeData {
  readonly title: string
  /** As people decided of their claims. */
  readonly outcomes: readonly Outcome[]
  readonly decisions: readonly Decision[]
}

/** More reports than this are not held against each other at once: it would take minutes and much memory. */
export const MOST_AT_ONCE = 2000

/** A record as one set of reports; null where it holds too many. */
export async function wholeData({ tables }: OpenRecord, { decide }: Pick<Stages, 'decide'>): Promise<WholeData | null> {
  const { count } = await tables
    .selectFrom('report')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  if (count > MOST_AT_ONCE) return null
  const first = await tables.selectFrom('log').select('body').where('seq', '=', 1).executeTakeFirst()
  const decisions = standing(await allDecisions(tables))
  const outcomes = [...(await outcomesOf(tables, null)).values()].map(({ reading, gaps }) => ({
    reading: reading === null ? null : decide(reading, decisions),
    gaps,
  }))
  return { title: (JSON.parse(first?.body ?? '{}') as { readonly title?: string }).title ?? '', outcomes, decisions }
}

/** Changes whenever the record does: what was made of it before holds as long as this is the same. */
export async function stateOfRecord({ tables }: OpenRecord): Promise<string> {
  return (await headOf(tables)).hash
}
