import type { Wording } from '../../model/dossier.ts'
import type { Reading } from '../../model/reading.ts'
import { type Span, wordsOf } from '../../model/span.ts'

/** Each report's words for the same actor: actors that are named in more than one way, the most named first. */
export function wordingsOf(readings: readonly Reading[]): Wording[] {
  const actors = new Map<string, { readonly name: string; readonly words: Map<string, Row> }>()
  for (const { document, mentions } of readings) {
    for (const mention of mentions.actors) {
      if (mention.actor === null) continue
      const text = plainWords(wordsOf(document.text, mention))
      const known = actors.get(mention.actor.id) ?? { name: mention.actor.name, words: new Map<string, Row>() }
      actors.set(mention.actor.id, known)
      const key = JSON.stringify([document.id, text.toLowerCase()])
      const row = known.words.get(key)
      if (row === undefined)
        known.words.set(key, { report: document.id, text, count: 1, first: { start: mention.start, end: mention.end } })
      else row.count++
    }
  }
  return [...actors.values()]
    .map(({ name, words }) => ({ actor: name, words: [...words.values()] }))
    .filter(({ words }) => new Set(words.map(({ text }) => text.toLowerCase())).size > 1)
    .sort((a, b) => total(b.words) - total(a.words) || (a.actor < b.actor ? -1 : 1))
}

interface Row {
  readonly report: string
  readonly text: string
  count: number
  readonly first: Span
}

function plainWords(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^the /i, '')
    .replace(/['’]s$/, '')
}

function total(words: readonly Row[]): number {
  return words.reduce((sum, { count }) => sum + count, 0)
}
