import { z } from 'zod'
import { stagesOf } from '../../crew/crew.ts'
import { dossierPage } from '../../exports/exports.ts'
import type { DossierWithTexts } from '../../model/dossier.ts'
import { storyDossier } from '../../pipeline.ts'
import { storyData } from '../../record/record.ts'
import { showDossier } from '../../views/views.ts'
import { notFound } from '../faults.ts'
import type { Service } from '../service.ts'
import { STORY_SCRIPT, STORY_STYLE } from '../story-tools.ts'
import type { AddRoutes } from './route.ts'

/** A story: as data, and as the page of a dossier with the desk's tools in it. */
export const addStoryRoutes: AddRoutes = (app, service) => {
  const params = z.object({ id: z.string().max(100) })
  app.get('/api/stories/:id', { schema: { tags: ['stories'], params } }, async ({ params }, reply) => {
    const { dossier } = await storyOf(service, params.id)
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(dossier))
  })
  app.get('/stories/:id', { schema: { hide: true, params } }, async ({ params }, reply) => {
    const page = showDossier(await storyOf(service, params.id))
    // The page names the only script and style that may run by their digests, in the header as it does within.
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .header('content-security-policy', policyOf(service))
      .send(dossierPage(page, { ...service.pageAssets, tools: { script: STORY_SCRIPT, style: STORY_STYLE } }))
  })
}

async function storyOf({ record, version }: Service, id: string): Promise<DossierWithTexts> {
  const data = await storyData(record, id, stagesOf())
  if (data === null) throw notFound('such story')
  return storyDossier(data, version)
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
