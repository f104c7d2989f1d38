import type { DataFiles } from '../model/knowledge.ts'
import type { Place } from '../model/place.ts'
import { type Atlas, openAtlas } from './atlas.ts'
import { type Deeds, openDeeds } from './deeds.ts'
import { openRoster, type Roster } from './roster.ts'

/** What finding mentions needs to know of the world: its places, its actors, what they do to each other. */
export interface World {
  readonly atlas: Atlas
  readonly roster: Roster
  readonly deeds: Deeds
}

/** Opens the data files; without one of them finding goes on by the rest. `own` are the user's own places. */
export function openWorld(files: DataFiles, own: readonly Place[] = []): World {
  return { atlas: openAtlas(files, own), roster: openRoster(files), deeds: openDeeds(files) }
}
