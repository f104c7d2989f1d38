import type { Mentions } from '../../model/reading.ts'
import type { TimeMention } from '../../model/time.ts'
import type { AccordDraft } from './accord-draft.ts'
import { seatName } from './seats.ts'
import type { Sentence } from './sentences.ts'

/** Every accord word of a report, in reading order. */
export function draftAccords(sentences: readonly Sentence[], mentions: Mentions): AccordDraft[] {
  const drafts = sentences.flatMap((sentence, index) => draftsIn(sentence, index, mentions))
  const named = new Set(drafts.flatMap(({ place }) => (place === null ? [] : [place])))
  return drafts.map((draft) =>
    draft.place === null && draft.signedIn !== null && named.has(draft.signedIn)
      ? { ...draft, place: draft.signedIn, isMade: true }
      : draft,
  )
}

interface Draft extends AccordDraft {
  /** The town right behind "signed a truce in": where it was made, or where it holds. */
  readonly signedIn: string | null
}

function draftsIn(sentence: Sentence, index: number, mentions: Mentions): Draft[] {
  const found: Draft[] = []
  for (const match of sentence.line.matchAll(ACCORD)) {
    const at = match.index
    const end = at + match[0].length
    const isOne = match[1] === undefined
    const written = (match[1] ?? found.at(-1)?.noun ?? 'agreement').toLowerCase().replace('-', '')
    const left = sentence.line.slice(Math.max(0, at - 60), at)
    const right = sentence.line.slice(end, end + 120)
    if (!isOne && (OTHER_DEALS.test(left) || /^ (?:deal|agreement|accord|pact)s?\b/i.test(right))) continue
    const made = MADE.exec(right)
    const madeAt = seatName(made?.groups?.there ?? made?.groups?.city, mentions, sentence.start + at)
    const before = isOne || sentence.isHeadline ? null : nameBefore(left, sentence.start + at, mentions)
    const isNew = isOne || NEW.test(left)
    found.push({
      start: sentence.start + at,
      end: sentence.start + end,
      sentence: index,
      noun: SINGULAR[written] ?? written,
      place: before ?? madeAt,
      date: dateOf(sentence, { at, end, times: mentions.times }),
      isNew,
      isEarlier: EARLIER.test(left),
      isPast: PAST.test(sentence.line.slice(0, at)),
      isOther: isOne,
      isMade: before === null && madeAt !== null,
      signedIn: SIGNED_LEFT.test(left) ? seatName(/^\s+in\s+(\p{Lu}[\p{L}'’-]+)/u.exec(right)?.[1], mentions, sentence.start + at) : null,
    })
  }
  return found
}

/** "the Sochi deal", "the Taif Agreement", "the Kuwait peace accord". */
function nameBefore(left: string, end: number, mentions: Mentions): string | null {
  const match = NAME.exec(left)
  const name = match?.[1]?.replace(/^(?:The|A|An|This|That|Under|Both) /, '') ?? null
  if (name === null || /^\P{Ll}+$/u.test(name) || NO_NAMES.test(name)) return null
  const start = end - left.length + (match?.index ?? 0)
  const place = mentions.places.find((mention) => mention.start < end && mention.end > start && name.includes(mention.name))
  if (place !== undefined) return place.kind === 'country' || place.kind === 'region' || place.kind === 'water' ? null : place.name
  const isActor = mentions.actors.some((mention) => mention.start < end && mention.end > start && mention.kind !== 'place')
  return isActor || DEMONYM.test(name) ? null : name
}

/** The year or day that belongs to the accord and not to what it brought. */
function dateOf(
  sentence: Sentence,
  around: { readonly at: number; readonly end: number; readonly times: readonly TimeMention[] },
): string | null {
  const { line, start } = sentence
  for (const time of around.times) {
    if (time.start >= sentence.end) break
    if (time.end <= start) continue
    const from = time.start - start
    const day = dayOf(time)
    if (day === null) continue
    const isSigned = SIGNED_LEFT.test(line.slice(Math.max(0, around.at - 60), around.at))
    if (from >= around.end && (isDateBehind(line.slice(around.end, from)) || (isSigned && WITH.test(line.slice(around.end, from)))))
      return day
    if (from < around.at && isDateBefore(line.slice(time.end - start, around.at), line.slice(0, from))) return day
  }
  const left = line.slice(Math.max(0, around.at - 60), around.at)
  return YEAR_BEFORE.exec(left)?.[1] ?? YEAR_AFTER.exec(line.slice(around.end, around.end + 90))?.[1] ?? null
}

/** "the accord signed on …", "the agreement was reached on …", "the deal of …", "a new one that began on …". */
function isDateBehind(between: string): boolean {
  return between.length < 100 && (OF.test(between) || (SIGNED.test(between) && !STARTED.test(between)))
}

/** "Thursday's agreement", "on 2 November they signed a peace accord", "Last October, they reached an agreement". */
function isDateBefore(between: string, before: string): boolean {
  if (/^['’]s\s+(?:[\p{L}-]+\s+){0,2}$/u.test(between)) return true
  return between.length < 60 && SIGNED.test(between) && !/[.;]/.test(between) && !/\b(?:until|since|from|before|by)\s+$/i.test(before)
}

function dayOf(time: TimeMention): string | null {
  const { when } = time
  if (when === null || when.from === null || time.type !== 'DATE') return null
  if (when.precision === 'year') return when.from.slice(0, 4)
  if (when.precision === 'month') return when.from.slice(0, 7)
  return when.precision === 'longer' || when.precision === 'season' || when.precision === 'week' ? null : when.from.slice(0, 10)
}

const ACCORD =
  /\b(agreements?|accords?|deals?|pacts?|treaty|treaties|truces?|cease-?fires?|armistices?|memorandum|protocols?|declarations?|understandings?|moratoriums?|moratoria|(?<=\bsign(?:ed|ing)? an? (?:joint |trilateral |tripartite )?)statement)\b|\b(?<=\ba new |\banother |\ba second )one\b(?= that (?:began|started|was|took))/gi
const SINGULAR: Readonly<Record<string, string>> = {
  agreements: 'agreement',
  accords: 'accord',
  deals: 'deal',
  pacts: 'pact',
  treaties: 'treaty',
  truces: 'truce',
  ceasefires: 'ceasefire',
  armistices: 'armistice',
  protocols: 'protocol',
  declarations: 'declaration',
  understandings: 'understanding',
}
const OTHER_DEALS =
  /\b(?:trade|gas|arms|oil|nuclear|business|debt|loan|plea|climate|customs|free|good|great|weapons|investment|energy|fishing|coalition|of|war|grain|water|mining|independence|loan)[ -]$/i
const NEW =
  /\b(?:a|an|new|another)\s+(?:[\w-]+\s+){0,3}$|\b(?:announc|reach|declar|sign|agree|conclud|strik|struck|broker|negotiat|seal|initial)\w*\s+(?:on\s+|to\s+)?(?:a|an)?\s*(?:[\w-]+\s+){0,2}$/i
const EARLIER = /\b(?:previous|earlier|prior|existing|old|former|last|past|first)\s+(?:[\w-]+\s+){0,2}$/i
const NAME =
  /((?:\p{Lu}[\p{L}'’]+)(?:[ -]\p{Lu}[\p{L}'’]+){0,2}?)\s+(?:peace\s+|ceasefire\s+|truce\s+|disengagement\s+|peace\s+and\s+\p{L}+\s+)?$/u
const MADE =
  /^[^.;:]{0,50}?\bin\s+(?:the\s+[\p{L} ]{0,40}?)?\b(?:city|town|capital|resort)\s+(?:of\s+)?(?<city>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)|^[^.;:]{0,50}?\b(?:signed|reached|brokered|struck|negotiated|concluded|sealed|mediated|made|worked out|hammered out|forged)\b[^.;:]{0,30}?\bin\s+(?<there>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)/u
const NO_NAMES =
  /^(?:The|This|That|Under|After|But|And|If|When|As|In|On|At|By|For|Any|No|Their|Its|His|Both|New|All|President|Minister|North|South|East|West|Since|Despite|Once|Peace)\b|^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/
const DEMONYM = /(?:ian|ean|ish|ese|ch|can|yan|qi|eli|stani|mani|emeni|udi)s?$/
const YEAR_BEFORE = /\b((?:19|20)\d\d)\s+(?:[\p{L}'’.-]+\s+){0,3}$/u
const YEAR_AFTER = /^[^.;,]{0,60}?\b(?:of|from|in)\s+(?:\p{L}+\s+)?(?:\d{1,2},?\s+)?((?:19|20)\d\d)\b/u
const SIGNED = /\b(?:sign|reach|agree|conclud|struck|broker|negotiat|date|initial|made)/i
const SIGNED_LEFT = /\b(?:sign|reach|agree|conclud|struck|broker|negotiat|announc)\w*\s+(?:on\s+|to\s+)?(?:a|an|the)\s+(?:[\w-]+\s+){0,2}$/i
const OF = /^\s*(?:of|from|on)\s*(?:the\s+)?$|^\s+that (?:began|started|was signed|was reached) (?:on )?$/i
const WITH = /^(?:\s+with [^,.;]{2,40}?)?(?:\s+in \p{Lu}[\p{L}'’-]+)?\s+(?:on\s+)?$/u
const STARTED = /\b(?:as of|calls?|begin|start|take effect|takes? effect|from|expire|end)\b/i
const PAST = /^(?:Prior to|Before) (?:that|this)\b|\bhad (?:already )?(?:negotiated|agreed|signed|reached|concluded|struck (?:a|an|the))\b/
