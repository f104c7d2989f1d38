import type { ClaimCard, Paragraph, TextView } from '../model/page.ts'
import { cutParagraphs, cutPieces, keepsLines, type Mark } from './pieces.ts'
import { outletOf, type Shelf } from './shelf.ts'
import { timeWords } from './words.ts'

/** Every document's text with the places of its claims. */
export function showTexts(shelf: Shelf, cards: readonly ClaimCard[]): TextView[] {
  const marks = new Map<string, Mark[]>()
  for (const { id, report, start, end } of cards) {
    const own = marks.get(report) ?? []
    marks.set(report, own)
    own.push({ id, start, end })
  }
  return shelf.data.documents.map(({ id, text, title, url, published, language }) => ({
    report: id,
    title: title ?? outletOf(shelf, id),
    meta: [outletOf(shelf, id), published === null ? 'no date' : timeWords(published.value)].join(' · '),
    url,
    language,
    paragraphs: paragraphsOf(text, marks.get(id) ?? []),
  }))
}

function paragraphsOf(text: string, marks: readonly Mark[]): Paragraph[] {
  const sorted = marks.toSorted((a, b) => a.start - b.start)
  let before = 0
  let first = 0
  return cutParagraphs(text).map((span) => {
    const gap = text.slice(before, span.start)
    before = span.end
    while ((sorted[first]?.start ?? Infinity) < span.start - LONGEST) first++
    let last = first
    while ((sorted[last]?.start ?? Infinity) < span.end) last++
    return { gap, pieces: cutPieces(text, span, sorted.slice(first, last)), lines: keepsLines(text.slice(span.start, span.end)) }
  })
}

/** No claim reaches further back than this many code units; it spares looking at every mark for every paragraph. */
const LONGEST = 20_000
