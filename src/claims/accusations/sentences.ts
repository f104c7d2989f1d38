import type { ActorMention } from '../../model/actor.ts'
import type { Span } from '../../model/span.ts'
import { attributionAt } from '../attributions.ts'
import type { ClaimContext } from '../context.ts'
import type { Sentence } from '../terms/sentences.ts'
import { ACCUSING, BREACH_WORDINGS, BREAKING, type BreachWording, SHARES, UNTRUE } from './breaches.ts'
import { accuserAt, doerBefore, doerIn, subjectIn } from './doers.ts'

/** One charge that somebody broke an accord, as one sentence words it. */
export interface Charge extends Span {
  readonly accuser: readonly string[]
  readonly accused: readonly string[]
  readonly conduct: string
  readonly denied: boolean
  readonly rule: string
}

/** A sentence with those before it, nearest first. */
export interface Passage {
  readonly sentence: Sentence
  readonly before: readonly Sentence[]
  /** Whether the report names an accord at all. */
  readonly isOfAccord: boolean
  /** Whom the charge before accused; [] for none. */
  readonly charged: readonly string[]
  /** Who accused in the charge before; [] for none. */
  readonly accuser: readonly string[]
}

/** The charges of one sentence: those that it words as such, the shares of a count of breaches, else plain breaches. */
export function accusationsIn(passage: Passage, context: ClaimContext): Charge[] {
  const { sentence } = passage
  const accusing = accusedOf(sentence, context)
  if (accusing.length > 0) return accusing
  const shares = sharesOf(sentence, context)
  if (shares.length > 0) return shares
  const found: Charge[] = []
  for (const wording of BREACH_WORDINGS) {
    if (!wording.isPlain && !passage.isOfAccord) continue
    for (const match of sentence.line.matchAll(wording.pattern)) {
      const at = match.index
      const end = at + match[0].length
      if (UNTRUE.test(sentence.line.slice(Math.max(0, at - 80), at)) || found.some((charge) => overlapsAt(sentence, charge, at))) continue
      const charge = chargeAt({ ...passage, charged: found.at(-1)?.accused ?? passage.charged }, context, { wording, at, end })
      if (charge !== null) found.push(charge)
    }
  }
  return found
}

function overlapsAt(sentence: Sentence, charge: Charge, at: number): boolean {
  return charge.start <= sentence.start + at && sentence.start + at < charge.end
}

/** "X accused Y of breaking the truce by firing on …" */
function accusedOf(sentence: Sentence, context: ClaimContext): Charge[] {
  const found: Charge[] = []
  for (const match of sentence.line.matchAll(ACCUSING)) {
    const { accused = '', conduct = '' } = match.groups ?? {}
    if (!BREAKING.test(conduct)) continue
    const at = sentence.start + match.index
    if (MUTUAL.test(accused)) continue
    const told = accuserAt(context, at)
    const accuser = actorsIn(context, sentence.start, at).at(-1)
    const charged = actorsIn(context, at, at + match[0].length - conduct.length)
    found.push({
      start: sentence.start,
      end: sentence.end,
      accuser: accuser !== undefined ? namesOf(accuser) : told.length > 0 ? told : speakerAt(context, { start: at, end: at + 4 }),
      accused: charged.length > 0 ? charged.flatMap(namesOf) : [accused.trim()],
      conduct: conduct.trim(),
      denied: false,
      rule: 'X accused Y',
    })
  }
  return found
}

/** "214 violations: 171 by government forces, 43 by armed groups" */
function sharesOf(sentence: Sentence, context: ClaimContext): Charge[] {
  const found: Charge[] = []
  for (const match of sentence.line.matchAll(SHARES)) {
    const shares = match.groups?.shares ?? ''
    const offset = sentence.start + match.index + match[0].length - shares.length
    for (const share of shares.matchAll(SHARE)) {
      const start = offset + share.index
      const end = start + share[0].length
      const actor = actorsIn(context, start, end)[0]
      found.push({
        start,
        end,
        accuser: speakerAt(context, { start, end: start + 1 }),
        accused: actor === undefined ? [share[1]?.trim() ?? ''] : namesOf(actor),
        conduct: share[0].trim(),
        denied: false,
        rule: 'shares of breaches',
      })
    }
  }
  return found
}

interface Wording {
  readonly wording: BreachWording
  readonly at: number
  readonly end: number
}

