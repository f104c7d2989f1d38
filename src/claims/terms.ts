import type { TermClaim } from '../model/claim.ts'
import type { ClaimContext } from './context.ts'

/** What agreements provide, as this report words it. */
export function findTerms(_context: ClaimContext): TermClaim[] {
  return []
}
