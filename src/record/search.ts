import { sql } from 'kysely'
import type { Page, SearchHit } from '../model/desk.ts'
import type { OpenRecord } from './open.ts'
import { decodeKey, type Part, pageOf } from './page-of.ts'
import { outcomesOf } from './readings.ts'
import { reportId } from './report-id.ts'

/** Reports whose title or text has all the words, the best match first. Any string may be asked for; none throws. */
export async function searchWords(record: OpenRecord, words: string, part: Part): Promise<Page<SearchHit>> {
  const sought = wordsIn(words)
  const [skip = 0] = decodeKey(part.after) ?? []
  if (sought.length === 0 || typeof skip !== 'number' || skip < 0 || skip > DEEPEST) return { rows: [], next: null, total: 0 }
  const { found, total } = await find(record, sought, { limit: part.limit + 1, skip })
  const page = pageOf(
    found.map((report, index) => ({ report, at: skip + index + 1 })),
    part,
    { total, keyOf: ({ at }) => [at] },
  )
  const reports = page.rows.map(({ report }) => report)
  const outcomes = await outcomesOf(record.tables, reports)
  const stories =
    reports.length === 0
      ? []
      : await record.tables.selectFrom('document').select(['report', 'story']).where('report', 'in', reports).execute()
  return {
    ...page,
    rows: reports.flatMap((report): SearchHit[] => {
      const reading = outcomes.get(report)?.reading ?? null
      if (reading === null) return []
      const { document, sentences } = reading
      const best = sentences
        .map((span) => ({ span, score: scoreOf(document.text.slice(span.start, span.end), sought) }))
        .reduce((a, b) => (b.score > a.score ? b : a), { span: sentences[0] ?? { start: 0, end: 0 }, score: 0 })
      const { start, end } = best.span
      return [
        {
          report: reportId(report),
          title: document.title,
          outlet: document.outlet,
          published: document.published?.value ?? null,
          story: stories.find((row) => row.report === report)?.story ?? null,
          sentence: document.text.slice(start, Math.min(end, start + LONGEST)),
          start,
          end,
        },
      ]
    }),
  }
}

const LONGEST = 600
// Beyond it nobody reads, and the database would sort for nothing.
const DEEPEST = 10_000

/** Words, or phrases in quotation marks, without the marks that a query language would take for its own. */
function wordsIn(text: string): string[][] {
  return text
    .slice(0, 200)
    .split('"')
    .flatMap((part, index) => {
      const words = part.match(/[\p{L}\p{N}\p{M}]{1,40}/gu) ?? []
      return index % 2 === 1 ? [words] : words.map((word) => [word])
    })
    .filter((words) => words.length > 0)
    .slice(0, 12)
}

interface Found {
  readonly found: readonly number[]
  readonly total: number
}

async function find(
  { tables, dialect }: OpenRecord,
  sought: readonly string[][],
  { limit, skip }: { readonly limit: number; readonly skip: number },
): Promise<Found> {
  if (dialect === 'sqlite') {
    const match = sought.map((words) => `"${words.join(' ')}"`).join(' ')
    const { rows } = await sql<{
      id: number
    }>`select rowid as id from words where words match ${match} order by rank, rowid limit ${limit} offset ${skip}`.execute(tables)
    const {
      rows: [count],
    } = await sql<{ total: number }>`select count(*) as total from words where words match ${match}`.execute(tables)
    return { found: rows.map(({ id }) => id), total: count?.total ?? 0 }
  }
  const queries = sought.map((words) => sql`phraseto_tsquery('english', ${words.join(' ')})`)
  const query = sql.join(queries, sql` && `)
  const { rows } = await sql<{
    id: number
  }>`select report as id from words where search @@ (${query}) order by ts_rank_cd(search, (${query})) desc, report limit ${limit} offset ${skip}`.execute(
    tables,
  )
  const {
    rows: [count],
  } = await sql<{ total: number }>`select count(*) as total from words where search @@ (${query})`.execute(tables)
  return { found: rows.map(({ id }) => id), total: Number(count?.total ?? 0) }
}

/** How many of the words a sentence has, in any form that begins alike. */
function scoreOf(sentence: string, sought: readonly string[][]): number {
  const low = sentence.toLowerCase()
  return sought.filter((words) => words.every((word) => low.includes(stemOf(word)))).length
}

function stemOf(word: string): string {
  return word.length > 5 ? word.slice(0, -2).toLowerCase() : word.toLowerCase()
}
