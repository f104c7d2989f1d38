import { z } from 'zod'
import { type Incoming, intake, stagesOf } from '../../crew/crew.ts'
import type { AddedReport } from '../../model/desk.ts'
import { fateOf, type Kept } from '../../record/record.ts'
import { handIn } from '../../sources/sources.ts'
import { Fault } from '../faults.ts'
import { signedIn } from '../security/sessions.ts'
import type { Service } from '../service.ts'
import type { AddRoutes } from './route.ts'

/** Takes a report as it is, reads it, and says what became of it. */
export const addReportRoutes: AddRoutes = (app, service) => {
  const schema = { tags: ['reports'], body: Upload, response: { 200: Added } }
  app.post('/api/reports', { config: { role: 'analyst', rateLimit: UPLOADS }, schema }, async ({ session, body }) => {
    const { account } = signedIn(session)
    const { file, bytes, url = null, outlet = null, title = null, published = null } = body
    const decoded = new Uint8Array(Buffer.from(bytes, 'base64'))
    if (decoded.length === 0) throw new Fault(400, 'not-understood', 'The file is empty.')
    return take({ report: handIn(file, decoded, { url, outlet, title, published }) }, account.name, service)
  })
}

async function take(incoming: Incoming, who: string, { record, readers, look }: Service): Promise<AddedReport> {
  const kept: Kept[] = []
  await intake(record, one(incoming), { readers, who, stages: stagesOf(), onKept: (reports) => kept.push(...reports) })
  const [first] = kept
  if (first === undefined) throw new Fault(500, 'our-fault', 'It could not be kept; nothing was changed.')
  if (first.was === 'known') return { state: 'known', report: first.id, words: `The record has it already, as ${first.id}.` }
  const fate = await fateOf(record, first.id)
  await look()
  if (fate?.state === 'refused') return { state: 'refused', report: first.id, words: fate.gaps[0]?.detail ?? 'It could not be read.' }
  return { state: 'added', report: first.id, words: fate?.gaps.map(({ detail }) => detail).join(' ') ?? '' }
}

async function* one(incoming: Incoming): AsyncGenerator<Incoming> {
  yield incoming
}

// Reading a report takes some milliseconds; a case of many goes by the command line.
const UPLOADS = { max: 300, timeWindow: '1 minute' }

const Upload = z.strictObject({
  file: z.string().min(1).max(200).describe('its name, which tells its format'),
  bytes: z.base64().describe('the bytes as they are'),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  outlet: z.string().max(200).optional(),
  title: z.string().max(500).optional(),
  published: z.string().max(40).optional().describe('ISO date or instant'),
})
const Added = z.object({ state: z.enum(['added', 'known', 'refused']), report: z.string().nullable(), words: z.string() })
