import type { Spans } from './embedding.ts'
import type { HashedWords } from './known-names.ts'
import { CASE, lookAt } from './looks.ts'

/** The looks of `size` words from `first` on. */
export function lookAtAll({ text, starts, ends }: Spans, first: number, size: number): HashedWords {
  const hashes = new Int32Array(size)
  const cases = new Uint8Array(size)
  for (let row = 0; row < size; row++) {
    const { hash, looks } = lookAt(text, starts[first + row] ?? 0, ends[first + row] ?? 0)
    hashes[row] = hash
    cases[row] = looks
  }
  return { hashes, cases }
}

/** The rows of words with a capital that are spelled alike but for case, two or more each; and those of which small letters stand elsewhere. */
export function likesOf({ hashes, cases }: HashedWords): {
  readonly groups: readonly (readonly number[])[]
  readonly alsoLower: readonly number[]
} {
  const byHash = new Map<number, number[]>()
  const lower = new Set<number>()
  for (let row = 0; row < hashes.length; row++) {
    const hash = hashes[row] ?? 0
    const looks = cases[row] ?? 0
    if (looks & CASE.lower) lower.add(hash)
    if ((looks & CASE.some) === 0) continue
    const rows = byHash.get(hash)
    if (rows === undefined) byHash.set(hash, [row])
    else rows.push(row)
  }
  const groups: number[][] = []
  const alsoLower: number[] = []
  for (const [hash, rows] of byHash) {
    if (rows.length > 1) groups.push(rows)
    if (lower.has(hash)) alsoLower.push(...rows)
  }
  return { groups, alsoLower }
}
