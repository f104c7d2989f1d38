import type { Figure } from '../model/claim.ts'
import type { ClaimCard, ClaimGroup, Fact } from '../model/page.ts'
import type { Span } from '../model/span.ts'
import type { Tally } from '../model/story.ts'
import { termTitle } from './agreed.ts'
import { copyCards } from './copies.ts'
import { wordAnchor } from './naming.ts'
import { patrolCards } from './patrols.ts'
import { anchorsOf, originatorOf, type Shelf, sentenceAt, tallyAnchor } from './shelf.ts'
import { utterancesOf } from './speakers.ts'
import { dayWords, periodWords, timeWords, valueWords } from './words.ts'

/** Every claim that can be opened, and which claims say the same. */
export function showCards(shelf: Shelf): { readonly cards: ClaimCard[]; readonly groups: ClaimGroup[] } {
  const parts = [figureCards(shelf), quotationCards(shelf), evidenceCards(shelf), wordingCards(shelf), copyCards(shelf), patrolCards(shelf)]
  const cards = parts.flatMap(({ cards }) => cards).filter(({ report }) => shelf.documents.has(report))
  const known = new Set(cards.map(({ id }) => id))
  const groups = parts.flatMap(({ groups }) => groups).map((group) => ({ ...group, claims: group.claims.filter((id) => known.has(id)) }))
  return { cards, groups }
}

interface Cards {
  readonly cards: ClaimCard[]
  readonly groups: ClaimGroup[]
}

function figureCards(shelf: Shelf): Cards {
  const { figures, tallies } = shelf.data.dossier
  const tallyOf = new Map<string, Tally>()
  for (const tally of tallies) for (const id of tally.figures) tallyOf.set(id, tally)
  return {
    cards: figures.map((figure) => {
      const tally = tallyOf.get(figure.id) ?? null
      return {
        id: figure.id,
        kind: 'figure',
        report: figure.report,
        start: figure.start,
        end: figure.end,
        sentence: pair(figure.sentence.end > figure.sentence.start ? figure.sentence : sentenceAt(shelf, figure.report, figure)),
        group: tally === null ? null : tallyAnchor(tally.id),
        facts: figureFacts(shelf, figure, tally),
      }
    }),
    groups: tallies.map(({ id, title, status, figures }) => ({ id: tallyAnchor(id), title, status, facts: [], claims: figures })),
  }
}

/** What a figure counts. A name or date that its sentence does not hold was carried from elsewhere or reckoned. */
function figureFacts(shelf: Shelf, figure: Figure, tally: Tally | null): Fact[] {
  const text = shelf.documents.get(figure.report)?.text ?? ''
  const sentence = text.slice(figure.sentence.start, figure.sentence.end).toLowerCase()
  const names = (label: string, list: readonly string[]): Fact[] =>
    list[0] === undefined ? [] : [{ label, value: list[0], inferred: !list.some((name) => sentence.includes(name.toLowerCase())) }]
  const period = periodWords(figure.from, figure.to)
  const counted = figure.who ?? figure.object
  return [
    { label: 'Reads', value: valueWords(figure) ?? `${figure.text}, no number`, inferred: false },
    { label: 'Counts', value: [MEASURE_WORDS[figure.measure] ?? figure.measure, counted].filter(Boolean).join(': '), inferred: false },
    ...names('Of', figure.party),
    ...(period === null ? [] : [{ label: SCOPE_WORDS[figure.scope], value: period, inferred: !tellsDate(sentence, figure) }]),
    ...names('Where', figure.place),
    ...names('By', figure.agent),
    figure.attribution[0] === undefined
      ? { label: 'Says', value: originatorOf(shelf, figure, tally), inferred: true }
      : (names('Says', figure.attribution)[0] ?? { label: 'Says', value: '', inferred: true }),
    ...(figure.stance === 'asserted' ? [] : [{ label: 'Told as', value: figure.stance, inferred: false }]),
  ]
}

/** Whether the sentence holds both day and month of an end of the period ("1 February", "March 19"). */
function tellsDate(sentence: string, { from, to }: Figure): boolean {
  return [from, to].some((iso) => {
    if (iso === null) return false
    const [day = '', month = ''] = dayWords(iso.slice(0, 10)).toLowerCase().split(' ')
    return month.length > 0 && sentence.includes(month.slice(0, 3)) && sentence.includes(day)
  })
}

