import type { ActorMention } from '../model/actor.ts'
import type { Parse } from '../model/parse.ts'
import type { PlaceMention } from '../model/place.ts'
import { groupAt } from './actors/groups.ts'
import { joinOffices } from './actors/offices.ts'
import { findPeople } from './actors/people.ts'
import { resolveActors } from './actors/resolve.ts'
import { openScene, type Scene } from './actors/scene.ts'
import { listedAt } from './names/listed.ts'
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
    const end = parse.sentences[sentence + 1] ?? parse.length
    const mention = mentionAt(scene, word, { end, people, personAt })
    if (mention === null) continue
    found.push(mention)
    word = mention.last
  }
  return resolveActors(scene, joinOffices(scene, found))
}

interface Reach {
  readonly end: number
  readonly people: readonly ActorMention[]
  readonly personAt: Int32Array
}

/** The actor at a word: a listed name over all, a person's forces over the person, a person over what begins inside the name. */
function mentionAt(scene: Scene, word: number, { end, people, personAt }: Reach): ActorMention | null {
  const person = people[personAt[word] ?? -1]
  const group = groupAt(scene, word, end)
  if (person !== undefined) return group !== null && group.last > person.last ? group : person
  if (group === null || group.actor?.id.startsWith('actor:') === true) return group
  const listed = listedAt(scene.line, scene.roster, word, end)?.last ?? word
  for (let at = listed + 1; at <= group.last; at++) if ((personAt[at] ?? -1) >= 0) return groupAt(scene, word, at)
  return group
}
