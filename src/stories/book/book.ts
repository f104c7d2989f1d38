import type { Decision } from '../../model/decision.ts'
import type { Rarity, Sketch } from '../../model/sketch.ts'
import { copiedShare } from '../copied-share.ts'
import { mix } from '../hashes.ts'
import { followedShare, LEAST_BEADS } from '../likely-copies.ts'
import { runsOf, sampleOf } from '../own-words.ts'
import { Arena } from './arena.ts'
import { Decided } from './decided.ts'
import { Kinship } from './kinship.ts'
import { compareNames, compareRanks, precedes, type Rank, rankOf } from './order.ts'
import { Originals } from './originals.ts'
import { weigh } from './weights.ts'

/** Whose text a report is, without the evidence. */
export interface CopyOf {
  readonly of: string
  /** Share of the copy's own words, or of its figures and speakers where it is only likely, 0 to 1. */
  readonly share: number
  readonly certainty: 'certain' | 'likely'
}

/** A story as the book holds it: its reports, the first to appear first. */
export interface BookStory {
  /** The name of its first report. */
  readonly key: string
  readonly reports: readonly string[]
}

/** What additions changed. */
export interface Touched {
  /** Stories with other members than before, or with a member whose original changed. */
  readonly stories: readonly BookStory[]
  /** Keys of stories that are no more. */
  readonly gone: readonly string[]
  /** Reports whose original changed. */
  readonly copies: readonly string[]
}

/** Copies and stories of a set of reports that grows. The same reports, rarity and decisions give the same book in any order. */
export interface Book {
  readonly size: number
  /** Adds a report; one that is in it already changes nothing. */
  add(sketch: Sketch): void
  /** Groups anew what was added since the last time, and only that. */
  settle(): Touched
  storyOf(report: string): BookStory | null
  /** All stories, by their first reports. Settle first. */
  stories(): BookStory[]
  copyOf(report: string): CopyOf | null
}

export interface BookOptions {
  /** How rare each word is: the same for the whole life of the book. */
  readonly rarity: Rarity
  /** Those that stand, in the order in which they were made; what they say of stories binds the grouping. */
  readonly decisions?: readonly Decision[]
}

export function openBook(options: BookOptions): Book {
  return new OpenBook(options)
}

class OpenBook implements Book {
  private readonly rarity: Rarity
  private readonly items = new Map<string, number>()
  private readonly ranks: Rank[] = []
  private readonly words = new Arena<Uint16Array>((length) => new Uint16Array(length))
  private readonly samples = new Arena<Int32Array>((length) => new Int32Array(length))
  private readonly beads = new Arena<Int32Array>((length) => new Int32Array(length))
  private readonly certain: Originals
  private readonly likely: Originals
  private readonly kinship: Kinship
  private readonly decisions: Decided
  /** Copies of each original that has any. */
  private readonly copiesOf = new Map<number, Set<number>>()
  /** The certain original of each copy, by which it belongs to its story. */
  private readonly tiedTo = new Map<number, number>()
  /** The first report of each report's story as last settled, and the reports of that story. */
  private readonly firsts = new Map<number, number>()
  private readonly members = new Map<number, readonly number[]>()
  private unsettled = new Set<number>()
  private recopied = new Set<number>()

  constructor({ rarity, decisions = [] }: BookOptions) {
    this.rarity = rarity
    this.decisions = new Decided(decisions)
    const rank = (item: number) => this.rank(item)
    const shared = { precedes: (a: number, b: number) => precedes(rank(a), rank(b)), instantOf: (item: number) => rank(item).instant }
    this.certain = new Originals(
      {
        ...shared,
        least: 2,
        leastPart: 0.15,
        season: SEASON,
        shareOf: (original, copy) => copiedShare(this.textOf(original), this.textOf(copy)),
      },
      {
        heldBy: (item) => this.samples.get(item),
        soughtBy: (item) => this.samples.get(item),
        count: (item) => this.samples.get(item).length,
      },
    )
    this.likely = new Originals(
      {
        ...shared,
        least: LEAST_BEADS,
        leastPart: 0,
        season: null,
        shareOf: (original, copy) => followedShare(this.lineOf(original), this.lineOf(copy)),
      },
      {
        heldBy: (item) => this.beadKeys(item, [0]),
        soughtBy: (item) => this.beadKeys(item, [-1, 0, 1]),
        count: (item) => this.beads.get(item).length,
      },
    )
    this.kinship = new Kinship({ rankOf: rank, tied: (item) => this.tiesOf(item), parted: (a, b) => this.parted(a, b) })
  }

  get size(): number {
    return this.ranks.length
  }

  add(sketch: Sketch): void {
    if (this.items.has(sketch.report)) return
    const item = this.ranks.length
    this.items.set(sketch.report, item)
    this.ranks.push(rankOf(sketch))
    this.words.add(sketch.words)
    this.samples.add(sampleOf(runsOf(sketch.words)))
    this.beads.add(sketch.beads)
    for (const changed of this.certain.add(item)) this.tie(changed)
    for (const changed of this.likely.add(item)) this.recopied.add(changed)
    for (const changed of this.kinship.add(item, weigh(sketch, this.rarity))) this.unsettled.add(changed)
  }

