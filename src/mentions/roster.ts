import type { Actor } from '../model/actor.ts'
import type { DataFiles } from '../model/knowledge.ts'
import { decodeUtf8 } from '../model/utf8.ts'
import { foldName } from './names/fold.ts'

/** The listed states, forces, groups, bodies and people, and how texts name them. */
export interface Roster {
  /** Listed names by folded form; the first of the list wins. */
  readonly named: ReadonlyMap<string, ListedName>
  /** How many words the longest listed name has that starts with this folded word. */
  readonly longest: ReadonlyMap<string, number>
  /** All beginnings of listed names, to the letter: what is none of them goes on to no name. */
  readonly beginnings: ReadonlySet<string>
  readonly actors: ReadonlyMap<string, Actor>
  readonly countries: ReadonlyMap<string, Country>
  /** "turkish" and "turks" to Turkey. */
  readonly adjectives: ReadonlyMap<string, Country>
  readonly people: ReadonlyMap<string, Country>
  /** "ankara" to Turkey. */
  readonly capitals: ReadonlyMap<string, Country>
  /** First folded words of adjectives, people and capitals. */
  readonly firsts: ReadonlySet<string>
}

export interface ListedName {
  readonly actor: Actor
  /** `acronym`: only in capitals; `capital`: a capital that stands for its government. */
  readonly form: 'name' | 'acronym' | 'lower' | 'country'
  /** As listed. */
  readonly written: string
}

/** A state, or a people or region without one of its own (`code` is then the state it lies in). */
export interface Country {
  readonly code: string
  readonly name: string
  readonly also: readonly string[]
  readonly adjectives: readonly string[]
  readonly people: readonly string[]
  readonly capitals: readonly string[]
  /** `region`: Tigray, Darfur; its forces are not the state's. */
  readonly kind?: 'state' | 'region' | 'people'
}

/** Opens `countries.json`, `peoples.json` and `actors.json`; what is missing or damaged is left out. */
export function openRoster(files: DataFiles): Roster {
  const countries = new Map<string, Country>()
  const adjectives = new Map<string, Country>()
  const people = new Map<string, Country>()
  const capitals = new Map<string, Country>()
  const actors = new Map<string, Actor>()
  const named = new Map<string, ListedName>()
  const add = (written: string, listed: Omit<ListedName, 'written'>) => {
    const folded = foldName(written)
    if (folded !== '' && !named.has(folded)) named.set(folded, { ...listed, written })
  }
  for (const country of [...readRows<Country>(files, 'countries.json'), ...readRows<Country>(files, 'peoples.json')]) {
    const actor = actorOf(country)
    if (country.kind === undefined) countries.set(country.code, country)
    actors.set(actor.id, actor)
    for (const name of [country.name, ...country.also]) add(name, { actor, form: isAcronym(name) ? 'acronym' : 'country' })
    for (const word of country.adjectives) setNew(adjectives, foldName(word), country)
    for (const word of country.people) setNew(people, foldName(word), country)
    for (const word of country.capitals) setNew(capitals, foldName(word), country)
  }
  for (const row of readRows<Actor & { names: readonly string[] }>(files, 'actors.json')) {
    const actor: Actor = { id: row.id, name: row.name, kind: row.kind, country: row.country, side: row.side }
    actors.set(actor.id, actor)
    for (const name of [row.name, ...row.names])
      add(name, { actor, form: isAcronym(name) ? 'acronym' : /^\p{Ll}/u.test(name) ? 'lower' : 'name' })
  }
  const firsts = new Set([adjectives, people, capitals].flatMap((map) => [...map.keys()].map((key) => key.split(' ')[0] ?? '')))
  return { named, longest: longestOf(named), beginnings: beginningsOf(named), actors, countries, adjectives, people, capitals, firsts }
}

/** The Actor that a country is. */
export function actorOf(country: Country): Actor {
  const kind = country.kind === undefined || country.kind === 'state' ? 'state' : country.kind === 'region' ? 'body' : 'group'
  const id = kind === 'state' ? `state:${country.code}` : `${country.kind}:${foldName(country.name).replaceAll(' ', '-')}`
  return { id, name: country.name, kind, country: country.code, side: null }
}

/** Names by which a side is known, the one to show first. */
export function sideNames(actor: Actor, roster: Roster): readonly string[] {
  let side = actor
  for (let steps = 0; steps < 4; steps++) {
    const above = side.side === null ? undefined : roster.actors.get(side.side)
    if (above === undefined) break
    side = above
  }
  return namesOfSide(side, roster)
}

function namesOfSide(side: Actor, roster: Roster): readonly string[] {
  if (side.kind !== 'state') return [side.name]
  const country = side.country === null ? undefined : roster.countries.get(side.country)
  if (country === undefined) return [side.name]
  const adjective = country.adjectives[0]
  return [
    ...new Set([
      country.name,
      ...(adjective === undefined ? [] : [`${adjective} government`]),
      ...(side.name === country.name ? [] : [side.name]),
    ]),
  ]
}

function longestOf(named: ReadonlyMap<string, ListedName>): ReadonlyMap<string, number> {
  const longest = new Map<string, number>()
  for (const folded of named.keys()) {
    const parts = folded.split(' ')
    const first = parts[0] ?? ''
    longest.set(first, Math.max(longest.get(first) ?? 0, parts.length))
  }
  return longest
}

function beginningsOf(named: ReadonlyMap<string, ListedName>): ReadonlySet<string> {
  const beginnings = new Set<string>()
  for (const folded of named.keys()) for (let end = 1; end <= folded.length; end++) beginnings.add(folded.slice(0, end))
  return beginnings
}

function readRows<Row extends object>(files: DataFiles, name: string): readonly Row[] {
  const bytes = files[name]
  if (bytes === undefined) return []
  try {
    const rows: unknown = JSON.parse(decodeUtf8(bytes))
    return Array.isArray(rows) ? rows.filter((row): row is Row => typeof row === 'object' && row !== null) : []
  } catch {
    return []
  }
}

function isAcronym(name: string): boolean {
  return name.length <= 6 && /^[\p{Lu}\d.\-/]+$/u.test(name)
}

function setNew(map: Map<string, Country>, key: string, country: Country): void {
  if (key !== '' && !map.has(key)) map.set(key, country)
}
