import type { ActorMention } from '../model/actor.ts'
import type { Parse } from '../model/parse.ts'
import type { PlaceMention } from '../model/place.ts'

/** The people, groups, states and bodies of a text, in reading order. */
export function findActors(_parse: Parse, _places: readonly PlaceMention[]): ActorMention[] {
  return []
}
