import { type Parse, RELATIONS } from '../../src/model/parse.ts'

/** Right, in the gold and in the answer: what F1 is reckoned from. */
export interface Count {
  right: number
  gold: number
  found: number
}

/** What CoNLL 2018's evaluation measures; words are matched by the characters that they cover. */
export type Measure = 'sentences' | 'tokens' | 'words' | 'upos' | 'xpos' | 'lemma' | 'uas' | 'las'

export type Counts = Record<Measure, Count>

export function makeCounts(): Counts {
  const count = (): Count => ({ right: 0, gold: 0, found: 0 })
  return { sentences: count(), tokens: count(), words: count(), upos: count(), xpos: count(), lemma: count(), uas: count(), las: count() }
}

/** F1, 0 to 1. */
export function f1({ right, gold, found }: Count): number {
  return gold + found === 0 ? 0 : (2 * right) / (gold + found)
}

/** Adds what one text gives; both parses are of the same text. */
export function countParse(counts: Counts, gold: Parse, found: Parse): void {
  countSpans(counts.sentences, sentenceKeys(gold), sentenceKeys(found))
  countSpans(counts.tokens, tokenKeys(gold), tokenKeys(found))
  const pairs = alignWords(gold, found)
  const partner = new Map(pairs.map(([word, other]) => [other, word]))
  let [right, upos, xpos, lemma, uas, las] = [0, 0, 0, 0, 0, 0]
  for (const [word, other] of pairs) {
    right++
    if (gold.upos[word] === found.upos[other]) upos++
    if (gold.xpos[word] === found.xpos[other]) xpos++
    if (lemmaMatches(gold, word, found, other)) lemma++
    const head = gold.heads[word] ?? word
    const otherHead = found.heads[other] ?? other
    const isSameHead = head === word ? otherHead === other : otherHead !== other && partner.get(otherHead) === head
    if (!isSameHead) continue
    uas++
    if (baseRelation(gold, word) === baseRelation(found, other)) las++
  }
  for (const [count, value] of [
    [counts.words, right],
    [counts.upos, upos],
    [counts.xpos, xpos],
    [counts.lemma, lemma],
    [counts.uas, uas],
    [counts.las, las],
  ] as const) {
    count.right += value
    count.gold += gold.length
    count.found += found.length
  }
}

function lemmaMatches(gold: Parse, word: number, found: Parse, other: number): boolean {
  const wanted = gold.strings[gold.lemmas[word] ?? -1] ?? ''
  return wanted === '_' || wanted === found.strings[found.lemmas[other] ?? -1]
}

function baseRelation(parse: Parse, word: number): string {
  return (RELATIONS[parse.relations[word] ?? 0] ?? '').split(':')[0] ?? ''
}

/** Words that cover the same characters, in order. */
function alignWords(gold: Parse, found: Parse): [number, number][] {
  const pairs: [number, number][] = []
  let other = 0
  for (let word = 0; word < gold.length; word++) {
    while (other < found.length && (found.starts[other] ?? 0) < (gold.starts[word] ?? 0)) other++
    if (found.starts[other] === gold.starts[word] && found.ends[other] === gold.ends[word]) pairs.push([word, other])
  }
  return pairs
}

function countSpans(count: Count, gold: ReadonlySet<string>, found: ReadonlySet<string>): void {
  count.gold += gold.size
  count.found += found.size
  for (const key of gold) if (found.has(key)) count.right++
}

function sentenceKeys(parse: Parse): Set<string> {
  const keys = new Set<string>()
  for (let sentence = 0; sentence < parse.sentences.length - 1; sentence++) {
    keys.add(`${parse.starts[parse.sentences[sentence] ?? 0]}-${parse.ends[(parse.sentences[sentence + 1] ?? 1) - 1]}`)
  }
  return keys
}

function tokenKeys(parse: Parse): Set<string> {
  const keys = new Set<string>()
  let start = 0
  for (let word = 0; word < parse.length; word++) {
    if (parse.joined[word] === 0) start = parse.starts[word] ?? 0
    if (parse.joined[word + 1] !== 1) keys.add(`${start}-${parse.ends[word]}`)
  }
  return keys
}
