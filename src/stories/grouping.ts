import type { Reading } from '../model/reading.ts'
import type { Story } from '../model/story.ts'
import { cluster } from './clusters.ts'
import { components } from './components.ts'
import { contentWords } from './content-words.ts'
import { likeness, unit } from './context.ts'
import { dayOf } from './periods.ts'

/** Groups reports that tell of one happening. A report that no other joins is a story of its own. */
export function groupStories(readings: readonly Reading[], heads: ReadonlyMap<string, string>): Story[] {
  const sketches = sketchAll(readings)
  const groups = groupSketches(sketches, copyGroups(readings, heads))
  return groups.map((members, at) =>
    makeStory(
      members.flatMap((member) => readings[member] ?? []),
      `story-${at + 1}`,
    ),
  )
}

/** What is compared of a report: weights of its telling words, and its day. */
interface Sketch {
  readonly weights: ReadonlyMap<string, number>
  readonly day: number | null
}

/** Sketches of all the reports; the rarity of a word is reckoned over them. */
function sketchAll(readings: readonly Reading[]): Sketch[] {
  const counts = readings.map(({ document }) => countTerms(document.title, document.text))
  const frequency = new Map<string, number>()
  for (const terms of counts) for (const term of terms.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  return counts.map((terms, at) => ({
    weights: unit(
      strongest(
        new Map([...terms].map(([term, count]) => [term, (1 + Math.log(count)) * rarity(frequency.get(term) ?? 1, readings.length)])),
      ),
    ),
    day: dayOf(readings[at]?.document.published?.value),
  }))
}

/** Groups of positions; `given` belong together. */
function groupSketches(sketches: readonly Sketch[], given: readonly (readonly number[])[]): number[][] {
  const edges = candidates(sketches)
  for (const group of given) for (const other of group.slice(1)) edges.push([group[0] ?? 0, other])
  const groups = components(sketches.length, edges).flatMap((component) => split(component, sketches, given))
  return groups.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
}

function split(component: readonly number[], sketches: readonly Sketch[], given: readonly (readonly number[])[]): number[][] {
  if (component.length < 2) return [[...component]]
  const place = new Map(component.map((member, at) => [member, at]))
  const bond = (a: number, b: number): number => {
    const [x, y] = [sketches[component[a] ?? -1], sketches[component[b] ?? -1]]
    return x === undefined || y === undefined ? 0 : nearness(x, y)
  }
  const inside = given.map((group) => group.flatMap((member) => place.get(member) ?? [])).filter((group) => group.length > 1)
  return cluster({ count: component.length, bond, least: LEAST_MEAN, given: inside }).map((members) =>
    members.flatMap((member) => component[member] ?? []),
  )
}

/** Likeness of two reports: of their words, less the further apart their days are, up to three fifths after two months. */
function nearness(a: Sketch, b: Sketch): number {
  const alike = likeness(a.weights, b.weights)
  if (a.day === null || b.day === null) return alike
  const apart = Math.abs(a.day - b.day)
  return alike * (1 - MOST_LOST * Math.min(1, Math.log2(1 + Math.max(0, apart - 1)) / 6))
}

// A title and a first paragraph say what a report is about; a word in them weighs as much as several further down.
function countTerms(title: string | null, text: string): Map<string, number> {
  const terms = new Map<string, number>()
  const add = (words: readonly string[], weight: number) => {
    for (const word of words) terms.set(word, (terms.get(word) ?? 0) + weight)
  }
  add(contentWords(title ?? ''), 2)
  add(contentWords(text.slice(0, LEAD)), 2)
  add(contentWords(text.slice(LEAD, LONGEST)), 1)
  add(namesOf(text.slice(0, LONGEST)), 1)
  return terms
}

// Words with a capital inside a sentence: names of people, places, bodies. They are counted once more.
function namesOf(text: string): string[] {
  return [...text.matchAll(/(?<=[\p{Ll},;] )\p{Lu}[\p{L}’'-]+/gu)].flatMap(([name]) => contentWords(name))
}

// A word that one report alone has can join nothing; in full weight it would only make every report unlike every other.
function rarity(frequency: number, total: number): number {
  const shared = frequency === 1 ? 0.3 : frequency === 2 ? 0.7 : 1
  return shared * Math.log((total + BACKGROUND) / (frequency + 0.5)) ** 1.2
}

function strongest(weights: Map<string, number>): Map<string, number> {
  const sorted = [...weights].filter(([, weight]) => weight > 0).sort(([x, a], [y, b]) => b - a || (x < y ? -1 : 1))
  return new Map(sorted.slice(0, TERMS))
}

/** Pairs worth comparing: reports that share strong terms. A term that very many share tells little and pairs neighbours in time only. */
function candidates(sketches: readonly Sketch[]): [number, number][] {
  const holders = new Map<string, number[]>()
  for (const [at, { weights }] of sketches.entries()) {
    let rank = 0
    for (const term of weights.keys()) {
      if (rank++ >= INDEXED) break
      const list = holders.get(term)
      if (list === undefined) holders.set(term, [at])
      else list.push(at)
    }
  }
  const shared = new Map<number, number>()
  for (const list of holders.values()) {
    const ordered = list.length > CROWD ? [...list].sort((a, b) => (sketches[a]?.day ?? 0) - (sketches[b]?.day ?? 0) || a - b) : list
    for (const [position, a] of ordered.entries()) {
      for (const b of ordered.slice(position + 1, position + 1 + CROWD)) {
        const key = Math.min(a, b) * sketches.length + Math.max(a, b)
        shared.set(key, (shared.get(key) ?? 0) + 1)
      }
    }
  }
  const pairs: [number, number][] = []
  for (const [key, count] of shared) {
    if (count < LEAST_SHARED) continue
    const [a, b] = [Math.floor(key / sketches.length), key % sketches.length]
    const [x, y] = [sketches[a], sketches[b]]
    if (x !== undefined && y !== undefined && nearness(x, y) >= LEAST_PAIR) pairs.push([a, b])
  }
  return pairs
}

function copyGroups(readings: readonly Reading[], heads: ReadonlyMap<string, string>): number[][] {
  const groups = new Map<string, number[]>()
  for (const [at, { document }] of readings.entries()) {
    const head = heads.get(document.id) ?? document.id
    groups.set(head, [...(groups.get(head) ?? []), at])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

function makeStory(members: readonly Reading[], id: string): Story {
  const days = members.flatMap(({ document }) => document.published?.value.slice(0, 10) ?? []).sort()
  const first = [...members].sort((a, b) => ((a.document.published?.value ?? '9') < (b.document.published?.value ?? '9') ? -1 : 1))[0]
  return {
    id,
    title: titleOf(first ?? members[0]),
    reports: members.map(({ document }) => document.id),
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
  }
}

function titleOf(reading: Reading | undefined): string {
  if (reading === undefined) return ''
  const { title, text, file } = reading.document
  const line = title ?? text.trim().split('\n')[0]?.trim() ?? ''
  if (line === '') return file
  return line.length <= 120 ? line : `${line.slice(0, 118).replace(/\s+\S*$/, '')}…`
}

// Reports that are thought of besides those at hand, none with the word: in a handful of reports what all share still tells something.
const BACKGROUND = 10
const LEAD = 500
const LONGEST = 6000
const TERMS = 300
const INDEXED = 25
const CROWD = 16
const LEAST_SHARED = 2
const LEAST_PAIR = 0.1
const LEAST_MEAN = 0.15
const MOST_LOST = 0.6
