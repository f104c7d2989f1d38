import { relationAt, uposAt } from '../../model/parse.ts'
import type { Place } from '../../model/place.ts'
import { NOUNS } from '../actors/nouns.ts'
import type { Atlas } from '../atlas.ts'
import { foldedAt, foldedWords, formOf, type Line } from '../names/line.ts'
import { COMPASS, DWELLERS, FALLING, KIND_WORDS, NEVER, NO_PLACE, OF_PLACE, PARTICLES, STRONG_WHERE, TAKING, WHERE } from './words.ts'

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
  /** A comma and a wider place follow: "Atlanta, Georgia". */
  readonly comma: boolean
  /** The places are known by the sound of the name alone. */
  readonly bySound: boolean
}

/** The names of a text that may be places, in reading order, the longest at each word. */
export function findCandidates(line: Line, atlas: Atlas): Candidate[] {
  const found: Candidate[] = []
  const { parse } = line
  let sentence = 0
  for (let word = 0; word < parse.length; word++) {
    if (((line.capitals[word] ?? 0) === 0 && !startsSmall(line, word)) || formOf(line, word) === 'the') continue
    while ((parse.sentences[sentence + 1] ?? parse.length) <= word) sentence++
    const end = parse.sentences[sentence + 1] ?? parse.length
    const candidate = candidateAt(line, atlas, { first: word, end, before: found.at(-1) ?? null })
    if (candidate === null) continue
    found.push(candidate)
    word = candidate.last
  }
  return found
}

/** "al-Bab", "el-Fasher": a particle, a hyphen and a capital. */
function startsSmall(line: Line, word: number): boolean {
  return PARTICLES.has(formOf(line, word)) && formOf(line, word + 1) === '-' && (line.capitals[word + 2] ?? 0) > 0
}

interface Spot {
  readonly first: number
  readonly end: number
  readonly before: Candidate | null
}

function candidateAt(line: Line, atlas: Atlas, spot: Spot): Candidate | null {
  const { first, end } = spot
  const mark = line.parse.names[line.nameAt[first] ?? -1]
  const marked = mark !== undefined && mark.first === first && (mark.kind === 'place' || mark.kind === 'facility') ? mark : undefined
  const run = Math.max(endOfRun(line, first, end), marked?.last ?? first)
  const whole = withKind(line, atlas, first, run)
  if (whole !== null) return makeCandidate(line, atlas, whole, spot.before)
  for (let last = run; last >= first; last--) {
    if (foldedAt(line, last) === '' || PARTICLES.has(formOf(line, last))) continue
    const folded = foldedWords(line, first, last)
    if (folded.length < 2 || NEVER.has(folded)) continue
    const places = atlas.named(folded).filter((place) => isWritten(line, first, last, place))
    if (places.length === 0) continue
    if (last < run && marked?.last !== last && (goesOn(line, atlas, last) || isBody(line, last + 1))) break
    return makeCandidate(line, atlas, { first, last, folded, places }, spot.before)
  }
  const last = marked?.last ?? endOfName(line, first, run)
  const folded = foldedWords(line, first, last)
  if (
    folded.length < 3 ||
    NEVER.has(folded) ||
    (NEVER.has(foldedAt(line, first)) && !PARTICLES.has(formOf(line, first))) ||
    isOfActors(line, first, last)
  )
    return null
  if (marked === undefined && (line.capitals[first] ?? 0) === 2 && (line.capitals[last] ?? 0) === 2) return null
  const candidate = makeCandidate(line, atlas, { first, last, folded, places: [] }, spot.before)
  const places = candidate.cue > 0 || marked !== undefined ? atlas.sounding(folded) : []
  const isPlace = candidate.cue === 2 || marked !== undefined || (candidate.cue === 1 && places.length > 0)
  return isPlace ? { ...candidate, places, own: places.some((place) => atlas.isOwn(place)), bySound: true } : null
}

/** A listed name that ends in the word for its kind, written small: "Rafah crossing", "Lachin corridor". */
function withKind(line: Line, atlas: Atlas, first: number, run: number): Name | null {
  for (let last = run + 1; last <= run + 2; last++) {
    if (!KIND_WORDS.has(formOf(line, last))) continue
    const folded = foldedWords(line, first, last)
    const places = atlas.named(folded).filter(({ kind }) => kind !== 'settlement')
    if (places.length > 0) return { first, last, folded, places }
  }
  return null
}

/** Whether a known name is but the start of a longer unknown one: "Adi" of "Adi Daero", but not "Syria" of "Syria Civil Defence". */
function goesOn(line: Line, atlas: Atlas, last: number): boolean {
  const next = last + 1
  if ((line.capitals[next] ?? 0) === 0 || uposAt(line.parse, next) === 'PUNCT') return false
  const form = formOf(line, next)
  if (NOUNS.has(form) || KIND_WORDS.has(form) || NO_PLACE.has(form) || COMPASS.has(form)) return false
  return atlas.named(foldedAt(line, next)).length === 0 && !NEVER.has(form)
}

/** Whether one of the words makes it a body: "the Observatory", "Ghent University". */
function isOfActors(line: Line, first: number, last: number): boolean {
  for (let word = first; word <= last; word++) {
    const form = formOf(line, word)
    if (NOUNS.has(form) || NO_PLACE.has(form)) return true
  }
  return isBody(line, last + 1)
}

