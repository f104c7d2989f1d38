import { FEATURE, formAt, lemmaAt, type Parse, uposAt } from '../../model/parse.ts'
import type { Phrase } from './phrases.ts'
import type { SpeechVerb } from './verbs.ts'

/** What of a saying decides who can be its source. */
export interface Cue {
  readonly lemma: string
  readonly kind: 'verb' | 'according' | 'count'
  readonly verb: SpeechVerb | null
}

/** Whether a phrase can speak: people, bodies, states, papers that say something. "The attacks" and "34 vehicles" can not. */
export function canSpeak(parse: Parse, phrase: Phrase, saying: Cue): boolean {
  const form = formAt(parse, phrase.head)
  const upos = uposAt(parse, phrase.head)
  if (upos === 'PRON') return !NOBODY.has(form) && (saying.verb?.takes.has('sight') !== true || form !== 'it')
  if (upos === 'NUM' || upos === 'DET' || upos === 'ADJ')
    return !/\d/.test(form) && (phrase.first === phrase.last || formAt(parse, phrase.first + 1) === 'of')
  if (upos === 'PROPN') return saying.verb?.takes.has('sight') !== true
  if (saying.lemma === 'say' || saying.lemma === 'tell' || saying.kind !== 'verb')
    return upos === 'NOUN' && !THINGS.has(lemmaAt(parse, phrase.head))
  const lemma = lemmaAt(parse, phrase.head)
  if (saying.verb?.weight === 1 && !isPlural(parse, phrase.head) && holdsName(parse, phrase)) return true
  return isPerson(lemma) || (saying.verb?.takes.has('sight') !== true && (BODIES.has(lemma) || PAPERS.has(lemma)))
}

/** "TDF liaison": a name before the noun makes it somebody's. */
function holdsName(parse: Parse, phrase: Phrase): boolean {
  for (let word = phrase.first; word < phrase.head; word++) if (uposAt(parse, word) === 'PROPN') return true
  return false
}

function isPlural(parse: Parse, word: number): boolean {
  return ((parse.features[word] ?? 0) & FEATURE.plural) !== 0
}

/** Nouns that mean people: those listed, and those that English builds for doers ("negotiator", "activist", "policeman"). */
function isPerson(lemma: string): boolean {
  return (
    PERSONS.has(lemma) ||
    (/(?:er|or|ist|ian|man|woman|person|ee|ant|eer|ess|crat)$/.test(lemma) && lemma.length > 5 && !NOT_PERSONS.has(lemma))
  )
}

const NOBODY: ReadonlySet<string> = new Set([
  'nobody',
  'which',
  'that',
  'this',
  'what',
  'there',
  'these',
  'those',
  'none',
  'nothing',
  'anyone',
  'you',
  'something',
])
const THINGS: ReadonlySet<string> = new Set(['toll', 'thing', 'line', 'way', 'day', 'time', 'number', 'attack', 'war'])
const PERSONS: ReadonlySet<string> = new Set(
  'people resident official doctor nurse medic chief aide envoy diplomat witness relative source spokesperson spokesman spokeswoman monk priest imam sheikh pastor bishop pilot clerk judge general colonel captain major sergeant lieutenant mayor governor king prince queen president premier chancellor analyst expert student guard guide scholar volunteer rebel refugee villager victim survivor patient mother father brother sister son daughter wife husband family neighbor neighbour local elder boy girl child coach staff colleague critic ally friend head member minister secretary deputy senator delegate representative spokespeople police troops medics rescuer paramedic surgeon baker shopkeeper trader merchant farmer shepherd herder fisherman driver human someone one others many some both most several two three'.split(
    ' ',
  ),
)
const NOT_PERSONS: ReadonlySet<string> = new Set([
  'number',
  'order',
  'power',
  'water',
  'weather',
  'border',
  'river',
  'winter',
  'summer',
  'factor',
  'sector',
  'corridor',
  'error',
  'terror',
  'matter',
  'letter',
  'paper',
  'rocket launcher',
  'launcher',
  'bomber',
  'fighter',
  'helicopter',
  'shelter',
  'center',
  'quarter',
  'tractor',
  'tanker',
  'mortar',
  'disaster',
  'encounter',
  'armor',
  'committee',
  'employee',
])
const BODIES: ReadonlySet<string> = new Set(
  'ministry government army military observatory office agency group organisation organization committee council commission party union command centre center side team mission movement faction authority administration embassy kremlin pentagon regime state country city hospital clinic university institute company firm network coalition alliance force service brigade division court parliament congress senate house panel body board department bureau directorate federation league bank church charity monitor watchdog outlet newspaper paper channel station website media press radio television broadcaster presidency cabinet opposition leadership militia junta delegation consulate municipality district syndicate foundation society association camp'.split(
    ' ',
  ),
)
const PAPERS: ReadonlySet<string> = new Set(
  'report statement bulletin study survey poll figure datum data record register list ledger count tally document letter note message tweet post text assessment analysis estimate update database dataset log form announcement release communique communiqué declaration article story account book email memo footage review inquiry investigation finding result toll'.split(
    ' ',
  ),
)
