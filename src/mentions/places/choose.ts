import type { Place } from '../../model/place.ts'
import type { Atlas } from '../atlas.ts'
import type { Candidate } from './candidates.ts'

/** Which place each candidate is, by the text's other places, its countries, the kind told and the size; null for none. */
export function choosePlaces(candidates: readonly Candidate[], countries: ReadonlyMap<string, number>, atlas: Atlas): (Place | null)[] {
  const votes = weighVotes(voteCountries(candidates, countries))
  const settled = [...votes.values()].some((weight) => weight >= SETTLED)
  const areas = new Set(candidates.flatMap(({ folded, kind }) => (kind === 'province' ? [folded] : [])))
  return candidates.map((candidate, row) => {
    const parent = parentOf(candidate, candidates[row + 1])
    let best: Place | null = null
    let bestScore = Number.NEGATIVE_INFINITY
    const rival = candidate.places.find((place) => atlas.isOwnName(place, candidate.folded))
    for (const place of candidate.places) {
      const near =
        atlas.isOwn(place) || (place.country !== null && countries.has(place.country)) || (parent !== null && place.country === parent)
      const ownName = atlas.isOwn(place) || atlas.isOwnName(place, candidate.folded)
      if (!near && (candidate.bySound || (settled && place.kind === 'settlement' && place.population < (ownName ? 15_000 : 100_000))))
        continue
      const nested = parent !== null && place.kind !== 'country' && place.country === parent ? NESTED : 0
      const other = !ownName && rival !== undefined && outranks(rival, place)
      const score = scoreOf(place, candidate, votes, areas, atlas) + nested - (other ? OTHER_NAME : 0)
      if (score > bestScore) {
        best = place
        bestScore = score
      }
    }
    return best
  })
}

/** The country of the wider place named after a comma: "Georgia, the United States", "Idlib, Syria"; null for none. */
function parentOf(candidate: Candidate, next: Candidate | undefined): string | null {
  if (!candidate.comma || next === undefined || next.first - candidate.last > 3) return null
  const [wider] = next.places
  return wider !== undefined && (wider.kind === 'country' || wider.kind === 'province') ? wider.country : null
}

/** Whether a place that is called just so stands before one that has it as another name: the state of Arizona before Yuma, but not the canton before Geneva. */
function outranks(rival: Place, place: Place): boolean {
  const around = rival.country === place.country && rival.kind !== 'settlement' && 4 * place.population > rival.population
  return !around && 3 * rival.population > place.population
}

/** How much each country is the text's: countries named, and towns that are the only or by far the largest of their name. */
function voteCountries(candidates: readonly Candidate[], named: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const votes = new Map(named)
  const seen = new Set<string>()
  for (const { places, folded, cue, bySound } of candidates) {
    if (bySound || seen.has(folded)) continue
    seen.add(folded)
    const [first] = places
    if (first?.country == null) continue
    const rival = places.find(({ country }) => country !== first.country)
    const sure =
      rival === undefined || first.kind === 'country' || first.kind === 'region' || first.population > 20 * (rival.population + 1000)
    if (sure) votes.set(first.country, (votes.get(first.country) ?? 0) + (cue > 0 ? 2 : 1))
  }
  return votes
}

/** What a country's votes count: much where it is plainly the text's, little where it is one of many. */
function weighVotes(votes: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const total = [...votes.values()].reduce((sum, count) => sum + count, 0)
  return new Map([...votes].map(([country, count]) => [country, (4 * count) / total + (count >= 4 ? SETTLED : 0)]))
}

function scoreOf(place: Place, candidate: Candidate, votes: ReadonlyMap<string, number>, areas: ReadonlySet<string>, atlas: Atlas): number {
  let score = 2 * Math.log10(place.population + 100)
  if (atlas.isOwn(place)) score += 100
  if (place.country !== null) score += votes.get(place.country) ?? 0
  const { kind } = candidate
  if (place.kind === 'country') score += kind === null || kind === 'province' ? 10 : -2
  if (place.kind === 'region') score += 6
  if (place.kind === 'water') score += kind === null || kind === 'water' ? 12 : 0
  if (kind !== null && fits(place.kind, kind)) score += 4
  else if (kind !== null && GRADED.has(kind) && GRADED.has(place.kind)) score -= 6
  if (kind === null && place.kind === 'settlement' && !areas.has(candidate.folded)) score += 2
  if (kind === null && place.kind === 'province' && areas.has(candidate.folded)) score += 3
  if (kind === null && place.kind === 'district') score -= 1.5
  return score
}

function fits(kind: Place['kind'], told: Place['kind']): boolean {
  if (kind === told) return true
  if (told === 'province') return kind === 'region'
  if (told === 'region') return kind === 'province' || kind === 'water'
  return false
}

/** How much less likely a place is meant by one of its other names where one is called just so. */
const OTHER_NAME = 4

/** How much a wider place after a comma counts. */
const NESTED = 20

const GRADED: ReadonlySet<Place['kind']> = new Set(['settlement', 'district', 'province'])

/** Weight from which a country is plainly the text's. */
const SETTLED = 8
