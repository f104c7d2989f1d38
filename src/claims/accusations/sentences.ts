import type { ActorMention } from '../../model/actor.ts'
import type { Span } from '../../model/span.ts'
import { attributionAt } from '../attributions.ts'
import type { ClaimContext } from '../context.ts'
import type { Sentence } from '../terms/sentences.ts'
import { ACCUSING, BREACH_WORDINGS, BREAKING, type BreachWording, UNTRUE } from './breaches.ts'

/** One charge that somebody broke an accord, as one sentence words it. */
export interface Charge extends Span {
  readonly accuser: readonly string[]
  readonly accused: readonly string[]
  readonly conduct: string
  readonly denied: boolean
  readonly rule: string
}

/** The charges of one sentence. */
export function accusationsIn(sentence: Sentence, context: ClaimContext): Charge[] {
  const accusing = accusedOf(sentence, context)
  if (accusing.length > 0) return accusing
  for (const wording of BREACH_WORDINGS) {
    for (const match of sentence.line.matchAll(wording.pattern)) {
      const at = match.index ?? 0
      if (UNTRUE.test(sentence.line.slice(Math.max(0, at - 80), at))) continue
      const charge = chargeAt(sentence, context, { wording, at, end: at + match[0].length })
      if (charge !== null) return [charge]
    }
  }
  return []
}

/** "X accused Y of breaking the truce by firing on …" */
function accusedOf(sentence: Sentence, context: ClaimContext): Charge[] {
  const found: Charge[] = []
  for (const match of sentence.line.matchAll(ACCUSING)) {
    const { accused = '', conduct = '' } = match.groups ?? {}
    if (!BREAKING.test(conduct)) continue
    const at = sentence.start + (match.index ?? 0)
    const accuser = actorsIn(context, sentence.start, at).at(-1)
    const charged = actorsIn(context, at, at + match[0].length - conduct.length)
    found.push({
      start: sentence.start,
      end: sentence.end,
      accuser: accuser === undefined ? speakerAt(context, { start: at, end: at + 4 }) : namesOf(accuser),
      accused: charged.length > 0 ? charged.flatMap(namesOf) : [accused.trim()],
      conduct: conduct.trim(),
      denied: false,
      rule: 'X accused Y',
    })
  }
  return found
}

function chargeAt(
  sentence: Sentence,
  context: ClaimContext,
  found: { readonly wording: BreachWording; readonly at: number; readonly end: number },
): Charge | null {
  const { wording, at, end } = found
  const span = { start: sentence.start + at, end: sentence.start + end }
  const attribution = attributionAt(context.attributions, { start: span.start, end: span.start + 1 })
  const from = attribution === null ? sentence.start : Math.max(sentence.start, Math.min(attribution.content.start, span.start))
  const accused = accusedNear(sentence, context, { wording, from, at: span.start, end: span.end })
  if (accused.length === 0) return null
  return {
    start: sentence.start,
    end: sentence.end,
    accuser: attribution === null ? ownVoice(context) : attribution.names,
    accused,
    conduct: conductOf(sentence, end),
    denied: attribution?.denies === true,
    rule: wording.rule,
  }
}

function accusedNear(
  sentence: Sentence,
  context: ClaimContext,
  found: { readonly wording: BreachWording; readonly from: number; readonly at: number; readonly end: number },
): readonly string[] {
  const { wording, from, at, end } = found
  if (wording.accused === 'behind') {
    const first = actorsIn(context, end, sentence.end)[0]
    return first === undefined ? phraseAfter(sentence, end) : namesOf(first)
  }
  const before = actorsIn(context, from, at)
  if (wording.accused === 'context' && before.length === 0) return []
  const subject = subjectBefore(before, sentence)
  return subject === null ? plainSubject(sentence, at) : namesOf(subject)
}

/** The first actor of the clause: subjects come first in English news. */
function subjectBefore(actors: readonly ActorMention[], sentence: Sentence): ActorMention | null {
  void sentence
  return actors[0] ?? null
}

/** "The terrorists broke …", "the rebels have violated": a subject that the lists do not know. */
function plainSubject(sentence: Sentence, at: number): readonly string[] {
  const words =
    /\b((?:the|some|armed|hardline|radical|government|rebel|regime)\s+(?:[\p{L}-]+\s+){0,3}?[\p{L}-]+s?)\s+(?:(?:has|have|had|also|repeatedly|again|consistently|still|is|are)\s+)*$/iu.exec(
      sentence.line.slice(Math.max(0, at - sentence.start - 90), at - sentence.start),
    )
  const phrase = words?.[1]?.trim()
  return phrase === undefined ? [] : [phrase]
}

function phraseAfter(sentence: Sentence, end: number): readonly string[] {
  const words =
    /^\s*((?:[\p{L}-]+\s+){0,3}?(?:forces|groups?|troops|soldiers|rebels|fighters|militants|militias?|army|side|gunmen|formations))\b/iu.exec(
      sentence.line.slice(end - sentence.start),
    )
  return words?.[1] === undefined ? [] : [words[1]]
}

function conductOf(sentence: Sentence, end: number): string {
  const rest = sentence.line
    .slice(end)
    .replace(/^[\s,]*(?:by|with|as|when|where|in)?\s*/i, '')
    .replace(/[.”"\s]+$/, '')
  return rest.length > 8 ? rest : sentence.line.replace(/[.”"\s]+$/, '')
}

function actorsIn(context: ClaimContext, start: number, end: number): ActorMention[] {
  return context.mentions.actors.filter(
    (actor) =>
      actor.start >= start && actor.end <= end && (actor.side.length > 0 || actor.kind === 'organisation' || actor.kind === 'person'),
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