/** "Front" of "Popular Front", "University" of "Ghent University". */
function isBody(line: Line, word: number): boolean {
  const form = formOf(line, word)
  return (NO_PLACE.has(form) || form === 'front' || form === 'line') && (line.capitals[word] ?? 0) > 0
}

interface Name {
  readonly first: number
  readonly last: number
  readonly folded: string
  readonly places: readonly Place[]
}

function makeCandidate(line: Line, atlas: Atlas, name: Name, before: Candidate | null): Candidate {
  const { first, last } = name
  const mark = line.parse.names[line.nameAt[first] ?? -1]
  const { kind, kindWord } = kindAround(line, first, last)
  const joined = before !== null && isJoined(line, before.last, first) ? before.cue : 0
  const cue = Math.max(
    joined,
    kindWord >= 0 || OF_PLACE.has(formOf(line, last + 1)) ? 2 : cueBefore(line, first),
    isDateline(line, first, last) ? 1 : 0,
  ) as 0 | 1 | 2
  const own = name.places.some((place) => atlas.isOwn(place))
  return { ...name, kind, kindWord, cue, marked: mark?.kind ?? null, own, comma: formOf(line, last + 1) === ',', bySound: false }
}

/** What the word before a name tells: "in Foo", "near Foo", "in southern Foo" strongly, "from Foo", "of Foo" weakly. */
function cueBefore(line: Line, first: number): 0 | 1 | 2 {
  const before = formOf(line, first - 1) === 'the' ? first - 2 : first - 1
  const form = formOf(line, before)
  if (STRONG_WHERE.has(form) || (COMPASS.has(form) && WHERE.has(formOf(line, before - 1)))) return 2
  if (form === 'on' && FALLING.has(formOf(line, before - 1))) return 2
  if (form === 'at' || TAKING.has(form))
    return line.nameAt[first] === -1 || line.parse.names[line.nameAt[first] ?? -1]?.kind === 'other' ? 2 : 1
  if (form === 'of' && DWELLERS.has(formOf(line, before - 1))) return 2
  return WHERE.has(form) ? 1 : 0
}

/** "Gondar-Humera-Shire", "Amhara and Afar", "Idlib, Aleppo": what is true of the first is of the next. */
function isJoined(line: Line, last: number, first: number): boolean {
  if (first - last < 2 || first - last > 3) return false
  for (let word = last + 1; word < first; word++) if (!JOINTS.has(formOf(line, word))) return false
  return formOf(line, last + 1) !== ',' || formOf(line, first - 1) !== ',' || relationAt(line.parse, first) !== 'nsubj'
}

/** The kind that a word beside the name tells: "Idlib province", "province of Idlib", "the village of Foo". */
function kindAround(line: Line, first: number, last: number): { readonly kind: Place['kind'] | null; readonly kindWord: number } {
  for (let after = last + 1; after <= last + 3; after++) {
    const kind = KIND_WORDS.get(formOf(line, after))
    const further = KIND_WORDS.get(formOf(line, after + 1))
    if (further !== undefined && (kind === 'other' || kind === undefined) && BEFORE_KIND.has(formOf(line, after)))
      return { kind: further, kindWord: after + 1 }
    if (kind !== undefined) return { kind, kindWord: after }
    if (!BEFORE_KIND.has(formOf(line, after))) break
  }
  // "Stepanakert, the capital of": told by what follows.
  if (formOf(line, last + 1) === ',' && formOf(line, last + 2) === 'the') {
    const told = KIND_WORDS.get(formOf(line, last + 3))
    if (told === 'settlement' || told === 'province' || told === 'district') return { kind: told, kindWord: last + 3 }
  }
  const link = formOf(line, first - 1)
  const at = link === 'of' ? first - 2 : first - 1
  const before = KIND_WORDS.get(formOf(line, at))
  if (link === 'of') return before === undefined || before === 'other' ? NO_KIND : { kind: before, kindWord: at }
  return before !== undefined && BARE_BEFORE.has(formOf(line, at)) ? { kind: before, kindWord: at } : NO_KIND
}

/** "AMMAN, March 6 (Levanter) -": capitals at the start of a text or line. */
function isDateline(line: Line, first: number, last: number): boolean {
  if ((line.capitals[first] ?? 0) !== 2 || (line.capitals[last] ?? 0) !== 2 || !DATELINE_NEXT.has(formOf(line, last + 1))) return false
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

/** Last word of a name that no list has: its capitalised words, over "al-" but not over "of", "and" or a hyphen between two names. */
function endOfName(line: Line, first: number, run: number): number {
  let last = first
  for (let at = first + 1; at <= run; at++) {
    const form = formOf(line, at)
    if (form === 'of' || form === 'and' || form === 'the') break
    if (form === '-') {
      if (!PARTICLES.has(formOf(line, at - 1))) break
      continue
    }
    if (KIND_WORDS.has(form)) break
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

const DATELINE_NEXT = new Set([',', '/', '(', '-', '–', '—'])
const NO_KIND = { kind: null, kindWord: -1 } as const
const JOINTS = new Set([',', 'and', '-', '–', '/', 'or', '&'])
/** Between a name and the word for its kind: "Za'atari refugee camp", "Rafah border crossing". */
const BEFORE_KIND = new Set(['refugee', 'border', 'displacement', 'idp', 'air', 'military', 'international', 'main', 'mountain', 'general'])
/** Before a name without "of": "highway M4", "Camp Bondsteel", "Mount Sinjar", "Lake Chad". */
const BARE_BEFORE = new Set(['camp', 'port', 'village', 'town', 'city', 'river', 'lake', 'highway'])
