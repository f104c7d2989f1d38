import { z } from 'zod'
import { dropView, keepView, listViews } from '../../record/record.ts'
import { Fault, signInFirst } from '../faults.ts'
import type { AddRoutes } from './route.ts'
import { SavedViewShape } from './shapes.ts'

/** The filters that a person keeps under a name. */
export const addViewRoutes: AddRoutes = (app, { record }) => {
  const params = z.object({ name: z.string().min(1).max(60) })
  app.get('/api/views', { schema: { tags: ['views'], response: { 200: z.array(SavedViewShape) } } }, ({ session }) => {
    if (session === null) throw signInFirst()
    return listViews(record, session.account.id)
  })
  app.put(
    '/api/views/:name',
    { schema: { tags: ['views'], params, body: z.strictObject({ query: z.string().max(500) }), response: { 204: z.null() } } },
    async ({ session, params, body }, reply) => {
      if (session === null) throw signInFirst()
      if ((await listViews(record, session.account.id)).length >= MOST_VIEWS)
        throw new Fault(409, 'too-many', `More than ${MOST_VIEWS} views are not kept; forget one first.`)
      await keepView(record, session.account.id, { name: params.name, query: body.query })
      return reply.code(204).send(null)
    },
  )
  app.delete(
    '/api/views/:name',
    { schema: { tags: ['views'], params, response: { 204: z.null() } } },
    async ({ session, params }, reply) => {
      if (session === null) throw signInFirst()
      await dropView(record, session.account.id, params.name)
      return reply.code(204).send(null)
    },
  )
}

const MOST_VIEWS = 100
