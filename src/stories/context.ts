import type { Reading } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { contentWords } from './content-words.ts'

/** Weights, of length 1, of the content words around a sentence of a report. */
export type ContextOf = (reading: Reading, sentence: Span) => ReadonlyMap<string, number>

/** Weighs the words around a sentence: its own in full, its neighbours' by less; words that are rare in the set weigh more. */
export function makeContexts(readings: readonly Reading[]): ContextOf {
  const rarity = rarityOf(readings.map(({ document }) => document.text))
  const known = new Map<string, ReadonlyMap<string, number>>()
  return (reading, sentence) => {
    const key = `${reading.document.id} ${sentence.start}`
    const context = known.get(key) ?? weigh(reading, sentence, rarity)
    known.set(key, context)
    return context
  }
}

/** Cosine of two weightings of length 1. */
export function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [word, weight] of small) sum += weight * (large.get(word) ?? 0)
  return sum
}

/** Scales weights to length 1. */
export function unit(weights: ReadonlyMap<string, number>): Map<string, number> {
  let square = 0
  for (const weight of weights.values()) square += weight * weight
  const length = Math.sqrt(square) || 1
  return new Map([...weights].map(([word, weight]) => [word, weight / length]))
}

/** Inverse document frequency of each content word. */
export function rarityOf(texts: readonly string[]): (word: string) => number {
  const counts = new Map<string, number>()
  for (const text of texts) for (const word of new Set(contentWords(text))) counts.set(word, (counts.get(word) ?? 0) + 1)
  return (word) => Math.log((1 + texts.length) / (0.5 + (counts.get(word) ?? 0)))
}

function weigh(reading: Reading, sentence: Span, rarity: (word: string) => number): Map<string, number> {
  const { text } = reading.document
  const weights = new Map<string, number>()
  for (const { span, share } of around(reading.sentences, sentence)) {
    for (const word of contentWords(text.slice(span.start, span.end))) weights.set(word, (weights.get(word) ?? 0) + share * rarity(word))
  }
  return unit(weights)
}

function around(sentences: readonly Span[], own: Span): { readonly span: Span; readonly share: number }[] {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.end ?? 0) <= own.start) low = middle + 1
    else high = middle
  }
  const before = sentences[low - 1]
  const after = sentences.slice(low).find(({ start }) => start >= own.end)
  return [
    { span: own, share: 1 },
    ...(before === undefined ? [] : [{ span: before, share: 0.5 }]),
    ...(after === undefined ? [] : [{ span: after, share: 0.25 }]),
  ]
}
