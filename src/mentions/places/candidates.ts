import { uposAt } from '../../model/parse.ts'
import type { Place } from '../../model/place.ts'
import type { Atlas } from '../atlas.ts'
import { foldedAt, foldedWords, formOf, type Line } from '../names/line.ts'
import { COMPASS, KIND_WORDS, NEVER, PARTICLES, STRONG_WHERE, WHERE } from './words.ts'

/** A name that may be a place: words [first, last], what the gazetteer has for it, and what the words around it tell. */
export interface Candidate {
  readonly first: number
  readonly last: number
  readonly folded: string
  readonly places: readonly Place[]
  /** Kind that the words around tell; null where they tell none. */
  readonly kind: Place['kind'] | null
  /** Word of the kind, -1 for none. */
  readonly kindWord: number
  /** How surely the words around make it a place: 0 nothing, 1 weak, 2 strong. */
  readonly cue: 0 | 1 | 2
  /** What the reader marks it as; null where it marks nothing. */
  readonly marked: string | null
  /** A list of the user's own has it. */
  readonly own: boolean
}

/** The names of a text that may be places, in reading order, the longest at each word. */
export function findCandidates(line: Line, atlas: Atlas): Candidate[] {
  const found: Candidate[] = []
  const { parse } = line
  let sentence = 0
  for (let word = 0; word < parse.length; word++) {
    while ((parse.sentences[sentence + 1] ?? parse.length) <= word) sentence++
    if ((line.capitals[word] ?? 0) === 0 && !(PARTICLES.has(formOf(line, word)) && formOf(line, word + 1) === '-')) continue
    const end = parse.sentences[sentence + 1] ?? parse.length
    const candidate = candidateAt(line, atlas, word, end)
    if (candidate === null) continue
    found.push(candidate)
    word = candidate.last
  }
  return found
}

function candidateAt(line: Line, atlas: Atlas, first: number, end: number): Candidate | null {
  const mark = line.parse.names[line.nameAt[first] ?? -1]
  const run = endOfRun(line, first, end)
  const marked = mark !== undefined && mark.first === first ? mark : undefined
  for (let last = Math.max(run, marked?.last ?? first); last >= first; last--) {
    if (foldedAt(line, last) === '' || PARTICLES.has(formOf(line, last))) continue
    const folded = foldedWords(line, first, last)
    if (folded.length < 2 || NEVER.has(folded)) continue
    const places = atlas.named(folded).filter((place) => isWritten(line, first, last, place))
    if (places.length > 0) return makeCandidate(line, atlas, { first, last, folded, places })
  }
  const last = marked !== undefined && (marked.kind === 'place' || marked.kind === 'facility') ? marked.last : endOfName(line, first, run)
  const folded = foldedWords(line, first, last)
  if (folded.length < 3 || NEVER.has(folded) || NEVER.has(foldedAt(line, first))) return null
  const candidate = makeCandidate(line, atlas, { first, last, folded, places: [] })
  const isPlace = candidate.cue === 2 || (marked !== undefined && (marked.kind === 'place' || marked.kind === 'facility'))
  return isPlace ? { ...candidate, places: atlas.sounding(folded) } : null
}

interface Name {
  readonly first: number
  readonly last: number
  readonly folded: string
  readonly places: readonly Place[]
}

function makeCandidate(line: Line, atlas: Atlas, name: Name): Candidate {
  const { first, last } = name
  const mark = line.parse.names[line.nameAt[first] ?? -1]
  const { kind, kindWord } = kindAround(line, first, last)
  const before = wordBefore(line, first)
  const form = formOf(line, before)
  const strong = kindWord >= 0 || STRONG_WHERE.has(form) || (COMPASS.has(form) && WHERE.has(formOf(line, before - 1)))
  const cue = strong ? 2 : WHERE.has(form) || isDateline(line, first, last) ? 1 : 0
  return { ...name, kind, kindWord, cue, marked: mark?.kind ?? null, own: name.places.some((place) => atlas.isOwn(place)) }
}

/** The kind that a word beside the name tells: "Idlib province", "province of Idlib", "the village of Foo". */
function kindAround(line: Line, first: number, last: number): { readonly kind: Place['kind'] | null; readonly kindWord: number } {
  const after = formOf(line, last + 1) === 'refugee' || formOf(line, last + 1) === 'border' ? last + 2 : last + 1
  const next = KIND_WORDS.get(formOf(line, after)) ?? KIND_WORDS.get(formOf(line, last + 1))
  if (next !== undefined) return { kind: next, kindWord: KIND_WORDS.has(formOf(line, after)) ? after : last + 1 }
  if (formOf(line, first - 1) !== 'of') return { kind: null, kindWord: -1 }
  const before = KIND_WORDS.get(formOf(line, first - 2))
  return before === undefined || before === 'other' ? { kind: null, kindWord: -1 } : { kind: before, kindWord: first - 2 }
}

/** The word before a name, "the" left out. */
function wordBefore(line: Line, first: number): number {
  return formOf(line, first - 1) === 'the' ? first - 2 : first - 1
}

/** "AMMAN, March 6 (Levanter) -": capitals at the start of a text or line. */
function isDateline(line: Line, first: number, last: number): boolean {
  if ((line.capitals[first] ?? 0) !== 2 || (line.capitals[last] ?? 0) !== 2) return false
  const { text, starts } = line.parse
  let at = (starts[first] ?? 0) - 1
  while (at >= 0 && (text[at] === ' ' || text[at] === '(')) at--
  return at < 0 || text[at] === '\n' || text[at] === '/'
}

/** Last word of a run of capitalised words, with the particles, hyphens and apostrophes that join them. */
function endOfRun(line: Line, first: number, end: number): number {
  let last = first
  const most = Math.min(end - 1, first + 7)
  for (let at = first + 1; at <= most; at++) {
    if ((line.capitals[at] ?? 0) > 0) last = at
    else if (!PARTICLES.has(formOf(line, at)) && formOf(line, at) !== '-' && formOf(line, at) !== '’' && formOf(line, at) !== "'") break
  }
  return last
}

/** Last word of a name that no list has: its capitalised words, not over "of", "and". */
function endOfName(line: Line, first: number, run: number): number {
  let last = first
  for (let at = first + 1; at <= run; at++) {
    const form = formOf(line, at)
    if (form === 'of' || form === 'and' || form === 'the' || uposAt(line.parse, at) === 'PUNCT') {
      if (form !== '-') break
      continue
    }
    if ((line.capitals[at] ?? 0) > 0) last = at
  }
  return last
}

/** Whether short names stand as they must: "US" and "UAE" in capitals. */
function isWritten(line: Line, first: number, last: number, place: Place): boolean {
  const length = (line.parse.ends[last] ?? 0) - (line.parse.starts[first] ?? 0)
  if (length > 4 || place.kind !== 'country') return true
  return (line.capitals[first] ?? 0) === 2 || place.name.length <= 4
}