function chargeAt(passage: Passage, context: ClaimContext, found: Wording): Charge | null {
  const { sentence } = passage
  const clause = clauseOf(sentence, found)
  const span = { start: sentence.start + found.at, end: sentence.start + found.end }
  const counts = found.wording.rule === 'breaches counted'
  const attribution = attributionAt(
    context.attributions,
    counts ? { start: span.end - 1, end: span.end } : { start: span.start, end: span.start + 1 },
  )
  const told =
    attribution === null || attribution.content.start > span.start ? clause.start : Math.max(clause.start, attribution.content.start)
  const opinion = OPINION.exec(sentence.line.slice(clause.start - sentence.start, found.at))
  const counter =
    opinion !== null
      ? (subjectIn(context, clause.start + opinion.index, clause.start + opinion.index + opinion[0].length) ??
        actorsIn(context, clause.start, clause.start + opinion.index + 1).at(-1))
      : counts || found.wording.accuser === 'before'
        ? actorsIn(context, clause.start, span.start).at(-1)
        : undefined
  const from = opinion === null ? told : Math.max(told, clause.start + opinion.index + opinion[0].length)
  const accused = accusedNear(passage, context, {
    ...found,
    from,
    clause,
    behind: attribution === null || attribution.source.start > span.start ? clause.start : attribution.source.end,
  })
  const accuser =
    counter !== undefined
      ? namesOf(counter)
      : (carriedAccuser(passage, found) ?? (attribution === null ? ownVoice(context) : attribution.names))
  // Nobody charges itself: the doer was not told.
  if (accused.length === 0 || (counter !== undefined && accused.some((name) => accuser.includes(name)))) return null
  return {
    ...clause,
    accuser,
    accused,
    conduct: conductOf(sentence, found),
    denied: attribution?.denies === true,
    rule: found.wording.rule,
  }
}

/** "For Saturday it had listed 19 cases": who counted before goes on counting. */
function carriedAccuser(passage: Passage, found: Wording): readonly string[] | null {
  if (found.wording.accused !== 'carried' || passage.accuser.length === 0) return null
  return /\b(?:it|they)\s+(?:(?:had|has|have|also)\s+)*$/i.test(passage.sentence.line.slice(0, found.at)) ? passage.accuser : null
}

/** The clause that a charge stands in: another subject behind ", and" begins another. */
function clauseOf(sentence: Sentence, found: Wording): Span {
  const next = NEXT_CLAUSE.exec(sentence.line.slice(found.end))
  const end = next === null ? sentence.end : sentence.start + found.end + next.index
  let start = 0
  for (const match of sentence.line.slice(0, found.at).matchAll(EVERY_CLAUSE)) start = match.index + match[0].length
  return { start: sentence.start + start, end }
}

function accusedNear(
  passage: Passage,
  context: ClaimContext,
  found: Wording & { readonly from: number; readonly clause: Span; readonly behind: number },
): readonly string[] {
  const { sentence } = passage
  const { wording, from, clause } = found
  const at = sentence.start + found.at
  if (wording.accused === 'behind') {
    const first = actorsIn(context, sentence.start + found.end, clause.end)[0]
    return first === undefined ? phraseAfter(sentence, found.end) : namesOf(first)
  }
  if (wording.accused === 'carried') return passage.charged
  if (wording.accused === 'deed') {
    const doer = doerIn(context, sentence.start, sentence.start + found.end)
    return doer.length > 0 ? doer : doerBefore(context, passage.before.slice(0, 2))
  }
  if (wording.accused === 'context') {
    const doer = doerIn(context, from, at)
    if (doer.length > 0) return doer
    // "The militia's presence in homes is a breach of the accord."
    const owner = actorsIn(context, from, at).find((mention) => isOwner(context, mention))
    if (owner !== undefined) return namesOf(owner)
    for (const earlier of passage.before.slice(0, 2)) {
      const actor = actorsIn(context, earlier.start, earlier.end)[0]
      if (actor !== undefined) return namesOf(actor)
    }
    return []
  }
  const event = EVENT_SUBJECT.exec(sentence.line.slice(Math.max(0, from - sentence.start), found.at))
  const near = actorsIn(context, from, at)
  // Of a quoted charge ("attacked 'in violation of the truce'") the accused stands outside the marks.
  const before = near.length > 0 || event !== null ? near : actorsIn(context, Math.max(clause.start, found.behind), at)
  const subject = wording.accused === 'before' && event === null ? subjectIn(context, at, sentence.start + found.end) : undefined
  if (subject !== undefined && before.includes(subject) && !isOwner(context, subject)) return namesOf(subject)
  const actor = wording.accused === 'nearest' ? before.at(-1) : (before.find((mention) => !isOwner(context, mention)) ?? before[0])
  if (event !== null && (actor === undefined || actor.start > sentence.start + from + event.index)) {
    const doer = doerIn(context, from, at)
    return doer.length > 0 ? doer : doerOf(event[1] ?? '', passage, context)
  }
  if (actor !== undefined) return namesOf(actor)
  return plainSubject(sentence, found.at)
}

