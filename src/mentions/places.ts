import type { Actor } from '../model/actor.ts'
import type { Parse } from '../model/parse.ts'
import { spanOfWords } from '../model/parse.ts'
import type { Place, PlaceMention } from '../model/place.ts'
import { TITLES } from './actors/nouns.ts'
import type { Atlas } from './atlas.ts'
import { foldedWords, formOf, isPossessive, type Line, openLine, textOfWords } from './names/line.ts'
import { listedAt } from './names/listed.ts'
import { type Candidate, findCandidates } from './places/candidates.ts'
import { choosePlaces } from './places/choose.ts'
import { addLines } from './places/lines.ts'
import { COMPASS, FALLING, KIND_WORDS, NEVER, OF_PLACE, TAKING, WEAK_KINDS } from './places/words.ts'
import type { Roster } from './roster.ts'

/** The places of a text, in reading order, resolved by the text's other places. A name that no list has keeps `place: null`. */
export function findPlaces(parse: Parse, world: { readonly atlas: Atlas; readonly roster: Roster }): PlaceMention[] {
  const line = openLine(parse)
  const countries = countriesOf(line, world.roster)
  const all = findCandidates(line, world.atlas)
  const sure = all.filter((candidate) => candidate.cue === 2 && isPlace(line, candidate, { roster: world.roster, countries }))
  for (const { places, folded } of sure) {
    const country = places[0]?.country
    if (
      country != null &&
      places.some((place) => world.atlas.isOwnName(place, folded)) &&
      places.every((place) => place.country === country)
    )
      countries.set(country, (countries.get(country) ?? 0) + 1)
  }
  const candidates = all.filter((candidate) => isPlace(line, candidate, { roster: world.roster, countries }))
  const chosen = choosePlaces(candidates, countries, world.atlas)
  const named = candidates.flatMap((candidate, row) => {
    const place = chosen[row] ?? null
    return isLikely(candidate, place) ? [mentionOf(line, candidate, place)] : []
  })
  return addLines(line, named)
}

/** What the text tells before its places are known: the countries that it names. */
interface Told {
  readonly roster: Roster
  readonly countries: ReadonlyMap<string, number>
}

/** Whether the name is a place at all, before it is known which. */
function isPlace(line: Line, candidate: Candidate, { roster, countries }: Told): boolean {
  const { marked, cue, places, own, first, last, kindWord } = candidate
  const [likeliest] = places
  const listed = roster.named.get(candidate.folded)
  if (listed !== undefined && !isLand(listed.actor)) return own || (kindWord >= 0 && cue === 2 && listed.actor.kind !== 'person')
  const longer = listedAt(line, roster, first, line.parse.length)
  if (longer !== null && longer.last > last && !isLand(longer.listed.actor)) return false
  if (roster.people.has(candidate.folded) && likeliest === undefined) return false
  if (own && marked !== 'person') return true
  if (isTitled(line, first)) return false
  if (roster.adjectives.has(candidate.folded) && (listed === undefined || !isLand(listed.actor))) return false
  if (marked === 'place' || marked === 'facility') return true
  if (marked === 'nationality' && likeliest?.kind !== 'country' && likeliest?.kind !== 'province') return false
  if (listed?.actor.kind === 'state' || likeliest?.kind === 'country') return true
  const inTold = places.some(({ country }) => country !== null && countries.has(country))
  if (marked === 'person' && inTold && ((cue > 0 && last > first) || TAKING.has(formOf(line, first - 1)))) return true
  if (marked === 'person' && likeliest !== undefined && (OF_PLACE.has(formOf(line, last + 1)) || (cue > 0 && isShouted(line, first, last))))
    return true
  if (marked === 'person') return cue === 2 && (kindWord >= 0 || (isInside(line, first, last) && !isPossessive(formOf(line, last + 1))))
  if (marked === 'weapon' || marked === 'event') return kindWord >= 0 && cue === 2
  if (isOfLargerName(line, first, last)) return false
  if (marked === 'organisation') return cue === 2 && places.length > 0
  if (likeliest === undefined) return cue === 2 && (marked === 'other' || !WEAK_KINDS.has(formOf(line, kindWord)))
  if (likeliest.kind === 'region' || cue === 2 || (likeliest.kind === 'province' && cue === 1)) return true
  // A town of a country that the text names, by its exact name.
  if (inTold && (cue === 1 || (marked === 'other' && first !== startOfSentence(line, first) && candidate.folded.length > 3))) return true
  const many = places.some(({ population }) => population >= 100_000)
  return many && (cue === 1 || first !== startOfSentence(line, first) || last > first)
}

