import type { Document } from '../model/document.ts'
import { type Parse, sentenceCount, spanOfSentence } from '../model/parse.ts'
import type { Claims, Mentions } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { findAccusations } from './accusations.ts'
import { findAttributions } from './attributions.ts'
import { findCasualties } from './casualties.ts'
import { findFigures } from './figures.ts'
import { findPatrols } from './patrols.ts'
import { findTerms } from './terms.ts'

export { decideClaims } from './decided.ts'
export { claimSightings } from './sightings.ts'

/** What one Document claims. Attributions come first: every other claim asks whose it is. */
export function findClaims(document: Document, parse: Parse, mentions: Mentions): Claims {
  const attributions = findAttributions(parse, mentions)
  const figures = findFigures({ document, parse, mentions, attributions })
  const terms = findTerms({ document, parse, mentions, attributions })
  const accusations = findAccusations({ document, parse, mentions, attributions })
  const casualties = findCasualties({ document, parse, mentions, attributions }, figures)
  const patrols = findPatrols(document, sentencesOf(parse), { times: mentions.times, attributions })
  return { attributions, figures, terms, accusations, casualties, ...(patrols.length === 0 ? {} : { patrols }) }
}

function sentencesOf(parse: Parse): Span[] {
  return Array.from({ length: sentenceCount(parse) }, (_, sentence) => spanOfSentence(parse, sentence))
}
