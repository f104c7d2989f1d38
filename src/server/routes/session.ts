import { z } from 'zod'
import { ROLES } from '../../model/account.ts'
import { endSession, findAccount } from '../../record/record.ts'
import { Fault } from '../faults.ts'
import { isPassword } from '../security/passwords.ts'
import { forgetCookie, signedIn, startSession } from '../security/sessions.ts'
import type { AddRoutes } from './route.ts'

/** Who one is, signing in and out. */
export const addSessionRoutes: AddRoutes = (app, service) => {
  const { record } = service
  app.post(
    '/api/session',
    { config: { role: 'nobody', rateLimit: SIGN_IN_LIMIT }, schema: { tags: ['session'], body: Credentials, response: { 200: Me } } },
    async (request, reply) => {
      const account = await findAccount(record, request.body.name.toLowerCase())
      if (!(await isPassword(request.body.password, account?.passwordHash ?? null)) || account === null) {
        request.log.info({ name: request.body.name.slice(0, 40) }, 'sign-in refused')
        throw new Fault(401, 'wrong-password', 'Name and password do not go together.')
      }
      const started = await startSession(reply, account.id, service)
      return { name: account.name, role: account.role, ...started, lastVisit: null }
    },
  )

  app.get('/api/session', { config: { role: 'reader' }, schema: { tags: ['session'], response: { 200: Me } } }, async ({ session }) => {
    const { account, formToken, expires, lastVisit } = signedIn(session)
    return { name: account.name, role: account.role, formToken, expires, lastVisit }
  })

  app.delete('/api/session', { schema: { tags: ['session'], response: { 204: z.null() } } }, async ({ session }, reply) => {
    if (session !== null) await endSession(record, session.secretSha256)
    forgetCookie(reply)
    return reply.code(204).send(null)
  })
}

// Guessing is slowed by address; the hash itself takes some 30 ms.
const SIGN_IN_LIMIT = { max: 10, timeWindow: '1 minute' }

const Credentials = z.strictObject({ name: z.string().min(1).max(80), password: z.string().min(1).max(256) })

const Me = z.object({
  name: z.string(),
  role: z.enum(ROLES),
  formToken: z.string().describe('to be sent as the header x-truce-token with every change'),
  expires: z.iso.datetime(),
  lastVisit: z.iso.datetime().nullable(),
})
