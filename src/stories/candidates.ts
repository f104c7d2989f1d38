import { exactValue } from './bounds.ts'
import { components } from './components.ts'
import { contentWords } from './content-words.ts'
import { nameKey, placeSkeleton } from './names.ts'
import { dayOf } from './periods.ts'
import type { Stated } from './stated.ts'

/**
 * Splits figures of one measure into groups in which any pair could count the same thing, so that only these are held
 * against each other. Near linear: figures meet over what they share (story, side, place, thing, number), and where a
 * great many share it, only with their neighbours in time and size.
 */
export function couldMatch(stated: readonly Stated[], bonds: (a: number, b: number) => boolean): number[][] {
  if (stated.length <= SMALL) return [Array.from(stated.keys())]
  const holders = new Map<string, number[]>()
  for (const [at, one] of stated.entries()) {
    for (const key of keysOf(one)) {
      const list = holders.get(key)
      if (list === undefined) holders.set(key, [at])
      else list.push(at)
    }
  }
  const tried = new Set<number>()
  const edges: [number, number][] = []
  for (const list of holders.values()) {
    if (list.length > CROWD) list.sort((a, b) => order(stated[a], stated[b]) || a - b)
    for (const [position, a] of list.entries()) {
      for (const b of list.slice(position + 1, position + 1 + CROWD)) {
        const key = Math.min(a, b) * stated.length + Math.max(a, b)
        if (tried.has(key)) continue
        tried.add(key)
        if (bonds(a, b)) edges.push([a, b])
      }
    }
  }
  return components(stated.length, edges)
}

/** Groups figures that are the same in all that is compared, so that a number told a thousand times is compared once. */
export function alikeIn(stated: readonly Stated[], members: readonly number[]): number[][] {
  const groups = new Map<string, number[]>()
  for (const member of members) {
    const one = stated[member]
    if (one === undefined) continue
    const { figure } = one
    const key = JSON.stringify([
      [
        figure.low,
        figure.high,
        figure.about,
        figure.class,
        figure.scope,
        one.from,
        one.to,
        figure.stance,
        figure.object,
        figure.partOf === null,
      ],
      [figure.party, figure.place, figure.agent, one.story],
    ])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [member])
    else group.push(member)
  }
  return [...groups.values()]
}

function keysOf({ figure, story, publishedDay, from, to, where }: Stated): string[] {
  const side = `${figure.class}|${nameKey(figure.party[0] ?? '')}`
  const month = Math.floor((dayOf(to ?? from) ?? publishedDay ?? 0) / 31)
  const thing = contentWords(figure.object ?? '').at(-1) ?? ''
  const value = exactValue(figure)
  return [
    `s|${story ?? ''}|${side}|${thing}`,
    `p|${placeSkeleton(where[0]?.name ?? '')}|${month}|${thing}`,
    `t|${side}|${figure.scope}|${from ?? ''}|${thing}`,
    ...(value !== null && value >= 13 ? [`v|${value}|${thing}`] : []),
  ]
}

function order(a: Stated | undefined, b: Stated | undefined): number {
  return (a?.publishedDay ?? 0) - (b?.publishedDay ?? 0) || (a?.figure.low ?? 0) - (b?.figure.low ?? 0)
}

// Up to this many figures are simply all held against each other.
const SMALL = 400
const CROWD = 24
