import type { Kysely } from 'kysely'
import { type Change, type Decision, standing } from '../model/decision.ts'
import type { Tally } from '../model/story.ts'
import { allDecisions } from './decisions.ts'
import { derive } from './derive.ts'
import { inBatches } from './in-batches.ts'
import { appendEntry } from './log.ts'
import type { OpenRecord } from './open.ts'
import { writeClaims } from './read-tables.ts'
import { outcomesOf } from './readings.ts'
import { reportNumber } from './report-id.ts'
import type { Stages } from './stages.ts'
import { reportsOf } from './subjects.ts'
import type { Tables } from './tables.ts'

/** What is to be decided, by whom and why. */
export interface Proposal {
  readonly who: string
  readonly change: Change
  readonly reason: string
}

/** A decision with the ids of the stories that it changed, or why it can't be made. */
export type Decided =
  | { readonly decision: Decision; readonly stories: readonly string[] }
  | { readonly decision: null; readonly why: string }

/** Writes a decision into the log and makes anew what hangs on it. */
export async function decide(record: OpenRecord, { who, change, reason }: Proposal, stages: Stages): Promise<Decided> {
  return record.write(async (tables): Promise<Decided> => {
    const before = await allDecisions(tables)
    const why = await refusalOf(tables, change, before)
    if (why !== null) return { decision: null, why }
    const { seq, at } = await appendEntry(tables, { at: record.now(), who, kind: 'decision', body: { reason, change } })
    const meant = meantBy(change, before)
    const reports = [...new Set(reportsOf(meant))].flatMap((report) => reportNumber(report) ?? [])
    if (!TOUCHING_NOTHING.has(meant.kind)) await rewriteClaims(tables, reports, { stages, decisions: standing(await allDecisions(tables)) })
    const also = TOUCHING_ALL.has(meant.kind) ? 'all' : reports
    const stories = TOUCHING_NOTHING.has(meant.kind) ? [] : await derive(record, tables, { stages, also })
    return { decision: { id: `d${seq}`, at, who, reason, change }, stories }
  })
}

// A term that holds, holds against the incidents of every story.
const TOUCHING_ALL: ReadonlySet<Change['kind']> = new Set(['accept term', 'drop term'])
const TOUCHING_NOTHING: ReadonlySet<Change['kind']> = new Set(['grade source'])

/** What an undoing takes back, or the change itself. */
function meantBy(change: Change, decisions: readonly Decision[]): Change {
  for (let meant = change; ; ) {
    if (meant.kind !== 'undo') return meant
    const { decision } = meant
    const earlier = decisions.find(({ id }) => id === decision)
    if (earlier === undefined) return meant
    meant = earlier.change
  }
}

async function refusalOf(tables: Kysely<Tables>, change: Change, decisions: readonly Decision[]): Promise<string | null> {
  if (change.kind === 'undo') {
    const earlier = decisions.find(({ id }) => id === change.decision)
    if (earlier === undefined) return `There is no decision ${change.decision}.`
    const isTakenBack = decisions.some(
      ({ id, change: other }) => other.kind === 'undo' && other.decision === change.decision && isStanding(id, decisions),
    )
    return isTakenBack ? `Decision ${change.decision} is taken back already.` : null
  }
  const reports = [...new Set(reportsOf(change))]
  const numbers = reports.flatMap((report) => reportNumber(report) ?? [])
  const rows = await inBatches(numbers, (part) => tables.selectFrom('report').select('id').where('id', 'in', part).execute())
  if (numbers.length < reports.length || rows.length < numbers.length) return 'It names a report that the record does not have.'
  if (!('claim' in change)) return null
  const { claim } = change
  const found = await tables
    .selectFrom('claim')
    .select('id')
    .where('report', '=', reportNumber(claim.report) ?? 0)
    .where('kind', '=', claim.claim)
    .where('start_at', '=', claim.start)
    .where('end_at', '=', claim.end)
    .executeTakeFirst()
  if (found === undefined) return `Report ${claim.report} has no ${claim.claim} at ${claim.start} to ${claim.end}.`
  if (change.kind !== 'judge claim' || change.credibility !== 1 || (await originatorsBehind(tables, found.id)) > 1) return null
  return 'One originator alone stands behind it; 1, confirmed by other sources, needs another.'
}

/** How many originators stand behind the tally of a figure; 1 for a claim that no tally holds. */
async function originatorsBehind(tables: Kysely<Tables>, claim: string): Promise<number> {
  const rows = await tables
    .selectFrom('claim')
    .innerJoin('document', 'document.report', 'claim.report')
    .innerJoin('tally', 'tally.story', 'document.story')
    .select('tally.body')
    .where('claim.id', '=', claim)
    .execute()
  const tally = rows.map(({ body }) => JSON.parse(body) as Tally).find(({ figures }) => figures.includes(claim))
  return tally?.originators.length ?? 1
}

function isStanding(undoing: string, decisions: readonly Decision[]): boolean {
  const undone = new Set<string>()
  for (const { id, change } of [...decisions].reverse()) if (change.kind === 'undo' && !undone.has(id)) undone.add(change.decision)
  return !undone.has(undoing)
}

async function rewriteClaims(
  tables: Kysely<Tables>,
  reports: readonly number[],
  known: { readonly stages: Stages; readonly decisions: readonly Decision[] },
): Promise<void> {
  if (reports.length === 0) return
  const outcomes = await outcomesOf(tables, reports)
  await inBatches(reports, async (part) => [await tables.deleteFrom('claim').where('report', 'in', part).execute()])
  await writeClaims(
    tables,
    [...outcomes].map(([report, outcome]) => ({ report, outcome })),
    known,
  )
}
