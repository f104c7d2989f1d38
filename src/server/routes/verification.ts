import { z } from 'zod'
import { type Verified, verifyRecord } from '../../record/record.ts'
import type { AddRoutes } from './route.ts'

/** Checks the chain of the log, every hash and every anchor of the record. */
export const addVerificationRoutes: AddRoutes = (app, { record }) => {
  const response = { 200: z.object({ holds: z.boolean(), words: z.string() }) }
  app.post('/api/verification', { config: { role: 'analyst', rateLimit: CHECKS }, schema: { tags: ['log'], response } }, async () => {
    const verified = await verifyRecord(record)
    return { holds: verified.faults.length === 0, words: wordsOf(verified) }
  })
}

// It reads the whole record.
const CHECKS = { max: 6, timeWindow: '1 minute' }

function wordsOf({ entries, reports, spans, head, faults, more }: Verified): string {
  const looked = `${entries} entries, ${reports} reports and ${spans} anchors looked at`
  if (faults.length === 0) return `All holds: ${looked}; the last entry is ${head.slice(0, 12)}.`
  return `${faults.length + more} do not hold (${looked}): ${faults.slice(0, 3).join(' ')}`
}
