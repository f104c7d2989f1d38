import { cluster } from '../clusters.ts'
import { components } from '../components.ts'
import { mix } from '../hashes.ts'
import { Arena, Column } from './arena.ts'
import { Levels } from './levels.ts'
import { compareRanks, type Rank } from './order.ts'
import { Postings } from './postings.ts'
import { cosine, type Weights } from './weights.ts'

/** What binds the grouping besides likeness. */
export interface Bonds {
  readonly rankOf: (item: number) => Rank
  /** Items that belong to one group whatever their likeness. */
  readonly tied: (item: number) => readonly number[]
  /** Whether a person parted the two. */
  readonly parted: (a: number, b: number) => boolean
}

/**
 * Groups of reports alike in words and near in time. Reports that share telling terms are linked by their nearness; the
 * linked ones are cut, at a threshold raised until a piece is small, into pieces that are clustered by mean likeness.
 * One more report changes the pieces that it links and no other; the pieces do not hang on the order of additions.
 */
export class Kinship {
  private readonly terms = new Arena<Int32Array>((length) => new Int32Array(length))
  private readonly weights = new Arena<Uint16Array>((length) => new Uint16Array(length))
  private readonly postings = new Postings()
  private readonly levels = new Levels(THRESHOLDS.length)
  private readonly ring = new Column()
  private readonly bonds: Bonds

  constructor(bonds: Bonds) {
    this.bonds = bonds
  }

  /** Adds the next item; the items whose piece it changed, itself among them. */
  add(item: number, { terms, weights, strongest }: Weights): Set<number> {
    const { day } = this.bonds.rankOf(item)
    this.terms.add(terms)
    this.weights.add(weights)
    this.levels.add()
    this.ring.push(item)
    const kin = this.kinOf(item, strongest)
    for (const term of strongest) for (const key of heldUnder(term, day)) this.postings.add(key, item)
    for (const term of strongest.subarray(0, TELLING)) this.postings.add(keyOf(term, ANY_TIME), item)
    return this.link(item, kin)
  }

  /** Groups anew the pieces of these items; every item whose group may have changed. */
  regroup(items: Iterable<number>): Set<number> {
    const done = new Set<number>()
    for (const item of items) {
      if (done.has(item)) continue
      const piece = this.pieceOf(item)
      for (const member of piece) done.add(member)
      for (const group of this.split(piece)) this.close(group)
    }
    return done
  }

  /** The group of an item, itself among it. */
  groupOf(item: number): number[] {
    const members: number[] = []
    for (let at = item; ; ) {
      members.push(at)
      at = this.ring.get(at)
      if (at === item) return members
    }
  }

  private kinOf(item: number, strongest: Int32Array): Kin[] {
    const { day } = this.bonds.rankOf(item)
    const near = this.countShared(strongest, (term) => soughtUnder(term, day))
    // After months only those are told of one happening that share what tells most.
    const ever = this.countShared(strongest.subarray(0, TELLING), (term) => [keyOf(term, ANY_TIME)])
    const kin: Kin[] = []
    for (const other of new Set([...near, ...ever])) {
      const nearness = this.nearness(item, other)
      if (nearness >= (THRESHOLDS[0] ?? 1)) kin.push({ other, nearness })
    }
    return kin
  }

  private countShared(terms: Int32Array, keys: (term: number) => readonly number[]): number[] {
    const counts = new Map<number, number>()
    for (const term of terms)
      for (const key of keys(term)) this.postings.each(key, (other) => counts.set(other, (counts.get(other) ?? 0) + 1))
    return [...counts].flatMap(([other, count]) => (count >= LEAST_SHARED ? [other] : []))
  }

  private link(item: number, kin: readonly Kin[]): Set<number> {
    const changed = new Set([item])
    let isSettled = false
    for (const [level, threshold] of THRESHOLDS.entries()) {
      const near = kin.filter(({ nearness }) => nearness >= threshold)
      const roots = [...new Set(near.map(({ other }) => this.levels.rootOf(level, other)))]
      const size = roots.reduce((sum, root) => sum + this.levels.sizeOf(level, root), 1)
      // Pieces that now are too large fall apart; those that stay small become one, and so does what no threshold parts.
      const isLast = level === THRESHOLDS.length - 1
      for (const root of isSettled ? [] : roots)
        if (isLast || this.levels.sizeOf(level, root) <= LARGEST)
          for (const member of this.levels.membersOf(level, root)) changed.add(member)
      if (size <= LARGEST) isSettled = true
      for (const root of roots) this.levels.join(level, item, root)
    }
    return changed
  }

