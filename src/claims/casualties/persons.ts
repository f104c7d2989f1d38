import { FEATURE, formAt, lemmaAt, type NameSpan, type Parse, relationAt, uposAt, xposAt } from '../../model/parse.ts'
import { childrenOf, type Tree } from '../../model/tree.ts'
import { PERSONS, type PersonWord, PRONOUNS } from './person-words.ts'

/** A phrase for one person told without a number: "a 24-year-old man", "her son", "the victim", a name, "he". */
export interface Person {
  /** Row of the head word. */
  readonly head: number
  /** First and last word of the phrase as far as it tells who. */
  readonly first: number
  readonly last: number
  readonly by: 'new' | 'other' | 'known' | 'owned' | 'name' | 'pronoun' | 'bare'
  readonly sex: PersonWord['sex']
  readonly stage: PersonWord['stage']
  readonly age: number | null
  /** Words of the name, lower case; [] for none. */
  readonly names: readonly string[]
  readonly part: PersonWord['part']
}

/** The person that a word is the head of; null where it stands for none, for several, or for a counted number. */
export function personAt(tree: Tree, word: number, nameOf: (word: number) => NameSpan | null): Person | null {
  const { parse } = tree
  const upos = uposAt(parse, word)
  if (upos === 'PRON') return pronounAt(parse, word)
  if (upos !== 'NOUN' && upos !== 'PROPN' && upos !== 'ADJ') return null
  if (INNER.has(relationAt(parse, word)) || isBeside(parse, word)) return null
  const known = PERSONS.get(lemmaAt(parse, word).toLowerCase()) ?? PERSONS.get(formAt(parse, word))
  const name = nameOf(word)
  if (name !== null && name.kind === 'person') return namedAt(tree, word, name)
  if (known === undefined || upos === 'ADJ') return ageAlone(tree, word)
  if (((parse.features[word] ?? 0) & FEATURE.plural) !== 0 || xposAt(parse, word) === 'NNS') return null
  const children = childrenOf(tree, word)
  if (children.some((child) => relationAt(parse, child) === 'nummod')) return null
  const first = firstOf(tree, word)
  return {
    head: word,
    first,
    last: word,
    by: determinedBy(tree, word, first),
    ...told(parse, { word, first, known }),
    names: nameBeside(tree, word, nameOf),
    part: known.part,
  }
}

/** "her son, Jan", "a graduate and athlete" after a name: a further word for somebody who has been told of. */
function isBeside(parse: Parse, word: number): boolean {
  let at = word
  for (let steps = 0; steps < 6 && relationAt(parse, at) === 'conj'; steps++) at = parse.heads[at] ?? at
  if (relationAt(parse, at) !== 'appos') return false
  const head = parse.heads[at] ?? at
  return uposAt(parse, head) === 'PROPN' || (PERSONS.has(lemmaAt(parse, head)) && xposAt(parse, head) === 'NN')
}

function pronounAt(parse: Parse, word: number): Person | null {
  const form = formAt(parse, word)
  const sex = PRONOUNS.get(form)
  if (sex === undefined || form === 'his') return null
  return { head: word, first: word, last: word, by: 'pronoun', sex, stage: null, age: null, names: [], part: null }
}

function namedAt(tree: Tree, word: number, span: NameSpan): Person {
  const { parse } = tree
  const noun = childrenOf(tree, word).find((child) => relationAt(parse, child) === 'appos' && PERSONS.has(lemmaAt(parse, child)))
  const known = noun === undefined ? undefined : PERSONS.get(lemmaAt(parse, noun))
  const age = ageAfter(parse, span.last) ?? (noun === undefined ? null : ageIn(parse, firstOf(tree, noun), noun))
  const title = formAt(parse, span.first - 1)
  const sex =
    known?.sex ??
    (title === 'mr' || title === 'mr.' ? 'man' : title === 'ms' || title === 'mrs' || title === 'ms.' || title === 'mrs.' ? 'woman' : null)
  return {
    head: word,
    first: span.first,
    last: span.last,
    by: 'name',
    sex,
    stage: known?.stage ?? stageOf(age),
    age,
    names: namesIn(parse, span),
    part: null,
  }
}

/** "a 16-year-old was shot": the age stands for the person. */
function ageAlone(tree: Tree, word: number): Person | null {
  const { parse } = tree
  const form = formAt(parse, word)
  if (!ALONE.has(relationAt(parse, word))) return null
  if (form !== 'old' && !/^\d{1,2}-year-old$/.test(form)) return null
  const first = firstOf(tree, word)
  const age = ageIn(parse, first, word)
  if (age === null) return null
  return { head: word, first, last: word, by: determinedBy(tree, word, first), sex: null, stage: stageOf(age), age, names: [], part: null }
}

