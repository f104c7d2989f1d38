import { formAt, lemmaAt, type Parse, relationAt, sentenceOf, uposAt, xposAt } from '../model/parse.ts'
import { openTree, type Tree } from '../model/tree.ts'
import { headOfPhrase, type Phrase, phraseAfter, phraseBefore } from './sayings/phrases.ts'
import { canSpeak } from './sayings/speakers.ts'
import { subjectOf } from './sayings/subjects.ts'
import { type SpeechVerb, speechVerb, speechVerbOfForm } from './sayings/verbs.ts'

export type { Phrase } from './sayings/phrases.ts'
export { phraseAfter, phraseBefore }

/** Who does what a finite verb says, whatever the verb: the words right before it, else the tree's subject. */
export function subjectBefore(tree: Tree, verb: number): Phrase | null {
  return isFiniteTag(tree.parse, verb) && !isPassive(tree, verb) ? sourceOf(tree, verb) : null
}

/** A place where a text says that somebody says something: the cue and the phrase that names who. */
export interface Saying {
  /** Row of the cue's head word; cue words are [first, last]. */
  readonly cue: number
  readonly first: number
  readonly last: number
  readonly lemma: string
  /** `count`: "by the ministry's count". */
  readonly kind: 'verb' | 'according' | 'count'
  readonly verb: SpeechVerb | null
  /** Who says it; null where the text names nobody. */
  readonly source: Phrase | null
  /** The cue stands before its source ("said the mayor"). */
  readonly inverted: boolean
  readonly rule: string
}

/** All sayings of a text, in reading order of their cues. Quotation marks are not looked at. */
export function findSayings(parse: Parse): Saying[] {
  const tree = openTree(parse)
  const found: Saying[] = []
  for (let word = 0; word < parse.length; word++) {
    const saying = accordingAt(parse, word) ?? countAt(parse, word) ?? verbAt(tree, word)
    if (saying === null) continue
    found.push(saying.source === null || canSpeak(parse, saying.source, saying) ? saying : { ...saying, source: null, inverted: false })
  }
  return found
}

/** "according to X", "as per X", "in the words of X", "citing X" is a verb. */
function accordingAt(parse: Parse, word: number): Saying | null {
  const form = formAt(parse, word)
  const last =
    form === 'according' && formAt(parse, word + 1) === 'to'
      ? word + 1
      : form === 'per' && isPer(parse, word)
        ? word
        : isInTheWordsOf(parse, word)
          ? word + 3
          : -1
  if (last < 0) return null
  const source = phraseAfter(parse, last + 1)
  if (source === null) return null
  return {
    cue: word,
    first: word,
    last,
    lemma: 'according to',
    kind: 'according',
    verb: null,
    source,
    inverted: true,
    rule: 'according to X',
  }
}

/** "in the words of one medic" */
function isInTheWordsOf(parse: Parse, word: number): boolean {
  return (
    formAt(parse, word) === 'in' &&
    formAt(parse, word + 1) === 'the' &&
    formAt(parse, word + 2) === 'words' &&
    formAt(parse, word + 3) === 'of'
  )
}

/** "as per the ministry", "Per the project, …": not "per day". */
function isPer(parse: Parse, word: number): boolean {
  const isFirst = word === (parse.sentences[sentenceOf(parse, word)] ?? 0) || formAt(parse, word - 1) === ','
  return formAt(parse, word - 1) === 'as' || (isFirst && (uposAt(parse, word + 1) === 'DET' || uposAt(parse, word + 1) === 'PROPN'))
}

/** "By X's count", "By X’s reckoning of …", "In X's estimate". */
function countAt(parse: Parse, word: number): Saying | null {
  const form = formAt(parse, word)
  if (form !== 'by' && form !== 'in') return null
  for (let noun = word + 2; noun < word + 9; noun++) {
    if (ENDS.has(formAt(parse, noun)) || uposAt(parse, noun) === 'VERB') return null
    if (!COUNTS.has(lemmaAt(parse, noun))) continue
    const owner = uposAt(parse, noun - 1) === 'PART' ? noun - 2 : noun - 1
    if (owner <= word || uposAt(parse, owner) === 'DET' || (form === 'in' && uposAt(parse, owner) === 'PRON')) return null
    const source = { first: word + 1, last: owner, head: headOfPhrase(parse, word + 1, owner) }
    return {
      cue: noun,
      first: word,
      last: noun,
      lemma: lemmaAt(parse, noun),
      kind: 'count',
      verb: null,
      source,
      inverted: false,
      rule: 'by the count of X',
    }
  }
  return null
}