  settle(): Touched {
    const pending = [...this.kinship.regroup(this.unsettled), ...this.recopied]
    const looked = new Set<number>()
    const now: number[][] = []
    const before = new Map<number, readonly number[]>()
    for (let at = 0; at < pending.length; at++) {
      const start = pending[at] ?? 0
      if (looked.has(start)) continue
      const members = this.gather(start)
      now.push(members)
      for (const member of members) {
        looked.add(member)
        const first = this.firsts.get(member)
        if (first === undefined || before.has(first)) continue
        const known = this.members.get(first) ?? []
        before.set(first, known)
        // All of a story that lost a member are looked at.
        for (const other of known) pending.push(other)
      }
    }
    return this.note(now, before)
  }

  storyOf(report: string): BookStory | null {
    const item = this.items.get(report)
    return item === undefined ? null : this.storyAt(item)
  }

  stories(): BookStory[] {
    return [...this.members.keys()].sort((a, b) => compareRanks(this.rank(a), this.rank(b))).map((first) => this.storyAt(first))
  }

  copyOf(report: string): CopyOf | null {
    const item = this.items.get(report)
    if (item === undefined) return null
    const certain = this.certain.originalOf(item)
    if (certain !== null) return { of: this.rank(certain.item).report, share: certain.share, certainty: 'certain' }
    const likely = this.likely.originalOf(item)
    return likely === null ? null : { of: this.rank(likely.item).report, share: likely.share, certainty: 'likely' }
  }

  private rank(item: number): Rank {
    return this.ranks[item] ?? NO_RANK
  }

  private textOf(item: number): { readonly words: Uint16Array; readonly instant: number | null } {
    return { words: this.words.get(item), instant: this.rank(item).instant }
  }

  private lineOf(item: number): { readonly beads: Int32Array; readonly instant: number | null } {
    return { beads: this.beads.get(item), instant: this.rank(item).instant }
  }

  // Figures are common: only those told within a fortnight of each other are held together.
  private beadKeys(item: number, stretches: readonly number[]): number[] {
    const { day } = this.rank(item)
    if (day === null) return []
    const beads = new Set(this.beads.get(item))
    return [...beads].flatMap((bead) => stretches.map((stretch) => mix(bead, Math.floor(day / FORTNIGHT) + stretch)))
  }

  private parted(a: number, b: number): boolean {
    return this.decisions.parted(this.rank(a).report, this.rank(b).report)
  }

  /** Ties a copy to its certain original as it is now. */
  private tie(item: number): void {
    this.recopied.add(item)
    const [before, now] = [this.tiedTo.get(item), this.certain.originalOf(item)?.item]
    if (before === now) return
    if (before !== undefined) this.copiesOf.get(before)?.delete(item)
    if (now === undefined) this.tiedTo.delete(item)
    else {
      this.tiedTo.set(item, now)
      const copies = this.copiesOf.get(now) ?? new Set()
      this.copiesOf.set(now, copies.add(item))
    }
    for (const changed of [item, before, now]) if (changed !== undefined) this.unsettled.add(changed)
  }

  /** What belongs to one story with an item for another reason than likeness: its original, its copies, what a person merged. */
  private tiesOf(item: number): number[] {
    const original = this.tiedTo.get(item)
    const ties = [...(original === undefined ? [] : [original]), ...(this.copiesOf.get(item) ?? [])].filter(
      (other) => !this.parted(item, other),
    )
    return [...ties, ...this.decisions.mergedWith(this.rank(item).report).flatMap((report) => this.items.get(report) ?? [])]
  }

  /** The story of an item: its group and those that ties lead to, the first to appear first. */
  private gather(item: number): number[] {
    const members = new Set(this.kinship.groupOf(item))
    for (const member of members) {
      for (const other of this.tiesOf(member)) if (!members.has(other)) for (const one of this.kinship.groupOf(other)) members.add(one)
    }
    return [...members].sort((a, b) => compareRanks(this.rank(a), this.rank(b)))
  }

  private note(now: readonly number[][], before: ReadonlyMap<number, readonly number[]>): Touched {
    for (const first of before.keys()) this.members.delete(first)
    const touched: number[] = []
    for (const members of now) {
      const [first = 0] = members
      this.members.set(first, members)
      for (const member of members) this.firsts.set(member, first)
      if (!isSame(members, before.get(first)) || members.some((member) => this.recopied.has(member))) touched.push(first)
    }
    const stories = touched.sort((a, b) => compareRanks(this.rank(a), this.rank(b))).map((first) => this.storyAt(first))
    const gone = [...before.keys()].filter((first) => !this.members.has(first)).map((first) => this.rank(first).report)
    const copies = [...this.recopied].map((item) => this.rank(item).report)
    this.unsettled = new Set()
    this.recopied = new Set()
    return { stories, gone: gone.sort(compareNames), copies: copies.sort(compareNames) }
  }

  private storyAt(item: number): BookStory {
    const first = this.firsts.get(item) ?? item
    const reports = (this.members.get(first) ?? [first]).map((member) => this.rank(member).report)
    return { key: this.rank(first).report, reports }
  }
}

function isSame(members: readonly number[], known: readonly number[] | undefined): boolean {
  return known !== undefined && known.length === members.length && members.every((member, at) => known[at] === member)
}

const NO_RANK: Rank = { report: '', day: null, instant: null, credited: false, words: 0 }
const DAY = 86_400_000
const SEASON = 60 * DAY
// Days.
const FORTNIGHT = 14
