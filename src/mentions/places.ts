import type { Parse } from '../model/parse.ts'
import type { PlaceMention } from '../model/place.ts'
import type { Atlas } from './atlas.ts'

/** The places of a text, in reading order, resolved by the text's other places. */
export function findPlaces(_parse: Parse, _atlas: Atlas): PlaceMention[] {
  return []
}
