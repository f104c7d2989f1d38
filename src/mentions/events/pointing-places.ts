import type { EventMention } from '../../model/event.ts'
import { formAt, lemmaAt, relationAt, sentenceOf, uposAt } from '../../model/parse.ts'
import type { PlaceMention } from '../../model/place.ts'
import { wordSet } from '../word-set.ts'
import type { Ground } from './ground.ts'

/**
 * "Shells fell on the town", "one was wounded there": where the last deed was told of, else the last settlement before the
 * sentence [first, end); [] where nothing points back.
 */
export function placePointedAt(ground: Ground, { first, end }: Words, told: readonly EventMention[]): readonly string[] {
  const { parse } = ground.tree
  for (let word = first; word < end; word++) {
    if (!isPointer(ground, word)) continue
    const sentence = sentenceOf(parse, first)
    const deed = lastSettled(ground, told, sentence)
    if (deed !== undefined) return deed.place
    const place = lastSettlement(ground, first)
    return place === null || sentence - sentenceOf(parse, place.first) > FAR ? [] : [place.name]
  }
  return []
}

function lastSettled(ground: Ground, told: readonly EventMention[], sentence: number): EventMention | undefined {
  for (let at = told.length - 1; at >= 0; at--) {
    const event = told[at]
    if (event === undefined || sentence - sentenceOf(ground.tree.parse, event.word) > FAR) return undefined
    if (event.category === 'ASSAULT' && event.place.length > 0 && isSettled(ground, event)) return event
  }
  return undefined
}

interface Words {
  readonly first: number
  readonly end: number
}

function isSettled({ places }: Ground, { place: [name] }: EventMention): boolean {
  return places.some((place) => place.name === name && place.kind === 'settlement')
}

function isPointer({ tree, placeAt }: Ground, word: number): boolean {
  const { parse } = tree
  if (formAt(parse, word) === 'there') return uposAt(parse, word) === 'ADV'
  if (!SETTLED.has(lemmaAt(parse, word)) || !HOLDING.has(relationAt(parse, word))) return false
  let definite = false
  for (let child = tree.firstChild[word] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1) {
    if ((placeAt[child] ?? -1) >= 0 || relationAt(parse, child).startsWith('acl')) return false
    if (relationAt(parse, child) === 'det' && DEFINITE.has(formAt(parse, child))) definite = true
  }
  return definite
}

function lastSettlement({ places, actorAt, actors, tree }: Ground, before: number): PlaceMention | null {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle]?.first ?? 0) < before) low = middle + 1
    else high = middle
  }
  for (let row = low - 1; row >= Math.max(0, low - MOST); row--) {
    const place = places[row]
    if (place === undefined || place.kind !== 'settlement' || isShouted(tree.parse.text.slice(place.start, place.end))) continue
    const actor = actors[actorAt[place.last] ?? -1]
    if (actor === undefined || actor.actor === null) return place
  }
  return null
}

/** "GOMA, Jan 27": a dateline, where the report was written. */
function isShouted(written: string): boolean {
  return written === written.toUpperCase() && written !== written.toLowerCase()
}

const SETTLED = wordSet('town village city settlement hamlet camp')
const HOLDING = wordSet('obl nmod obj nsubj nsubj:pass')
const DEFINITE = wordSet('the that this')
/** Sentences and mentions back to which it may point. */
const FAR = 12
const MOST = 30
