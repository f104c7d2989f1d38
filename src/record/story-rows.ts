import type { Decision } from '../model/decision.ts'
import type { Place } from '../model/place.ts'
import type { Reading } from '../model/reading.ts'
import type { Incident } from '../model/story.ts'
import { reportNumber } from './report-id.ts'
import { membersOf } from './shelf.ts'
import type { Derived } from './stages.ts'
import type { AccusationRow, AllegationRow, CopyRow, DocumentRow, IncidentRow, StoryRow, TallyRow, TermRow } from './tables.ts'

/** The rows of one story. */
export interface StoryRows {
  readonly story: readonly StoryRow[]
  readonly tally: readonly TallyRow[]
  readonly incident: readonly IncidentRow[]
  readonly term: readonly TermRow[]
  readonly accusation: readonly AccusationRow[]
  readonly allegation: readonly AllegationRow[]
  readonly copy: readonly CopyRow[]
  /** What its reports' documents have from it. */
  readonly documents: readonly Pick<DocumentRow, 'report' | 'story' | 'copy_of' | 'originator'>[]
}

interface Known {
  readonly derived: Derived
  /** Entry of each report in the log. */
  readonly entries: ReadonlyMap<string, number>
  /** The decisions that hold. */
  readonly decisions: readonly Decision[]
  /** Entry of the last decision about each report. */
  readonly decided: ReadonlyMap<string, number>
}

/** What was derived of one story's readings, as rows. A stage that makes several stories of them has only its first story's name and days used. */
export function rowsOfStory(readings: readonly Reading[], { derived, entries, decisions, decided }: Known): StoryRows {
  const { stories, tallies, incidents, terms, accusations, allegations, copies, originators, sameQuotations, casualties } = derived
  const reports = readings.map(({ document }) => document.id)
  const [first] = [...stories].sort((a, b) => b.reports.length - a.reports.length)
  const members = membersOf(reports)
  const id = `story-${members.split(' ')[0]}`
  const days = stories.flatMap(({ from, to }) => [from, to].filter((day) => day !== null)).sort()
  const copyOf = new Map(copies.flatMap(({ report, of, certainty }) => (certainty === 'certain' ? [[report, of] as const] : [])))
  const places = placesIn(readings)
  return {
    story: [
      {
        id,
        title: first?.title ?? '',
        from_day: days[0] ?? null,
        to_day: days.at(-1) ?? null,
        reports: reports.length,
        tallies: tallies.length,
        disputed: tallies.filter(({ status }) => status === 'disputed').length,
        changed: Math.max(0, ...reports.flatMap((report) => [entries.get(report) ?? 0, decided.get(report) ?? 0])),
        members,
        body: JSON.stringify({
          id,
          title: first?.title ?? '',
          reports,
          from: days[0] ?? null,
          to: days.at(-1) ?? null,
          sameQuotations,
          casualties,
        }),
      },
    ],
    tally: tallies.map((tally) => {
      const { title, measure, status, best, low, high } = tally
      return { id: tally.id, story: id, title, measure, status, best, low, high, body: JSON.stringify(tally) }
    }),
    incident: incidents.map((incident) => {
      const { title, kind, from, to, place } = incident
      return {
        id: incident.id,
        story: id,
        title,
        kind,
        from_day: from,
        to_day: to,
        place: place[0] ?? null,
        ...pointOf(incident, places),
        body: JSON.stringify(incident),
      }
    }),
    term: terms.map((term) => ({
      id: term.id,
      story: id,
      agreement: term.agreement,
      type: term.type,
      starts: term.starts,
      accepted: decisions.some(({ change }) => change.kind === 'accept term' && change.term.id === term.id) ? 1 : 0,
      body: JSON.stringify(term),
    })),
    accusation: accusations.map((accusation) => ({ id: accusation.id, story: id, body: JSON.stringify(accusation) })),
    allegation: allegations.map((allegation) => ({
      id: allegation.id,
      story: id,
      incident: allegation.incident,
      term: allegation.term,
      state: allegation.state ?? 'alleged',
      in_force: allegation.inForce,
      in_area: allegation.inArea,
      body: JSON.stringify(allegation),
    })),
    copy: copies.map((copy) => ({
      report: reportNumber(copy.report) ?? 0,
      of_report: reportNumber(copy.of) ?? 0,
      story: id,
      share: copy.share,
      certainty: copy.certainty,
      body: JSON.stringify(copy),
    })),
    documents: reports.map((report) => ({
      report: reportNumber(report) ?? 0,
      story: id,
      copy_of: copyOf.get(report) ?? null,
      originator: originators[report]?.name ?? null,
    })),
  }
}

function placesIn(readings: readonly Reading[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  for (const { mentions } of readings)
    for (const { name, place } of mentions.places) if (place !== null && !places.has(name)) places.set(name, place)
  return places
}

function pointOf({ place }: Incident, places: ReadonlyMap<string, Place>): Pick<IncidentRow, 'lat' | 'lon'> {
  const found = place.map((name) => places.get(name)).find((one) => one !== undefined)
  return { lat: found?.lat ?? null, lon: found?.lon ?? null }
}
