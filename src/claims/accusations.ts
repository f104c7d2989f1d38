import type { AccusationClaim } from '../model/claim.ts'
import { byPosition } from '../model/span.ts'
import { accusationsIn } from './accusations/sentences.ts'
import type { ClaimContext } from './context.ts'
import { findAccords, nameOfAccord } from './terms/accords.ts'
import { sentencesOf } from './terms/sentences.ts'

/** The report's claims that somebody broke an agreement. */
export function findAccusations(context: ClaimContext): AccusationClaim[] {
  const { document, parse, mentions } = context
  const sentences = sentencesOf(parse)
  const accords = findAccords(sentences, mentions, document.published?.value ?? null)
  if (accords.length === 0) return []
  const found: AccusationClaim[] = []
  let next = 0
  let current = accords[0]?.accord ?? null
  for (const [index, sentence] of sentences.entries()) {
    const named: typeof accords = []
    for (; accords[next]?.sentence === index; next++) {
      const mention = accords[next]
      if (mention !== undefined) named.push(mention)
    }
    if (!sentence.isHeadline) {
      for (const charge of accusationsIn(sentence, context)) {
        const accord = named.find((mention) => mention.isNamed)?.accord ?? named[0]?.accord ?? current
        found.push({
          report: document.id,
          start: charge.start,
          end: charge.end,
          accuser: charge.accuser,
          accused: charge.accused,
          agreement: accord === null ? null : nameOfAccord(accord),
          conduct: charge.conduct,
          denied: charge.denied,
          rule: charge.rule,
        })
      }
    }
    current = named.at(-1)?.accord ?? current
  }
  return found.sort(byPosition)
}
