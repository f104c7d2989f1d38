import type { Place } from '../model/place.ts'
import type { Incident, Term } from '../model/story.ts'
import { distanceKm, distanceToLineKm } from './geodesic.ts'
import type { Told } from './in-force.ts'
import { holdsName, sameName } from './names.ts'
import { radiusOf } from './whereabouts.ts'

/** Whether an incident lies in the area that a term covers: yes or no only where every place that it may have had does. */
export function inArea(incident: Pick<Incident, 'place'>, term: Term, { places, parties }: Ground): Told {
  const named = areaNames(term)
  if (named.length === 0) return onPartysLand(incident, parties, places)
  if (incident.place.length === 0) return { answer: 'cannot-tell', because: 'No report tells the place of the incident.' }
  const route = routeOf(term, named, places)
  if (route !== null) return nearRoute(incident.place, route, places)
  if (term.type === 'corridor' || term.type === 'patrol') return onNamedRoute(incident.place, named)
  const answers = incident.place.map((name) => within(name, named, places))
  return agreeing(answers)
}

/** What the answer is told from besides the term itself. */
export interface Ground {
  /** The resolved places by name. */
  readonly places: ReadonlyMap<string, Place>
  /** The parties of the accord, where a term does not repeat them. */
  readonly parties: readonly string[]
}

// A term that names no area covers at least the land of a party that is a land itself ("Tigray"); a whole state is too wide to say so.
function onPartysLand({ place }: Pick<Incident, 'place'>, parties: readonly string[], places: ReadonlyMap<string, Place>): Told {
  const lands = parties.filter((party) => {
    const kind = places.get(party)?.kind
    return kind !== undefined && kind !== 'country'
  })
  const inside = place.map((name) => within(name, lands, places)).find(({ answer }) => answer === 'yes')
  if (lands.length > 0 && inside !== undefined) return { answer: 'yes', because: `The term names no area; ${inside.because}` }
  return { answer: 'cannot-tell', because: 'No report tells what area the term covers.' }
}

interface Route {
  readonly names: readonly string[]
  readonly line: readonly Place[]
  /** On each side; null where no report tells it. */
  readonly widthKm: number | null
}

// The place where an accord was signed is no part of what it covers.
function areaNames({ place, agreement }: Term): string[] {
  const signed = (agreement.split(',')[0] ?? '').toLowerCase()
  return place.filter((name) => name.toLowerCase() !== signed)
}

// "Gondar-Humera-Shire", "between Trumba and Ain al-Havr": a line where each of its points is known.
function routeOf(term: Term, named: readonly string[], places: ReadonlyMap<string, Place>): Route | null {
  if (term.type !== 'corridor' && term.type !== 'patrol') return null
  for (const name of named) {
    const stops = name.replace(/^(between|from)\s+/i, '').split(/\s*[–-]\s*|\s+(?:and|to)\s+/)
    const line = stops.flatMap((stop) => places.get(stop) ?? [])
    if (stops.length > 1 && line.length === stops.length)
      return { names: [name, ...stops], line, widthKm: term.unit === 'km' ? term.value : null }
  }
  return null
}

function nearRoute(names: readonly string[], route: Route, places: ReadonlyMap<string, Place>): Told {
  return agreeing(
    names.map((name) => {
      if (route.names.some((other) => sameName(other, name))) return { answer: 'yes', because: `${name} is on the route.` }
      const place = places.get(name)
      if (place === undefined) return { answer: 'cannot-tell', because: `Where ${name} lies is not known.` }
      const distance = distanceToLineKm(place, route.line)
      const reach = route.widthKm ?? UNTOLD_WIDTH_KM
      // Straight stretches between towns leave the road by kilometres; the longer, the more.
      const doubt = radiusOf(place) + STRAY_SHARE * lengthOf(route.line)
      if (distance + doubt < reach) return { answer: 'yes', because: `${name} lies ${rounded(distance)} km from the route.` }
      if (distance - doubt > reach && distance < FAR_KM)
        return { answer: 'no', because: `${name} lies ${rounded(distance)} km from the route, beyond ${reach} km.` }
      return {
        answer: 'cannot-tell',
        because: `${name} lies about ${rounded(distance)} km from the straight line of the route, too near its edge to tell.`,
      }
    }),
  )
}

