import type { ClaimCard } from '../../model/page.ts'
import { cutParagraphs, cutPieces, keepsLines, type Mark } from '../../views/views.ts'
import { make } from './make.ts'
import type { Store } from './store.ts'

/** A report's text with its claims marked, the sentence of `card` lit and its words underlined. */
export function readingText(store: Store, report: string, card: ClaimCard | null): HTMLElement {
  const text = store.text(report) ?? ''
  const claims: Mark[] = store.cardsOf(report).filter(({ kind }) => RANK[kind] < RANK.incident)
  const marks =
    card === null
      ? claims
      : [...claims, { id: SENTENCE, start: card.sentence[0], end: card.sentence[1] }, { id: CHOSEN, start: card.start, end: card.end }]
  const kinds = new Map(store.cardsOf(report).map(({ id, kind }) => [id, RANK[kind]]))
  const body = make('div', { class: 'text', lang: store.head(report).language })
  for (const span of cutParagraphs(text)) {
    const keeps = keepsLines(text.slice(span.start, span.end))
    const paragraph = make('p', { dir: 'auto', class: keeps ? 'lines' : null })
    for (const piece of cutPieces(text, span, marks)) {
      const first = piece.claims.filter((id) => kinds.has(id)).toSorted((a, b) => (kinds.get(a) ?? 9) - (kinds.get(b) ?? 9))[0]
      const chosen = piece.claims.includes(CHOSEN)
      const lit = piece.claims.includes(SENTENCE)
      const inner = chosen
        ? make('mark', { class: `chosen ${card === null ? '' : lengthOf(text.slice(card.start, card.end))}` }, piece.text)
        : first === undefined
          ? document.createTextNode(piece.text)
          : make('a', { class: 'claim', href: `#${first}`, tabindex: '-1' }, piece.text)
      paragraph.append(lit ? make('span', { class: 'lit' }, inner) : inner)
    }
    body.append(paragraph)
  }
  return body
}

/** The sentence of a claim with its words set off. */
export function sentenceOf(store: Store, card: ClaimCard): HTMLElement {
  const text = store.text(card.report) ?? ''
  const [start, end] = card.sentence
  const from = Math.max(start, card.start - REACH)
  const to = Math.min(end, card.end + REACH)
  const words = text.slice(card.start, card.end)
  return make(
    'q',
    { class: 'sentence', dir: 'auto' },
    (from > start ? '… ' : '') + text.slice(from, card.start),
    make('mark', { class: lengthOf(words) }, words.length > LONG ? `${words.slice(0, LONG)} …` : words),
    text.slice(card.end, to) + (to < end ? ' …' : ''),
  )
}

/** A passage is tinted only: pages of bold or underlined text cannot be read. */
function lengthOf(words: string): string {
  return words.length > PASSAGE ? 'long' : 'short'
}

const SENTENCE = '*sentence'
const CHOSEN = '*chosen'
/** The shorter claim wins where several cover the same words. */
const RANK = { figure: 0, quotation: 1, accusation: 2, term: 3, incident: 4, allegation: 5, wording: 6, copy: 7 } as const
/** Code units of a sentence to show on either side of the words. */
const REACH = 260
/** Code units of a passage that is quoted beside another. */
const LONG = 600
const PASSAGE = 240
