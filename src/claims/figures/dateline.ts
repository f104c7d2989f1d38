import { formAt, type Parse, uposAt } from '../../model/parse.ts'
import { sentenceAround } from '../../model/tree.ts'

/**
 * The last word of a dateline ("KHARTOUM, May 22 (Nile Wire) -") that opens the sentence of `word`; -1 where none does.
 * Its place and date are those of the dispatch, not of what it tells.
 */
export function datelineEnd(parse: Parse, word: number): number {
  const { first, last } = sentenceAround(parse, word)
  if (!isCapitals(parse, first)) return -1
  for (let at = first + 1; at <= Math.min(last, first + LONGEST); at++) {
    if (DASHES.has(formAt(parse, at))) return at
    const upos = uposAt(parse, at)
    if (upos === 'VERB' || upos === 'AUX') return -1
  }
  return -1
}

function isCapitals(parse: Parse, word: number): boolean {
  const written = parse.text.slice(parse.starts[word], parse.ends[word])
  return written.length > 2 && written === written.toUpperCase() && written !== written.toLowerCase()
}

/** Words of the longest dateline: two cities, a date, an agency. */
const LONGEST = 14
const DASHES: ReadonlySet<string> = new Set(['-', '–', '—', '--'])
