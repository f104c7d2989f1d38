import type { ActorMention } from '../model/actor.ts'
import { FEATURE, formAt, lemmaAt, type Parse, relationAt, sentenceOf, spanOfWords, uposAt } from '../model/parse.ts'
import type { Span } from '../model/span.ts'
import { openTree, type Tree } from '../model/tree.ts'
import { isTimeWord, type Phrase } from './sayings/phrases.ts'
import { phraseOf } from './sayings/subjects.ts'

/** Names phrases that stand for speakers; ask in reading order, since pronouns and "the doctor" look back. */
export interface Namer {
  /** The fullest name first; [] for a pronoun that nothing before it explains. */
  name(phrase: Phrase): readonly string[]
}

/** A Namer for one text; `quoted` are the stretches in quotation marks, whose people answer no pronoun outside. */
export function makeNamer(parse: Parse, actors: readonly ActorMention[], quoted: readonly Span[] = []): Namer {
  const scene: Scene = { parse, actors, quoted, tree: openTree(parse) }
  const told: Told[] = []
  const byNoun = new Map<string, readonly string[]>()
  return {
    name(phrase) {
      const pronoun = PRONOUNS.get(formAt(parse, phrase.head))
      if (pronoun !== undefined && phrase.first === phrase.last) {
        const names = antecedent(scene, told, { at: phrase.head, sort: pronoun })
        if (names.length > 0) told.push({ at: phrase.head, names, sort: pronoun })
        return names
      }
      const names = nameOf(parse, actors, phrase, byNoun)
      if (!RELATIVES.has(formAt(parse, phrase.first - 1))) told.push({ at: phrase.head, names, sort: sortOf(parse, actors, phrase) })
      remember(parse, phrase, names, byNoun)
      return names
    },
  }
}

interface Told {
  readonly at: number
  readonly names: readonly string[]
  readonly sort: Sort
}

type Sort = 'person' | 'several' | 'body'

function nameOf(
  parse: Parse,
  actors: readonly ActorMention[],
  phrase: Phrase,
  byNoun: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const person = personIn(parse, actors, phrase)
  if (person !== null) return unique([person.name, textOf(parse, person.first, person.last)])
  const base = endOfBase(parse, phrase)
  const listed = within(actors, phrase.first, base).find(
    (mention) => mention.last === phrase.head && mention.kind !== 'nationality' && isName(parse, mention),
  )
  const words = textOf(parse, phrase.first, phrase.last)
  if (listed !== undefined)
    return unique([
      listed.actor === null || BODIES.has(listed.name.toLowerCase()) ? longer(listed.name, textOf(parse, phrase.first, base)) : listed.name,
      textOf(parse, phrase.first, base),
    ])
  const known = isDefinite(parse, phrase) ? byNoun.get(lemmaAt(parse, phrase.head)) : undefined
  if (known !== undefined) return unique([...known, words])
  return unique([words, textOf(parse, phrase.first, base)])
}

/** The person that a phrase names: in its first part, or in apposition to it ("the envoy, Ann Lee, said"). */
function personIn(parse: Parse, actors: readonly ActorMention[], phrase: Phrase): ActorMention | null {
  const base = endOfBase(parse, phrase)
  const persons = within(actors, phrase.first, base).filter((mention) => isPerson(mention) && !isPossessor(parse, mention.last))
  return persons.at(-1) ?? apposedTo(parse, actors, phrase)
}

/** A listed actor, or a proper name: "Officials" at the head of a sentence is none. */
function isName(parse: Parse, mention: ActorMention): boolean {
  return /\p{Lu}/u.test(mention.name) && (mention.actor !== null || mention.last > mention.first || uposAt(parse, mention.last) === 'PROPN')
}

/** Somebody by name; "a spokesman" is not. */
function isPerson(mention: ActorMention): boolean {
  const last = mention.name.slice(mention.name.lastIndexOf(' ') + 1).toLowerCase()
  return mention.kind === 'person' && /\p{Lu}/u.test(mention.name) && !BODIES.has(last)
}

function apposedTo(parse: Parse, actors: readonly ActorMention[], phrase: Phrase): ActorMention | null {
  if (formAt(parse, phrase.last + 1) !== ',' || uposAt(parse, phrase.head) === 'PRON') return null
  const named = within(actors, phrase.last + 2, phrase.last + 9).find(isPerson)
  if (named === undefined || formAt(parse, named.last + 1) !== ',') return null
  for (let word = phrase.last + 2; word < named.first; word++) if (!APPOSED.has(uposAt(parse, word))) return null
  return named
}

