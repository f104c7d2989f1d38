import type { ActorMention } from '../model/actor.ts'
import type { Parse } from '../model/parse.ts'
import type { Quotation } from '../model/quotation.ts'

/** The words in quotation marks longer than three words, with their speakers, in reading order. */
export function findQuotations(_parse: Parse, _actors: readonly ActorMention[]): Quotation[] {
  return []
}
