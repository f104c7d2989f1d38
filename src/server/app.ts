import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import fastify from 'fastify'
import { jsonSchemaTransform, serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { answerFaults } from './faults.ts'
import type { App } from './routes/route.ts'
import { ROUTES } from './routes.ts'
import { POLICY } from './security/policy.ts'
import { keepSessions } from './security/sessions.ts'
import type { Service } from './service.ts'

/** The application with all its routes, not listening yet. The order matters: what guards a request stands before what answers it. */
export async function makeApp(service: Service): Promise<App> {
  const app = fastify({
    logger:
      service.log === null ? false : { level: 'info', stream: service.log, redact: ['req.headers.cookie', 'req.headers.authorization'] },
    bodyLimit: BODY_LIMIT,
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    trustProxy: service.isBehindProxy,
    routerOptions: { maxParamLength: 200, caseSensitive: true },
    forceCloseConnections: true,
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  answerFaults(app)
  await app.register(helmet, POLICY)
  await app.register(rateLimit, { max: service.requestsAMinute, timeWindow: '1 minute', keyGenerator: ({ ip }) => ip })
  await app.register(cookie)
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Truce', version: service.version } },
    transform: jsonSchemaTransform,
  })
  service.metrics.watch(app)
  keepSessions(app, service.record, service.clock)
  await app.register(async (routes) => {
    for (const add of ROUTES) add(routes as App, service)
  })
  return app
}

// The largest report that is read is far smaller; a pack of them goes by the command line.
const BODY_LIMIT = 32 * 1024 * 1024
