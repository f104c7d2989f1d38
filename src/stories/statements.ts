import type { Figure } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import type { EventMention } from '../model/event.ts'
import type { Reading } from '../model/reading.ts'
import { contains } from '../model/span.ts'
import type { Copy } from '../model/story.ts'
import type { ContextOf } from './context.ts'
import type { Located } from './geography.ts'
import { placeSkeleton, stemsOf } from './names.ts'
import { originatorOf, voiceOf } from './originators.ts'
import { findWholes } from './parts.ts'
import { dayOf, instantOf } from './periods.ts'
import type { Stated } from './stated.ts'

/** What is known of the reports before their figures are compared. */
export interface Known {
  /** Report at the head of each report's copies. */
  readonly heads: ReadonlyMap<string, string>
  readonly contexts: ContextOf
  /** Story of each report. */
  readonly storyOf: ReadonlyMap<string, string>
}

/** Every figure with who states it, in the order of the readings. */
export function stateAll(readings: readonly Reading[], { heads, contexts, storyOf }: Known): Stated[] {
  const documents = new Map(readings.map(({ document }) => [document.id, document]))
  return readings.flatMap((reading) => {
    const { document, claims, mentions } = reading
    const head = documents.get(heads.get(document.id) ?? document.id) ?? document
    const voice = voiceOf(head)
    const shared = {
      voice,
      published: instantOf(document.published?.value),
      publishedDay: dayOf(document.published?.value),
      source: head.id,
      story: storyOf.get(document.id) ?? null,
    }
    const locate = locator(reading, [voice, document.outlet ?? ''])
    const wholes = findWholes(claims.figures)
    const tellingDays = tellingDaysOf(reading)
    const headlineEnd = endOfHeadline(document)
    return claims.figures.map((figure) => ({
      ...shared,
      figure,
      originator: originatorOf(figure, document, head),
      party: stemsOf(figure.party),
      agent: stemsOf(figure.agent),
      attribution: stemsOf(figure.attribution),
      ...settingOf(isToldOn(figure, reading, tellingDays) ? { ...figure, from: null, to: null } : figure, mentions.events, locate),
      partOf: figure.partOf ?? wholes.get(figure.id) ?? null,
      headline: figure.end <= headlineEnd,
      context: contexts(reading, figure.sentence),
      recalled: isRecalled(document, figure),
    }))
  })
}

// A figure of one event that tells no day or place takes them from the nearest event of its sentence.
function settingOf(
  figure: Figure,
  events: readonly EventMention[],
  locate: (names: readonly string[]) => Located[],
): Pick<Stated, 'from' | 'to' | 'where'> {
  const own = { from: figure.from, to: figure.to, where: locate(figure.place) }
  if (figure.scope !== 'incident' || (own.where.length > 0 && (own.from ?? own.to) !== null)) return own
  const near = events
    .filter((event) => contains(figure.sentence, event) && event.category === 'ASSAULT' && event.modality === 'deed')
    .sort((a, b) => Math.abs(a.start - figure.start) - Math.abs(b.start - figure.start))
  const dated = (own.from ?? own.to) !== null ? null : near.find(({ when }) => when !== null)?.when
  const placed = own.where.length > 0 ? undefined : near.find(({ place }) => place.length > 0)
  return {
    from: dated?.from?.slice(0, 10) ?? own.from,
    to: dated?.to?.slice(0, 10) ?? own.to,
    where: placed === undefined ? own.where : locate(placed.place),
  }
}

/** Days on which a count is said to have risen ("has risen to 32, the army said on Thursday"): when it was told, not when they died. */
function tellingDaysOf({ document, claims }: Reading): Set<string> {
  return new Set(claims.figures.flatMap((figure) => (isOneDay(figure) && isRisen(document, figure) ? (figure.from ?? []) : [])))
}

/** Whether a figure has its day from such words: in its own sentence, or carried over from one before where its own tells no time. */
function isToldOn(figure: Figure, { document, mentions }: Reading, days: ReadonlySet<string>): boolean {
  if (!isOneDay(figure) || !days.has(figure.from ?? '')) return false
  return isRisen(document, figure) || !mentions.times.some((time) => contains(figure.sentence, time))
}

