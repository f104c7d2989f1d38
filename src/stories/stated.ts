import type { Figure } from '../model/claim.ts'
import type { Originator } from '../model/story.ts'
import type { Located } from './geography.ts'
import type { NameStems } from './names.ts'

/** A Figure with what is known of who states it and of the words around it. */
export interface Stated {
  readonly figure: Figure
  /** Whose voice it is: the agency or outlet at the head of the copies; one voice may file many reports. */
  readonly voice: string
  readonly originator: Originator
  /** Milliseconds since 1970 of its report's publication; null where none is told. */
  readonly published: number | null
  /** Day of publication; null where none is told. */
  readonly publishedDay: number | null
  /** Id of the report at the head of the copies; the report itself where it is no copy. */
  readonly source: string
  /** Names of its side, of who did it and of its source, ready to be compared. */
  readonly party: NameStems
  readonly agent: NameStems
  readonly attribution: NameStems
  /** Days of its event or period: its own, else those of the event that its sentence tells of. */
  readonly from: string | null
  readonly to: string | null
  /** Where it is told of, with what the gazetteer makes of it. */
  readonly where: readonly Located[]
  /** Id of the figure that this one is a part of, as said or as the numbers add up; null for none. */
  readonly partOf: string | null
  /** Whether it stands in the headline, which repeats what the text tells in full. */
  readonly headline: boolean
  /** Stories that the report belongs to. */
  readonly story: string | null
  /** Weights of the content words around it, of length 1. */
  readonly context: ReadonlyMap<string, number>
  /** Whether words beside it say that it is an earlier or another's number ("had put it at", "up from"). */
  readonly recalled: boolean
}
