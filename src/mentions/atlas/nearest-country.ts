import type { Place } from '../../model/place.ts'
import { type AtlasTables, unpackCountry } from './format.ts'

/** A user's place with its country: as given, else that of the nearest shipped place within reach. */
export function withCountry(place: Place, tables: AtlasTables): Place {
  return place.country === null ? { ...place, country: nearestCountry(place, tables) } : place
}

function nearestCountry({ lat, lon }: Place, tables: AtlasTables): string | null {
  const narrowing = Math.cos((lat * Math.PI) / 180) ** 2
  let nearest = REACH
  let country = 0
  for (let row = 0; row < tables.count; row++) {
    const north = (tables.lats[row] ?? 0) / UNIT - lat
    if (north > 1 || north < -1 || (tables.countries[row] ?? 0) === 0) continue
    const east = (tables.lons[row] ?? 0) / UNIT - lon
    const distance = north * north + east * east * narrowing
    if (distance >= nearest) continue
    nearest = distance
    country = tables.countries[row] ?? 0
  }
  return country === 0 ? null : unpackCountry(country)
}

/** The tables hold hundred-thousandths of a degree. */
const UNIT = 100_000
/** Square of half a degree of latitude, some 55 km: farther away, a neighbour tells nothing. */
const REACH = 0.25
