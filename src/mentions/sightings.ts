import geographiclib from 'geographiclib-geodesic'
import type { Document } from '../model/document.ts'
import type { EventMention } from '../model/event.ts'
import type { Place, PlaceMention, Sight } from '../model/place.ts'
import type { Mentions } from '../model/reading.ts'
import { parseSightings, type Sighting } from '../model/sighting.ts'
import type { When } from '../model/time.ts'
import type { World } from './world.ts'

/** What the rows of a field log tell of: a place reckoned from bearing and distance for each, and an event where something was fired or went off. */
export function findSightings(document: Document, { atlas }: Pick<World, 'atlas'>): Mentions {
  const rows = parseSightings(document.text)
  const found = rows.map((row) => ({ row, place: placeOf(row, document, (name) => atlas.find(name)[0] ?? null) }))
  return {
    times: [],
    quantities: [],
    actors: [],
    quotations: [],
    places: found.flatMap(({ row, place }) => (place === null ? [] : [mentionOf(row, place)])),
    events: found.flatMap(({ row, place }) => eventOf(row, place) ?? []),
  }
}

// Where the post stands is told by its own point, else by its name.
function placeOf(row: Sighting, document: Document, find: (name: string) => Place | null): Place | null {
  const post = row.post === '' ? `the post at ${row.at?.[1] ?? '?'}, ${row.at?.[0] ?? '?'}` : row.post
  const known = row.at === null ? find(row.post) : null
  const from = row.at ?? (known === null ? null : ([known.lon, known.lat] as const))
  if (from === null) return null
  if (row.bearings === null && row.distancesKm === null)
    return known ?? pointAt(from, { name: post, id: `${document.id}:${row.start}`, radiusKm: 1 })
  // Without a distance it may be anywhere in earshot; without a bearing, all round.
  const sight: Sight = { from, bearings: row.bearings ?? [0, 360], distancesKm: row.distancesKm ?? [0, EARSHOT_KM] }
  const middle = middleOf(sight)
  return { ...pointAt(middle.at, { name: nameOf(row, post), id: `${document.id}:${row.start}`, radiusKm: middle.radiusKm }), sight }
}

function pointAt(
  [lon, lat]: readonly [number, number],
  { name, id, radiusKm }: { readonly name: string; readonly id: string; readonly radiusKm: number },
): Place {
  return { id, name, kind: 'other', country: null, lat, lon, population: 0, radiusKm, source: 'observer' }
}

/** The middle of a sector, and the kilometres from it that hold all of the sector. */
function middleOf({ from, bearings, distancesKm }: Sight): { readonly at: readonly [number, number]; readonly radiusKm: number } {
  const whole = bearings[1] - bearings[0] >= 180
  const [near, far] = distancesKm
  const at = whole ? from : travel(from, (bearings[0] + bearings[1]) / 2, (near + far) / 2)
  const corners = whole ? [travel(from, 0, far)] : bearings.flatMap((bearing) => distancesKm.map((km) => travel(from, bearing, km)))
  const edge = whole ? [] : [travel(from, (bearings[0] + bearings[1]) / 2, far)]
  return { at, radiusKm: [...corners, ...edge].reduce((most, corner) => Math.max(most, kmBetween(at, corner)), 0) }
}

// "4 km from Sarmin on a bearing of 190°"
function nameOf({ bearings, distancesKm }: Sighting, post: string): string {
  const round = (number: number): number => Math.round(number * 10) / 10
  const bearing =
    bearings === null || bearings[1] - bearings[0] >= 360
      ? ''
      : ` on a bearing of ${Math.round(((bearings[0] + bearings[1]) / 2 + 360) % 360)}°`
  const distance = distancesKm === null ? 'in earshot of' : `${round(distancesKm[0])} to ${round(distancesKm[1])} km from`
  return `${distance} ${post}${bearing}`
}

function mentionOf({ start, end }: Sighting, place: Place): PlaceMention {
  return { start, end, first: 0, last: 0, name: place.name, kind: place.kind, place, precisionKm: place.radiusKm ?? null }
}

function eventOf(row: Sighting, place: Place | null): EventMention | null {
  const kind = KINDS.find(({ words }) => words.test(`${row.what} ${row.weapon}`))?.kind
  // "Nothing", "grey smoke", "a column of 14 vehicles": kept as observed, but nothing was fired.
  if (kind === undefined || NOTHING.test(row.what)) return null
  const at = place === null ? [] : [place.name]
  return {
    start: row.start,
    end: row.end,
    word: 0,
    category: 'ASSAULT',
    mode: null,
    kind,
    agent: [],
    target: [],
    place: at,
    when: whenOf(row),
    negated: false,
    observed: true,
    modality: 'deed',
  }
}

function whenOf({ from, to }: Sighting): When | null {
  if (from === null && to === null) return null
  return { from, to, precision: (from ?? to ?? '').length > 10 ? 'minute' : 'day', basis: 'stated' }
}

function travel([lon, lat]: readonly [number, number], bearing: number, km: number): readonly [number, number] {
  const { lat2 = lat, lon2 = lon } = EARTH.Direct(lat, lon, bearing, km * 1000)
  return [lon2, lat2]
}

function kmBetween([lon1, lat1]: readonly [number, number], [lon2, lat2]: readonly [number, number]): number {
  return (EARTH.Inverse(lat1, lon1, lat2, lon2).s12 ?? 0) / 1000
}

const EARTH = geographiclib.Geodesic.WGS84
const EARSHOT_KM = 30
const NOTHING = /^(?:nothing|none|no\b|quiet|silence)/i
/** Words of a log for what is fired or goes off, the more telling first. */
const KINDS: readonly { readonly words: RegExp; readonly kind: string }[] = [
  { words: /air ?strike|air ?raid|barrel bomb|aerial bomb/i, kind: 'air strike' },
  { words: /drone|uav|quadcopter/i, kind: 'drone strike' },
  { words: /rocket|mlrs|grad\b|missile/i, kind: 'rocket fire' },
  { words: /mine\b|\bied\b/i, kind: 'explosion' },
  { words: /shell|artillery|mortar|howitzer|outgoing|incoming|round|projectile/i, kind: 'shelling' },
  { words: /shot|burst|gunfire|small arms|machine ?gun|muzzle|sniper/i, kind: 'shooting' },
  { words: /explosion|detonation|impact|blast/i, kind: 'explosion' },
]
