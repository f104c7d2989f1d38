import { z } from 'zod'
import { dropView, keepView, listViews } from '../../record/record.ts'
import { Fault } from '../faults.ts'
import { signedIn } from '../security/sessions.ts'
import type { AddRoutes } from './route.ts'
import { SavedViewShape } from './shapes.ts'

/** The filters that a person keeps under a name. */
export const addViewRoutes: AddRoutes = (app, { record }) => {
  const params = z.object({ name: z.string().min(1).max(60) })
  app.get('/api/views', { schema: { tags: ['views'], response: { 200: z.array(SavedViewShape) } } }, ({ session }) => {
    const { account } = signedIn(session)
    return listViews(record, account.id)
  })
  app.put(
    '/api/views/:name',
    { schema: { tags: ['views'], params, body: z.strictObject({ query: z.string().max(500) }), response: { 204: z.null() } } },
    async ({ session, params, body }, reply) => {
      const { account } = signedIn(session)
      if ((await listViews(record, account.id)).length >= MOST_VIEWS)
        throw new Fault(409, 'too-many', `More than ${MOST_VIEWS} views are not kept; forget one first.`)
      await keepView(record, account.id, { name: params.name, query: body.query })
      return reply.code(204).send(null)
    },
  )
  app.delete(
    '/api/views/:name',
    { schema: { tags: ['views'], params, response: { 204: z.null() } } },
    async ({ session, params }, reply) => {
      const { account } = signedIn(session)
      await dropView(record, account.id, params.name)
      return reply.code(204).send(null)
    },
  )
}

const MOST_VIEWS = 100
