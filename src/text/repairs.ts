import { RELATIONS, UPOS, XPOS } from '../model/parse.ts'
import type { Spans } from './network/embedding.ts'
import type { Found } from './network/found.ts'

/** Mends in place what the network's trees have and no Universal Dependencies tree can mean. */
export function repairTree(words: Spans, found: Found): void {
  for (let word = 0; word < found.heads.length; word++) {
    const head = found.heads[word] ?? word
    if (found.relations[word] === DET && head > word && found.upos[head] === VERB && !hasSubject(found, head)) found.relations[word] = NSUBJ
    if (found.relations[word] === AMOD && head === word + 1 && isGerundAfterBy(words, found, word)) turnRound(found, word)
  }
}

/** A determiner of a verb is its subject: "Another hit a tent". */
function hasSubject({ heads, relations }: Found, verb: number): boolean {
  for (let word = verb - 1; word >= Math.max(0, verb - REACH); word--) if (heads[word] === verb && relations[word] === NSUBJ) return true
  return false
}

/** "broke the truce by attacking fighters", but not "was hit by retreating soldiers": after an active verb, the noun is the gerund's object. */
function isGerundAfterBy({ text, starts, ends }: Spans, { heads, relations, xpos, upos }: Found, word: number): boolean {
  const noun = word + 1
  const governor = heads[noun] ?? noun
  return (
    xpos[word] === VBG &&
    text.slice(starts[word - 1], ends[word - 1]) === 'by' &&
    heads[word - 1] === noun &&
    relations[noun] === OBL &&
    upos[governor] === VERB &&
    xpos[governor] !== VBN
  )
}

/** Makes the gerund a clause of what its noun hung on, and the noun its object. */
function turnRound({ heads, relations, upos }: Found, word: number): void {
  heads[word] = heads[word + 1] ?? word
  relations[word] = ADVCL
  upos[word] = VERB
  heads[word + 1] = word
  relations[word + 1] = OBJ
  heads[word - 1] = word
  relations[word - 1] = MARK
}

/** Words between a verb and its subject, at most. */
const REACH = 30
const [DET, NSUBJ, AMOD, OBL, OBJ, ADVCL, MARK] = (['det', 'nsubj', 'amod', 'obl', 'obj', 'advcl', 'mark'] as const).map((name) =>
  RELATIONS.indexOf(name),
) as [number, number, number, number, number, number, number]
const VERB = UPOS.indexOf('VERB')
const [VBG, VBN] = [XPOS.indexOf('VBG'), XPOS.indexOf('VBN')]
