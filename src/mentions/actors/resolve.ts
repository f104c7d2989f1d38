import type { ActorMention } from '../../model/actor.ts'
import { formOf } from '../names/line.ts'
import type { Scene } from './scene.ts'

/** Gives descriptions that point back ("the ministry", "the monitor", "the group") the name that was told before. */
export function resolveActors(scene: Scene, mentions: readonly ActorMention[]): ActorMention[] {
  const resolved: ActorMention[] = []
  for (const mention of mentions) {
    const before = pointsBack(scene, mention) ? antecedent(scene, mention, resolved) : null
    resolved.push(before === null ? mention : { ...mention, name: before.name, actor: before.actor, side: before.side })
  }
  return resolved
}

function pointsBack(scene: Scene, mention: ActorMention): boolean {
  return mention.first === mention.last && formOf(scene.line, mention.first - 1) === 'the'
}

function antecedent(scene: Scene, mention: ActorMention, before: readonly ActorMention[]): ActorMention | null {
  const noun = formOf(scene.line, mention.last)
  for (let at = before.length - 1; at >= 0 && at > before.length - 60; at--) {
    const candidate = before[at]
    if (candidate === undefined || candidate.actor === null) continue
    if (answers(candidate, noun)) return candidate
  }
  return null
}

function answers(candidate: ActorMention, noun: string): boolean {
  const name = candidate.name.toLowerCase()
  switch (noun) {
    case 'ministry':
      return name.includes('ministry')
    case 'monitor':
      return candidate.actor?.kind === 'monitor'
    case 'observatory':
      return name.includes('observatory')
    case 'agency':
      return candidate.actor?.kind === 'agency' || candidate.actor?.kind === 'media'
    case 'group':
      return candidate.actor?.kind === 'group' || candidate.actor?.kind === 'monitor'
    default:
      return false
  }
}
