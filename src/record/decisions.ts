import type { Kysely } from 'kysely'
import type { Change, Decision } from '../model/decision.ts'
import type { Tables } from './tables.ts'

/** All decisions, in the order made; those that were undone, too. */
export async function allDecisions(tables: Kysely<Tables>): Promise<Decision[]> {
  const rows = await tables.selectFrom('log').select(['seq', 'at', 'who', 'body']).where('kind', '=', 'decision').orderBy('seq').execute()
  return rows.map(({ seq, at, who, body }) => {
    const { reason, change } = JSON.parse(body) as { readonly reason: string; readonly change: Change }
    return { id: `d${seq}`, at, who, reason, change }
  })
}
