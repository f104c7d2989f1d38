import type { TermType } from '../../model/claim.ts'
import type { Quantity } from '../../model/quantity.ts'
import type { Mentions } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { TERM_KINDS } from './kinds.ts'
import type { Told } from './provisions.ts'
import type { Sentence } from './sentences.ts'
import { startOf } from './starts.ts'

/** One provision told in one sentence. */
export interface Clause extends Span {
  /** Where in the sentence's line the words for it begin. */
  readonly at: number
  readonly type: TermType
  readonly what: string
  readonly starts: string | null
  readonly value: number | null
  readonly unit: string | null
  readonly place: readonly string[]
}

export interface Facts {
  readonly mentions: Mentions
  readonly published: string | null
  /** The day of the accord; null where not known. */
  readonly agreed: string | null
  /** Where accords were made: no place where their terms apply. */
  readonly seats: ReadonlySet<string>
}

/** The provisions of a sentence, one for each kind; several for a list of corridors. */
export function termsIn(sentence: Sentence, told: Told, facts: Facts): Clause[] {
  const found: Clause[] = []
  const taken: Span[] = []
  for (const kind of TERM_KINDS) {
    for (const match of sentence.line.matchAll(kind.pattern)) {
      const at = match.index ?? 0
      const end = at + match[0].length
      if (end < told.from || taken.some((span) => span.start < end && at < span.end)) continue
      if (kind.unless?.test(sentence.line.slice(Math.max(0, at - 60), end + 40)) === true) continue
      if (found.some((clause) => clause.type === kind.type && clause.what === kind.what)) break
      taken.push({ start: at, end })
      const type = kind.type === 'zone' && isThatCorridor(sentence, at, told) ? 'corridor' : kind.type
      const base = clauseAround(sentence, at, end)
      const several = kind.type === 'corridor' ? corridorsAfter(sentence, end) : []
      if (several.length > 0) {
        for (const one of several) found.push({ ...one, at, type: 'corridor', what: kind.what, starts: null, value: null, unit: null })
        break
      }
      found.push({
        ...base,
        at,
        type,
        what: type === kind.type ? kind.what : type,
        ...measuresOf(sentence, { at, end, type }, facts),
        place: placesOf(sentence, { at, end, type }, facts),
      })
      break
    }
  }
  return found
}

/** "The safe zone will extend …" behind a sentence that created a corridor. */
function isThatCorridor(sentence: Sentence, at: number, told: Told): boolean {
  return told.how === 'goes on' && told.follows.includes('corridor') && /\bthe\s+$/i.test(sentence.line.slice(0, at))
}

/** "named corridors: Aden-Taiz, Hodeidah-Sanaa and …" */
function corridorsAfter(sentence: Sentence, from: number): { start: number; end: number; place: readonly string[] }[] {
  const rest = sentence.line.slice(from)
  const colon = rest.indexOf(':')
  const list = colon >= 0 && colon < 40 ? colon + 1 : 0
  const found: { start: number; end: number; place: readonly string[] }[] = []
  for (const match of rest.slice(list).matchAll(ROUTE)) {
    const start = sentence.start + from + list + (match.index ?? 0)
    found.push({ start, end: start + match[0].length, place: [match[0]] })
  }
  return found.length > 1 ? found : []
}

