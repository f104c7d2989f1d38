import { createHash } from 'node:crypto'
import type { Report } from '../model/report.ts'
import { canonicalJson } from './canonical.ts'

/**
 * What makes a report the same as another: equal bytes that were told to be from the same address or outlet. A wire's
 * text that two outlets reprint letter for letter is two reports, one a copy of the other.
 */
export function identityOf({ sha256, metadata }: Pick<Report, 'sha256' | 'metadata'>): string {
  const { url = null, outlet = null } = metadata
  return createHash('sha256').update(canonicalJson({ sha256, url, outlet })).digest('hex')
}
