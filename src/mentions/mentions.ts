import type { Document } from '../model/document.ts'
import type { Parse } from '../model/parse.ts'
import type { Mentions } from '../model/reading.ts'
import type { Chains } from '../text/text.ts'
import { findActors } from './actors.ts'
import { findEvents } from './events.ts'
import { findPlaces } from './places.ts'
import { findQuantities } from './quantities.ts'
import { findQuotations } from './quotations.ts'
import { findTimes } from './times.ts'
import type { World } from './world.ts'

export { parsePlaces } from './atlas/own-places.ts'
export { findTowns } from './atlas/towns.ts'
export { openAtlas } from './atlas.ts'
export { placeGaps } from './places/place-gaps.ts'
export { findSightings } from './sightings.ts'
export { openWorld, type World } from './world.ts'

/** What pronouns point back to; without it the nearest subject is taken. Called only where a text needs it. */
export interface Linking {
  readonly chains?: () => Chains
}

/**
 * The mentions of one Document. The order matters: a number inside a time is no quantity, a name that is a place
 * decides less than a listed actor, a speaker is an actor, and an event needs them all.
 */
export function findMentions(document: Document, parse: Parse, world: World & Linking): Mentions {
  const times = findTimes(parse, document.published?.value ?? null)
  const quantities = findQuantities(parse, times)
  const places = findPlaces(parse, world)
  const actors = findActors(parse, places, world.roster)
  const quotations = findQuotations(parse, actors)
  const events = findEvents(parse, { times, places, actors, deeds: world.deeds, chains: world.chains })
  return { times, quantities, places, actors, quotations, events }
}