/** "Turkey's promise": an owner is no subject. */
function isOwner(context: ClaimContext, mention: ActorMention): boolean {
  return /^['’]s?\s/.test(context.document.text.slice(mention.end, mention.end + 3))
}

/** Whose the offensive is that broke the deal: the actor before the same word in the sentences before. */
function doerOf(noun: string, passage: Passage, context: ClaimContext): readonly string[] {
  for (const earlier of passage.before.slice(0, 10)) {
    const at = earlier.line.search(new RegExp(`\\b${noun.replace(/[^\p{L}-]/gu, '')}\\b`, 'iu'))
    if (at < 0) continue
    const actor = actorsIn(context, earlier.start, earlier.start + at).at(-1)
    if (actor !== undefined && LAUNCHES.test(earlier.line.slice(actor.end - earlier.start, at))) return namesOf(actor)
  }
  return []
}

/** "The terrorists broke …", "the rebels have violated": a subject that the lists do not know. */
function plainSubject(sentence: Sentence, at: number): readonly string[] {
  const words = PLAIN_SUBJECT.exec(sentence.line.slice(Math.max(0, at - 90), at))
  const phrase = words?.[1]?.trim()
  return phrase === undefined || NO_SUBJECT.test(phrase) ? [] : [phrase]
}

function phraseAfter(sentence: Sentence, end: number): readonly string[] {
  const words = BODY_AFTER.exec(sentence.line.slice(end))
  return words?.[1] === undefined ? [] : [words[1]]
}

/** What is complained of: of "attacked the post in breach of the truce" what stands before, of "broke the truce by shelling" what stands behind. */
function conductOf(sentence: Sentence, { wording, at, end }: Wording): string {
  if (wording.rule === 'in breach of the accord' && at > 20) return trimmed(sentence.line.slice(0, at))
  if (wording.accused === 'behind' || wording.accused === 'carried') return trimmed(sentence.line)
  const rest = trimmed(sentence.line.slice(end).replace(/^[\s,]*(?:by|with|as|when|where|in)?\s*/i, ''))
  return rest.length > 8 ? rest : trimmed(sentence.line)
}

function trimmed(words: string): string {
  return words.replace(/^[\s,;.”"’]+/, '').replace(/[\s,;.”"“]+$/, '')
}

function actorsIn(context: ClaimContext, start: number, end: number): ActorMention[] {
  return context.mentions.actors.filter(
    (actor) =>
      actor.start >= start &&
      actor.end <= end &&
      (actor.side.length > 0 || actor.kind === 'organisation' || actor.kind === 'person' || actor.actor !== null),
  )
}

function namesOf(actor: ActorMention): readonly string[] {
  return [...new Set([actor.name, ...actor.side])]
}

function speakerAt(context: ClaimContext, span: Span): readonly string[] {
  return attributionAt(context.attributions, span)?.names ?? ownVoice(context)
}

function ownVoice(context: ClaimContext): readonly string[] {
  return context.document.outlet === null ? [] : [context.document.outlet]
}

const OPINION = /\b(?:consider|regard|believe|argue|maintain|insist|complain|protest|allege|charge|hold)(?:s|ed|d)?\s+that\b/iu
const MUTUAL = /^(?:each other|one another|the other(?: side)?)\b/iu
const LAUNCHES =
  /^(?:['’]s\b|\s+(?:has |have |had )?(?:launch|start|began|begun|mount|press|wag|carri|step|open|renew|resum|order|conduct)\p{L}*)/iu
const SHARE = /\b(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens)\s+by\s+([^,.;]{3,60})/gu
const NEXT_CLAUSE = /,\s+(?:and|but|while)\s+(?=(?:the|a|an|its|their|\p{Lu})\b)/u
const EVERY_CLAUSE = /,\s+(?:and|but|while)\s+(?=(?:the|a|an|its|their|\p{Lu})\b)/gu
const EVENT_SUBJECT =
  /\b(?:the|this|that|these|those|such)\s+(?:[\p{L}-]+\s+)?(offensive|attacks?|assault|strikes?|raids?|shelling|bombing|operation|incursion|advance|move|arrests?|detentions?|killings?|abductions?|closure|blockade|siege|seizure|capture)\s+(?:[\p{L}]+\s+){0,2}$/iu
const NO_SUBJECT = /\b(?:that|which|it|charge|claim|accusation|allegation)\b/iu
const PLAIN_SUBJECT =
  /\b((?:the|some|armed|hardline|radical|government|rebel|regime)\s+(?:[\p{L}-]+\s+){0,3}?[\p{L}-]+s?)\s+(?:(?:has|have|had|also|repeatedly|again|consistently|still|is|are)\s+)*$/iu
const BODY_AFTER =
  /^\s*((?:[\p{L}-]+\s+){0,3}?(?:forces|groups?|troops|soldiers|rebels|fighters|militants|militias?|army|side|gunmen|formations))\b/iu