  private pieceOf(item: number): number[] {
    for (let level = 0; level < THRESHOLDS.length; level++) {
      const root = this.levels.rootOf(level, item)
      if (this.levels.sizeOf(level, root) <= LARGEST) return this.levels.membersOf(level, item)
    }
    return this.levels.membersOf(THRESHOLDS.length - 1, item)
  }

  private split(piece: readonly number[]): number[][] {
    const { rankOf, parted, tied } = this.bonds
    if (piece.length === 1) return [[...piece]]
    const members = [...piece].sort((a, b) => compareRanks(rankOf(a), rankOf(b)))
    // As near as these are, and so many, they are one happening told over and over.
    if (members.length > LARGEST) return [members]
    const at = (place: number) => members[place] ?? -1
    const bond = (a: number, b: number) => (parted(at(a), at(b)) ? null : this.nearness(at(a), at(b)))
    return cluster({ count: members.length, bond, least: LEAST_MEAN, given: tiedGroups(members, tied) }).map((group) => group.map(at))
  }

  private close(group: readonly number[]): void {
    for (const [place, member] of group.entries()) this.ring.set(member, group[(place + 1) % group.length] ?? member)
  }

  /** Likeness of two reports: of their words, less the further apart their days are. */
  private nearness(a: number, b: number): number {
    const alike = cosine(
      { terms: this.terms.get(a), weights: this.weights.get(a) },
      { terms: this.terms.get(b), weights: this.weights.get(b) },
    )
    const [x, y] = [this.bonds.rankOf(a).day, this.bonds.rankOf(b).day]
    if (x === null || y === null) return alike
    return alike * (1 - MOST_LOST * Math.min(1, Math.log2(1 + Math.max(0, Math.abs(x - y) - 1)) / 6))
  }
}

interface Kin {
  readonly other: number
  readonly nearness: number
}

// A dated report is found by those of its stretch of days and the two beside it, and by all that are undated.
function heldUnder(term: number, day: number | null): number[] {
  return day === null ? [keyOf(term, UNDATED)] : [keyOf(term, Math.floor(day / STRETCH)), keyOf(term, DATED)]
}

function soughtUnder(term: number, day: number | null): number[] {
  if (day === null) return [keyOf(term, UNDATED), keyOf(term, DATED)]
  const stretch = Math.floor(day / STRETCH)
  return [keyOf(term, stretch - 1), keyOf(term, stretch), keyOf(term, stretch + 1), keyOf(term, UNDATED)]
}

function keyOf(term: number, stretch: number): number {
  return mix(term, stretch)
}

/** Groups of places in `members` that ties lead to, those of several only. */
function tiedGroups(members: readonly number[], tied: (member: number) => readonly number[]): number[][] {
  const places = new Map(members.map((member, at) => [member, at]))
  const edges = members.flatMap((member, at) =>
    tied(member).flatMap((other) => {
      const place = places.get(other)
      return place === undefined ? [] : [[at, place] as const]
    }),
  )
  return components(members.length, edges).filter((group) => group.length > 1)
}

// Each piece is cut at the first of these that leaves it small enough to be compared all with all.
const THRESHOLDS = [0.1, 0.15, 0.2, 0.25, 0.3, 0.37, 0.46, 0.6]
const LARGEST = 100
const LEAST_SHARED = 2
const LEAST_MEAN = 0.15
// The share of likeness that two months take away.
const MOST_LOST = 0.6
// Days; reports further apart than two stretches are not compared.
const STRETCH = 32
const UNDATED = -1_000_001
const DATED = -1_000_002
const ANY_TIME = -1_000_003
// Of the strongest terms so many are looked up at any time.
const TELLING = 16
