import type { Place } from '../../model/place.ts'
import { type AtlasTables, unpackCountry } from './format.ts'

/** A user's place with its country and province: as given, else those of the nearest shipped places within reach. */
export function withLand(place: Place, tables: AtlasTables, nameOf: (row: number) => string): Place {
  if (place.country !== null && place.province !== undefined) return place
  const { nearest, placed } = neighbours(place, tables)
  const country = place.country ?? (nearest < 0 ? null : unpackCountry(tables.countries[nearest] ?? 0))
  const province = place.province === undefined ? sharedProvince(placed, tables) : null
  return { ...place, country, ...(province === null ? {} : { province: nameOf(province) }) }
}

/** The province that all of them lie in: between two provinces none is told. */
function sharedProvince(rows: readonly number[], { within }: AtlasTables): number | null {
  const [first] = rows
  const province = first === undefined ? undefined : within[first]
  return province !== undefined && rows.every((row) => within[row] === province) ? province : null
}

interface Neighbours {
  /** Row of the nearest place of all; -1 for none within reach. */
  readonly nearest: number
  /** Rows of the nearest three whose province is known, the nearest first. */
  readonly placed: readonly number[]
}

function neighbours({ lat, lon }: Place, tables: AtlasTables): Neighbours {
  const narrowing = Math.cos((lat * Math.PI) / 180) ** 2
  const placed: { readonly row: number; readonly distance: number }[] = []
  let nearest = -1
  let least = REACH
  for (let row = 0; row < tables.count; row++) {
    const north = (tables.lats[row] ?? 0) / UNIT - lat
    if (north > 1 || north < -1 || (tables.countries[row] ?? 0) === 0) continue
    const east = (tables.lons[row] ?? 0) / UNIT - lon
    const distance = north * north + east * east * narrowing
    if (distance < least) {
      least = distance
      nearest = row
    }
    const last = placed.length < COUNT ? REACH : (placed[COUNT - 1]?.distance ?? REACH)
    if (distance >= last || tables.within[row] === row) continue
    placed.push({ row, distance })
    placed.sort((a, b) => a.distance - b.distance)
    placed.length = Math.min(placed.length, COUNT)
  }
  return { nearest, placed: placed.map(({ row }) => row) }
}

/** The tables hold hundred-thousandths of a degree. */
const UNIT = 100_000
/** Square of half a degree of latitude, some 55 km: farther away, a neighbour tells nothing. */
const REACH = 0.25
const COUNT = 3
