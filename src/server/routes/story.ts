import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { stagesOf } from '../../crew/crew.ts'
import { dossierPage } from '../../exports/exports.ts'
import type { DossierWithTexts } from '../../model/dossier.ts'
import { makeDossier, storyDossier } from '../../pipeline.ts'
import { MOST_AT_ONCE, stateOfRecord, storyData, wholeData } from '../../record/record.ts'
import { showDossier } from '../../views/views.ts'
import { Fault, notFound } from '../faults.ts'
import type { Service } from '../service.ts'
import { STORY_SCRIPT, STORY_STYLE } from '../story-tools.ts'
import type { AddRoutes } from './route.ts'

/** A story, or all of a record: as data, and as the page of a dossier with the desk's tools in it. */
export const addStoryRoutes: AddRoutes = (app, service) => {
  const params = z.object({ id: z.string().max(100) })
  app.get('/api/stories/:id', { schema: { tags: ['stories'], params } }, async ({ params }, reply) => {
    const { dossier } = await storyOf(service, params.id)
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(dossier))
  })
  app.get('/stories/:id', { schema: { hide: true, params } }, async ({ params }, reply) =>
    sendPage(reply, await storyOf(service, params.id)),
  )
  let whole: { readonly state: string; readonly data: DossierWithTexts } | null = null
  app.get('/dossier', { schema: { hide: true } }, async (_, reply) => {
    const state = await stateOfRecord(service.record)
    if (whole?.state !== state) whole = { state, data: await wholeOf(service) }
    return sendPage(reply, whole.data)
  })

  function sendPage(reply: FastifyReply, data: DossierWithTexts): FastifyReply {
    const page = showDossier(data, service.mapGround)
    // The page names the only script and style that may run by their digests, in the header as it does within.
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .header('content-security-policy', policyOf(service))
      .send(dossierPage(page, { ...service.pageAssets, tools: { script: STORY_SCRIPT, style: STORY_STYLE } }))
  }
}

async function wholeOf({ record, version }: Service): Promise<DossierWithTexts> {
  const data = await wholeData(record, stagesOf())
  if (data === null) throw new Fault(413, 'too-large', `More than ${MOST_AT_ONCE} reports are not shown as one dossier; open a story.`)
  return makeDossier(data.outcomes, { version, title: data.title, gaps: [], mentions: 'left out', decisions: data.decisions })
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