function isPossessor(parse: Parse, last: number): boolean {
  const next = formAt(parse, last + 1)
  return next === "'s" || next === '’s' || next === "'" || next === '’'
}

function endOfBase(parse: Parse, phrase: Phrase): number {
  let last = phrase.head
  for (let word = phrase.head + 1; word <= phrase.last; word++) {
    if (uposAt(parse, word) === 'ADP' || uposAt(parse, word) === 'CCONJ' || uposAt(parse, word) === 'VERB') break
    last = word
  }
  return last
}

function within(actors: readonly ActorMention[], first: number, last: number): ActorMention[] {
  const found: ActorMention[] = []
  for (let at = firstFrom(actors, first); at < actors.length; at++) {
    const mention = actors[at]
    if (mention === undefined || mention.first > last) break
    if (mention.last <= last) found.push(mention)
  }
  return found
}

/** Row of the first mention that begins at or after a word: a binary search. */
function firstFrom(actors: readonly ActorMention[], word: number): number {
  let low = 0
  let high = actors.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((actors[middle]?.first ?? 0) < word) low = middle + 1
    else high = middle
  }
  return low
}

/** "the spokesperson", "its minister": a phrase that looks back to one with the same noun. */
function isDefinite(parse: Parse, phrase: Phrase): boolean {
  const form = formAt(parse, phrase.first)
  return (
    phrase.last - phrase.first <= 2 &&
    phrase.last === phrase.head &&
    (form === 'the' || form === 'that' || form === 'this' || form === 'his' || form === 'its')
  )
}

function remember(parse: Parse, phrase: Phrase, names: readonly string[], byNoun: Map<string, readonly string[]>): void {
  if (names.length === 0) return
  for (let word = phrase.first; word <= phrase.head; word++) {
    const upos = uposAt(parse, word)
    if (upos !== 'NOUN' && !(upos === 'PROPN' && TITLES.has(formAt(parse, word)))) continue
    const noun = lemmaAt(parse, word)
    if (!isDefinite(parse, phrase) || !byNoun.has(noun)) byNoun.set(noun.toLowerCase(), names)
  }
}

interface Scene {
  readonly parse: Parse
  readonly actors: readonly ActorMention[]
  readonly quoted: readonly Span[]
  readonly tree: Tree
}

interface Pronoun {
  readonly at: number
  readonly sort: Sort
}

/** Whom a pronoun stands for: the last fitting speaker, unless a nearer sentence has a fitting subject. */
function antecedent(scene: Scene, told: readonly Told[], pronoun: Pronoun): readonly string[] {
  const { parse } = scene
  const sentence = sentenceOf(parse, pronoun.at)
  const speaker = lastTold(told, pronoun.sort)
  const speakerSentence = speaker === null ? -1 : sentenceOf(parse, speaker.at)
  for (let back = sentence; back >= Math.max(0, sentence - REACH) && back > speakerSentence; back--) {
    const names = subjectIn(scene, back, pronoun)
    if (names !== null) return names
  }
  return speaker !== null && sentence - speakerSentence <= LONG_REACH ? speaker.names : []
}

function lastTold(told: readonly Told[], sort: Sort): Told | null {
  for (let at = told.length - 1; at >= Math.max(0, told.length - 12); at--) if (told[at]?.sort === sort) return told[at] ?? null
  return null
}

/** The names of the first fitting subject of a sentence before a pronoun, outside quotation marks. */
function subjectIn(scene: Scene, sentence: number, pronoun: Pronoun): readonly string[] | null {
  const { parse, actors } = scene
  const last = Math.min((parse.sentences[sentence + 1] ?? parse.length) - 1, pronoun.at - 1)
  const first = Math.max(parse.sentences[sentence] ?? 0, last - SENTENCE)
  for (const mention of within(actors, first, last)) {
    if (fits(mention, pronoun.sort) && !isPossessor(parse, mention.last) && isSubject(parse, mention) && !isQuoted(scene, mention.start)) {
      return unique([mention.name, textOf(parse, mention.first, mention.last)])
    }
  }
  for (let word = first; word <= last; word++) {
    const relation = relationAt(parse, word)
    if ((relation !== 'nsubj' && relation !== 'nsubj:pass') || uposAt(parse, word) !== 'NOUN' || isQuoted(scene, parse.starts[word] ?? 0))
      continue
    const lemma = lemmaAt(parse, word)
    if (!(pronoun.sort === 'body' ? BODIES : PEOPLE).has(lemma) || isPlural(parse, word) !== (pronoun.sort === 'several')) continue
    const phrase = phraseOf(scene.tree, word)
    return unique([textOf(parse, phrase.first, phrase.last)])
  }
  return null
}

