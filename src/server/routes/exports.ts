import { z } from 'zod'
import { dossierPage, figuresCsv, placesGeojson } from '../../exports/exports.ts'
import type { DossierWithTexts } from '../../model/dossier.ts'
import { showDossier } from '../../views/views.ts'
import type { Service } from '../service.ts'
import type { AddRoutes } from './route.ts'

/** A story, or all of a record, as a file to take away. */
export const addExportRoutes: AddRoutes = (app, service) => {
  const params = z.object({ file: z.enum(['dossier.html', 'dossier.json', 'figures.csv', 'places.geojson']) })
  const querystring = z.object({ story: z.string().max(100).optional().describe('its id; all of the record where none is told') })
  app.get(
    '/api/exports/:file',
    { config: { rateLimit: TAKEN }, schema: { tags: ['exports'], params, querystring } },
    async ({ params: { file }, query }, reply) => {
      const data = await (query.story === undefined ? service.dossiers.ofAll() : service.dossiers.ofStory(query.story))
      const { type, make } = FILES[file]
      return reply.type(type).header('content-disposition', `attachment; filename="${file}"`).send(make(data, service))
    },
  )
}

const TAKEN = { max: 60, timeWindow: '1 minute' }

interface ExportFile {
  readonly type: string
  readonly make: (data: DossierWithTexts, service: Service) => string
}

const FILES: Readonly<Record<'dossier.html' | 'dossier.json' | 'figures.csv' | 'places.geojson', ExportFile>> = {
  // Sent to be kept, not shown: it stands on its own, with its own policy inside.
  'dossier.html': {
    type: 'application/octet-stream',
    make: (data, { mapGround, pageAssets }) => dossierPage(showDossier(data, mapGround), pageAssets),
  },
  'dossier.json': { type: 'application/json; charset=utf-8', make: ({ dossier }) => JSON.stringify(dossier) },
  'figures.csv': { type: 'text/csv; charset=utf-8', make: figuresCsv },
  'places.geojson': { type: 'application/geo+json; charset=utf-8', make: placesGeojson },
}
