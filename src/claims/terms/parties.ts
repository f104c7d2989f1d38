import type { Mentions } from '../../model/reading.ts'
import type { Told } from './provisions.ts'
import type { Sentence } from './sentences.ts'

/** Who is bound: the states and groups that a sentence names before it says that they agreed. */
export function partiesOf(sentence: Sentence, told: Told, mentions: Mentions): readonly string[] {
  if (told.how !== 'parties agree') return []
  const end = sentence.start + told.from + 8
  const names: string[] = []
  for (const actor of mentions.actors) {
    if (actor.start >= end) break
    if (actor.end <= sentence.start) continue
    const name =
      actor.side[0] ?? (actor.kind === 'organisation' || (actor.actor !== null && actor.actor.kind === 'state') ? actor.name : null)
    if (name !== null && !names.includes(name)) names.push(name)
  }
  return names.slice(0, 4)
}
