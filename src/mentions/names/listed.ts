import type { ListedName, Roster } from '../roster.ts'
import { foldedAt, foldedWords, formOf, type Line } from './line.ts'

/** A listed name found at a word: words [first, last]. */
export interface Found {
  readonly listed: ListedName
  readonly first: number
  readonly last: number
}

/** The longest listed name that starts at a word and does not run over `end`; null where none does. */
export function listedAt(line: Line, roster: Roster, first: number, end: number): Found | null {
  const longest = roster.longest.get(firstPart(foldedAt(line, first)))
  if (longest === undefined) return null
  const capital = line.capitals[first] ?? 0
  // Hyphens, apostrophes and full stops are words of their own, so a name may span more words than it has parts.
  const most = Math.min(end - 1, first + longest * 2)
  let folded = ''
  const tried: Found[] = []
  for (let last = first; last <= most; last++) {
    if (foldedAt(line, last) === '') continue
    const next = foldedWords(line, first, last)
    if (next === folded) continue
    folded = next
    if (!roster.beginnings.has(folded)) break
    const listed = roster.named.get(folded)
    if (listed !== undefined && fits(line, listed, first, last, capital)) tried.push({ listed, first, last })
  }
  return tried.at(-1) ?? null
}

function fits(line: Line, listed: ListedName, first: number, last: number, capital: number): boolean {
  if (listed.form === 'acronym') return capital === 2 || (capital === 1 && formOf(line, last).includes('.'))
  if (listed.form === 'lower') return capital > 0 || /^\p{Ll}/u.test(listed.written)
  if (capital === 0) return false
  // "March 23 Movement", but not a name in the list whose second word is written small: "Free syrian army" is rare.
  return (
    capital === 2 || first === last || (line.capitals[last] ?? 0) > 0 || /[\p{Ll}\d]/u.test(listed.written.split(/[\s-]/).at(-1)?.[0] ?? '')
  )
}

function firstPart(folded: string): string {
  const gap = folded.indexOf(' ')
  return gap < 0 ? folded : folded.slice(0, gap)
}
