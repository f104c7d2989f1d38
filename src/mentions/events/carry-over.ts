import type { EventMention } from '../../model/event.ts'
import { formAt, type Parse, relationAt, sentenceOf } from '../../model/parse.ts'
import type { When } from '../../model/time.ts'

/**
 * Gives "the strike" the place, time and sides that the sentences before told of it, and any deed of violence without a
 * time of its own the time and place of the one told just before. Leaves out mentions that then still tell nothing.
 */
export function carryOver(parse: Parse, events: readonly EventMention[]): EventMention[] {
  const told: EventMention[] = []
  for (const event of events) {
    const full = filled(parse, event, told)
    if (!tellsNothing(full)) told.push(full)
  }
  return told
}

function filled(parse: Parse, event: EventMention, told: readonly EventMention[]): EventMention {
  const more = another(parse, event, told)
  if (more !== null)
    return { ...event, kind: more.kind, agent: event.agent.length > 0 ? event.agent : more.agent, when: event.when ?? more.when }
  if (isDefinite(parse, event)) {
    const before = antecedent(parse, event, told)
    if (before !== null) return { ...event, ...inherit(event, before) }
  }
  const last = told.findLast(isViolence)
  if (last === undefined || !isViolence(event) || !isViolence(last) || isElsewhere(parse, event)) return event
  const away = sentenceOf(parse, event.word) - sentenceOf(parse, last.word)
  // Another day is another deed, wherever it was.
  if (event.when !== null && last.when !== null && areApart(event.when, last.when)) return event
  const place = event.place.length > 0 || away > (event.when === null ? 2 : 1) ? event.place : last.place
  return { ...event, place, when: event.when ?? (away <= 2 ? last.when : null) }
}

/** "Another hit a tent": one more of the kind told just before. */
function another(parse: Parse, { word }: EventMention, told: readonly EventMention[]): EventMention | null {
  const last = told.findLast(isViolence)
  if (last === undefined || sentenceOf(parse, word) - sentenceOf(parse, last.word) > 1) return null
  for (let at = word - 1; at >= Math.max(0, word - 4); at--)
    if (parse.heads[at] === word && relationAt(parse, at) === 'nsubj') return MORE.has(formAt(parse, at)) ? last : null
  return null
}

function areApart(a: When, b: When): boolean {
  return (a.from ?? '0').slice(0, 10) > (b.to ?? '9').slice(0, 10) || (b.from ?? '0').slice(0, 10) > (a.to ?? '9').slice(0, 10)
}

function isViolence({ category, modality }: EventMention): boolean {
  return category === 'ASSAULT' && modality === 'deed'
}

function isElsewhere(parse: Parse, event: EventMention): boolean {
  const first = parse.sentences[sentenceOf(parse, event.word)] ?? 0
  const end = parse.sentences[sentenceOf(parse, event.word) + 1] ?? parse.length
  for (let word = first; word < end; word++) if (APART.has(formAt(parse, word))) return true
  return false
}

function inherit(event: EventMention, before: EventMention): Pick<EventMention, 'kind' | 'agent' | 'target' | 'place' | 'when'> {
  return {
    kind: event.kind === null || event.kind === 'attack' ? before.kind : event.kind,
    agent: event.agent.length > 0 ? event.agent : before.agent,
    target: event.target.length > 0 ? event.target : before.target,
    place: event.place.length > 0 ? event.place : before.place,
    when: event.when ?? before.when,
  }
}

function antecedent(parse: Parse, event: EventMention, told: readonly EventMention[]): EventMention | null {
  const sentence = sentenceOf(parse, event.word)
  for (let at = told.length - 1; at >= 0; at--) {
    const other = told[at]
    if (other === undefined || sentence - sentenceOf(parse, other.word) > 4) return null
    if (other.category === event.category && other.modality === 'deed' && mayBeOne(event.kind, other.kind)) return other
  }
  return null
}

/** "The shooting" may be the clash that was told, "the fire" the shelling. */
function mayBeOne(kind: string | null, before: string | null): boolean {
  if (kind === before || kind === 'attack' || kind === null || before === null || before === 'attack') return true
  return ONE_DEED.some((kinds) => kinds.has(kind) && kinds.has(before))
}

/** "The strike", "both attacks": a noun that points back. */
function isDefinite(parse: Parse, { word }: EventMention): boolean {
  for (let at = word - 1; at >= Math.max(0, word - 4); at--)
    if (parse.heads[at] === word && relationAt(parse, at) === 'det') return POINTING.has(formAt(parse, at))
  return false
}

function tellsNothing({ agent, target, place, when }: EventMention): boolean {
  return agent.length === 0 && target.length === 0 && place.length === 0 && when === null
}

const MORE: ReadonlySet<string> = new Set(['another', 'others', 'second', 'third'])
const POINTING: ReadonlySet<string> = new Set(['the', 'that', 'this', 'both', 'these', 'those'])
const ONE_DEED: readonly ReadonlySet<string>[] = [
  new Set(['clash', 'shooting', 'ambush']),
  new Set(['shelling', 'rocket fire', 'missile strike']),
  new Set(['air strike', 'drone strike', 'missile strike', 'bombing', 'explosion']),
]
const APART: ReadonlySet<string> = new Set(['elsewhere', 'separately', 'separate', 'meanwhile', 'another', 'other'])
