import { formAt, lemmaAt, uposAt } from '../../model/parse.ts'
import { sentenceAround, type Tree } from '../../model/tree.ts'
import type { Counted } from './counted.ts'
import { THINGS } from './counted-words.ts'
import type { FigureDraft } from './desk.ts'
import type { Measured } from './measure.ts'
import { HARM } from './measure-words.ts'
import { classOfNoun } from './people.ts'

/**
 * What a phrase without a verb counts: in a toll, more of it ("33 soldiers in a single night"); in an observer's
 * log, the forces that were there ("a detachment, approx. 60 soldiers"). Null for any other.
 */
export function findInFragment(tree: Tree, counted: Counted, before: FigureDraft | null): Measured | null {
  if (counted.noun < 0 || hasVerb(tree, counted)) return null
  const kind = classOfNoun(tree, counted.noun)
  const noun = lemmaAt(tree.parse, counted.noun)
  if (before !== null && kind !== 'n/a' && kind !== null && HARM.has(before.figure.measure)) {
    return { ...before.measured, role: null, rule: `as before: ${before.measured.rule}` }
  }
  const force = THINGS.get(noun) === 'force' || kind === 'military' || kind === 'police'
  return force ? { measure: 'deployed', by: counted.noun, role: null, rule: `present: ${noun}` } : null
}

/** Whether a verb stands between the pauses around the number. */
function hasVerb({ parse }: Tree, counted: Counted): boolean {
  const { first, last } = sentenceAround(parse, counted.anchor)
  let from = counted.number.first
  let to = Math.max(counted.noun, counted.number.last)
  while (from > first && !PAUSES.has(formAt(parse, from - 1))) from--
  while (to < last && !PAUSES.has(formAt(parse, to + 1))) to++
  if (to - from > LONGEST) return true
  for (let word = from; word <= to; word++) if (uposAt(parse, word) === 'VERB' || uposAt(parse, word) === 'AUX') return true
  return false
}

const PAUSES: ReadonlySet<string> = new Set([':', ';', '.'])
/** Words of a phrase without a verb; a longer one is a sentence that was read wrongly. */
const LONGEST = 24
