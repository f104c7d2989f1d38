import { formAt, type Parse } from '../../model/parse.ts'
import { startsNumeral } from '../numerals/numerals.ts'

/** What bound words make of a number: `least` "at least", `above` "more than", `most` "up to", `below` "fewer than", `about`. */
export type Bound = 'least' | 'above' | 'most' | 'below' | 'about'

/** Bound words beside a number, and where they reach. */
export interface Hedges {
  readonly first: number
  readonly last: number
  readonly bounds: readonly Bound[]
}

/** The bound words before word `first` and after word `last`; chains are read whole ("at least some 60"). */
export function readHedges(parse: Parse, first: number, last: number): Hedges {
  const bounds: Bound[] = []
  let start = hedgesBefore(parse, first, bounds)
  if (bounds.length === 0) start = first
  let end = last
  const after = hedgeAfter(parse, last)
  if (after !== null) {
    bounds.push(after.bound)
    end = last + after.words
  }
  return { first: start, last: end, bounds }
}

function hedgesBefore(parse: Parse, first: number, bounds: Bound[]): number {
  let start = FILLERS.has(formAt(parse, first - 1)) ? fillerStart(parse, first) : first
  for (let turn = 0; turn < 3; turn++) {
    const hedge = hedgeBefore(parse, start)
    if (hedge === null) break
    bounds.push(hedge.bound)
    start -= hedge.words.length
    while (INTENSIFIERS.has(formAt(parse, start - 1))) start--
    if (formAt(parse, start) === 'little' && formAt(parse, start - 1) === 'a') start--
  }
  return start
}

/** "At least another 12", "more than a further 30". */
function fillerStart(parse: Parse, first: number): number {
  const article = formAt(parse, first - 2)
  return article === 'a' || article === 'an' ? first - 2 : first - 1
}

function hedgeBefore(parse: Parse, at: number): Hedge | null {
  const hedges = BY_LAST_WORD.get(formAt(parse, at - 1))
  if (hedges === undefined) return null
  for (const hedge of hedges) {
    const start = at - hedge.words.length
    if (
      start >= 0 &&
      hedge.words.every((word, index) => formAt(parse, start + index) === word) &&
      !isMarkup(parse, start) &&
      !isGoverned(parse, start)
    )
      return hedge
  }
  return null
}

/** "Spoke about two villages", "control over three districts": a preposition, and no bound. */
function isGoverned(parse: Parse, word: number): boolean {
  return GOVERNORS.get(formAt(parse, word))?.has(formAt(parse, word - 1)) ?? false
}

/** The `>` that closes a tag bounds nothing: `<b>12</b>`. */
function isMarkup(parse: Parse, word: number): boolean {
  const form = formAt(parse, word)
  return (form === '>' || form === '<') && word > 0 && parse.ends[word - 1] === parse.starts[word]
}

function hedgeAfter(parse: Parse, last: number): { readonly bound: Bound; readonly words: number } | null {
  for (const hedge of AFTER) {
    if (!hedge.words.every((word, index) => formAt(parse, last + 1 + index) === word)) continue
    if (hedge.words[0] === '+' && parse.starts[last + 1] !== parse.ends[last]) continue
    // "Kills one, at least two hurt" written without the comma: the words bound what follows them.
    if (hedge.words[0] === 'at' && startsNumeral(formAt(parse, last + 1 + hedge.words.length))) continue
    return { bound: hedge.bound, words: hedge.words.length }
  }
  return null
}

interface Hedge {
  readonly words: readonly string[]
  readonly bound: Bound
}

function hedge(words: string, bound: Bound): Hedge {
  return { words: words.split(' '), bound }
}

