import type { Measure } from '../../model/claim.ts'
import { formAt, lemmaAt, type Parse, uposAt } from '../../model/parse.ts'
import type { Measured } from './measure.ts'
import { COUNTED_MEASURES, PREDICATES } from './measure-words.ts'

/** What the heading above a sentence says is counted under it: "DISPLACEMENT.", "4. Casualties"; null where no heading does. */
export function findTopic(parse: Parse, sentence: number): Measured | null {
  for (let above = sentence; above >= Math.max(0, sentence - REACH); above--) {
    const first = parse.sentences[above] ?? 0
    const last = (parse.sentences[above + 1] ?? parse.length) - 1
    const heading = headingOf(parse, first, last)
    if (heading === null) continue
    const measure = measureOfWord(parse, heading)
    if (measure === null && !isLoud(parse, heading)) continue
    return measure === null ? null : { measure, by: heading, role: null, rule: `heading: ${lemmaAt(parse, heading)}` }
  }
  return null
}

/** The noun of a heading: a sentence of few words without a verb, or what stands before its first full stop or colon. */
function headingOf(parse: Parse, first: number, last: number): number | null {
  let noun: number | null = null
  for (let word = first; word <= Math.min(last, first + 6); word++) {
    const upos = uposAt(parse, word)
    const form = formAt(parse, word)
    if (form === '.' || form === ':') return noun
    if (upos === 'NOUN' || upos === 'PROPN') noun ??= word
    else if (upos === 'VERB' && measureOfWord(parse, word) !== null && word === first) noun ??= word
    else if (upos !== 'NUM' && upos !== 'PUNCT' && upos !== 'CCONJ' && upos !== 'X' && upos !== 'SYM') return null
  }
  return last - first <= 6 ? noun : null
}

/** A heading in capitals ends the reach of the one above it, whatever it says. */
function isLoud(parse: Parse, word: number): boolean {
  const written = parse.text.slice(parse.starts[word], parse.ends[word])
  return written.length > 3 && written === written.toUpperCase()
}

function measureOfWord(parse: Parse, word: number): Measure | null {
  const lemma = lemmaAt(parse, word).toLowerCase()
  const form = formAt(parse, word)
  const own = COUNTED_MEASURES.get(lemma) ?? COUNTED_MEASURES.get(form)
  return own ?? (PREDICATES.get(lemma) ?? PREDICATES.get(form))?.[0]?.measure ?? null
}

/** Sentences that a heading reaches over. */
const REACH = 12
