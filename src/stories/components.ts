/** Groups [0, count) by the edges between them; each group sorted, groups by their first. */
export function components(count: number, edges: readonly (readonly [number, number])[]): number[][] {
  const parents = Int32Array.from({ length: count }, (_, at) => at)
  for (const [a, b] of edges) {
    const [x, y] = [rootOf(parents, a), rootOf(parents, b)]
    if (x !== y) parents[Math.max(x, y)] = Math.min(x, y)
  }
  const groups = new Map<number, number[]>()
  for (let at = 0; at < count; at++) {
    const root = rootOf(parents, at)
    const group = groups.get(root)
    if (group === undefined) groups.set(root, [at])
    else group.push(at)
  }
  return [...groups.values()]
}

function rootOf(parents: Int32Array, item: number): number {
  let root = item
  while (parents[root] !== root) root = parents[root] ?? root
  for (let at = item; at !== root; ) {
    const next = parents[at] ?? root
    parents[at] = root
    at = next
  }
  return root
}