function isOneDay({ scope, from, to }: Figure): boolean {
  return scope === 'incident' && from !== null && from === to
}

function isRisen({ text }: Document, { sentence, start }: Figure): boolean {
  return RISEN.test(text.slice(Math.max(sentence.start, start - 80), start))
}

/** Finds what the gazetteer made of a report's place names; names of its own voice and words without a name are no places. */
export function locator({ mentions }: Reading, voices: readonly string[]): (names: readonly string[]) => Located[] {
  const known = new Map(mentions.places.flatMap(({ name, place }) => (place === null ? [] : [[name, place] as const])))
  const own = new Set(voices.map((voice) => voice.toLowerCase()))
  return (names) =>
    names
      .filter((name) => !own.has(name.toLowerCase()) && isName(name))
      .map((name) => ({ name, skeleton: placeSkeleton(name), place: known.get(name) ?? null }))
}

// "the region", "our border" name no place by themselves.
function isName(place: string): boolean {
  return /\p{Lu}/u.test(place.replace(/^(The|Our|This)\b/, ''))
}

// A short first line with an empty line after it, or none where the text starts at once.
function endOfHeadline({ text }: Document): number {
  const line = /^\s*[^\n]{1,200}(?=\n)/.exec(text)?.[0]
  return line === undefined || /[.!?]["”]?\s*$/.test(line) ? 0 : line.length
}

/** For each figure that a copy took over word for word, and for its original, the id of the first of them. */
export function twinsOf(readings: readonly Reading[], copies: readonly Copy[]): Map<string, string> {
  const figuresOf = new Map(readings.map(({ document, claims }) => [document.id, claims.figures]))
  const groups = new Map<string, string[]>()
  for (const copy of copies) {
    if (copy.certainty !== 'certain') continue
    for (const figure of figuresOf.get(copy.report) ?? []) {
      const passage = copy.passages.find((shared) => shared.copy.start <= figure.start && figure.end <= shared.copy.end)
      if (passage === undefined) continue
      const at = passage.original.start + figure.start - passage.copy.start
      const twin = (figuresOf.get(copy.of) ?? []).find(
        (other) =>
          Math.abs(other.start - at) <= DRIFT && other.measure === figure.measure && other.low === figure.low && other.high === figure.high,
      )
      if (twin !== undefined) join(groups, twin.id, figure.id)
    }
  }
  return new Map([...groups].map(([id, group]) => [id, group[0] ?? id]))
}

function join(groups: Map<string, string[]>, a: string, b: string): void {
  const [left, right] = [groups.get(a) ?? [a], groups.get(b) ?? [b]]
  const joined = [...new Set([...left, ...right])]
  for (const id of joined) groups.set(id, joined)
}

// "earlier put the toll at", "up from", "revising an earlier count": the number is one that was told before.
function isRecalled(
  { text }: Document,
  {
    start,
    end,
    sentence,
  }: { readonly start: number; readonly end: number; readonly sentence: { readonly start: number; readonly end: number } },
): boolean {
  const before = text.slice(Math.max(sentence.start, start - 60), start)
  const after = text.slice(end, Math.min(sentence.end, end + 50))
  return (
    /\b(up from|down from|instead of|rather than|earlier|initial(ly)?|previous(ly)?|had (put|given|said|reported|counted)|first (put|gave|said|reported)|in the morning|not)\b[^.;]{0,40}$/i.test(
      before,
    ) || /^[^.;,]{0,40}\b(earlier|initially|previously|in the morning|before that)\b/i.test(after)
  )
}

const RISEN =
  /\b(?:ris(?:en|es|ing)|rose|climb(?:ed|s|ing)|grown|grew|brought|brings|bringing|stands?|stood|revised)\b[^.;]{0,50}\b(?:to|at)\s+(?:(?:at least|about|around|some|more than|nearly)\s+)?$/i

// Line breaks and marks may differ between a copy and its original by a few units.
const DRIFT = 12
