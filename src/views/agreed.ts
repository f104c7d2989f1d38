import type { TermType } from '../model/claim.ts'
import type { AgreementView, TermRow } from '../model/page.ts'
import type { Term } from '../model/story.ts'
import { anchorsOf, citeOf, isCopy, type Shelf } from './shelf.ts'
import { numberWords, timeWords } from './words.ts'

/** The terms by agreement: the agreement that most reports tell of first. */
export function showAgreements(shelf: Shelf): AgreementView[] {
  const byName = new Map<string, Term[]>()
  for (const term of shelf.data.dossier.terms) byName.set(term.agreement, [...(byName.get(term.agreement) ?? []), term])
  return [...byName]
    .map(([name, terms]) => ({ name, terms: terms.map((term) => termRow(shelf, term)) }))
    .toSorted((a, b) => told(b) - told(a))
}

/** A term as a heading would say it: "Corridor, 6 km", "Cessation of hostilities". */
export function termTitle(term: Term): string {
  const value = valueOf(term)
  return TYPES[term.type] + (value === null ? '' : `, ${value}`)
}

function termRow(shelf: Shelf, term: Term): TermRow {
  const anchors = anchorsOf(term.id, term.evidence)
  return {
    id: term.id,
    type: TYPES[term.type],
    starts: term.starts === null ? null : timeWords(term.starts),
    place: term.place[0] ?? null,
    value: valueOf(term),
    words: wordsOf(shelf, term),
    parties: term.parties.length === 0 ? null : term.parties.join(', '),
    cites: term.evidence.map(({ report }, i) => citeOf(shelf, report, anchors[i] ?? term.id)),
  }
}

/** The term in a report's own words: the shortest that still say something. */
function wordsOf(shelf: Shelf, { evidence }: Term): string | null {
  const texts = evidence
    .filter(({ report }) => !isCopy(shelf, report))
    .map(({ report, start, end }) => (shelf.documents.get(report)?.text ?? '').slice(start, end).replaceAll(/\s+/g, ' '))
    .filter((text) => text.length >= TELLING)
  return texts.reduce<string | null>((best, text) => (best === null || text.length < best.length ? text : best), null)
}

function valueOf({ value, unit }: Term): string | null {
  if (value === null) return null
  if (unit === null || unit === '') return numberWords(value)
  const plain = ['km', 'm'].includes(unit) || value === 1 || unit.endsWith('s')
  return `${numberWords(value)} ${unit}${plain ? '' : 's'}`
}

function told({ terms }: AgreementView): number {
  return terms.reduce((most, { cites }) => Math.max(most, cites.length), 0)
}

/** Code units below which words are a name only ("the ceasefire"). */
const TELLING = 24
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
