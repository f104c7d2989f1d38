import type { DataFiles } from '../model/knowledge.ts'

/** The lexicon of events. */
export interface Deeds {
  readonly size: number
}

export function openDeeds(_files: DataFiles): Deeds {
  return { size: 0 }
}
