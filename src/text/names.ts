import { type NameKind, type NameSpan, type Parse, uposAt, wordAt, xposAt } from '../model/parse.ts'

/**
 * Names made consistent within a document: a person's name that breaks off after a particle goes on, one spelling has one kind, and a
 * surname that stands alone is the person who was introduced by the full name. Answers the names in reading order.
 */
export function settleNames(found: Parse): NameSpan[] {
  const parse = { ...found, names: joinNames(found) }
  const kinds = kindsBySpelling(parse)
  const surnames = surnamesOf(parse, kinds)
  const settled: NameSpan[] = []
  let at = 0
  for (let word = 0; word < parse.length; ) {
    while ((parse.names[at]?.first ?? parse.length) < word) at++
    const name = parse.names[at]
    if (name !== undefined && name.first === word) {
      const kind = kinds.get(spelling(parse, name)) ?? name.kind
      settled.push({ ...name, kind: name.first === name.last && surnames.has(wordAt(parse, word)) ? 'person' : kind })
      word = name.last + 1
    } else {
      if (surnames.has(wordAt(parse, word)) && uposAt(parse, word) === 'PROPN') settled.push({ kind: 'person', first: word, last: word })
      word++
    }
  }
  return settled
}

/** "Abdul-Malik al" and "Houthi" in "Abdul-Malik al-Houthi" are one name, whatever the second is elsewhere. */
function joinNames(parse: Parse): NameSpan[] {
  const joined: NameSpan[] = []
  for (const found of parse.names) {
    const name = withoutCount(parse, found)
    const before = joined.at(-1)
    if (before?.kind === 'person' && goesOn(parse, before, name.first)) joined[joined.length - 1] = { ...before, last: name.last }
    else joined.push(name)
  }
  return joined
}

/** "In Mekelle 34 vehicles unloaded": the number counts what follows and is no part of the name. */
function withoutCount(parse: Parse, name: NameSpan): NameSpan {
  const { first, last } = name
  if (last === first || uposAt(parse, last) !== 'NUM' || xposAt(parse, last + 1) !== 'NNS') return name
  const kind = name.kind === 'facility' && last - 1 === first ? 'place' : name.kind
  return { kind, first, last: last - 1 }
}

/** Whether a name that ends in a particle is followed at once, or after a hyphen, by the word. */
function goesOn(parse: Parse, { first, last }: NameSpan, word: number): boolean {
  const hyphen = word === last + 2 && wordAt(parse, last + 1) === '-'
  return last > first && (hyphen || word === last + 1) && PARTICLES.has(wordAt(parse, last).toLowerCase())
}

const PARTICLES: ReadonlySet<string> = new Set([
  'al',
  'el',
  'ul',
  'ad',
  'as',
  'bin',
  'ibn',
  'bint',
  'ben',
  'abu',
  'de',
  'da',
  'van',
  'von',
  'der',
  'ould',
])

/** The kind that most of a spelling's names have; where two are as many, the one that came first. */
function kindsBySpelling(parse: Parse): Map<string, NameKind> {
  const votes = new Map<string, Map<NameKind, number>>()
  const vote = (key: string, kind: NameKind): void => {
    const own = votes.get(key) ?? new Map<NameKind, number>()
    own.set(kind, (own.get(kind) ?? 0) + 1)
    votes.set(key, own)
  }
  for (const name of parse.names) {
    vote(spelling(parse, name), name.kind)
    if (name.kind === 'person' && name.last > name.first) vote(wordAt(parse, name.last), 'person')
  }
  const kinds = new Map<string, NameKind>()
  for (const [key, own] of votes) {
    let best: NameKind = 'other'
    let most = 0
    for (const [kind, times] of own) {
      if (times > most) {
        best = kind
        most = times
      }
    }
    kinds.set(key, best)
  }
  return kinds
}

/** Last words of people's full names that name nothing else on their own. */
function surnamesOf(parse: Parse, kinds: ReadonlyMap<string, NameKind>): Set<string> {
  const surnames = new Set<string>()
  for (const name of parse.names) {
    if (name.last === name.first || (kinds.get(spelling(parse, name)) ?? name.kind) !== 'person') continue
    const surname = wordAt(parse, name.last)
    if (surname.length > 2 && /^\p{Lu}\p{Ll}/u.test(surname)) surnames.add(surname)
  }
  for (const [key, kind] of kinds) if (kind !== 'person' && kind !== 'other') surnames.delete(key)
  return surnames
}

function spelling(parse: Parse, { first, last }: NameSpan): string {
  return parse.text.slice(parse.starts[first], parse.ends[last]).replace(/\s+/g, ' ')
}
