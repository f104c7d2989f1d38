import type { Incident, Term } from '../model/story.ts'
import { startOf } from './in-force.ts'

/** Finds the terms that an incident could touch: one ceasefire, the nearest in time, and the routes and zones of its accord that have an area; for aid held up, access too. */
export function termsFinder(terms: readonly Term[]): (incident: Incident) => readonly Term[] {
  const starts = new Map(terms.map((term) => [term, startOf(term, terms).at?.slice(0, 10) ?? null]))
  const known: Known = {
    terms,
    ceasefires: terms.filter(({ type }) => type === 'cessation').map((term) => ({ term, start: starts.get(term) ?? null })),
    first: [...starts.values()].filter((start) => start !== null).sort()[0] ?? null,
    protection: terms.find(({ type, what }) => type === 'other' && what === 'protection'),
    ofAccord: groupByAccord(terms),
  }
  return (incident) => termsFor(incident, known)
}

interface Known {
  readonly terms: readonly Term[]
  readonly ceasefires: readonly { readonly term: Term; readonly start: string | null }[]
  /** The day on which the first of all terms began. */
  readonly first: string | null
  readonly protection: Term | undefined
  readonly ofAccord: ReadonlyMap<string, readonly Term[]>
}

function termsFor(incident: Incident, known: Known): readonly Term[] {
  if (isLongBefore(incident, known)) return []
  const ceasefire = nearest(incident, known)
  const ofAccord = ceasefire === undefined ? known.terms : (known.ofAccord.get(ceasefire.agreement) ?? [])
  // A patrol held up is held against what was agreed on patrols, and against the route that it goes by.
  if (PATROLS.test(incident.kind)) return ofAccord.filter((term) => term.type === 'patrol' || hasArea(term))
  // A count of breaches names no spot that a route could be measured to.
  if (incident.kind === COUNTS) return ceasefire === undefined ? [] : [ceasefire]
  if (OBSTRUCTIONS.test(incident.kind)) {
    const access = ofAccord.find(({ type }) => type === 'access')
    const routes = ofAccord.filter((term) => term.type === 'corridor' && passes(term, incident))
    return access === undefined ? routes : [access, ...routes]
  }
  if (known.protection !== undefined && PERSONS.test(incident.kind)) return [known.protection]
  const areas = ofAccord.filter(hasArea)
  return ceasefire === undefined ? areas : [ceasefire, ...areas]
}

// A route with a width is an area that fire can fall into; one without is a road that aid goes by.
function hasArea({ type, unit, value, agreed }: Term): boolean {
  return (type === 'corridor' && (agreed?.area != null || (unit === 'km' && value !== null))) || type === 'zone'
}

// The ceasefire that began last before the incident; where none had begun, the first that came after.
function nearest(incident: Incident, { ceasefires }: Known): Term | undefined {
  const day = (incident.from ?? incident.to)?.slice(0, 10) ?? null
  if (day === null) return ceasefires[0]?.term
  let begun: Known['ceasefires'][number] | undefined
  let coming: Known['ceasefires'][number] | undefined
  for (const one of ceasefires) {
    if (one.start === null) continue
    if (one.start <= day && (begun?.start == null || one.start > begun.start)) begun = one
    if (one.start > day && (coming?.start == null || one.start < coming.start)) coming = one
  }
  return (begun ?? coming ?? ceasefires[0])?.term
}

// What ended more than a month before every accord is its history, not held against it by anybody.
function isLongBefore(incident: Incident, { first }: Known): boolean {
  const end = incident.to ?? incident.from
  return end !== null && first !== null && Date.parse(first) - Date.parse(end.slice(0, 10)) > MONTH
}

// "Gondar-Mai Tsebri" passes what happened at Mai Tsebri.
function passes({ place }: Term, incident: Incident): boolean {
  const stops = place.flatMap((name) => name.toLowerCase().split(/\s*[–-]\s*/))
  return incident.place.some((name) => stops.some((stop) => stop.length > 2 && name.toLowerCase().includes(stop)))
}

function groupByAccord(terms: readonly Term[]): ReadonlyMap<string, readonly Term[]> {
  const groups = new Map<string, Term[]>()
  for (const term of terms) {
    const group = groups.get(term.agreement)
    if (group === undefined) groups.set(term.agreement, [term])
    else group.push(term)
  }
  return groups
}

// What is done to persons falls under a term that protects them, where there is one.
const PERSONS = /abduct|detention|capture|looting|rape|torture/
const PATROLS = /patrol|closure of a road/
const COUNTS = 'reported breaches'
const OBSTRUCTIONS = /obstruct|aid|convoy/
const MONTH = 31 * 86_400_000
