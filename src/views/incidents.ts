import type { AreaAnswer, DayRange, IncidentRow, IncidentsView, Phase } from '../model/map.ts'
import type { Allegation, Incident, Term } from '../model/story.ts'
import { termTitle } from './agreed.ts'
import { type DaySpan, dayOf, daySpanOf, isOver, isoOf, placeOf } from './day-span.ts'
import { anchorsOf, citeOf, type Shelf } from './shelf.ts'
import { dayWords, periodWords, proseOf, untold } from './words.ts'

/** Every incident in words, with what is told of its time and its area; in order of time. */
export function showIncidents(shelf: Shelf): IncidentsView {
  const { incidents, allegations, terms } = shelf.data.dossier
  const span = daySpanOf(shelf)
  const areas = areaTerms(terms, new Set(allegations.map(({ term }) => term)))
  const held = Map.groupBy(allegations, ({ incident }) => incident)
  const rowOf = (incident: Incident, scale: DaySpan | null) =>
    incidentRow(shelf, incident, { span: scale, areas, held: held.get(incident.id) ?? [] })
  const dated = incidents.filter((incident) => daysOf(incident) !== null).toSorted(byStart)
  return {
    areas: areas.map((term) => ({ term: term.id, title: areaTitle(shelf, term) })),
    phases: terms.some(({ type }) => type === 'cessation'),
    rows: dated.filter((incident) => !isOver(incident, span)).map((incident) => rowOf(incident, span)),
    before: dated.filter((incident) => isOver(incident, span)).map((incident) => rowOf(incident, null)),
    begins: span === null ? null : dayWords(isoOf(span.first + 1)),
    undated: incidents.filter((incident) => daysOf(incident) === null).map((incident) => rowOf(incident, null)),
  }
}

/** The days of anything with a period; null where no end of it is a date. */
export function daysOf({ from, to }: { readonly from: string | null; readonly to: string | null }): DayRange | null {
  const day = (iso: string | null) => (iso === null || Number.isNaN(dayOf(iso)) ? null : dayOf(iso))
  const range = { from: day(from), to: day(to) }
  return range.from === null && range.to === null ? null : range
}

interface Ground {
  readonly span: DaySpan | null
  readonly areas: readonly Term[]
  readonly held: readonly Allegation[]
}

function incidentRow(shelf: Shelf, incident: Incident, { span, areas, held }: Ground): IncidentRow {
  const anchors = anchorsOf(incident.id, incident.evidence)
  const period = periodWords(incident.from, incident.to)
  return {
    id: incident.id,
    title: incident.title,
    detail: untold(incident.title, [
      incident.title.endsWith(period?.replace('–', ' to ') ?? ' ') ? null : period,
      incident.place[0] ?? null,
    ]).join(' · '),
    phase: phaseOf(shelf, held),
    days: daysOf(incident),
    areas: areas.map((term) => answerOf(held.find((allegation) => allegation.term === term.id))),
    alleged: held.find(({ accuser }) => accuser.length > 0)?.accuser[0] ?? null,
    bar: span === null ? null : barOf(incident, span),
    claims: anchors,
    cites: incident.evidence.map(({ report }, i) => citeOf(shelf, report, anchors[i] ?? incident.id)),
  }
}

/** By the ceasefire that the incident was held against, else by any other term. */
function phaseOf(shelf: Shelf, held: readonly Allegation[]): Phase {
  const cessation = held.find(({ term }) => shelf.terms.get(term)?.type === 'cessation') ?? held[0]
  if (cessation === undefined) return null
  return PHASES[cessation.inForce]
}

function answerOf(allegation: Allegation | undefined): AreaAnswer {
  return { answer: allegation?.inArea ?? null, why: allegation === undefined ? null : reasonOf(allegation) }
}

/** The second reason is about the area; its first clause has the distance, and the whole of it stands with the allegations. */
function reasonOf({ because: [, area = ''] }: Allegation): string | null {
  if (area === '') return null
  return proseOf([area.length > LONG ? (area.split(', ')[0] ?? area) : area])
}

/** Terms whose area is known come first; else those that name a route or a zone. */
function areaTerms(terms: readonly Term[], held: ReadonlySet<string>): Term[] {
  const asked = terms.filter(({ id }) => held.has(id))
  const drawn = asked.filter(({ agreed, type }) => agreed?.area != null && type !== 'cessation')
  const named = asked.filter(({ type, value }) => type === 'zone' || (type === 'corridor' && value !== null))
  return (drawn.length > 0 ? drawn : named).toSorted((a, b) => rankOf(a) - rankOf(b)).slice(0, MOST_AREAS)
}

function rankOf({ type, agreed }: Term): number {
  return type === 'corridor' || agreed?.area?.kind === 'corridor' ? 0 : type === 'zone' || agreed?.area?.kind === 'polygon' ? 1 : 2
}

function areaTitle(shelf: Shelf, term: Term): string {
  const words = { corridor: 'In the corridor?', zone: 'In the zone?', posts: 'At a post?' } as const
  return term.type in words ? words[term.type as keyof typeof words] : `In the area of: ${termTitle(shelf, term)}?`
}

function barOf({ from, to }: Incident, span: DaySpan): IncidentRow['bar'] {
  const a = from === null ? span.first : dayOf(from)
  const b = to === null ? span.last : dayOf(to)
  if (Number.isNaN(a) || Number.isNaN(b)) return null
  const left = from === null || a < span.first
  const right = to === null || b > span.last
  return { from: placeOf(a, span), to: placeOf(b + 1, span), open: left && right ? 'both' : left ? 'left' : right ? 'right' : null }
}

function byStart(a: Incident, b: Incident): number {
  return dayOf(a.from ?? a.to ?? '') - dayOf(b.from ?? b.to ?? '')
}

const PHASES = { yes: 'after', no: 'before', 'cannot-tell': 'cannot-tell' } as const
/** Code units of a reason that a column holds. */
const LONG = 60
/** Columns that a phone still holds. */
const MOST_AREAS = 2
