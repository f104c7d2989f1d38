import type { NameSpan, Parse } from '../model/parse.ts'

/** The name of the reader that holds a word: a binary search; null where none does. */
export function nameOver(parse: Parse, word: number): NameSpan | null {
  const { names } = parse
  let low = 0
  let high = names.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((names[middle]?.last ?? 0) < word) low = middle + 1
    else high = middle
  }
  const name = names[low]
  return name !== undefined && name.first <= word && word <= name.last ? name : null
}
