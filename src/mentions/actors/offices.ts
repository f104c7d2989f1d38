import type { ActorMention } from '../../model/actor.ts'
import { formOf } from '../names/line.ts'
import { nounAt, type Scene } from './scene.ts'

/**
 * Gives people the side of the office that stands beside their name, and takes an office that only leads up to a name
 * out of the list: "TPLF spokesman Kindeya Gebrehiwot", "the governor of Hatay, Rahmi Dogan", "Hulusi Akar, Turkey's
 * defence minister". Later mentions of the person have the side too.
 */
export function joinOffices(scene: Scene, mentions: readonly ActorMention[]): ActorMention[] {
  const sides = new Map<string, ActorMention>()
  const joined: ActorMention[] = []
  mentions.forEach((mention, row) => {
    const next = mentions[row + 1]
    if (
      isOffice(scene, mention) &&
      next !== undefined &&
      next.kind === 'person' &&
      !isOffice(scene, next) &&
      next.first === mention.last + 1
    ) {
      learn(sides, next, mention)
      return
    }
    const before = mentions[row - 1]
    if (isNamedPerson(scene, mention)) {
      if (before !== undefined && isOffice(scene, before) && apart(scene, before.last, mention.first)) learn(sides, mention, before)
      else if (next !== undefined && isOffice(scene, next) && apart(scene, mention.last, next.first)) learn(sides, mention, next)
    }
    joined.push(mention)
  })
  return joined.map((mention) => withSide(mention, mention.kind === 'person' ? sides.get(mention.name) : undefined))
}

function learn(sides: Map<string, ActorMention>, person: ActorMention, office: ActorMention): void {
  if (office.side.length > 0 && !sides.has(person.name)) sides.set(person.name, office)
}

function withSide(mention: ActorMention, office: ActorMention | undefined): ActorMention {
  if (office === undefined || mention.actor === null || mention.actor.id.startsWith('person:') === false) return mention
  if (!mention.actor.id.startsWith('person:') || isListed(mention)) return mention
  return {
    ...mention,
    side: office.side,
    actor: { ...mention.actor, country: office.actor?.country ?? mention.actor.country, side: office.actor?.side ?? null },
  }
}

/** Listed people keep the side of the list. */
function isListed(mention: ActorMention): boolean {
  return mention.side.length > 0 && mention.actor?.id.split(':').length === 2
}

function isOffice(scene: Scene, mention: ActorMention): boolean {
  const noun = nounAt(scene, mention.last)
  return mention.kind === 'person' && (noun === 'office' || noun === 'source' || noun === 'people')
}

function isNamedPerson(scene: Scene, mention: ActorMention): boolean {
  return mention.kind === 'person' && !isOffice(scene, mention) && (scene.line.capitals[mention.last] ?? 0) > 0
}

/** Whether only a comma, or "of X" and a comma, stands between. */
function apart(scene: Scene, last: number, first: number): boolean {
  if (first - last > 7 || first <= last) return false
  for (let word = last + 1; word < first; word++) {
    const form = formOf(scene.line, word)
    if (form === ',') {
      const rest = first - word - 1
      return rest === 0 || (rest === 1 && ['the', 'a', 'an', 'its', 'his'].includes(formOf(scene.line, word + 1)))
    }
    if (
      word === last + 1
        ? form !== 'of' && form !== 'in' && form !== 'for' && form !== 'to'
        : (scene.line.capitals[word] ?? 0) === 0 && form !== 'the'
    )
      return false
  }
  return false
}
