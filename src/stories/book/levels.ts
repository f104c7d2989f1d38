import { Column } from './arena.ts'

/**
 * Groups of items by the nearness that links them, at several thresholds at once: each level's groups are parts of those of
 * the level below it. Items and links are only ever added; a group's members are a ring, joined in constant time.
 */
export class Levels {
  readonly count: number
  private readonly parents: readonly Column[]
  private readonly sizes: readonly Column[]
  private readonly rings: readonly Column[]

  constructor(count: number) {
    this.count = count
    const columns = () => Array.from({ length: count }, () => new Column())
    this.parents = columns()
    this.sizes = columns()
    this.rings = columns()
  }

  /** Adds the next item, alone at each level. */
  add(): void {
    for (let level = 0; level < this.count; level++) {
      const parents = this.parents[level]
      const item = parents?.length ?? 0
      parents?.push(item)
      this.sizes[level]?.push(1)
      this.rings[level]?.push(item)
    }
  }

  rootOf(level: number, item: number): number {
    const parents = this.parents[level]
    if (parents === undefined) return item
    let root = item
    while (parents.get(root) !== root) root = parents.get(root)
    for (let at = item; at !== root; ) {
      const next = parents.get(at)
      parents.set(at, root)
      at = next
    }
    return root
  }

  sizeOf(level: number, root: number): number {
    return this.sizes[level]?.get(root) ?? 1
  }

  join(level: number, a: number, b: number): void {
    const [x, y] = [this.rootOf(level, a), this.rootOf(level, b)]
    if (x === y) return
    const [large, small] = this.sizeOf(level, x) >= this.sizeOf(level, y) ? [x, y] : [y, x]
    this.parents[level]?.set(small, large)
    this.sizes[level]?.set(large, this.sizeOf(level, large) + this.sizeOf(level, small))
    const rings = this.rings[level]
    const [p, q] = [rings?.get(large) ?? large, rings?.get(small) ?? small]
    rings?.set(large, q)
    rings?.set(small, p)
  }

  membersOf(level: number, item: number): number[] {
    const rings = this.rings[level]
    const members: number[] = []
    for (let at = item; ; ) {
      members.push(at)
      at = rings?.get(at) ?? item
      if (at === item) return members
    }
  }
}
