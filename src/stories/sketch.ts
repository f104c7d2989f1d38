import type { Figure } from '../model/claim.ts'
import type { Quotation } from '../model/quotation.ts'
import type { Reading } from '../model/reading.ts'
import type { Rarity, Sketch } from '../model/sketch.ts'
import { contentWords } from './content-words.ts'
import { hashOf } from './hashes.ts'
import { nameWords } from './names.ts'
import { ownWordsOf } from './own-words.ts'

/** Sketches a Reading under its report's id, or under another name for the report. */
export function sketchOf(reading: Reading, report = reading.document.id): Sketch {
  const { document, claims, mentions } = reading
  const told = countTerms(document.title, document.text)
  const terms = Int32Array.from(told.keys()).sort()
  return {
    report,
    published: document.published?.value ?? null,
    // Only a credit to another than the outlet itself makes a text somebody else's.
    credited: document.credits.some(({ share, agency }) => share === 'whole' && agency.toLowerCase() !== document.outlet?.toLowerCase()),
    // What a site shows in an article's place is the same for every article: it tells no copy.
    words: isAbout(document.title, document.text) ? ownWordsOf(reading).hashes : new Uint16Array(0),
    terms,
    counts: Uint16Array.from(terms, (term) => Math.min(0xffff, told.get(term) ?? 0)),
    beads: Int32Array.from(beadsOf(claims.figures, mentions.quotations), ({ key }) => key),
  }
}

/** Whether a text has any word of its title, where that has enough to tell. */
function isAbout(title: string | null, text: string): boolean {
  const named = new Set(contentWords(title ?? ''))
  return named.size < TELLING_TITLE || contentWords(text).some((word) => named.has(word))
}

/** Counts in how many of the reports each term stands. */
export function rarityOf(sketches: Iterable<Pick<Sketch, 'terms'>>): Rarity {
  const frequency = new Map<number, number>()
  let reports = 0
  for (const sketch of sketches) {
    reports++
    for (const term of sketch.terms) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  }
  const terms = Int32Array.from(frequency.keys()).sort()
  return { reports, terms, counts: Int32Array.from(terms, (term) => frequency.get(term) ?? 0) }
}

/** What a rewrite keeps, with where it stands: figures by measure and value, quotations by their speaker. */
export interface Bead {
  readonly key: number
  readonly start: number
  readonly end: number
}

export function beadsOf(figures: readonly Figure[], quotations: readonly Quotation[]): Bead[] {
  const counted = figures
    .filter(({ low, high }) => (low ?? high ?? 0) > 2)
    .map(({ measure, low, high, start, end }) => ({ key: hashOf(`${measure} ${low ?? ''}-${high ?? ''}`) & ~1, start, end }))
  const quoted = quotations.flatMap(({ speaker, start, end }) => {
    const name = nameWords(speaker[0] ?? '').at(-1)
    return name === undefined ? [] : [{ key: hashOf(name) | 1, start, end }]
  })
  return [...counted, ...quoted].sort((a, b) => a.start - b.start || a.end - b.end)
}

// A title and a first paragraph say what a report is about; a word in them weighs as much as several further down.
function countTerms(title: string | null, text: string): Map<number, number> {
  const terms = new Map<number, number>()
  const add = (words: readonly string[], weight: number) => {
    for (const word of words) {
      const term = hashOf(word)
      terms.set(term, (terms.get(term) ?? 0) + weight)
    }
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

// Content words of a title that its text must share at least one of.
const TELLING_TITLE = 4
const LEAD = 500
const LONGEST = 6000
