import { Postings } from './postings.ts'

/** How the original of an item is found among those that hold the same keys. */
export interface Search {
  /** Whether `a` could be the original of `b`. A strict total order of the items. */
  readonly precedes: (a: number, b: number) => boolean
  /** Share of the copy that it took from the original, 0 to 1; null where it is none. */
  readonly shareOf: (original: number, copy: number) => number | null
  /** Least number of keys that the two must share, and least part of the smaller's. */
  readonly least: number
  readonly leastPart: number
  /** Milliseconds since 1970; null where none is told. */
  readonly instantOf: (item: number) => number | null
  /** Keys that come back after longer than this (ms) are a site's furniture and count for nothing; null where none are. */
  readonly season: number | null
}

/** The keys under which an item is found, and those under which it looks for others; all different. */
export interface Keys {
  readonly heldBy: (item: number) => Iterable<number>
  readonly soughtBy: (item: number) => Iterable<number>
  readonly count: (item: number) => number
}

export interface Original {
  readonly item: number
  readonly share: number
}

/**
 * Finds for each item the one that it was taken from, however the items come: of the few earlier ones that share most keys
 * with it, the one with the largest share. What one item changes for those before it is made good at once.
 */
export class Originals {
  private readonly search: Search
  private readonly postings = new Postings()
  private readonly keys: Keys
  /** The most telling earlier items of each that has any, those that share most keys first. */
  private readonly candidates = new Map<number, Candidate[]>()
  private readonly best = new Map<number, Original>()

  constructor(search: Search, keys: Keys) {
    this.search = search
    this.keys = keys
  }

  originalOf(item: number): Original | null {
    return this.best.get(item) ?? null
  }

  /** Adds an item; the items whose original changed, itself among them. */
  add(item: number): number[] {
    const furnished = new Set<number>()
    const counts = this.countShared(item, furnished)
    const changed: number[] = []
    for (const other of furnished) if (this.renew(other, this.countShared(other))) changed.push(other)
    if (this.renew(item, counts)) changed.push(item)
    for (const [other, count] of counts) {
      if (!this.isEnough(count, item, other) || !this.search.precedes(item, other)) continue
      const known = this.candidates.get(other) ?? []
      if (known.some((candidate) => candidate.item === item)) continue
      const last = known.at(-1)
      if (known.length === MOST_CANDIDATES && last !== undefined && this.compare({ item, count }, last) > 0) continue
      this.candidates.set(other, this.sorted([...known, this.candidateOf(item, other, count)]))
      if (this.choose(other)) changed.push(other)
    }
    for (const key of this.keys.heldBy(item)) this.postings.add(key, item)
    return changed
  }

  /** Counts for each other item the keys that it shares; closes those that become furniture with this one. */
  private countShared(item: number, furnished?: Set<number>): Map<number, number> {
    const { season, instantOf } = this.search
    const counts = new Map<number, number>()
    const own = instantOf(item)
    for (const key of this.keys.soughtBy(item)) {
      if (this.postings.isClosed(key)) continue
      const holders: number[] = []
      let [first, last] = [own ?? Number.POSITIVE_INFINITY, own ?? Number.NEGATIVE_INFINITY]
      this.postings.each(key, (other) => {
        if (other === item) return
        holders.push(other)
        const instant = season === null ? null : instantOf(other)
        if (instant === null) return
        if (instant < first) first = instant
        if (instant > last) last = instant
      })
      if (season !== null && furnished !== undefined && last - first > season) {
        this.postings.close(key)
        for (const other of holders) if (this.candidates.has(other)) furnished.add(other)
        continue
      }
      for (const other of holders) counts.set(other, (counts.get(other) ?? 0) + 1)
    }
    return counts
  }

  private renew(item: number, counts: ReadonlyMap<number, number>): boolean {
    const earlier: Pick<Candidate, 'item' | 'count'>[] = []
    for (const [other, count] of counts)
      if (this.isEnough(count, item, other) && this.search.precedes(other, item)) earlier.push({ item: other, count })
    const known = this.candidates.get(item)
    const kept = this.sorted(earlier).map((one) => {
      const old = known?.find((other) => other.item === one.item)
      return old === undefined ? this.candidateOf(one.item, item, one.count) : { ...old, count: one.count }
    })
    if (kept.length > 0) this.candidates.set(item, kept)
    else this.candidates.delete(item)
    return this.choose(item)
  }

  private candidateOf(item: number, copy: number, count: number): Candidate {
    return { item, count, share: this.search.shareOf(item, copy) }
  }

  /** Takes the largest share, then the earliest; whether that is another than before. */
  private choose(item: number): boolean {
    let chosen: Original | null = null
    for (const { item: original, share } of this.candidates.get(item) ?? []) {
      if (share === null) continue
      const better =
        chosen === null ||
        share > chosen.share + SLIGHTLY ||
        (share > chosen.share - SLIGHTLY && this.search.precedes(original, chosen.item))
      if (better) chosen = { item: original, share }
    }
    const before = this.best.get(item)
    if (chosen === null) this.best.delete(item)
    else this.best.set(item, chosen)
    return before?.item !== chosen?.item || before?.share !== chosen?.share
  }

  private isEnough(count: number, a: number, b: number): boolean {
    return count >= this.search.least && count >= Math.min(this.keys.count(a), this.keys.count(b)) * this.search.leastPart
  }

  private sorted<T extends Pick<Candidate, 'item' | 'count'>>(candidates: readonly T[]): T[] {
    return [...candidates].sort((a, b) => this.compare(a, b)).slice(0, MOST_CANDIDATES)
  }

  private compare(a: Pick<Candidate, 'item' | 'count'>, b: Pick<Candidate, 'item' | 'count'>): number {
    return b.count - a.count || (this.search.precedes(a.item, b.item) ? -1 : 1)
  }
}

interface Candidate {
  readonly item: number
  readonly count: number
  readonly share: number | null
}

const MOST_CANDIDATES = 6
// Shares that differ by less are equal: the earlier original is the better.
const SLIGHTLY = 0.02
