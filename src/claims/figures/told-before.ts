import type { Measure } from '../../model/claim.ts'
import { formAt, lemmaAt, uposAt } from '../../model/parse.ts'
import type { Tree } from '../../model/tree.ts'
import type { Measured } from './measure.ts'
import { COUNTED_MEASURES, PREDICATES } from './measure-words.ts'

/** What the sentence before tells, for a number that points back to it: "young people whom soldiers took away. There are 412." */
export function findToldBefore(tree: Tree, sentence: number): Measured | null {
  if (sentence === 0) return null
  const { parse } = tree
  const from = parse.sentences[sentence - 1] ?? 0
  for (let word = (parse.sentences[sentence] ?? 0) - 1; word >= from; word--) {
    const upos = uposAt(parse, word)
    if (upos !== 'VERB' && upos !== 'NOUN') continue
    const measure = measureOf(tree, word)
    if (measure !== null) return { measure, by: word, role: null, rule: `told before: ${lemmaAt(parse, word)}` }
  }
  return null
}

function measureOf(tree: Tree, word: number): Measure | null {
  const { parse } = tree
  const form = formAt(parse, word)
  const lemma = lemmaAt(parse, word)
  if (uposAt(parse, word) === 'NOUN') return COUNTED_MEASURES.get(lemma) ?? null
  for (const sense of PREDICATES.get(lemma) ?? PREDICATES.get(form) ?? []) {
    const particle = formAt(parse, word + 1)
    if (STRONG.has(sense.measure) && (sense.beside === null || sense.beside.includes(particle))) return sense.measure
  }
  return null
}

/** Measures that a verb tells of people whatever else the sentence says. */
const STRONG: ReadonlySet<Measure> = new Set(['killed', 'injured', 'detained', 'displaced', 'missing', 'released'])
