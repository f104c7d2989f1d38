import type { Figure } from '../model/claim.ts'
import type { ClaimContext } from './context.ts'

/** The numbers that the report states about the conflict, in reading order. */
export function findFigures(_context: ClaimContext): Figure[] {
  return []
}
