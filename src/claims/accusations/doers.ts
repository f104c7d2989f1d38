import type { ActorMention } from '../../model/actor.ts'
import { type Parse, relationAt, uposAt } from '../../model/parse.ts'
import type { ClaimContext } from '../context.ts'
import type { Sentence } from '../terms/sentences.ts'

/** Who did the deed that [start, end) speaks of ("the arrests", "the strike on Tyre"), as told there or carried from before; [] where nobody is told. */
export function doerIn(context: ClaimContext, start: number, end: number): readonly string[] {
  const { events } = context.mentions
  for (let at = firstFrom(events, start); at < events.length && (events[at]?.start ?? end) < end; at++) {
    const event = events[at]
    if (event !== undefined && DEEDS.has(event.category) && event.agent.length > 0) return event.agent
  }
  return []
}

/** The last doer told in the sentences before, nearest first. */
export function doerBefore(context: ClaimContext, before: readonly Sentence[]): readonly string[] {
  for (const { start, end } of before) {
    const { events } = context.mentions
    for (let at = firstFrom(events, end) - 1; at >= 0 && (events[at]?.start ?? -1) >= start; at--) {
      const event = events[at]
      if (event !== undefined && DEEDS.has(event.category) && event.modality === 'deed' && event.agent.length > 0) return event.agent
    }
  }
  return []
}

/** Whoever accuses by the verb at an offset, pronouns resolved; [] where the report does not say. */
export function accuserAt(context: ClaimContext, at: number): readonly string[] {
  const { events } = context.mentions
  const event = events[firstFrom(events, at)]
  return event !== undefined && event.start === at && event.category === 'ACCUSE' ? event.agent : []
}

/** The actor that is the subject of the first verb in [start, end); undefined where it has none that is known. */
export function subjectIn(context: ClaimContext, start: number, end: number): ActorMention | undefined {
  const { parse, mentions } = context
  for (let word = wordAtOrAfter(parse, start); word < parse.length && (parse.starts[word] ?? end) < end; word++) {
    if (uposAt(parse, word) !== 'VERB') continue
    const subject = subjectOf(parse, word)
    return subject < 0 ? undefined : mentions.actors.find(({ first, last }) => first <= subject && subject <= last)
  }
  return undefined
}

function subjectOf(parse: Parse, verb: number): number {
  for (let word = Math.max(0, verb - REACH); word < verb; word++)
    if (parse.heads[word] === verb && relationAt(parse, word) === 'nsubj') return word
  return -1
}

/** Row of the first that starts at an offset or after it, in a list in reading order. */
function firstFrom(list: readonly { readonly start: number }[], offset: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

function wordAtOrAfter({ starts, length }: Parse, offset: number): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

const DEEDS: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'MOBILIZE'])
/** Words before a verb within which its subject is looked for. */
const REACH = 30
