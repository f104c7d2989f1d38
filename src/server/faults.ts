import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'

/** A request that cannot be met, and what the person can do about it. */
export class Fault extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, words: string) {
    super(words)
    this.status = status
    this.code = code
  }
}

export const notFound = (what: string) =>
  new Fault(404, 'not-found', `There is no ${what} here; it may have been merged or its link cut short.`)
export const signInFirst = () => new Fault(401, 'sign-in-first', 'Sign in first.')
export const notAllowed = (role: string) => new Fault(403, 'not-allowed', `This needs the role of ${role}; ask an administrator.`)

/** What the server answers in place of what was asked for. */
export interface FaultBody {
  readonly code: string
  readonly words: string
}

/** Every error leaves as a status, a code and words; what broke inside is told to the log alone. */
export function answerFaults(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => answer(error, request, reply))
  app.setNotFoundHandler((request, reply) => answer(notFound(`"${request.url.slice(0, 80)}"`), request, reply))
}

function answer(error: FastifyError | Fault, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { status, body } = bodyOf(error)
  if (status >= 500) request.log.error({ err: error }, 'a fault of ours')
  return reply.code(status).type('application/json; charset=utf-8').send(JSON.stringify(body))
}

function bodyOf(error: FastifyError | Fault): { readonly status: number; readonly body: FaultBody } {
  if (error instanceof Fault) return { status: error.status, body: { code: error.code, words: error.message } }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const where = error.validation.map(({ instancePath, message }) => `${instancePath || '/'}: ${message}`).join('; ')
    return { status: 400, body: { code: 'not-understood', words: `The request is not as it should be: ${where.slice(0, 400)}` } }
  }
  const status = error.statusCode ?? 500
  if (status >= 500)
    return {
      status: 500,
      body: { code: 'our-fault', words: 'Something broke here; nothing was changed. Try again, and tell who keeps this server.' },
    }
  return { status, body: { code: codeOf(status), words: error.message } }
}

function codeOf(status: number): string {
  return CODES[status] ?? 'not-understood'
}

const CODES: Readonly<Record<number, string>> = { 404: 'not-found', 413: 'too-large', 415: 'not-that-kind', 429: 'too-many' }