/** A state, or a region that has its own side. */
function isLand(actor: Actor): boolean {
  return actor.kind === 'state' || actor.id.startsWith('region:')
}

/** "Mr Paris", "General Hama": a person, not a place. */
function isTitled(line: Line, first: number): boolean {
  if (TITLES.has(formOf(line, first)) && !KIND_WORDS.has(formOf(line, first))) return true
  const before = first - 1
  return (
    TITLES.has(formOf(line, before)) &&
    (line.capitals[before] ?? 0) > 0 &&
    !KIND_WORDS.has(formOf(line, before)) &&
    before >= startOfSentence(line, first)
  )
}

/** "in Foo", "near Foo", "at Foo near": no person stands there, whatever the reader marks. */
function isInside(line: Line, first: number, last: number): boolean {
  const before = formOf(line, first - 1)
  if (before === 'on' && FALLING.has(formOf(line, first - 2))) return true
  return INSIDE.has(before) || (before === 'at' && formOf(line, last + 1) === 'near')
}

/** "GOMA, Jan 27": written in capitals as in a dateline. */
function isShouted(line: Line, first: number, last: number): boolean {
  return line.capitals[first] === 2 && line.capitals[last] === 2
}

/** Whether the reader marks a longer name of another kind around it: "Damascus" in "University of Damascus". */
function isOfLargerName(line: Line, first: number, last: number): boolean {
  const name = line.parse.names[line.nameAt[first] ?? -1]
  return name !== undefined && name.kind !== 'place' && name.kind !== 'facility' && (name.first < first || name.last > last)
}

/** A place known only by its sound must lie in a country that the text tells of, or be the user's own. */
function isLikely(candidate: Candidate, place: Place | null): boolean {
  return place !== null || !NEVER.has(candidate.folded)
}

function mentionOf(line: Line, candidate: Candidate, place: Place | null): PlaceMention {
  const { parse } = line
  const { first, last, kind, kindWord } = candidate
  const wide = place !== null && (place.kind === 'country' || place.kind === 'province' || place.kind === 'region')
  const start = wide && COMPASS.has(formOf(line, first - 1)) ? first - 1 : first
  const object = kind === 'facility' || kind === 'road' || kind === 'other'
  // "Idlib highway" and "Bab al-Hawa crossing" are no towns; the word for the kind belongs to the name.
  const end = object && kindWord > last ? kindWord : last
  const written = place?.kind === 'country' && !object ? place.name : textOfWords(parse, first, end)
  return {
    ...spanOfWords(parse, start, end),
    first: start,
    last: end,
    name: start < first ? `${formOf(line, start)} ${written}` : written,
    kind: object ? kind : (place?.kind ?? kind ?? KIND_WORDS.get(formOf(line, last)) ?? 'settlement'),
    place,
    precisionKm: place === null ? null : precisionOf(place, kind),
  }
}

/** Kilometres within which the point may lie. */
function precisionOf(place: Place, told: Place['kind'] | null): number {
  const base = place.radiusKm ?? PRECISION[place.kind]
  if (place.kind === 'settlement')
    return place.population > 500_000 ? 10 : place.population > 50_000 ? 5 : told === 'facility' || told === 'road' ? 5 : 2
  return base
}

/** Countries that the text names, by name or adjective, and how often (at most three times counts). */
function countriesOf(line: Line, roster: Roster): Map<string, number> {
  const counts = new Map<string, number>()
  for (let word = 0; word < line.parse.length; word++) {
    if ((line.capitals[word] ?? 0) === 0) continue
    const folded = foldedWords(line, word, word)
    const code =
      roster.adjectives.get(folded)?.code ??
      (roster.named.get(folded)?.actor.kind === 'state' ? roster.named.get(folded)?.actor.country : undefined)
    if (code != null && code !== '') counts.set(code, Math.min(3, (counts.get(code) ?? 0) + 1))
  }
  return counts
}

function startOfSentence(line: Line, word: number): number {
  const { sentences } = line.parse
  let low = 0
  let high = sentences.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((sentences[middle] ?? 0) <= word) low = middle
    else high = middle
  }
  return sentences[low] ?? 0
}

const INSIDE: ReadonlySet<string> = new Set(['in', 'near', 'outside', 'inside', 'around'])
const PRECISION: Readonly<Record<Place['kind'], number>> = {
  settlement: 2,
  district: 20,
  province: 60,
  country: 500,
  region: 80,
  road: 50,
  water: 100,
  facility: 1,
  other: 20,
}