function verbAt(tree: Tree, word: number): Saying | null {
  const { parse } = tree
  const upos = uposAt(parse, word)
  const lemma = lemmaAt(parse, word)
  const verb =
    upos === 'VERB'
      ? (speechVerb(lemma) ?? speechVerbOfForm(formAt(parse, word)))
      : upos === 'AUX' || upos === 'PUNCT'
        ? undefined
        : oddForm(parse, word)
  if (verb === undefined) return null
  const quoted = quotedSource(tree, word)
  if (quoted !== null)
    return { cue: word, first: word, last: word, lemma, kind: 'verb', verb, source: quoted, inverted: false, rule: 'quoted X as saying' }
  const inverted = invertedSource(parse, word)
  const source = inverted ?? sourceOf(tree, word)
  return {
    cue: word,
    first: word,
    last: word,
    lemma,
    kind: 'verb',
    verb,
    source,
    inverted: inverted !== null,
    rule: inverted === null ? 'X said' : 'said X',
  }
}

/** The words right before the verb where they plainly are its subject, else what the tree says, else any phrase before it. */
function sourceOf(tree: Tree, word: number): Phrase | null {
  const { parse } = tree
  if (isPassive(tree, word)) return subjectOf(tree, word)
  if (isInfinitive(parse, word) || !isFiniteTag(parse, word)) return subjectOf(tree, word) ?? subjectOfMain(parse, word)
  const near = phraseBefore(parse, word)
  if (near !== null && isPlainSubject(parse, near, word)) return near
  if (near !== null && formAt(parse, word - 1) === ',' && isBounded(parse, near)) return near
  const subject = subjectOf(tree, word)
  if (subject !== null && subject.first < word) return subject
  return near !== null && uposAt(parse, near.first - 1) !== 'ADP' ? near : subject
}

/** ", announcing …": the subject of the nearest finite verb before, where the tree lost it. */
function subjectOfMain(parse: Parse, word: number): Phrase | null {
  if (formAt(parse, word - 1) !== ',') return null
  const start = parse.sentences[sentenceOf(parse, word)] ?? 0
  for (let at = word - 2; at >= start && word - at < 30; at--) {
    const tag = xposAt(parse, at)
    if (tag !== 'VBD' && tag !== 'VBZ' && tag !== 'VBP') continue
    const near = phraseBefore(parse, at)
    if (near !== null && uposAt(parse, near.first - 1) !== 'ADP') return near
  }
  return null
}

/** "he said", "…, Ann Lee also said": a phrase directly before the verb that a pronoun, a break or the tree marks as its subject. */
function isPlainSubject(parse: Parse, phrase: Phrase, verb: number): boolean {
  if (formAt(parse, verb - 1) === ',' || verb - phrase.last > 6) return false
  if (SUBJECT_PRONOUNS.has(formAt(parse, phrase.last))) return phrase.last === phrase.head
  if (relationAt(parse, phrase.head) === 'nsubj' && parse.heads[phrase.head] === verb) return true
  const isClose = verb - phrase.last <= 2 || formAt(parse, verb - 1) === ')'
  return isClose && isBounded(parse, phrase)
}

/** Whether a phrase begins its clause: behind a comma or a closing mark, or at the head of the sentence. */
function isBounded(parse: Parse, phrase: Phrase): boolean {
  if (/^\d/.test(formAt(parse, phrase.first))) return false
  const before = formAt(parse, phrase.first - 1)
  return before === ',' || CLOSING_QUOTES.has(before) || phrase.first === (parse.sentences[sentenceOf(parse, phrase.first)] ?? 0)
}

/** "quoted a spokesman as saying": who is quoted, not who quotes. */
function quotedSource(tree: Tree, word: number): Phrase | null {
  const { parse } = tree
  const form = formAt(parse, word)
  if (!form.endsWith('ing') || formAt(parse, word - 1) !== 'as') return null
  const start = parse.sentences[sentenceOf(parse, word)] ?? 0
  for (let at = word - 2; at >= start && word - at < 16; at--) {
    const lemma = lemmaAt(parse, at)
    if (lemma !== 'quote' && lemma !== 'cite') continue
    const passive = at + 1 === word - 1
    return passive ? phraseBefore(parse, at) : { first: at + 1, last: word - 2, head: headOfPhrase(parse, at + 1, word - 2) }
  }
  return null
}

function isInfinitive(parse: Parse, word: number): boolean {
  return formAt(parse, word - 1) === 'to' || (uposAt(parse, word - 1) === 'ADV' && formAt(parse, word - 2) === 'to')
}

