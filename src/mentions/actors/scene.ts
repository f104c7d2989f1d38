import type { Actor, ActorMention } from '../../model/actor.ts'
import { type Parse, spanOfWords } from '../../model/parse.ts'
import type { PlaceMention } from '../../model/place.ts'
import { foldName } from '../names/fold.ts'
import { type Line, openLine } from '../names/line.ts'
import { actorOf, type Country, type Roster } from '../roster.ts'
import { MODIFIERS, NOUNS, type NounClass, PLAIN_LEADS } from './nouns.ts'

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
  /** Class of a noun, by index into `parse.strings`. */
  readonly nouns: readonly (NounClass | undefined)[]
  /** Bits of `STARTS`, by index into `parse.strings`. */
  readonly starts: Uint8Array
}

/** How a word may start an actor. */
export const STARTS = { name: 1, nationality: 2, plain: 4, modifier: 8, partisan: 16 } as const

export function openScene(parse: Parse, places: readonly PlaceMention[], roster: Roster): Scene {
  const placeAt = new Int32Array(parse.length).fill(-1)
  places.forEach((place, row) => {
    placeAt.fill(row, place.first, place.last + 1)
  })
  const line = openLine(parse)
  const nouns = parse.strings.map((form) => NOUNS.get(form))
  const starts = Uint8Array.from(parse.strings, (form, row) => startsOf(form, nouns[row], roster))
  return { line, parse, roster, placeAt, places, theatre: theatreOf(places, roster), nouns, starts }
}

/** The class of a word as a noun; undefined outside the text. */
export function nounAt(scene: Scene, word: number): NounClass | undefined {
  return scene.nouns[scene.parse.forms[word] ?? -1]
}

/** Whether a word may stand between an owner and its noun. */
export function isModifier(scene: Scene, word: number): boolean {
  return ((scene.starts[scene.parse.forms[word] ?? -1] ?? 0) & STARTS.modifier) !== 0
}

function startsOf(form: string, noun: NounClass | undefined, roster: Roster): number {
  const folded = foldName(form)
  const gap = folded.indexOf(' ')
  const first = gap < 0 ? folded : folded.slice(0, gap)
  return (
    (roster.longest.has(first) ? STARTS.name : 0) |
    (roster.firsts.has(first) ? STARTS.nationality : 0) |
    (noun !== undefined || MODIFIERS.has(form) || PLAIN_LEADS.has(form) ? STARTS.plain : 0) |
    (MODIFIERS.has(form) ? STARTS.modifier : 0) |
    (form.startsWith('pro') || form.startsWith('anti') ? STARTS.partisan : 0)
  )
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

/** What a class of noun makes of the actor. */
export const KIND_OF: Readonly<Record<NounClass, Actor['kind']>> = {
  forces: 'forces',
  rebels: 'group',
  government: 'state',
  organ: 'organ',
  office: 'person',
  people: 'person',
  side: 'state',
  source: 'person',
  media: 'media',
  body: 'body',
}

/** The kind of a mention that ends in a noun: one person, several, or a body. */
export function mentionKind(group: NounClass, noun: string): ActorMention['kind'] {
  if (group !== 'office' && group !== 'source' && group !== 'people') return 'organisation'
  return noun.endsWith('s') || noun === 'people' || noun === 'staff' ? 'other' : 'person'
}

/** The state that a country is; null for none. */
export function stateOf(country: Country | null | undefined): Actor | null {
  return country === null || country === undefined ? null : actorOf(country)
}
