import type { Actor, ActorMention } from '../../model/actor.ts'
import { type Parse, spanOfWords } from '../../model/parse.ts'
import type { PlaceMention } from '../../model/place.ts'
import { type Line, openLine } from '../names/line.ts'
import type { Country, Roster } from '../roster.ts'

/** What the rules for actors look at. */
export interface Scene {
  readonly line: Line
  readonly parse: Parse
  readonly roster: Roster
  /** Row of the place mention that covers a word, -1 for none. */
  readonly placeAt: Int32Array
  readonly places: readonly PlaceMention[]
  /** Country that most of the places lie in: "the army" is its army; null where no place tells. */
  readonly theatre: Country | null
}

export function openScene(parse: Parse, places: readonly PlaceMention[], roster: Roster): Scene {
  const placeAt = new Int32Array(parse.length).fill(-1)
  places.forEach((place, row) => {
    placeAt.fill(row, place.first, place.last + 1)
  })
  return { line: openLine(parse), parse, roster, placeAt, places, theatre: theatreOf(places, roster) }
}

/** A mention of the words [first, last]. */
export function mentionOf(
  scene: Scene,
  first: number,
  last: number,
  told: Omit<ActorMention, 'start' | 'end' | 'first' | 'last'>,
): ActorMention {
  return { ...spanOfWords(scene.parse, first, last), first, last, ...told }
}

/** An actor that is not listed: a state's army, a rebel group as worded. */
export function madeActor(name: string, kind: Actor['kind'], country: string | null, side: string | null): Actor {
  return { id: `${kind}:${country ?? ''}:${name.toLowerCase()}`, name, kind, country, side }
}

function theatreOf(places: readonly PlaceMention[], roster: Roster): Country | null {
  const counts = new Map<string, number>()
  for (const { place, kind } of places) {
    if (place?.country == null) continue
    counts.set(place.country, (counts.get(place.country) ?? 0) + (kind === 'country' ? 1 : 2))
  }
  let best: string | null = null
  for (const [country, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = country
  return best === null ? null : (roster.countries.get(best) ?? null)
}
