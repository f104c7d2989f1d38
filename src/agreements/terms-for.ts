import type { Incident, Term } from '../model/story.ts'
import { startOf } from './in-force.ts'

/** The terms that an incident could touch: one ceasefire, the nearest in time, and the routes and zones of its accord that have an area; for aid held up, access too. */
export function termsFor(incident: Incident, terms: readonly Term[]): Term[] {
  if (isLongBefore(incident, terms)) return []
  const obstruction = OBSTRUCTIONS.test(incident.kind)
  const ceasefire = nearest(
    incident,
    terms.filter(({ type }) => type === 'cessation'),
    terms,
  )
  const accord = ceasefire?.agreement ?? null
  const ofAccord = terms.filter((term) => accord === null || term.agreement === accord)
  if (obstruction) {
    const access = ofAccord.find(({ type }) => type === 'access')
    const routes = ofAccord.filter((term) => term.type === 'corridor' && passes(term, incident))
    return access === undefined ? routes : [access, ...routes]
  }
  const protection = PERSONS.test(incident.kind) ? terms.find(({ type, what }) => type === 'other' && what === 'protection') : undefined
  if (protection !== undefined) return [protection]
  // A route with a width is an area that fire can fall into; one without is a road that aid goes by.
  const areas = ofAccord.filter(({ type, unit, value }) => (type === 'corridor' && unit === 'km' && value !== null) || type === 'zone')
  return [...(ceasefire === undefined ? [] : [ceasefire]), ...areas]
}

// The ceasefire that began last before the incident; where none had begun, the first that came after.
function nearest(incident: Incident, ceasefires: readonly Term[], terms: readonly Term[]): Term | undefined {
  const day = (incident.from ?? incident.to)?.slice(0, 10) ?? null
  const dated = ceasefires.map((term) => ({ term, start: startOf(term, terms).at?.slice(0, 10) ?? null }))
  if (day === null) return dated[0]?.term
  const begun = dated.filter(({ start }) => start !== null && start <= day).sort((a, b) => ((a.start ?? '') < (b.start ?? '') ? 1 : -1))
  const coming = dated.filter(({ start }) => start !== null && start > day).sort((a, b) => ((a.start ?? '') < (b.start ?? '') ? -1 : 1))
  return (begun[0] ?? coming[0] ?? dated[0])?.term
}

// What ended more than a month before every accord is its history, not held against it by anybody.
function isLongBefore(incident: Incident, terms: readonly Term[]): boolean {
  const end = incident.to ?? incident.from
  const starts = terms.flatMap((term) => startOf(term, terms).at ?? []).sort()
  const [first] = starts
  return end !== null && first !== undefined && Date.parse(first.slice(0, 10)) - Date.parse(end.slice(0, 10)) > MONTH
}

// "Gondar-Mai Tsebri" passes what happened at Mai Tsebri.
function passes({ place }: Term, incident: Incident): boolean {
  const stops = place.flatMap((name) => name.toLowerCase().split(/\s*[–-]\s*/))
  return incident.place.some((name) => stops.some((stop) => stop.length > 2 && name.toLowerCase().includes(stop)))
}

// What is done to persons falls under a term that protects them, where there is one.
const PERSONS = /abduct|detention|capture|looting|rape|torture/
const OBSTRUCTIONS = /obstruct|aid|convoy/
const MONTH = 31 * 86_400_000
