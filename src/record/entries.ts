import type { Change } from '../model/decision.ts'
import type { OpenRecord } from './open.ts'
import type { LogRow } from './tables.ts'

/** Entries of the log after a number, in order, at most so many. */
export async function entriesSince({ tables }: OpenRecord, seq: number, most = 1000): Promise<LogRow[]> {
  return tables.selectFrom('log').selectAll().where('seq', '>', seq).orderBy('seq').limit(most).execute()
}

/** An entry in words. */
export function wordsOfEntry({ kind, body }: Pick<LogRow, 'kind' | 'body'>): string {
  const told = JSON.parse(body) as {
    readonly title?: string
    readonly file?: string
    readonly id?: string
    readonly what?: string
    readonly why?: string
    readonly reason?: string
    readonly change?: Change
    readonly version?: string
  }
  if (kind === 'init') return `Made the record “${told.title ?? ''}”`
  if (kind === 'places') return `Gave the places of ${told.file ?? 'a file'}`
  if (kind === 'report') return `Added ${told.file ?? told.id ?? 'a report'}`
  if (kind === 'gap') return `Could not read ${told.what ?? 'a report'}: ${told.why ?? 'no reason told'}`
  if (kind === 'decision' && told.change !== undefined) return `${wordsOfChange(told.change)}: ${told.reason ?? ''}`
  if (kind === 'rebuild') return `Rebuilt by version ${told.version ?? '?'}`
  return `Entry of the kind ${kind}`
}

function wordsOfChange(change: Change): string {
  switch (change.kind) {
    case 'confirm':
      return `Confirmed a ${change.claim.claim} of ${change.claim.report}`
    case 'correct':
      return `Corrected ${Object.keys(change.fields).join(', ')} of a ${change.claim.claim} of ${change.claim.report}`
    case 'reject':
      return `Rejected a ${change.claim.claim} of ${change.claim.report}`
    case 'merge':
      return `Put together what is one ${change.group}`
    case 'split':
      return `Set apart what is not one ${change.group}`
    case 'accept term':
      return `Accepted the term ${change.term.id}`
    case 'drop term':
      return `Dropped the term ${change.term}`
    case 'move allegation':
      return `Moved an allegation to “${change.to}”`
    case 'grade source':
      return `Graded ${change.source} ${change.reliability}`
    case 'judge claim':
      return `Judged a ${change.claim.claim} of ${change.claim.report} ${change.credibility}`
    case 'undo':
      return `Undid ${change.decision}`
  }
}
