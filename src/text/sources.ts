import type { ActorMention } from '../model/actor.ts'
import { formAt, lemmaAt, type Parse, sentenceOf, spanOfWords, uposAt } from '../model/parse.ts'
import { isTimeWord, type Phrase } from './sayings/phrases.ts'

/** Names phrases that stand for speakers; ask in reading order, since pronouns and "the doctor" look back. */
export interface Namer {
  /** The fullest name first; [] for a pronoun that nothing before it explains. */
  name(phrase: Phrase): readonly string[]
}

/** A Namer for one text. */
export function makeNamer(parse: Parse, actors: readonly ActorMention[]): Namer {
  const told: Told[] = []
  const byNoun = new Map<string, readonly string[]>()
  return {
    name(phrase) {
      const pronoun = PRONOUNS.get(formAt(parse, phrase.head))
      if (pronoun !== undefined && phrase.first === phrase.last) {
        const names = antecedent(parse, actors, told, { at: phrase.head, sort: pronoun })
        if (names.length > 0) told.push({ at: phrase.head, names, sort: pronoun })
        return names
      }
      const names = nameOf(parse, actors, phrase, byNoun)
      told.push({ at: phrase.head, names, sort: sortOf(parse, actors, phrase) })
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
  const listed = within(actors, phrase.first, base).find((mention) => mention.last === phrase.head && mention.kind !== 'nationality')
  const words = textOf(parse, phrase.first, phrase.last)
  if (listed !== undefined)
    return unique([
      listed.actor === null ? longer(listed.name, textOf(parse, phrase.first, base)) : listed.name,
      textOf(parse, phrase.first, base),
    ])
  const known = isDefinite(parse, phrase) ? byNoun.get(lemmaAt(parse, phrase.head)) : undefined
  if (known !== undefined) return unique([...known, words])
  return unique([words, textOf(parse, phrase.first, base)])
}

/** The person that a phrase names: in its first part, or in apposition to it. */
function personIn(parse: Parse, actors: readonly ActorMention[], phrase: Phrase): ActorMention | null {
  const base = endOfBase(parse, phrase)
  const persons = within(actors, phrase.first, base).filter((mention) => mention.kind === 'person' && !isPossessor(parse, mention.last))
  return persons.at(-1) ?? null
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

/** Whom a pronoun stands for: the last fitting speaker, unless a nearer sentence has a fitting subject. */
function antecedent(
  parse: Parse,
  actors: readonly ActorMention[],
  told: readonly Told[],
  pronoun: { readonly at: number; readonly sort: Sort },
): readonly string[] {
  const sentence = sentenceOf(parse, pronoun.at)
  const speaker = lastTold(told, pronoun.sort)
  const speakerSentence = speaker === null ? -1 : sentenceOf(parse, speaker.at)
  for (let back = sentence; back >= Math.max(0, sentence - REACH) && back > speakerSentence; back--) {
    const subject = subjectIn(parse, actors, back, pronoun)
    if (subject !== null) return unique([subject.name, textOf(parse, subject.first, subject.last)])
  }
  return speaker !== null && sentence - speakerSentence <= LONG_REACH ? speaker.names : []
}

function lastTold(told: readonly Told[], sort: Sort): Told | null {
  for (let at = told.length - 1; at >= Math.max(0, told.length - 12); at--) if (told[at]?.sort === sort) return told[at] ?? null
  return null
}

function subjectIn(
  parse: Parse,
  actors: readonly ActorMention[],
  sentence: number,
  pronoun: { readonly at: number; readonly sort: Sort },
): ActorMention | null {
  const first = parse.sentences[sentence] ?? 0
  const last = Math.min((parse.sentences[sentence + 1] ?? parse.length) - 1, pronoun.at - 1)
  const fitting = within(actors, first, last).filter((mention) => fits(mention, pronoun.sort) && !isPossessor(parse, mention.last))
  return fitting.find((mention) => isSubject(parse, mention)) ?? null
}

function fits(mention: ActorMention, sort: Sort): boolean {
  if (sort === 'person') return mention.kind === 'person'
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
  const head = lemmaAt(parse, phrase.head)
  const form = formAt(parse, phrase.head)
  if (PEOPLE.has(head.toLowerCase())) return form !== head.toLowerCase() ? 'several' : 'person'
  return within(actors, phrase.first, phrase.last).some((mention) => mention.last === phrase.head && mention.kind === 'organisation') ||
    BODIES.has(head)
    ? 'body'
    : form.endsWith('s')
      ? 'several'
      : BODIES.has(form)
        ? 'body'
        : 'person'
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
  'ministry government army military observatory office agency group organisation organization committee council commission party police union command centre center report statement newspaper side team mission movement faction authority administration embassy kremlin pentagon wire news agency times press radio tv television network daily channel website'.split(
    ' ',
  ),
)