function isPassive(tree: Tree, word: number): boolean {
  if (xposAt(tree.parse, word) === 'VBN' && uposAt(tree.parse, word - 1) !== 'AUX' && uposAt(tree.parse, word + 1) === 'DET') return false
  for (let child = tree.firstChild[word] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1)
    if (relationAt(tree.parse, child) === 'aux:pass') return true
  return (
    xposAt(tree.parse, word) === 'VBN' &&
    !ACTIVE.has(lemmaAt(tree.parse, word)) &&
    (formAt(tree.parse, word + 1) === 'by' || !hasPerfect(tree.parse, word))
  )
}

/** "has said", "had since reported". */
function hasPerfect(parse: Parse, word: number): boolean {
  for (let at = word - 1; at > word - 5 && at >= 0; at--) {
    if (lemmaAt(parse, at) === 'have' || HAVE.has(formAt(parse, at))) return true
    if (uposAt(parse, at) !== 'ADV' && uposAt(parse, at) !== 'PART' && uposAt(parse, at) !== 'CCONJ' && uposAt(parse, at) !== 'VERB')
      return false
  }
  return false
}

function isFiniteTag(parse: Parse, word: number): boolean {
  const tag = xposAt(parse, word)
  return (
    tag === 'VBD' ||
    tag === 'VBZ' ||
    tag === 'VBP' ||
    tag === 'VBN' ||
    (tag === 'VB' && uposAt(parse, word - 1) !== 'PART') ||
    uposAt(parse, word) !== 'VERB'
  )
}

/** A verb of speech that the tagger took for a noun ("tweeted", "says"). */
function oddForm(parse: Parse, word: number): SpeechVerb | undefined {
  const form = formAt(parse, word)
  const isFollowed = uposAt(parse, word + 1) === 'NUM' || formAt(parse, word + 1) === 'that'
  return ODD_FORMS.has(form) || (isFollowed && COUNTING.has(form) && NAMED.has(uposAt(parse, word - 1)))
    ? speechVerbOfForm(form)
    : undefined
}

/** "…," said the mayor of the town. */
function invertedSource(parse: Parse, word: number): Phrase | null {
  const before = formAt(parse, word - 1)
  const lemma = lemmaAt(parse, word)
  if (!INVERTING.has(lemma) || !isFiniteTag(parse, word) || !(INVERTS_AFTER.has(before) || before === 'so')) return null
  if (uposAt(parse, word + 1) === 'ADP' || uposAt(parse, word + 1) === 'SCONJ') return null
  const phrase = phraseAfter(parse, word + 1)
  if (phrase === null || (PRONOUNS.has(formAt(parse, phrase.first)) && !ENDS.has(formAt(parse, phrase.last + 1)))) return null
  let behind = phrase.last + 1
  while (uposAt(parse, behind) === 'ADV') behind++
  const next = uposAt(parse, behind)
  if (next === 'VERB' || next === 'AUX') return null
  const head = uposAt(parse, phrase.head)
  return head === 'NOUN' || head === 'PROPN' || head === 'PRON' ? phrase : null
}

const INVERTS_AFTER: ReadonlySet<string> = new Set([',', '"', '”', "''", '’', "'", '»', '“', '?', '!', '—', '–', '-'])
const INVERTING: ReadonlySet<string> = new Set(
  'say add write declare announce report note warn explain reply ask continue claim insist state observe recall argue tweet shout cry remark comment conclude joke quip retort lament complain respond answer predict admit acknowledge'.split(
    ' ',
  ),
)
/** Verbs whose participle rarely stands for a passive without its auxiliary: a tag of one is more often a slip. */
const ACTIVE: ReadonlySet<string> = new Set(['say', 'add', 'write', 'warn', 'insist', 'argue'])
const CLOSING_QUOTES: ReadonlySet<string> = new Set(['"', '”', '»', "''", '’', "'", '“'])
const HAVE: ReadonlySet<string> = new Set(['has', 'have', 'had', "'ve", '’ve', "'s", '’s', "'d", '’d'])
const PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'they', 'it', 'we', 'i', 'there', 'that', 'this', 'his', 'her', 'its', 'their'])
const SUBJECT_PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'they', 'it', 'we', 'i'])
const ENDS: ReadonlySet<string> = new Set(['.', ',', ';', ':', '"', '”', '“', ''])
const COUNTING: ReadonlySet<string> = new Set(['counts', 'reports', 'estimates', 'claims', 'states', 'lists', 'records'])
const NAMED: ReadonlySet<string> = new Set(['PROPN', 'NOUN'])
const ODD_FORMS: ReadonlySet<string> = new Set(['says', 'said', 'tweeted', 'told', 'tells', 'wrote', 'writes', 'notes'])
const COUNTS: ReadonlySet<string> = new Set(['count', 'tally', 'reckoning', 'estimate', 'estimation', 'account', 'calculation', 'telling'])
