import type { ActorMention } from '../../model/actor.ts'

/** Names of a war monitor that a report speaks of without a name, where it names only one ("a monitor", "monitors"). */
export function monitorNames(actors: readonly ActorMention[]): readonly string[] {
  const names = new Set<string>()
  for (const { actor, name } of actors) if (actor?.kind === 'monitor') names.add(name)
  return names.size === 1 ? [...names] : []
}