function told(
  parse: Parse,
  { word, first, known }: { word: number; first: number; known: PersonWord },
): Pick<Person, 'sex' | 'stage' | 'age'> {
  const age = ageIn(parse, first, word) ?? ageAfter(parse, word)
  let sex = known.sex
  let stage = stageOf(age) ?? known.stage
  for (let at = first; at < word; at++) {
    const form = formAt(parse, at)
    if (form === 'male') sex ??= 'man'
    if (form === 'female') sex ??= 'woman'
    if (form === 'teenage' || form === 'teen' || form === 'teenaged') stage = 'young'
  }
  return { sex, stage, age }
}

function determinedBy(tree: Tree, word: number, first: number): Person['by'] {
  const { parse } = tree
  for (let at = first; at < word; at++) if (ORDERS.has(formAt(parse, at))) return 'other'
  for (const child of childrenOf(tree, word)) {
    const relation = relationAt(parse, child)
    if (relation === 'nmod:poss') return 'owned'
    if (relation !== 'det') continue
    const form = formAt(parse, child)
    if (form === 'a' || form === 'an' || form === 'one' || form === 'some') return 'new'
    if (form === 'another') return 'other'
    if (NOT_ONE.has(form)) return 'known'
    return 'known'
  }
  return 'bare'
}

/** "the 34-year-old", "Man, 24, ..." */
function ageAfter(parse: Parse, last: number): number | null {
  if (formAt(parse, last + 1) !== ',') return null
  const form = formAt(parse, last + 2)
  const after = formAt(parse, last + 3)
  if (!/^\d{1,2}$/.test(form)) return null
  return after === ',' || after === '.' || after === '' || after === 'of' ? Number(form) : null
}

function ageIn(parse: Parse, first: number, last: number): number | null {
  for (let word = first; word <= last; word++) {
    const form = formAt(parse, word)
    const joined = /^(\d{1,3})-year-old$/.exec(form)
    if (joined !== null) return Number(joined[1])
    if (!/^\d{1,3}$/.test(form)) continue
    for (let next = word + 1; next <= word + 4; next++) {
      if (formAt(parse, next) === 'old')
        return formAt(parse, word + 1).startsWith('month') || formAt(parse, word + 2).startsWith('month') ? 0 : Number(form)
    }
  }
  return null
}

function stageOf(age: number | null): Person['stage'] {
  if (age === null) return null
  return age < 13 ? 'child' : age < 20 ? 'young' : 'grown'
}

function firstOf(tree: Tree, word: number): number {
  let first = word
  for (const child of childrenOf(tree, word)) {
    if (child >= word || !LEADING.has(relationAt(tree.parse, child))) continue
    const own = firstOf(tree, child)
    if (own < first) first = own
  }
  return Math.max(first, word - 12)
}

/** "the victim, Anna Berg,", "officer Berg": the surname beside a noun. */
function nameBeside(tree: Tree, word: number, nameOf: (word: number) => NameSpan | null): readonly string[] {
  for (const child of childrenOf(tree, word)) {
    const relation = relationAt(tree.parse, child)
    if (relation !== 'appos' && relation !== 'flat' && relation !== 'nmod:desc') continue
    const name = nameOf(child)
    if (name !== null && name.kind === 'person') return namesIn(tree.parse, name)
  }
  return []
}

function namesIn(parse: Parse, { first, last }: NameSpan): readonly string[] {
  const names: string[] = []
  for (let word = first; word <= last; word++)
    if (formAt(parse, word).length > 2 && !SUFFIXES.has(formAt(parse, word))) names.push(formAt(parse, word))
  return names
}

const ALONE: ReadonlySet<string> = new Set(['nsubj', 'nsubj:pass', 'obj', 'obl', 'nmod', 'conj', 'root', 'obl:agent'])
const INNER: ReadonlySet<string> = new Set(['compound', 'flat', 'fixed', 'nmod:desc', 'goeswith'])
const LEADING: ReadonlySet<string> = new Set([
  'det',
  'amod',
  'compound',
  'nummod',
  'nmod:poss',
  'nmod',
  'advmod',
  'punct',
  'nmod:unmarked',
  'obl:unmarked',
  'case',
])
const ORDERS: ReadonlySet<string> = new Set(['another', 'second', 'third', 'fourth', 'fifth', 'other'])
const NOT_ONE: ReadonlySet<string> = new Set(['every', 'each', 'any', 'no', 'all'])
const SUFFIXES: ReadonlySet<string> = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', "'s", ',', '.'])
