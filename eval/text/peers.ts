import compromise from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import type { Count } from './score-parse.ts'

/** What a peer found in a text: spans as `start-end`, so that sets of them can be compared. */
export interface PeerReading {
  readonly sentences: ReadonlySet<string>
  /** Null where the peer has no tokens that can be compared. */
  readonly tokens: ReadonlySet<string> | null
  /** Universal tag of each span; null where the peer has none. */
  readonly upos: ReadonlyMap<string, string> | null
  readonly people: ReadonlySet<string>
  readonly organisations: ReadonlySet<string>
  readonly places: ReadonlySet<string>
}

const NONE: ReadonlySet<string> = new Set()

export function readWithWink(text: string): PeerReading {
  winkReader = winkReader ?? winkNlp(model, ['sbd', 'pos'])
  const nlp = winkReader
  const { its } = nlp
  const doc = nlp.readDoc(text)
  const values = doc.tokens().out()
  const tags = doc.tokens().out(its.pos)
  const tokens = new Set<string>()
  const upos = new Map<string, string>()
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  values.forEach((value, index) => {
    const start = text.indexOf(value, at)
    at = start + value.length
    starts.push(start)
    ends.push(at)
    if (value.trim() === '') return
    tokens.add(`${start}-${at}`)
    upos.set(`${start}-${at}`, tags[index] ?? 'X')
  })
  const sentences = new Set<string>()
  doc.sentences().each((sentence: { out: (what: unknown) => unknown }) => {
    const [first, last] = sentence.out(its.span) as [number, number]
    sentences.add(trimmed(text, starts[first] ?? 0, ends[last] ?? 0))
  })
  return { sentences, tokens, upos, people: NONE, organisations: NONE, places: NONE }
}

export function readWithCompromise(text: string): PeerReading {
  const doc = compromise(text)
  const upos = new Map<string, string>()
  const sentences = new Set<string>()
  for (const { offset, terms } of doc.json({ offset: true }) as CompromiseSentence[]) {
    sentences.add(trimmed(text, offset.start, offset.start + offset.length))
    for (const term of terms) {
      if (term.offset.length > 0) upos.set(`${term.offset.start}-${term.offset.start + term.offset.length}`, universalTag(term.tags))
    }
  }
  const spans = (view: { json: (options: object) => unknown }) =>
    new Set(
      (view.json({ offset: true, terms: false }) as CompromiseSentence[]).map(({ offset }) =>
        trimmed(text, offset.start, offset.start + offset.length),
      ),
    )
  return {
    sentences,
    tokens: null,
    upos,
    people: spans(doc.people()),
    organisations: spans(doc.organizations()),
    places: spans(doc.places()),
  }
}

export function readWithSegmenter(text: string): PeerReading {
  const sentences = new Set<string>()
  for (const { index, segment } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)) {
    if (segment.trim() !== '') sentences.add(trimmed(text, index, index + segment.length))
  }
  return { sentences, tokens: null, upos: null, people: NONE, organisations: NONE, places: NONE }
}

/** F1 of spans. */
export function countSets(gold: ReadonlySet<string>, found: ReadonlySet<string>): Count {
  let right = 0
  for (const span of found) if (gold.has(span)) right++
  return { right, gold: gold.size, found: found.size }
}

let winkReader: ReturnType<typeof winkNlp> | undefined

interface CompromiseSentence {
  readonly offset: { readonly start: number; readonly length: number }
  readonly terms: readonly { readonly tags: readonly string[]; readonly offset: { readonly start: number; readonly length: number } }[]
}

/** White space and marks of other languages' sentences at a span's ends belong to no sentence. */
function trimmed(text: string, start: number, end: number): string {
  let [first, last] = [start, end]
  while (first < last && /\s/.test(text[first] ?? '')) first++
  while (last > first && /\s/.test(text[last - 1] ?? '')) last--
  return `${first}-${last}`
}

function universalTag(tags: readonly string[]): string {
  return TAGS.find(([tag]) => tags.includes(tag))?.[1] ?? 'X'
}

// The first that fits; compromise gives a word its kind and all above it.
const TAGS: readonly (readonly [string, string])[] = [
  ['Modal', 'AUX'],
  ['Copula', 'AUX'],
  ['Auxiliary', 'AUX'],
  ['Pronoun', 'PRON'],
  ['Possessive', 'PRON'],
  ['Determiner', 'DET'],
  ['Value', 'NUM'],
  ['ProperNoun', 'PROPN'],
  ['Noun', 'NOUN'],
  ['Verb', 'VERB'],
  ['Adjective', 'ADJ'],
  ['Negative', 'PART'],
  ['Adverb', 'ADV'],
  ['Preposition', 'ADP'],
  ['Conjunction', 'CCONJ'],
  ['QuestionWord', 'PRON'],
  ['Expression', 'INTJ'],
]
