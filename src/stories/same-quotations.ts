import type { Quotation } from '../model/quotation.ts'
import type { Reading } from '../model/reading.ts'
import { contentWords } from './content-words.ts'
import { namesMeet } from './names.ts'
import { dayOf } from './periods.ts'

/**
 * Quotations of different reports that are one utterance, by the id of each. Near the same words are one utterance
 * whoever is named; other words (a translation, the interpreter, a short form) only where one speaker says them within
 * days and they share most of what the shorter one says.
 */
export function findSameQuotations(readings: readonly Reading[]): Record<string, readonly string[]> {
  const spoken = readings.flatMap(spokenIn)
  const rarity = rarityOf(spoken)
  const same = new Map<string, string[]>()
  for (const [a, b] of candidates(spoken, rarity)) {
    if (!isSame(a, b, rarity)) continue
    same.set(a.id, [...(same.get(a.id) ?? []), b.id])
    same.set(b.id, [...(same.get(b.id) ?? []), a.id])
  }
  const sorted: Record<string, readonly string[]> = {}
  for (const { id } of spoken) {
    const others = same.get(id)
    if (others !== undefined) sorted[id] = spoken.filter((other) => others.includes(other.id)).map((other) => other.id)
  }
  return sorted
}

/** The id of a report's quotation by its position: `r1.s2` is the second of `r1`. */
function quotationId(report: string, position: number): string {
  return `${report}.s${position + 1}`
}

interface Spoken {
  readonly id: string
  readonly report: string
  readonly day: number | null
  readonly quotation: Quotation
  /** All its words in lower case, one blank between them. */
  readonly plain: string
  readonly words: readonly string[]
  readonly set: ReadonlySet<string>
}

function spokenIn({ document, mentions }: Reading): Spoken[] {
  return mentions.quotations.map((quotation, position) => {
    const text = document.text.slice(quotation.start, quotation.end)
    const words = [...contentWords(text), ...(text.match(/\d[\d,.]*\d|\d/g) ?? [])]
    return {
      id: quotationId(document.id, position),
      report: document.id,
      day: dayOf(document.published?.value),
      quotation,
      plain: (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' '),
      words,
      set: new Set(words),
    }
  })
}

// Pairs that share one of their rarer words; a word that very many share pairs each with the latest of them only.
function candidates(spoken: readonly Spoken[], rarity: (word: string) => number): [Spoken, Spoken][] {
  const holders = new Map<string, number[]>()
  const pairs = new Map<number, [Spoken, Spoken]>()
  for (const [at, one] of spoken.entries()) {
    const telling = [...one.set].sort((a, b) => rarity(b) - rarity(a) || (a < b ? -1 : 1)).slice(0, TELLING)
    for (const word of telling) {
      const list = holders.get(word) ?? []
      for (const other of list.slice(-CROWD)) {
        const mate = spoken[other]
        if (mate !== undefined && mate.report !== one.report) pairs.set(other * spoken.length + at, [mate, one])
      }
      list.push(at)
      holders.set(word, list)
    }
  }
  return [...pairs].sort(([a], [b]) => a - b).map(([, pair]) => pair)
}

function isSame(a: Spoken, b: Spoken, rarity: (word: string) => number): boolean {
  const [short, long] = a.set.size <= b.set.size ? [a, b] : [b, a]
  const shared = [...short.set].filter((word) => long.set.has(word))
  const share = weigh(shared, rarity) / Math.max(1e-9, weigh([...short.set], rarity))
  const [x, y] = [a.quotation.speaker, b.quotation.speaker]
  if (holdsWhole(a, b) && (!x.some(isNamed) || !y.some(isNamed) || namesMeet(x, y))) return true
  if (share >= 0.8 && shared.length >= 3 && inOrder(short, long))
    return x.length === 0 || y.length === 0 || namesMeet(x, y) || shared.length >= 5
  if (x.length === 0 || y.length === 0 || !namesMeet(x, y)) return false
  if (a.day !== null && b.day !== null && Math.abs(a.day - b.day) > DAYS) return false
  return shared.length >= 2 && share >= (shared.length >= 4 ? OTHER_WORDS - 0.07 : OTHER_WORDS)
}

// The shorter stands in the longer word for word. "The minister" can be anybody's description, so it contradicts no name.
function holdsWhole(a: Spoken, b: Spoken): boolean {
  const [short, long] = a.plain.length <= b.plain.length ? [a.plain, b.plain] : [b.plain, a.plain]
  return short.split(' ').length >= WHOLE_WORDS && ` ${long} `.includes(` ${short} `)
}

function isNamed(name: string): boolean {
  return /\p{Lu}/u.test(name.replace(/^(The|A|An)\b/, ''))
}

// One utterance keeps the order of its words; two sentences about one matter need not.
function inOrder(short: Spoken, long: Spoken): boolean {
  let at = -1
  let kept = 0
  for (const word of short.words) {
    const next = long.words.indexOf(word, at + 1)
    if (next < 0) continue
    at = next
    kept++
  }
  return kept >= short.words.length * 0.7
}

function weigh(words: readonly string[], rarity: (word: string) => number): number {
  return words.reduce((sum, word) => sum + rarity(word), 0)
}

function rarityOf(spoken: readonly Spoken[]): (word: string) => number {
  const counts = new Map<string, number>()
  for (const { set } of spoken) for (const word of set) counts.set(word, (counts.get(word) ?? 0) + 1)
  return (word) => 1 + Math.log((spoken.length + 1) / ((counts.get(word) ?? 0) + 0.5))
}

const WHOLE_WORDS = 5
const DAYS = 10
const OTHER_WORDS = 0.45
const CROWD = 16
const TELLING = 20
