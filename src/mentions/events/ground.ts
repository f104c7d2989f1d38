import type { ActorMention } from '../../model/actor.ts'
import type { PlaceMention } from '../../model/place.ts'
import type { Tree } from '../../model/tree.ts'
import type { Chains } from '../../text/text.ts'

/** Where the arguments of triggers are looked for. */
export interface Ground {
  readonly tree: Tree
  /** Row of the actor mention that covers a word, -1 for none. */
  readonly actorAt: Int32Array
  readonly actors: readonly ActorMention[]
  readonly placeAt: Int32Array
  readonly places: readonly PlaceMention[]
  /** Row of the time mention that covers a word, -1 for none. */
  readonly timeAt: Int32Array
  /** What pronouns point back to, worked out where one is met; left out where it is not known. */
  readonly chains?: (() => Chains) | undefined
}
