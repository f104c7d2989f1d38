import type { AccusationClaim } from '../model/claim.ts'
import type { ClaimContext } from './context.ts'

/** The report's claims that somebody broke an agreement. */
export function findAccusations(_context: ClaimContext): AccusationClaim[] {
  return []
}