/** The clause of a trigger: to the nearest comma, semicolon or full stop on either side. */
function clauseAround(sentence: Sentence, at: number, end: number): Span {
  const { line } = sentence
  let first = at
  while (first > 0 && !isClauseBreak(line, first - 1)) first--
  let last = end
  while (last < line.length && !(isClauseBreak(line, last) && line[last] !== ':')) last++
  while (/[\s."”]/.test(line[last - 1] ?? '') && last > end) last--
  while (/\s/.test(line[first] ?? '') && first < at) first++
  return { start: sentence.start + first, end: sentence.start + last }
}

/** A comma, colon or semicolon that is no part of a number or a clock time. */
function isClauseBreak(line: string, at: number): boolean {
  return ';,:'.includes(line[at] ?? ' ') && !(/\d/.test(line[at - 1] ?? '') && /\d/.test(line[at + 1] ?? ''))
}

interface Trigger {
  readonly at: number
  readonly end: number
  readonly type: TermType
}

function measuresOf(
  sentence: Sentence,
  trigger: Trigger,
  facts: Facts,
): { starts: string | null; value: number | null; unit: string | null } {
  const size = sizeOf(sentence, trigger, facts.mentions.quantities)
  const starts =
    trigger.type === 'cessation' || trigger.type === 'patrol'
      ? startOf(sentence, trigger, { times: facts.mentions.times, published: facts.published, agreed: facts.agreed })
      : null
  return { starts, value: size?.low ?? size?.high ?? null, unit: size === null ? null : (size.unit ?? unitAfter(sentence, size)) }
}

/** The number that belongs to a kind of provision: a width, a period, a count of what it provides. */
function sizeOf(sentence: Sentence, trigger: Trigger, quantities: readonly Quantity[]): Quantity | null {
  const wanted = SIZES[trigger.type]
  if (wanted === undefined) return null
  let best: Quantity | null = null
  let least = Infinity
  for (const quantity of quantities) {
    if (quantity.start >= sentence.end) break
    if (quantity.start < sentence.start || !wanted.kinds.includes(quantity.kind)) continue
    const from = quantity.start - sentence.start
    const distance = from >= trigger.end ? from - trigger.end : trigger.at - (quantity.end - sentence.start)
    if (wanted.isBehind === true && from < trigger.at - 12) continue
    if (quantity.kind === 'duration' && !isPeriod(sentence, quantity)) continue
    if (
      distance > wanted.reach ||
      (quantity.kind === 'count' && (from >= trigger.end + 8 || distance > 40) && !(from >= trigger.at && from < trigger.end))
    )
      continue
    if (distance < least) {
      least = distance
      best = quantity
    }
  }
  return best
}

function unitAfter(sentence: Sentence, quantity: Quantity): string | null {
  const words = /^[\s-]*(?:[\p{L}-]+\s+){0,2}?([\p{L}-]+s)\b/u.exec(sentence.line.slice(quantity.end - sentence.start))
  return words?.[1]?.toLowerCase().replace(/s$/, '') ?? null
}

function placesOf(sentence: Sentence, trigger: Trigger, facts: Facts): readonly string[] {
  const near = facts.mentions.places.filter(
    (place) => place.start >= sentence.start && place.end <= sentence.end && place.kind !== 'country' && !facts.seats.has(place.name),
  )
  const road = /\b(?:[A-Z]{1,2}\d{1,3}|(?:\p{Lu}\p{L}+[ -])+(?:highway|road|motorway))\b/u.exec(sentence.line.slice(trigger.at))?.[0]
  if (road !== undefined && (trigger.type === 'corridor' || trigger.type === 'patrol' || trigger.type === 'access')) return [road]
  const behind = near.find(
    (place) =>
      place.start - sentence.start >= trigger.at &&
      place.start - sentence.start - trigger.end < 60 &&
      /\b(?:in|of|on|along|near|from|around|across|into|to|for|between|out)\s+(?:[\p{L}'’-]+\s+){0,4}$/u.test(
        sentence.line.slice(Math.max(0, place.start - sentence.start - 50), place.start - sentence.start),
      ),
  )
  return behind === undefined ? [] : [behind.name]
}

/** "within 30 days", "a 72-hour truce", and not "ten days after". */
function isPeriod(sentence: Sentence, quantity: Quantity): boolean {
  const before = sentence.line.slice(0, quantity.start - sentence.start)
  const behind = sentence.line.slice(quantity.end - sentence.start)
  if (/^[\s-]*\p{L}+\s+(?:after|ago|before|earlier|later|of talks)\b/u.test(behind)) return false
  return /\b(?:within|in|for|over|next|at least|lasting)\s+(?:the\s+)?(?:next\s+)?$/i.test(before) || /^-/.test(behind)
}

const SIZES: Partial<
  Record<TermType, { readonly kinds: readonly Quantity['kind'][]; readonly reach: number; readonly isBehind?: boolean }>
> = {
  cessation: { kinds: ['duration'], reach: 30 },
  corridor: { kinds: ['length'], reach: 90 },
  zone: { kinds: ['length'], reach: 70 },
  withdrawal: { kinds: ['length', 'duration'], reach: 60, isBehind: true },
  posts: { kinds: ['count'], reach: 40 },
  deployment: { kinds: ['count'], reach: 30 },
  exchange: { kinds: ['count'], reach: 40 },
  access: { kinds: ['count', 'rate'], reach: 40 },
  other: { kinds: ['duration'], reach: 80 },
}
const ROUTE = /\b\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+)?(?:\s?[-–]\s?\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+)?)+/gu