// "More than 12" rules out 12 itself; "at least 12" does not. Reports keep the two apart, so we do.
const BEFORE: readonly Hedge[] = [
  hedge('at least', 'least'),
  hedge('at the least', 'least'),
  hedge('at the very least', 'least'),
  hedge('at a minimum', 'least'),
  hedge('a minimum of', 'least'),
  hedge('minimum of', 'least'),
  hedge('no fewer than', 'least'),
  hedge('no less than', 'least'),
  hedge('not fewer than', 'least'),
  hedge('not less than', 'least'),
  hedge('upwards of', 'least'),
  hedge('upward of', 'least'),
  hedge('as few as', 'least'),
  hedge('≥', 'least'),
  hedge('more than', 'above'),
  hedge('greater than', 'above'),
  hedge('higher than', 'above'),
  hedge('in excess of', 'above'),
  hedge('over', 'above'),
  hedge('above', 'above'),
  hedge('exceeding', 'above'),
  hedge('exceeded', 'above'),
  hedge('exceeds', 'above'),
  hedge('upwards from', 'above'),
  hedge('north of', 'above'),
  hedge('>', 'above'),
  hedge('up to', 'most'),
  hedge('as many as', 'most'),
  hedge('as much as', 'most'),
  hedge('no more than', 'most'),
  hedge('not more than', 'most'),
  hedge('at most', 'most'),
  hedge('at the most', 'most'),
  hedge('a maximum of', 'most'),
  hedge('maximum of', 'most'),
  hedge('not exceeding', 'most'),
  hedge('≤', 'most'),
  hedge('fewer than', 'below'),
  hedge('less than', 'below'),
  hedge('under', 'below'),
  hedge('below', 'below'),
  hedge('<', 'below'),
  hedge('about', 'about'),
  hedge('some', 'about'),
  hedge('around', 'about'),
  hedge('roughly', 'about'),
  hedge('approximately', 'about'),
  hedge('approx.', 'about'),
  hedge('approx', 'about'),
  hedge('circa', 'about'),
  hedge('ca.', 'about'),
  hedge('c.', 'about'),
  hedge('c .', 'about'),
  hedge('ca .', 'about'),
  hedge('nearly', 'about'),
  hedge('almost', 'about'),
  hedge('close to', 'about'),
  hedge('close on', 'about'),
  hedge('nearer to', 'about'),
  hedge('nearing', 'about'),
  hedge('approaching', 'about'),
  hedge('an estimated', 'about'),
  hedge('estimated at', 'about'),
  hedge('estimated', 'about'),
  hedge('more or less', 'about'),
  hedge('in the region of', 'about'),
  hedge('in the order of', 'about'),
  hedge('on the order of', 'about'),
  hedge('something like', 'about'),
  hedge('~', 'about'),
  hedge('≈', 'about'),
  hedge('±', 'about'),
]

const AFTER: readonly Hedge[] = [
  hedge('or more', 'least'),
  hedge('at the very least', 'least'),
  hedge('at the least', 'least'),
  hedge('at least', 'least'),
  hedge('at a minimum', 'least'),
  hedge('and counting', 'least'),
  hedge('and more', 'least'),
  hedge('and over', 'least'),
  hedge('and above', 'least'),
  hedge('- plus', 'least'),
  hedge('plus', 'least'),
  hedge('+', 'least'),
  hedge('or fewer', 'most'),
  hedge('or less', 'most'),
  hedge('or under', 'most'),
  hedge('at the very most', 'most'),
  hedge('at the most', 'most'),
  hedge('at most', 'most'),
  hedge('or so', 'about'),
  hedge('or thereabouts', 'about'),
  hedge('give or take', 'about'),
  hedge('- odd', 'about'),
  hedge('odd', 'about'),
  hedge('- ish', 'about'),
]

const BY_LAST_WORD: ReadonlyMap<string, readonly Hedge[]> = byLastWord(BEFORE)

/** Longest first, so that "no more than" is met before "more than". */
function byLastWord(hedges: readonly Hedge[]): ReadonlyMap<string, readonly Hedge[]> {
  const map = new Map<string, Hedge[]>()
  for (const one of [...hedges].sort((a, b) => b.words.length - a.words.length)) {
    const last = one.words.at(-1) ?? ''
    map.set(last, [...(map.get(last) ?? []), one])
  }
  return map
}

// Words that take "about" or "over" as a preposition.
const GOVERNORS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'about',
    new Set(
      'talk talks talked talking speak speaks spoke spoken speaking know knows knew hear heard ask asked asking worry worried concern concerned concerns information statement statements complain complained question questions think thinking write wrote tell told learn learned doubts'.split(
        ' ',
      ),
    ),
  ],
  [
    'over',
    new Set(
      'control dispute disputes row rows flew fly flies flying hover hovered hovering spread concern concerns anger battle battled authority sovereignty fight fought'.split(
        ' ',
      ),
    ),
  ],
])

// "Well over 300", "just under 40", "a little more than 30".
const INTENSIFIERS: ReadonlySet<string> = new Set([
  'well',
  'far',
  'just',
  'slightly',
  'only',
  'little',
  'considerably',
  'significantly',
  'much',
  'somewhat',
  'substantially',
  'comfortably',
  'marginally',
])

const FILLERS: ReadonlySet<string> = new Set(['another', 'further', 'additional', 'other'])
