import { z } from 'zod'
import { signedIn } from '../security/sessions.ts'
import type { AddRoutes } from './route.ts'

/** Tells the others which claim a person looks at, so that two need not judge the same. Nothing of it is kept. */
export const addPresenceRoutes: AddRoutes = (app, { live }) => {
  const body = z.strictObject({ at: z.string().max(100).nullable() })
  app.post('/api/presence', { schema: { tags: ['live'], body, response: { 204: z.null() } } }, async ({ session, body }, reply) => {
    const { account } = signedIn(session)
    live.tell({ kind: 'presence', who: account.name, at: body.at })
    return reply.code(204).send(null)
  })
}
