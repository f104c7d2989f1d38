import type { ActorMention } from '../../model/actor.ts'
import { sentenceOf } from '../../model/parse.ts'
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

/** The last that answers within two sentences, else the one told most often: a text has one ministry of its own. */
function antecedent(scene: Scene, mention: ActorMention, before: readonly ActorMention[]): ActorMention | null {
  const noun = formOf(scene.line, mention.last)
  const sentence = sentenceOf(scene.parse, mention.first)
  const counts = new Map<string, { readonly mention: ActorMention; count: number }>()
  for (let at = before.length - 1; at >= 0 && at > before.length - REACH; at--) {
    const candidate = before[at]
    if (candidate === undefined || candidate.actor === null || !answers(candidate, noun)) continue
    if (sentence - sentenceOf(scene.parse, candidate.first) <= 2) return candidate
    const known = counts.get(candidate.actor.id)
    if (known === undefined) counts.set(candidate.actor.id, { mention: candidate, count: 1 })
    else known.count++
  }
  let best: { readonly mention: ActorMention; readonly count: number } | null = null
  for (const each of counts.values()) if (best === null || each.count > best.count) best = each
  return best?.mention ?? null
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

/** How many mentions back an antecedent may stand. */
const REACH = 60