function onNamedRoute(names: readonly string[], named: readonly string[]): Told {
  const on = names.find((name) => named.some((other) => sameName(other, name) || holdsName(name, other)))
  if (on !== undefined) return { answer: 'yes', because: `${on} is what the term names.` }
  return { answer: 'cannot-tell', because: `The course of ${named[0] ?? 'the route'} is not known here; enter it to have distances told.` }
}

function within(name: string, areas: readonly string[], places: ReadonlyMap<string, Place>): Told {
  if (areas.some((area) => sameName(area, name) || holdsName(name, area)))
    return { answer: 'yes', because: `${name} is in the area that the term names.` }
  const place = places.get(name)
  if (place === undefined) return { answer: 'cannot-tell', because: `Where ${name} lies is not known.` }
  const province = place.province === undefined ? undefined : areas.find((area) => sameName(area, place.province ?? ''))
  if (province !== undefined) return { answer: 'yes', because: `${name} lies in ${province}.` }
  const known = areas.flatMap((area) => places.get(area) ?? [])
  if (place.kind === 'province' && known.length > 0 && known.every((area) => area.kind === 'province' && isNextTo(area, place)))
    return { answer: 'no', because: `${name} is another province than ${known.map((area) => area.name).join(' and ')}.` }
  if (known.length === 0) return { answer: 'cannot-tell', because: `The bounds of ${areas[0] ?? 'the area'} are not known.` }
  for (const area of known) {
    if (area.kind === 'country' && place.country !== null && area.country === place.country)
      return { answer: 'yes', because: `${name} lies in ${area.name}.` }
    const distance = distanceKm(place, area)
    if (distance + radiusOf(place) < INNER_SHARE * radiusOf(area))
      return { answer: 'yes', because: `${name} lies ${rounded(distance)} km from the middle of ${area.name}.` }
  }
  const outside = known.every(
    (area) => place.country === area.country && distanceKm(place, area) - radiusOf(place) > OUTER_SHARE * radiusOf(area),
  )
  // Another country is as likely a namesake that was taken for it.
  if (outside) return { answer: 'no', because: `${name} lies well outside ${known.map((area) => area.name).join(' and ')}.` }
  return {
    answer: 'cannot-tell',
    because: `${name} lies near the edge of ${known.map((area) => area.name).join(' and ')}, or its place is not sure.`,
  }
}

function isNextTo(area: Place, place: Place): boolean {
  return area.id !== place.id && area.country === place.country
}

function agreeing(told: readonly Told[]): Told {
  const sure = told.filter(({ answer }) => answer !== 'cannot-tell')
  const [first] = sure
  // Names of one incident are as a rule spellings of one place; those that are not known do not speak against one that is.
  if (first !== undefined && sure.every(({ answer }) => answer === first.answer)) return first
  if (first !== undefined) return { answer: 'cannot-tell', because: 'Its places lie on both sides of the edge.' }
  return told[0] ?? { answer: 'cannot-tell', because: 'No report tells the place.' }
}

function lengthOf(line: readonly Place[]): number {
  return line.reduce((sum, place, at) => sum + (line[at + 1] === undefined ? 0 : distanceKm(place, line[at + 1] ?? place)), 0)
}

function rounded(km: number): number {
  return km < 10 ? Math.round(km * 10) / 10 : Math.round(km)
}

// An area is told by a point and a radius: what is well inside is in, what is well outside is out.
const INNER_SHARE = 0.75
const OUTER_SHARE = 1.8
const STRAY_SHARE = 0.03
const UNTOLD_WIDTH_KM = 5
// Beyond this a place was more likely taken for a namesake than told of this conflict.
const FAR_KM = 300
