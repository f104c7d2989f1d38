import type { Parse } from '../model/parse.ts'
import { spanOfWords } from '../model/parse.ts'
import type { Place, PlaceMention } from '../model/place.ts'
import type { Atlas } from './atlas.ts'
import { foldedWords, formOf, type Line, openLine, textOfWords } from './names/line.ts'
import { type Candidate, findCandidates } from './places/candidates.ts'
import { choosePlaces } from './places/choose.ts'
import { COMPASS, NEVER } from './places/words.ts'
import type { Roster } from './roster.ts'

/** The places of a text, in reading order, resolved by the text's other places. A name that no list has keeps `place: null`. */
export function findPlaces(parse: Parse, world: { readonly atlas: Atlas; readonly roster: Roster }): PlaceMention[] {
  const line = openLine(parse)
  const candidates = findCandidates(line, world.atlas).filter((candidate) => isPlace(line, candidate, world.roster))
  const chosen = choosePlaces(candidates, countriesOf(line, world.roster), world.atlas)
  return candidates.flatMap((candidate, row) => {
    const place = chosen[row] ?? null
    return isLikely(candidate, place) ? [mentionOf(line, candidate, place)] : []
  })
}

/** Whether the name is a place at all, before it is known which. */
function isPlace(line: Line, candidate: Candidate, roster: Roster): boolean {
  const { marked, cue, places, own, first, last } = candidate
  if (marked === 'place' || marked === 'facility' || own) return true
  if (marked === 'person' || marked === 'weapon' || marked === 'event') return false
  const listed = roster.named.get(candidate.folded)
  if (listed !== undefined && listed.actor.kind !== 'state' && listed.actor.kind !== 'body') return false
  if (listed?.actor.kind === 'body' && listed.form === 'name' && places[0]?.kind !== 'region' && places[0]?.kind !== 'province')
    return false
  if (roster.adjectives.has(candidate.folded) && places[0]?.kind !== 'country') return false
  if (marked === 'organisation') return cue === 2 && places.length > 0
  const [likeliest] = places
  if (likeliest === undefined) return cue === 2
  if (likeliest.kind === 'country' || likeliest.kind === 'region') return true
  if (cue === 2) return true
  const many = places.some(({ population }) => population >= 100_000)
  return many && (cue === 1 || first !== startOfSentence(line, first) || last > first)
}

/** A name that is known only by its sound, or is small and far from all the text's countries, needs a strong cue. */
function isLikely(candidate: Candidate, place: Place | null): boolean {
  if (place !== null) return true
  return !NEVER.has(candidate.folded)
}

function mentionOf(line: Line, candidate: Candidate, place: Place | null): PlaceMention {
  const { parse } = line
  const { first, last, kind } = candidate
  const compass =
    place !== null &&
    (place.kind === 'country' || place.kind === 'province' || place.kind === 'region') &&
    COMPASS.has(formOf(line, first - 1))
  const start = compass ? first - 1 : first
  const written = place?.kind === 'country' ? place.name : textOfWords(parse, first, last)
  return {
    ...spanOfWords(parse, start, last),
    first: start,
    last,
    name: compass ? `${formOf(line, first - 1)} ${written}` : written,
    kind: kind === 'facility' || kind === 'road' || kind === 'other' ? kind : (place?.kind ?? kind ?? 'settlement'),
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
function countriesOf(line: Line, roster: Roster): ReadonlyMap<string, number> {
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
