import type { TermType } from '../model/claim.ts'
import type { AgreementView, TermRow } from '../model/page.ts'
import type { Term } from '../model/story.ts'
import { anchorsOf, citeOf, isCopy, type Shelf } from './shelf.ts'
import { numberWords, shorten, timeWords } from './words.ts'

/** The terms by agreement: the agreement that most reports tell of first. */
export function showAgreements(shelf: Shelf): AgreementView[] {
  const byName = new Map<string, Term[]>()
  for (const term of shelf.data.dossier.terms) byName.set(term.agreement, [...(byName.get(term.agreement) ?? []), term])
  return [...byName]
    .map(([name, terms]) => ({ name, terms: terms.map((term) => termRow(shelf, term)) }))
    .toSorted((a, b) => told(b) - told(a))
}

/** A term as a heading would say it: "Corridor, 6 km", "Cessation of hostilities"; one of no known type in its own words. */
export function termTitle(shelf: Shelf, term: Term): string {
  const words = term.type === 'other' ? wordsOf(shelf, term) : null
  return words === null ? termName(term) : `“${shorten(words, 80)}”`
}

/** The same without the reports at hand. */
export function termName(term: Term): string {
  const value = measureOf(term)
  return TYPES[term.type] + (value === null ? '' : `, ${value}`)
}

function termRow(shelf: Shelf, term: Term): TermRow {
  const anchors = anchorsOf(term.id, term.evidence)
  return {
    id: term.id,
    type: TYPES[term.type],
    starts: term.starts === null ? null : timeWords(term.starts),
    place: term.place[0] ?? null,
    value: measureOf(term),
    words: wordsOf(shelf, term),
    parties: term.parties.length === 0 ? null : term.parties.join(', '),
    cites: term.evidence.map(({ report }, i) => citeOf(shelf, report, anchors[i] ?? term.id)),
  }
}

/** The term in a report's own words: those that tell most of it in the least. */
function wordsOf(shelf: Shelf, term: Term): string | null {
  let best: { readonly text: string; readonly score: number } | null = null
  for (const { report, start, end } of term.evidence) {
    const text = (shelf.documents.get(report)?.text ?? '').slice(start, end).replaceAll(/\s+/g, ' ').trim()
    if (text.length < TELLING || isCopy(shelf, report)) continue
    const score = tellsOf(term, text) - text.length / LONG
    if (best === null || score > best.score) best = { text, score }
  }
  return best?.text ?? null
}

/** How much of the term stands in the words: its number, its hour or day, its place. */
function tellsOf({ value, starts, place }: Term, text: string): number {
  const day = starts === null ? null : String(Number(starts.slice(8, 10)))
  const told = [
    value !== null && text.includes(String(value)),
    starts?.includes('T') === true && text.includes(starts.slice(11, 16)),
    day !== null && text.split(/[^\p{L}\p{N}:]+/u).includes(day),
    place.some((name) => text.includes(name)),
  ]
  return told.filter(Boolean).length
}

function measureOf({ value, unit, type }: Term): string | null {
  // How far from its road a patrol may drive is no part of its name.
  if (value === null || (type === 'patrol' && unit === 'km')) return null
  if (unit === null || unit === '') return numberWords(value)
  const plain = ['km', 'm'].includes(unit) || value === 1 || unit.endsWith('s')
  return `${numberWords(value)} ${unit}${plain ? '' : 's'}`
}

function told({ terms }: AgreementView): number {
  return terms.reduce((most, { cites }) => Math.max(most, cites.length), 0)
}

/** Code units below which words are a name only ("the ceasefire"). */
const TELLING = 24
/** Code units that cost as much as one thing told is worth. */
const LONG = 160
const TYPES: Readonly<Record<TermType, string>> = {
  cessation: 'Cessation of hostilities',
  corridor: 'Corridor',
  zone: 'Zone',
  patrol: 'Patrols',
  posts: 'Posts',
  withdrawal: 'Withdrawal',
  deployment: 'Deployment',
  exchange: 'Exchange',
  access: 'Access',
  return: 'Return',
  other: 'Other term',
}
