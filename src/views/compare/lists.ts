import type { Compared } from '../../model/comparison.ts'

type Side = 'before' | 'after'
type Field = string | number | boolean | null | readonly string[]

/** How items of one sort are recognised and compared. */
export interface Comparing<T> {
  /** Where it stands; items that share most of these are one. */
  readonly anchors: (side: Side, item: T) => readonly string[]
  /** Recognises what shares no anchor; the same on both sides for one thing. */
  readonly name: (item: T) => string
  readonly words: (item: T) => string
  readonly fields: (side: Side, item: T) => Readonly<Record<string, Field>>
}

/** Sorts two lists into what was added, changed, withdrawn, and what stayed, in the order of the lists. */
export function compareLists<T extends { readonly id: string }>(before: readonly T[], after: readonly T[], how: Comparing<T>): Compared {
  const pairs = pairUp(before, after, how)
  const kept = new Set(pairs.values())
  const changed = before.flatMap((old, at) => {
    const next = after[pairs.get(at) ?? -1]
    const changes = next === undefined ? [] : changesOf(how.fields('before', old), how.fields('after', next))
    return next === undefined || changes.length === 0 ? [] : [{ before: old.id, after: next.id, words: how.words(next), changes }]
  })
  return {
    added: after.flatMap((item, at) => (kept.has(at) ? [] : [{ before: null, after: item.id, words: how.words(item) }])),
    changed,
    withdrawn: before.flatMap((item, at) => (pairs.has(at) ? [] : [{ before: item.id, after: null, words: how.words(item) }])),
    same: pairs.size - changed.length,
  }
}

/** Places in `after` by places in `before`: those that share most anchors first, then those of one name. */
function pairUp<T>(before: readonly T[], after: readonly T[], how: Comparing<T>): Map<number, number> {
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  const pair = (a: number, b: number) => {
    if (pairs.has(a) || taken.has(b)) return
    pairs.set(a, b)
    taken.add(b)
  }
  for (const { a, b } of sharing(before, after, how)) pair(a, b)
  const named = Map.groupBy(
    [...after.keys()].filter((at) => !taken.has(at)),
    (at) => nameAt(after, at, how),
  )
  for (const a of before.keys()) {
    const b = pairs.has(a) ? undefined : named.get(nameAt(before, a, how))?.shift()
    if (b !== undefined) pair(a, b)
  }
  return pairs
}

function nameAt<T>(items: readonly T[], at: number, { name }: Comparing<T>): string {
  const item = items[at]
  return item === undefined ? '' : name(item)
}

function sharing<T>(before: readonly T[], after: readonly T[], { anchors }: Comparing<T>): { a: number; b: number; shared: number }[] {
  const holders = new Map<string, number[]>()
  for (const [at, item] of after.entries())
    for (const anchor of new Set(anchors('after', item))) holders.set(anchor, [...(holders.get(anchor) ?? []), at])
  const found: { a: number; b: number; shared: number }[] = []
  for (const [a, item] of before.entries()) {
    const shared = new Map<number, number>()
    for (const anchor of new Set(anchors('before', item)))
      for (const b of holders.get(anchor) ?? []) shared.set(b, (shared.get(b) ?? 0) + 1)
    for (const [b, count] of shared) found.push({ a, b, shared: count })
  }
  return found.sort((x, y) => y.shared - x.shared || x.a - y.a || x.b - y.b)
}

function changesOf(before: Readonly<Record<string, Field>>, after: Readonly<Record<string, Field>>) {
  return Object.keys(before).flatMap((field) => {
    const [was, is] = [wordsOf(before[field] ?? null), wordsOf(after[field] ?? null)]
    return was === is ? [] : [{ field, before: was, after: is }]
  })
}

function wordsOf(value: Field): string {
  if (value === null) return 'none'
  if (typeof value === 'object') return value.length === 0 ? 'none' : value.join(' / ')
  return typeof value === 'number' ? value.toLocaleString('en') : String(value)
}
