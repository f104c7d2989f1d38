import type { DomDocument, DomElement } from './dom.ts'

/** The article's headline: the `h1` that is most like the title that the page tells, else that title without the site's name. */
export function headlineOf(document: DomDocument, title: string | null): string | null {
  const wanted = wordsOf(title ?? plain(document.querySelector('title')))
  let best: { readonly text: string; readonly score: number } | null = null
  for (const heading of Array.from(document.querySelectorAll('h1'))) {
    const text = plain(heading)
    if (text === '' || text.length > LONGEST) continue
    const score = likeness(wordsOf(text), wanted) + (isIn(heading, 'article') ? 0.2 : 0)
    if (best === null || score > best.score) best = { text, score }
  }
  if (best !== null && best.score >= 0.4) return best.text
  return title === null ? (best?.text ?? null) : title
}

// A heading that was never closed holds the whole page.
const LONGEST = 300

function plain(element: DomElement | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length
  return shared === 0 ? 0 : shared / Math.min(a.size, b.size)
}

function isIn(element: DomElement, name: string): boolean {
  for (let node = element.parentNode; node !== null; node = node.parentNode) if (node.nodeName.toLowerCase() === name) return true
  return false
}
