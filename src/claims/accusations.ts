import type { AccusationClaim } from '../model/claim.ts'
import { byPosition } from '../model/span.ts'
import { accusationsIn, type Charge } from './accusations/sentences.ts'
import type { ClaimContext } from './context.ts'
import { type Accord, type AccordMention, findAccords, nameOfAccord } from './terms/accords.ts'
import { sentencesOf } from './terms/sentences.ts'

/** The report's claims that somebody broke an agreement. */
export function findAccusations(context: ClaimContext): AccusationClaim[] {
  const { document, parse, mentions } = context
  const sentences = sentencesOf(parse)
  const accords = findAccords(sentences, mentions, document.published?.value ?? null)
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
      const before = sentences.slice(Math.max(0, index - 10), index).reverse()
      for (const charge of accusationsIn(
        { sentence, before, isOfAccord: accords.length > 0, charged: found.at(-1)?.accused ?? [], accuser: found.at(-1)?.accuser ?? [] },
        context,
      )) {
        for (const accord of brokenBy(named, current)) {
          found.push({
            report: document.id,
            start: charge.start,
            end: charge.end,
            accuser: charge.accuser,
            accused: charge.accused,
            agreement: accord === null ? null : nameOfAccord(accord),
            conduct: charge.conduct,
            denied: charge.denied || isDenied(context, charge),
            rule: charge.rule,
          })
        }
      }
    }
    current = named.at(-1)?.accord ?? current
  }
  return found.sort(byPosition)
}

/** The accords that a sentence names as broken ("the 2018 truce and a new one that began in May"), else the one spoken of. */
function brokenBy(named: readonly AccordMention[], current: Accord | null): readonly (Accord | null)[] {
  const told = [...new Set(named.filter((mention) => mention.isNamed).map(({ accord }) => accord))]
  return told.length > 0 ? told : [named[0]?.accord ?? current]
}

/** Whether the accused deny it close behind. */
function isDenied(context: ClaimContext, charge: Charge): boolean {
  return context.attributions.some(
    ({ denies, names, content }) =>
      denies === true &&
      content.start >= charge.start &&
      content.start - charge.end < 400 &&
      names.some((name) => charge.accused.includes(name)),
  )
}
