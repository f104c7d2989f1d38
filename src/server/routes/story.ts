import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { dossierPage } from '../../exports/exports.ts'
import type { DossierWithTexts } from '../../model/dossier.ts'
import { showDossier } from '../../views/views.ts'
import type { Service } from '../service.ts'
import { STORY_SCRIPT, STORY_STYLE } from '../story-tools.ts'
import type { AddRoutes } from './route.ts'

/** A story, or all of a record: as data, and as the page of a dossier with the desk's tools in it. */
export const addStoryRoutes: AddRoutes = (app, service) => {
  const { dossiers } = service
  const params = z.object({ id: z.string().max(100) })
  const json = (reply: FastifyReply, { dossier }: DossierWithTexts) =>
    reply.type('application/json; charset=utf-8').send(JSON.stringify(dossier))
  app.get('/api/stories/:id', { schema: { tags: ['stories'], params } }, async ({ params }, reply) =>
    json(reply, await dossiers.ofStory(params.id)),
  )
  app.get('/api/dossier', { schema: { tags: ['stories'] } }, async (_, reply) => json(reply, await dossiers.ofAll()))
  app.get('/stories/:id', { schema: { hide: true, params } }, async ({ params }, reply) =>
    sendPage(reply, await dossiers.ofStory(params.id), service),
  )
  app.get('/dossier', { schema: { hide: true } }, async (_, reply) => sendPage(reply, await dossiers.ofAll(), service))
}

/** The page names the only script and style that may run by their digests, in the header as a file does within. */
function sendPage(reply: FastifyReply, data: DossierWithTexts, service: Service): FastifyReply {
  const page = dossierPage(showDossier(data, service.mapGround), {
    ...service.pageAssets,
    tools: { script: STORY_SCRIPT, style: STORY_STYLE },
  })
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-cache')
    .header('content-security-policy', policyOf(service))
    .send(page)
}

function policyOf({ pageAssets: { scriptSha256, styleSha256 } }: Service): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${scriptSha256}'`,
    `style-src 'self' 'sha256-${styleSha256}'`,
    'img-src data:',
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}
