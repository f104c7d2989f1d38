import type { Casualties, Figure } from '../model/claim.ts'
import type { NameSpan, Parse } from '../model/parse.ts'
import { openTree, type Tree } from '../model/tree.ts'
import { isAside, presentOf } from './casualties/asides.ts'
import { countCasualties } from './casualties/counts.ts'
import { harmOf } from './casualties/harms.ts'
import { firstJoined } from './casualties/joined.ts'
import { personAt } from './casualties/persons.ts'
import { callRoll, type Telling } from './casualties/roll.ts'
import type { ClaimContext } from './context.ts'

/** How many the report says were killed and injured in the happening that it tells of first, by its figures and by the persons it tells of one by one. */
export function findCasualties(context: ClaimContext, figures: readonly Figure[]): Casualties {
  const tree = openTree(context.parse)
  const tellings = findTellings(tree)
  const aside = asidesOf(tree, context, tellings)
  const victims = callRoll(tellings.filter(({ sentence }) => aside[sentence] !== 1))
  return countCasualties({ tree, figures, victims, aside })
}

/** Every phrase without a number for somebody hurt or killed. */
function findTellings(tree: Tree): Telling[] {
  const { parse } = tree
  const names = nameRows(parse)
  const nameOf = (word: number): NameSpan | null => parse.names[names[word] ?? -1] ?? null
  const tellings: Telling[] = []
  for (let sentence = 0; sentence < Math.min(REACH, parse.sentences.length - 1); sentence++) {
    for (let word = parse.sentences[sentence] ?? 0; word < (parse.sentences[sentence + 1] ?? 0); word++) {
      const person = personAt(tree, word, nameOf)
      const harm = person === null ? null : harmOf(tree, person)
      if (person !== null && harm !== null) tellings.push({ person, harm, sentence, joined: firstJoined(tree, word) })
      if (tellings.length === MOST) return tellings
    }
  }
  return tellings
}

/** 1 for each sentence that tells of another happening. */
function asidesOf(tree: Tree, { mentions: { times }, document }: ClaimContext, tellings: readonly Telling[]): Uint8Array {
  const sentences = new Set(tellings.map(({ sentence }) => sentence))
  const present = presentOf(tree, { times, sentences, published: document.published?.value ?? null })
  const count = tree.parse.sentences.length - 1
  return Uint8Array.from({ length: count }, (_, sentence) => (isAside(tree, sentence, { times, present }) ? 1 : 0))
}

function nameRows(parse: Parse): Int32Array {
  const rows = new Int32Array(parse.length).fill(-1)
  parse.names.forEach(({ first, last }, row) => {
    rows.fill(row, first, last + 1)
  })
  return rows
}

/** Sentences that are looked through for persons; what a report tells of later is mostly another happening. */
const REACH = 24
/** Phrases for persons that are held against each other. */
const MOST = 200
