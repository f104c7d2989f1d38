import { z } from 'zod'
import {
  agreementStates,
  listGaps,
  listLog,
  listReports,
  listReview,
  listSources,
  listStories,
  MOST_ROWS,
  type Part,
  searchWords,
} from '../../record/record.ts'
import { termName } from '../../views/views.ts'
import type { AddRoutes } from './route.ts'
import {
  AgreementStateShape,
  GapRowShape,
  LogLineShape,
  ReportLineShape,
  ReviewItemShape,
  SearchHitShape,
  SourceRowShape,
  StoryRowShape,
} from './shapes.ts'

/** The lists that the desk shows, each in parts: `next` of a part asks for the one behind it. */
export const addListRoutes: AddRoutes = (app, { record }) => {
  app.get(
    '/api/stories',
    { schema: { tags: ['stories'], querystring: StoryQuery, response: { 200: partOf(StoryRowShape) } } },
    ({ query }) =>
      listStories(record, {
        ...partIn(query),
        search: query.search,
        status: query.status === 'disputed' ? 'disputed' : null,
        since: query.since ?? null,
      }),
  )
  app.get(
    '/api/reports',
    { schema: { tags: ['reports'], querystring: PartQuery, response: { 200: partOf(ReportLineShape) } } },
    ({ query }) => listReports(record, partIn(query)),
  )
  app.get(
    '/api/search',
    { schema: { tags: ['search'], querystring: SearchQuery, response: { 200: partOf(SearchHitShape) } } },
    ({ query }) => searchWords(record, query.q, partIn(query)),
  )
  app.get(
    '/api/sources',
    { schema: { tags: ['sources'], querystring: PartQuery, response: { 200: partOf(SourceRowShape) } } },
    ({ query }) => listSources(record, partIn(query)),
  )
  app.get(
    '/api/review',
    { schema: { tags: ['decisions'], querystring: PartQuery, response: { 200: partOf(ReviewItemShape) } } },
    ({ query }) => listReview(record, partIn(query)),
  )
  app.get('/api/gaps', { schema: { tags: ['gaps'], querystring: PartQuery, response: { 200: partOf(GapRowShape) } } }, ({ query }) =>
    listGaps(record, partIn(query)),
  )
  app.get('/api/log', { schema: { tags: ['log'], querystring: PartQuery, response: { 200: partOf(LogLineShape) } } }, ({ query }) =>
    listLog(record, partIn(query)),
  )
  app.get('/api/agreement', { schema: { tags: ['agreement'], response: { 200: z.array(AgreementStateShape).readonly() } } }, () =>
    agreementStates(record, termName),
  )
}

const PartQuery = z.object({
  after: z.string().max(500).optional().describe('the `next` of the part before'),
  limit: z.coerce.number().int().min(1).max(MOST_ROWS).default(100),
})
const StoryQuery = PartQuery.extend({
  search: z.string().max(100).default('').describe('words of the title'),
  status: z.enum(['', 'disputed']).default(''),
  since: z.iso.datetime().optional().describe('only what changed after this instant'),
})
const SearchQuery = PartQuery.extend({ q: z.string().max(200).describe('words; a phrase in quotation marks') })

function partIn({ after, limit }: z.infer<typeof PartQuery>): Part {
  return { after: after ?? null, limit }
}

function partOf<Row extends z.ZodType>(row: Row) {
  return z.object({ rows: z.array(row).readonly(), next: z.string().nullable(), total: z.number().int() })
}
