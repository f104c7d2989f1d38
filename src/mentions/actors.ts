import type { ActorMention } from '../model/actor.ts'
import type { Parse } from '../model/parse.ts'
import type { PlaceMention } from '../model/place.ts'
import { groupAt } from './actors/groups.ts'
import { joinOffices } from './actors/offices.ts'
import { findPeople } from './actors/people.ts'
import { resolveActors } from './actors/resolve.ts'
import { openScene } from './actors/scene.ts'
import type { Roster } from './roster.ts'

/**
 * The people, groups, states and bodies of a text, in reading order; they never overlap. A place that acts ("Turkey
 * said") is among them, a place where something happens ("in Turkey") is not.
 */
export function findActors(parse: Parse, places: readonly PlaceMention[], roster: Roster): ActorMention[] {
  const scene = openScene(parse, places, roster)
  const people = findPeople(scene)
  const personAt = new Int32Array(parse.length).fill(-1)
  people.forEach((person, row) => {
    personAt.fill(row, person.first, person.last + 1)
  })
  const found: ActorMention[] = []
  let sentence = 0
  for (let word = 0; word < parse.length; word++) {
    while ((parse.sentences[sentence + 1] ?? parse.length) <= word) sentence++
    const person = people[personAt[word] ?? -1]
    const owned = person === undefined ? null : groupAt(scene, word, parse.sentences[sentence + 1] ?? parse.length)
    if (person !== undefined && (owned === null || owned.last <= person.last)) {
      found.push(person)
      word = person.last
      continue
    }
    const group = owned ?? groupAt(scene, word, endBefore(parse, personAt, word, parse.sentences[sentence + 1] ?? parse.length))
    if (group === null) continue
    found.push(group)
    word = group.last
  }
  return resolveActors(scene, joinOffices(scene, found))
}

/** The end of a stretch that no person's name cuts. */
function endBefore(parse: Parse, personAt: Int32Array, first: number, end: number): number {
  const most = Math.min(end, first + 12, parse.length)
  for (let word = first; word < most; word++) if ((personAt[word] ?? -1) >= 0) return word
  return most
}
