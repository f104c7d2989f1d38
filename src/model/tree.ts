import type { Parse, Relation } from './parse.ts'
import { relationAt, sentenceOf } from './parse.ts'

/**
 * The dependency trees of a Parse, opened for walking downwards: the children of each word as linked lists in
 * reading order, so a walk allocates nothing.
 */
export interface Tree {
  readonly parse: Parse
  /** First child of each word, -1 for none. */
  readonly firstChild: Int32Array
  /** Next child of the same head, -1 for none. */
  readonly nextSibling: Int32Array
}

export function openTree(parse: Parse): Tree {
  const firstChild = new Int32Array(parse.length).fill(-1)
  const nextSibling = new Int32Array(parse.length).fill(-1)
  for (let word = parse.length - 1; word >= 0; word--) {
    const head = parse.heads[word] ?? word
    if (head === word) continue
    nextSibling[word] = firstChild[head] ?? -1
    firstChild[head] = word
  }
  return { parse, firstChild, nextSibling }
}

/** The children of a word, in reading order. */
export function childrenOf(tree: Tree, word: number): number[] {
  const children: number[] = []
  for (let child = tree.firstChild[word] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1) children.push(child)
  return children
}

/** The first child with one of these relations, -1 for none. */
export function childBy(tree: Tree, word: number, relations: ReadonlySet<Relation>): number {
  for (let child = tree.firstChild[word] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1) {
    const relation = relationAt(tree.parse, child)
    if (relation !== '' && relations.has(relation)) return child
  }
  return -1
}

/** First and last word of all that hangs on a word, itself included. */
export function reachOf(tree: Tree, word: number): { readonly first: number; readonly last: number } {
  let first = word
  let last = word
  const open = [word]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next < first) first = next
    if (next > last) last = next
    for (let child = tree.firstChild[next] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1) open.push(child)
  }
  return { first, last }
}

/** Whether `word` hangs on `above`, however deep, or is it. */
export function isUnder(parse: Parse, word: number, above: number): boolean {
  for (let at = word, steps = 0; steps <= parse.length; steps++) {
    if (at === above) return true
    const head = parse.heads[at] ?? at
    if (head === at) return false
    at = head
  }
  return false
}

/** The heads of a word from near to far, the root last; the word itself is not among them. */
export function headsOf(parse: Parse, word: number): number[] {
  const heads: number[] = []
  for (let at = word, head = parse.heads[at] ?? at; head !== at && heads.length < 200; at = head, head = parse.heads[at] ?? at)
    heads.push(head)
  return heads
}

/** First and last word of the sentence that a word stands in. */
export function sentenceAround(parse: Parse, word: number): { readonly first: number; readonly last: number } {
  const sentence = sentenceOf(parse, word)
  return { first: parse.sentences[sentence] ?? 0, last: (parse.sentences[sentence + 1] ?? parse.length) - 1 }
}
