import type { Evidence } from '../model/claim.ts'
import type { Page, ReviewItem } from '../model/desk.ts'
import type { Tally } from '../model/story.ts'
import type { OpenRecord } from './open.ts'
import { decodeKey, type Part, pageOf } from './page-of.ts'
import { outcomesOf } from './readings.ts'
import { reportId } from './report-id.ts'

/** Figures of disputed tallies that nobody has looked at, tally by tally; `total` counts the tallies. */
export async function listReview(record: OpenRecord, part: Part): Promise<Page<ReviewItem>> {
  const { tables } = record
  const disputed = tables.selectFrom('tally').where('status', '=', 'disputed')
  const { total } = await disputed.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const [from = '', skip = -1] = decodeKey(part.after) ?? []
  const items: Open[] = []
  let at = String(from)
  for (let isFirst = true; items.length <= part.limit; isFirst = false) {
    const tallies = await disputed
      .where('id', isFirst ? '>=' : '>', at)
      .select(['id', 'story', 'body'])
      .orderBy('id')
      .limit(part.limit)
      .execute()
    for (const { id, story, body } of tallies) {
      const tally = JSON.parse(body) as Tally
      const figures = await figuresOf(record, tally)
      for (const [index, figure] of figures.entries()) {
        if (figure.state !== 'read' || (id === from && index <= Number(skip))) continue
        items.push({ ...figure, story, tally, index, others: figures.filter((other) => other !== figure) })
      }
      at = id
      if (items.length > part.limit) break
    }
    if (tallies.length < part.limit) break
  }
  const page = pageOf(items, part, { total, keyOf: ({ tally, index }) => [tally.id, index] })
  return { ...page, rows: await withSentences(record, page.rows) }
}

interface FigureAt extends Evidence {
  readonly id: string
  readonly number: number
  readonly state: string
}

interface Open extends FigureAt {
  readonly story: string | null
  readonly tally: Tally
  readonly index: number
  readonly others: readonly Evidence[]
}

async function figuresOf({ tables }: OpenRecord, { figures }: Tally): Promise<FigureAt[]> {
  const rows = await tables.selectFrom('claim').select(['id', 'report', 'start_at', 'end_at', 'state']).where('id', 'in', figures).execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return figures.flatMap((id) => {
    const row = byId.get(id)
    return row === undefined
      ? []
      : [{ id, number: row.report, report: reportId(row.report), start: row.start_at, end: row.end_at, state: row.state }]
  })
}

async function withSentences({ tables }: OpenRecord, items: readonly Open[]): Promise<ReviewItem[]> {
  const outcomes = await outcomesOf(tables, [...new Set(items.map(({ number }) => number))])
  return items.flatMap(({ id, number, report, start, end, story, tally, others }) => {
    const reading = outcomes.get(number)?.reading ?? null
    if (reading === null) return []
    const sentence = reading.sentences.find((span) => span.start <= start && end <= span.end) ?? { start, end }
    return [
      {
        id,
        story,
        report,
        outlet: reading.document.outlet,
        claim: { claim: 'figure' as const, report, start, end },
        sentence: reading.document.text.slice(sentence.start, sentence.end),
        sentenceStart: sentence.start,
        others: others.map((other) => ({ report: other.report, start: other.start, end: other.end })),
        why: `${tally.title}: ${tally.originators.length} originators differ, from ${tally.low ?? 'no number'} to ${tally.high ?? 'no number'}.`,
      },
    ]
  })
}
