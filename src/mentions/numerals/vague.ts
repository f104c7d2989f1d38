import { formAt, type Parse } from '../../model/parse.ts'
import type { Numeral } from './numeral.ts'
import { MAGNITUDES, PLURALS } from './words.ts'

/** Words that tell no number: "dozens", "tens of thousands", "several hundred", "a few", "a couple of", "a handful of". */
export function readVague(parse: Parse, at: number): Numeral | null {
  const last = vagueEnd(parse, at)
  return last < 0 ? null : { first: at, last, value: Number.NaN, form: 'vague', scale: 1 }
}

function vagueEnd(parse: Parse, at: number): number {
  const form = formAt(parse, at)
  if (PLURALS.has(form)) return pluralEnd(parse, at)
  const next = formAt(parse, at + 1)
  if (form === 'several') return magnitudeEnd(parse, at)
  if ((form === 'many' || form === 'some') && PLURALS.has(next) && next !== 'millions') return pluralEnd(parse, at + 1)
  if (form !== 'a') return -1
  if (next === 'few') return magnitudeEnd(parse, at + 1)
  if (next === 'handful') return formAt(parse, at + 2) === 'of' ? at + 1 : -1
  if (next === 'couple') return coupleEnd(parse, at + 1)
  return -1
}

/** "Hundreds", "hundreds of thousands", "dozens and dozens". "Tens" and "scores" by themselves take "of". */
function pluralEnd(parse: Parse, at: number): number {
  if (formAt(parse, at + 1) === 'of' && PLURALS.has(formAt(parse, at + 2))) return at + 2
  const form = formAt(parse, at)
  if (JOINTS.has(formAt(parse, at + 1)) && PLURALS.has(formAt(parse, at + 2))) return at + 2
  if (form === 'tens') return formAt(parse, at + 1) === 'of' ? at : -1
  if (form === 'scores' && formAt(parse, at + 1) !== 'of' && !COUNTED_AFTER.has(formAt(parse, at + 1))) return -1
  return at
}

/** "Several hundred", "a few thousand", "several hundred thousand", "several dozen". */
function magnitudeEnd(parse: Parse, at: number): number {
  let last = at
  while (last - at < 2 && MAGNITUDES.has(formAt(parse, last + 1))) last++
  return last
}

/** "A couple of", "a couple hundred", "a couple of dozen"; "an elderly couple" is none. */
function coupleEnd(parse: Parse, couple: number): number {
  const next = formAt(parse, couple + 1)
  if (MAGNITUDES.has(next)) return couple + 1
  if (next !== 'of') return -1
  return MAGNITUDES.has(formAt(parse, couple + 2)) ? couple + 2 : couple
}

const JOINTS: ReadonlySet<string> = new Set(['and', 'or', 'upon', 'to'])

// "Scores killed", "scores more".
const COUNTED_AFTER: ReadonlySet<string> = new Set([
  'killed',
  'dead',
  'wounded',
  'injured',
  'hurt',
  'missing',
  'more',
  'were',
  'have',
  'had',
  'others',
  'detained',
  'arrested',
  'displaced',
])
