import type { Place } from '../model/place.ts'
import type { Accusation, Allegation, Incident, Term } from '../model/story.ts'

/** What an assessment needs to know. */
export interface Assessed {
  readonly incidents: readonly Incident[]
  readonly terms: readonly Term[]
  readonly accusations: readonly Accusation[]
  /** The resolved places by name. */
  readonly places: ReadonlyMap<string, Place>
}

/** Holds every Incident against every Term that it could touch. */
export function assess(_assessed: Assessed): Allegation[] {
  return []
}
