import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { mayAct, type Role, type Session } from '../../model/account.ts'
import { addSession, findSession, type OpenRecord } from '../../record/record.ts'
import { Fault, notAllowed, signInFirst } from '../faults.ts'
import { digestSecret, isSameSecret, makeSecret } from './secrets.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose request it is; null where nobody signed in. */
    session: Session | null
  }
  interface FastifyContextConfig {
    /** The least role that may call the route; 'nobody' lets in everybody. */
    role?: Role | 'nobody'
  }
}

/** Finds each request's session by its cookie, and lets nobody on to a route whose role they lack: a route that names no role needs a reader. */
export function keepSessions(app: FastifyInstance, record: OpenRecord, clock: () => Date): void {
  app.decorateRequest('session', null)
  app.addHook('onRequest', async (request) => {
    const role = request.routeOptions.config.role ?? 'reader'
    request.session = await sessionOf(request, record, clock)
    if (role === 'nobody') return
    const session = signedIn(request.session)
    if (!mayAct(session.account.role, role)) throw notAllowed(role)
    if (!SAFE.has(request.method)) refuseForged(request, session)
  })
}

/** The session of a request that a role let in; throws a Fault where nobody signed in. */
export function signedIn(session: Session | null): Session {
  if (session === null) throw signInFirst()
  return session
}

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** The header in which a changing request repeats what only our own page was told. */
export const FORM_TOKEN = 'x-truce-token'

function refuseForged(request: FastifyRequest, session: Session): void {
  const given = request.headers[FORM_TOKEN]
  if (typeof given === 'string' && isSameSecret(given, session.formToken)) return
  throw new Fault(403, 'not-from-here', `A change needs the header ${FORM_TOKEN} that signing in answered; load the page anew.`)
}

async function sessionOf(request: FastifyRequest, record: OpenRecord, clock: () => Date): Promise<Session | null> {
  const secret = request.cookies[COOKIE]
  return secret === undefined || secret.length > 100 ? null : findSession(record, digestSecret(secret), clock().toISOString())
}

const COOKIE = 'truce_session'
const HOURS = 12

export interface Started {
  readonly formToken: string
  readonly expires: string
}

/** Starts a session for an account and gives its cookie. */
export async function startSession(reply: FastifyReply, account: number, { record, clock, isSecure }: SessionStore): Promise<Started> {
  const secret = makeSecret()
  const formToken = makeSecret()
  const now = clock()
  const expires = new Date(now.getTime() + HOURS * 3_600_000)
  await addSession(record, {
    secretSha256: digestSecret(secret),
    account,
    formToken,
    started: now.toISOString(),
    expires: expires.toISOString(),
  })
  reply.setCookie(COOKIE, secret, { path: '/', httpOnly: true, sameSite: 'strict', secure: isSecure, expires })
  return { formToken, expires: expires.toISOString() }
}

export interface SessionStore {
  readonly record: OpenRecord
  readonly clock: () => Date
  /** Whether browsers reach the server by HTTPS: the cookie then goes no other way. */
  readonly isSecure: boolean
}

export function forgetCookie(reply: FastifyReply): void {
  reply.clearCookie(COOKIE, { path: '/' })
}
