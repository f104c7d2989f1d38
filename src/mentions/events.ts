import type { ActorMention } from '../model/actor.ts'
import type { EventMention } from '../model/event.ts'
import type { Parse } from '../model/parse.ts'
import type { PlaceMention } from '../model/place.ts'
import type { TimeMention } from '../model/time.ts'
import type { Deeds } from './deeds.ts'

/** Mentions that say when, where and who. */
interface Setting {
  readonly times: readonly TimeMention[]
  readonly places: readonly PlaceMention[]
  readonly actors: readonly ActorMention[]
  readonly deeds: Deeds
}

/** Who did what to whom, in reading order. */
export function findEvents(_parse: Parse, _setting: Setting): EventMention[] {
  return []
}
