import type { TermClaim } from '../model/claim.ts'
import { byPosition } from '../model/span.ts'
import type { ClaimContext } from './context.ts'
import { type Accord, type AccordMention, findAccords, nameOfAccord } from './terms/accords.ts'
import { type Clause, termsIn } from './terms/clauses.ts'
import { partiesOf } from './terms/parties.ts'
import { findProvisions } from './terms/provisions.ts'
import { type Sentence, sentencesOf } from './terms/sentences.ts'

/** What agreements provide, as this report words it. */
export function findTerms(context: ClaimContext): TermClaim[] {
  const { document, parse, mentions } = context
  const sentences = sentencesOf(parse)
  const accords = findAccords(sentences, mentions, document.published?.value ?? null)
  if (accords.length === 0) return []
  const provisions = findProvisions(sentences, accords)
  const main = accords.find((mention) => mention.accord.isMain)?.accord ?? null
  const seats = new Set(accords.flatMap(({ accord }) => (accord.place === null ? [] : [accord.place])))
  const parties = new Map<Accord, readonly string[]>()
  const found: TermClaim[] = []
  for (const [index, told] of provisions.entries()) {
    const sentence = sentences[index]
    if (told === null || sentence === undefined) continue
    const accord = told.accord?.accord ?? main
    if (accord !== null && (parties.get(accord) ?? []).length === 0) parties.set(accord, partiesOf(sentence, told, mentions))
    for (const term of termsIn(sentence, told, {
      mentions,
      published: document.published?.value ?? null,
      agreed: accord?.date ?? null,
      seats,
    })) {
      const near =
        accordOfYear(sentence, term, accords) ??
        told.mentions.find((mention) => mention.isNamed && mention.start <= term.start)?.accord ??
        accord
      found.push({
        report: document.id,
        start: term.start,
        end: term.end,
        agreement: near === null ? null : nameOfAccord(near),
        type: term.type,
        parties: near === null ? [] : (parties.get(near) ?? []),
        starts: term.starts,
        value: term.value,
        unit: term.unit,
        place: term.place,
        what: term.what,
        rule: told.how,
      })
    }
  }
  return found.sort(byPosition)
}

/** "and in 2018 carved out a zone": a clause with a year of its own belongs to the accord of that year. */
function accordOfYear(sentence: Sentence, term: Clause, accords: readonly AccordMention[]): Accord | null {
  const year = /\bin ((?:19|20)\d\d)\s+(?:[\p{L}-]+\s+){0,4}$/u.exec(sentence.line.slice(0, term.at))?.[1]
  return year === undefined ? null : (accords.find(({ accord }) => accord.date?.startsWith(year))?.accord ?? null)
}
