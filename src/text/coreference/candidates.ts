import { hashOf, isInitials } from './features.ts'
import type { ReferringPhrase } from './phrases.ts'

/** Finds what a phrase may point back to, few at any length of text: the nearest phrases, and those farther off that share a word. */
export interface Candidates {
  /** Earlier phrases for phrase `at`, nearest first, and whether one shares its word. */
  readonly of: (at: number) => { readonly list: readonly number[]; readonly hasMatch: 0 | 1 }
  /** Makes phrase `at` one that later ones may point to. */
  readonly add: (at: number) => void
}

export function makeCandidates(phrases: readonly ReferringPhrase[]): Candidates {
  const byWord = new Map<number, number[]>()
  const byInitials = new Map<string, number[]>()
  const near = (at: number): number => {
    const type = phrases[at]?.type
    if (type === 'relative') return 6
    if (type === 'name' || type === 'indefinite' || type === 'bare' || type === 'owned') return 6
    return type === 'definite' || type === 'this' || type === 'pointing' ? 16 : 26
  }
  return {
    of(at) {
      const phrase = phrases[at]
      if (phrase === undefined) return { list: [], hasMatch: 0 }
      const found = new Set<number>()
      for (const key of keysOf(phrase)) for (const other of byWord.get(key) ?? []) found.add(other)
      if (phrase.type === 'name') {
        for (const other of byInitials.get(phrase.parts.join(' ').replaceAll('.', '')) ?? []) found.add(other)
        for (const other of byWord.get(hashOf(initialsOf(phrase))) ?? [])
          if (isInitials(phrases[other]?.parts.join(' ') ?? '', phrase.parts)) found.add(other)
      }
      const hasMatch = found.size > 0 ? 1 : 0
      for (let other = Math.max(0, at - near(at)); other < at; other++) found.add(other)
      return { list: [...found].sort((a, b) => b - a), hasMatch }
    },
    add(at) {
      const phrase = phrases[at]
      if (phrase === undefined) return
      for (const key of keysOf(phrase)) push(byWord, key, at)
      if (phrase.type === 'name' && phrase.parts.length > 1) push(byInitials, initialsOf(phrase), at)
    },
  }
}

function keysOf({ type, word, parts }: ReferringPhrase): number[] {
  if (type === 'third' || type === 'relative' || type === 'pointing') return []
  if (type === 'name') return [...new Set([word, ...parts])].filter((part) => part.length > 2).map(hashOf)
  return [hashOf(word)]
}

function initialsOf({ parts }: ReferringPhrase): string {
  return parts
    .filter((part) => part !== 'of' && part !== 'the' && part !== 'and' && part !== 'for')
    .map((part) => part[0])
    .join('')
}

// The last few with a word are enough: they carry their whole chain.
const KEPT = 5

function push<K>(index: Map<K, number[]>, key: K, at: number): void {
  const list = index.get(key)
  if (list === undefined) index.set(key, [at])
  else {
    list.push(at)
    if (list.length > KEPT) list.shift()
  }
}