function isPlural(parse: Parse, word: number): boolean {
  return ((parse.features[word] ?? 0) & FEATURE.plural) !== 0
}

/** Whether an offset lies inside quotation marks: a binary search. */
function isQuoted(scene: Scene, offset: number): boolean {
  const { quoted } = scene
  let low = 0
  let high = quoted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quoted[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return (quoted[low]?.start ?? Infinity) <= offset
}

function fits(mention: ActorMention, sort: Sort): boolean {
  if (sort === 'person') return isPerson(mention)
  return sort === 'body' && (mention.kind === 'organisation' || (mention.kind === 'place' && mention.actor !== null))
}

function isSubject(parse: Parse, mention: ActorMention): boolean {
  if (uposAt(parse, mention.first - 1) === 'ADP') return false
  let next = mention.last + 1
  while (uposAt(parse, next) === 'ADV' || isTimeWord(parse, next)) next++
  return uposAt(parse, next) === 'VERB' || uposAt(parse, next) === 'AUX'
}

function sortOf(parse: Parse, actors: readonly ActorMention[], phrase: Phrase): Sort {
  if (personIn(parse, actors, phrase) !== null) return 'person'
  const lemma = lemmaAt(parse, phrase.head).toLowerCase()
  const plural = isPlural(parse, phrase.head)
  if (PEOPLE.has(lemma)) return plural ? 'several' : 'person'
  const isBody =
    BODIES.has(lemma) ||
    within(actors, phrase.first, phrase.last).some((mention) => mention.last === phrase.head && mention.kind !== 'person')
  if (isBody) return plural && uposAt(parse, phrase.head) === 'NOUN' ? 'several' : 'body'
  return plural ? 'several' : 'person'
}

function textOf(parse: Parse, first: number, last: number): string {
  const { start, end } = spanOfWords(parse, first, last)
  return parse.text.slice(start, end).replace(/\s+/g, ' ')
}

function longer(a: string, b: string): string {
  return b.length > a.length ? b : a
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name) => name !== ''))]
}

const APPOSED: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM'])
const RELATIVES: ReadonlySet<string> = new Set(['that', 'which', 'what'])
/** Words of one sentence that are searched for a subject. */
const SENTENCE = 120
const REACH = 3
const LONG_REACH = 12
const PRONOUNS = new Map<string, Sort>([
  ['he', 'person'],
  ['she', 'person'],
  ['they', 'several'],
  ['it', 'body'],
])
const TITLES: ReadonlySet<string> = new Set([
  'president',
  'minister',
  'secretary',
  'spokesman',
  'spokeswoman',
  'spokesperson',
  'general',
  'governor',
  'mayor',
  'commander',
  'colonel',
  'king',
  'chancellor',
  'envoy',
  'ambassador',
  'director',
  'chief',
])
const PEOPLE: ReadonlySet<string> = new Set(
  'doctor nurse medic teacher schoolteacher official spokesman spokeswoman spokesperson minister president secretary diplomat analyst activist resident villager witness commander officer soldier fighter farmer priest imam elder clerk worker aid governor mayor envoy ambassador director chief general colonel source lawyer judge journalist reporter researcher expert lawmaker senator leader negotiator mediator rebel survivor mother father man woman boy girl driver shopkeeper baker trader student relative king prince chancellor premier adviser advisor aide representative chairman head member volunteer surgeon paramedic rescuer pastor bishop refugee'.split(
    ' ',
  ),
)
const BODIES: ReadonlySet<string> = new Set(
  'ministry government army military observatory office agency group organisation organization committee council commission party police union command centre center report statement newspaper side team mission movement faction authority administration embassy kremlin pentagon wire news agency times press radio tv television network daily channel website staff command force forces headquarters brigade battalion'.split(
    ' ',
  ),
)
