import { wordHash } from './forms.ts'

/** What a word looks like, as bits: begins with a capital, is all capitals, has a capital, is all small letters. */
export const CASE = { capital: 1, upper: 2, some: 4, lower: 8 } as const

/** The hash of a word in lower case, by which its likes are found, and its case; a word of one letter tells nothing by being a capital. */
export function lookAt(text: string, start: number, end: number): { readonly hash: number; readonly looks: number } {
  const word = text.slice(start, end)
  const [lower, upper] = [word.toLowerCase(), word.toUpperCase()]
  const first = word.charAt(0)
  let looks = 0
  if (end - start > 1) {
    if (first.toLowerCase() !== first) looks |= CASE.capital
    if (word !== lower) looks |= CASE.some
    if (word === upper && word !== lower) looks |= CASE.upper
  }
  if (word === lower && word !== upper) looks |= CASE.lower
  return { hash: wordHash(text, start, end), looks }
}