function quotationCards(shelf: Shelf): Cards {
  const groups: ClaimGroup[] = []
  const groupOf = new Map<string, string>()
  for (const same of utterancesOf(shelf)) {
    const [first] = same
    if (first === undefined) continue
    const id = `quotation-${first.id}`
    const speaker = same.find((quotation) => quotation.speaker.length > 0)?.speaker[0]
    groups.push({
      id,
      title: speaker === undefined ? 'Quotation' : `${speaker}, quoted`,
      status: null,
      facts: [],
      claims: same.map((quotation) => quotation.id),
    })
    for (const quotation of same) groupOf.set(quotation.id, id)
  }
  return {
    cards: shelf.data.dossier.quotations.map(({ id, report, start, end, speaker, speakerSpan }) => ({
      id,
      kind: 'quotation',
      report,
      start,
      end,
      sentence: pair(sentenceAt(shelf, report, { start, end })),
      group: groupOf.get(id) ?? null,
      facts: [{ label: 'Speaker', value: speaker[0] ?? 'not named', inferred: speakerSpan === null }],
    })),
    groups,
  }
}

/** Terms, accusations, incidents and allegations: rows with evidence in several reports. */
function evidenceCards(shelf: Shelf): Cards {
  const { terms, accusations, incidents, allegations } = shelf.data.dossier
  const titleOf = new Map(incidents.map(({ id, title }) => [id, title]))
  const rows = [
    ...terms.map((term) => ({
      kind: 'term' as const,
      row: term,
      title: `${termTitle(shelf, term)} · ${term.agreement}`,
      facts: termFacts(term),
    })),
    ...accusations.map((row) => ({
      kind: 'accusation' as const,
      row,
      title: `Alleged by ${row.accuser[0] ?? 'no one named'}: ${row.conduct}`,
      facts: [fact('Accuses', row.accused[0] ?? 'no one named'), fact('Of', row.conduct)],
    })),
    ...incidents.map((row) => ({ kind: 'incident' as const, row, title: row.title, facts: incidentFacts(row) })),
    ...allegations.map((row) => ({
      kind: 'allegation' as const,
      row,
      title: titleOf.get(row.incident) ?? 'Incident',
      facts: [
        fact('Alleged by', row.accuser[0] ?? 'no one in these reports'),
        fact('In force', answer(row.inForce)),
        fact('In area', answer(row.inArea)),
      ],
    })),
  ]
  return {
    cards: rows.flatMap(({ kind, row }) => {
      const anchors = anchorsOf(row.id, row.evidence)
      return row.evidence.map(({ report, start, end }, i) => ({
        id: anchors[i] ?? row.id,
        kind,
        report,
        start,
        end,
        sentence: pair(sentenceAt(shelf, report, { start, end })),
        group: row.id,
        facts: [],
      }))
    }),
    groups: rows.map(({ row, title, facts }) => ({ id: row.id, title, status: null, facts, claims: anchorsOf(row.id, row.evidence) })),
  }
}

function wordingCards(shelf: Shelf): Cards {
  const { wording } = shelf.data.dossier
  return {
    cards: wording.flatMap(({ words }, row) =>
      words.map(({ report, first, count }, column) => ({
        id: wordAnchor(row, column),
        kind: 'wording' as const,
        report,
        start: first.start,
        end: first.end,
        sentence: pair(sentenceAt(shelf, report, first)),
        group: `wording-${row + 1}`,
        facts: [fact('In this report', count === 1 ? 'once' : `${count} times`)],
      })),
    ),
    groups: wording.map(({ actor, words }, row) => ({
      id: `wording-${row + 1}`,
      title: `Words for ${actor}`,
      status: null,
      facts: [],
      claims: words.map((_, column) => wordAnchor(row, column)),
    })),
  }
}

function termFacts({
  starts,
  place,
  parties,
}: {
  readonly starts: string | null
  readonly place: readonly string[]
  readonly parties: readonly string[]
}): Fact[] {
  return [
    ...(starts === null ? [] : [fact('Starts', timeWords(starts))]),
    ...(place[0] === undefined ? [] : [fact('Where', place[0])]),
    ...(parties.length === 0 ? [] : [fact('Parties', parties.join(', '))]),
  ]
}

function incidentFacts(row: {
  readonly kind: string
  readonly from: string | null
  readonly to: string | null
  readonly place: readonly string[]
}): Fact[] {
  const period = periodWords(row.from, row.to)
  return [
    fact('What', row.kind),
    ...(period === null ? [] : [fact('When', period)]),
    ...(row.place[0] === undefined ? [] : [fact('Where', row.place[0])]),
  ]
}

function answer(words: 'yes' | 'no' | 'cannot-tell'): string {
  return words === 'cannot-tell' ? 'cannot tell' : words
}

function fact(label: string, value: string): Fact {
  return { label, value, inferred: false }
}

function pair({ start, end }: Span): readonly [number, number] {
  return [start, end]
}

const SCOPE_WORDS = { incident: 'When', cumulative: 'Period', state: 'As of', planned: 'Planned for' } as const
const MEASURE_WORDS: Readonly<Record<string, string>> = { violations: 'alleged breaches', other: '' }
