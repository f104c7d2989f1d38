import { z } from 'zod'
import { stagesOf } from '../../crew/crew.ts'
import type { Change } from '../../model/decision.ts'
import { decide } from '../../record/record.ts'
import { Fault } from '../faults.ts'
import { signedIn } from '../security/sessions.ts'
import type { AddRoutes } from './route.ts'
import { ChangeShape, DecisionShape } from './shapes.ts'

/** What people decide: kept for good with name and reason, and undone only by another decision. */
export const addDecisionRoutes: AddRoutes = (app, { record, look }) => {
  const body = z.strictObject({ change: ChangeShape, reason: z.string().trim().min(1).max(2000) })
  const response = { 201: z.object({ decision: DecisionShape }) }
  app.post(
    '/api/decisions',
    { config: { role: 'analyst' }, schema: { tags: ['decisions'], body, response } },
    async ({ session, body }, reply) => {
      const { account } = signedIn(session)
      const change = body.change as Change
      const decided = await decide(record, { who: account.name, change, reason: body.reason }, stagesOf())
      if (decided.decision === null) throw new Fault(409, 'cannot-decide', decided.why)
      await look()
      return reply.code(201).send({ decision: { ...decided.decision, change: body.change } })
    },
  )
}
