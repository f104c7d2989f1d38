import type { Document } from '../model/document.ts'
import type { Parse } from '../model/parse.ts'
import type { Claims, Mentions } from '../model/reading.ts'
import { findAccusations } from './accusations.ts'
import { findAttributions } from './attributions.ts'
import { findCasualties } from './casualties.ts'
import { findFigures } from './figures.ts'
import { findTerms } from './terms.ts'

export { decideClaims } from './decided.ts'

/** What one Document claims. Attributions come first: every other claim asks whose it is. */
export function findClaims(document: Document, parse: Parse, mentions: Mentions): Claims {
  const attributions = findAttributions(parse, mentions)
  const figures = findFigures({ document, parse, mentions, attributions })
  const terms = findTerms({ document, parse, mentions, attributions })
  const accusations = findAccusations({ document, parse, mentions, attributions })
  const casualties = findCasualties({ document, parse, mentions, attributions }, figures)
  return { attributions, figures, terms, accusations, casualties }
}
