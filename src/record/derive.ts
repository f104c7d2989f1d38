import type { Kysely } from 'kysely'
import { standing } from '../model/decision.ts'
import type { Story, Tally } from '../model/story.ts'
import { allDecisions } from './decisions.ts'
import { insertRows } from './in-batches.ts'
import { outcomesOf } from './readings.ts'
import { reportId, reportNumber } from './report-id.ts'
import { withStableIds } from './stable-ids.ts'
import type { Derived, Stages } from './stages.ts'
import type { AllegationRow, IncidentRow, StoryRow, Tables, TallyRow } from './tables.ts'

/** Holds all Readings against each other and puts what comes of it in the place of what was there. */
export async function deriveAll(tables: Kysely<Tables>, stages: Stages): Promise<void> {
  const decisions = standing(await allDecisions(tables))
  const outcomes = await outcomesOf(tables, null)
  const readings = [...outcomes.values()].flatMap(({ reading }) => (reading === null ? [] : stages.decide(reading, decisions)))
  const derived = withStableIds(stages.reconcile(readings, decisions))
  for (const table of ['story', 'tally', 'incident', 'term', 'accusation', 'allegation', 'copy'] as const)
    await tables.deleteFrom(table).execute()
  await writeDerived(tables, derived)
}

async function writeDerived(tables: Kysely<Tables>, derived: Derived): Promise<void> {
  const { stories, tallies, incidents, terms, accusations, allegations, copies, originators } = derived
  const storyOf = new Map(stories.flatMap(({ id, reports }) => reports.map((report) => [report, id] as const)))
  const storyAt = (id: string | undefined) => storyOf.get(reportId(reportNumber(id ?? '') ?? 0)) ?? null
  const talliesIn = Map.groupBy(tallies, ({ figures }) => storyAt(figures[0]))
  const entries = new Map(
    (await tables.selectFrom('report').select(['id', 'entry']).execute()).map(({ id, entry }) => [reportId(id), entry]),
  )
  await insertRows(
    tables,
    'story',
    stories.map((story) => storyRow(story, talliesIn.get(story.id) ?? [], entries)),
  )
  await insertRows(
    tables,
    'tally',
    tallies.map((tally) => tallyRow(tally, storyAt(tally.figures[0]))),
  )
  await insertRows(
    tables,
    'incident',
    incidents.map((incident): IncidentRow => {
      const { id, title, kind, from, to, place } = incident
      return {
        id,
        story: storyAt(incident.evidence[0]?.report),
        title,
        kind,
        from_day: from,
        to_day: to,
        place: place[0] ?? null,
        lat: null,
        lon: null,
        body: JSON.stringify(incident),
      }
    }),
  )
  await insertRows(
    tables,
    'term',
    terms.map((term) => ({
      id: term.id,
      agreement: term.agreement,
      type: term.type,
      starts: term.starts,
      accepted: 0,
      body: JSON.stringify(term),
    })),
  )
  await insertRows(
    tables,
    'accusation',
    accusations.map((accusation) => ({ id: accusation.id, body: JSON.stringify(accusation) })),
  )
  await insertRows(
    tables,
    'allegation',
    allegations.map(
      (allegation): AllegationRow => ({
        id: allegation.id,
        incident: allegation.incident,
        term: allegation.term,
        state: 'alleged',
        in_force: allegation.inForce,
        in_area: allegation.inArea,
        body: JSON.stringify(allegation),
      }),
    ),
  )
  await insertRows(
    tables,
    'copy',
    copies.map((copy) => ({
      report: reportNumber(copy.report) ?? 0,
      of_report: reportNumber(copy.of) ?? 0,
      share: copy.share,
      certainty: copy.certainty,
      body: JSON.stringify(copy),
    })),
  )
  const copyOf = new Map(copies.flatMap(({ report, of, certainty }) => (certainty === 'certain' ? [[report, of] as const] : [])))
  for (const [report, story] of storyOf) {
    await tables
      .updateTable('document')
      .set({ story, copy_of: copyOf.get(report) ?? null, originator: originators[report]?.name ?? null })
      .where('report', '=', reportNumber(report) ?? 0)
      .execute()
  }
}

function storyRow(story: Story, tallies: readonly Tally[], entries: ReadonlyMap<string, number>): StoryRow {
  const { id, title, from, to, reports } = story
  return {
    id,
    title,
    from_day: from,
    to_day: to,
    reports: reports.length,
    tallies: tallies.length,
    disputed: tallies.filter(({ status }) => status === 'disputed').length,
    changed: Math.max(0, ...reports.map((report) => entries.get(report) ?? 0)),
    body: JSON.stringify(story),
  }
}

function tallyRow(tally: Tally, story: string | null): TallyRow {
  const { id, title, measure, status, best, low, high } = tally
  return { id, story, title, measure, status, best, low, high, body: JSON.stringify(tally) }
}
