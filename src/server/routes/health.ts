import { headOf } from '../../record/record.ts'
import { Fault } from '../faults.ts'
import type { AddRoutes } from './route.ts'

/** Whether the process lives, whether it can serve, and its measures for Prometheus. */
export const addHealthRoutes: AddRoutes = (app, { record, metrics }) => {
  const open = { config: { role: 'nobody', rateLimit: false }, schema: { hide: true } } as const
  app.get('/healthz', open, async (_, reply) => reply.type('text/plain').send('alive\n'))
  app.get('/readyz', open, async (_, reply) => {
    await headOf(record.tables).catch(() => {
      throw new Fault(503, 'not-ready', 'The record cannot be reached.')
    })
    return reply.type('text/plain').send('ready\n')
  })
  app.get('/metrics', open, async (_, reply) => reply.type(metrics.contentType).send(await metrics.text()))
}
