import type { Credit } from '../model/document.ts'
import { byPosition } from '../model/span.ts'
import { linesOf } from './credits/lines.ts'
import { RULES } from './credits/rules.ts'

/** Credit lines, bylines and datelines that name an agency, in reading order; one row a place in the text. */
export function findCredits(text: string): Credit[] {
  const lines = linesOf(text)
  const credits: Credit[] = []
  for (const { find, hints } of RULES) {
    for (const line of lines) {
      if (hints.length > 0 && !hints.some((hint) => line.text.includes(hint))) continue
      for (const credit of find(line, credits)) if (!credits.some(({ span }) => span.start === credit.span.start)) credits.push(credit)
    }
  }
  return credits.sort((a, b) => byPosition(a.span, b.span))
}
