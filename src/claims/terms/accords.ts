import type { Mentions } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import type { TimeMention } from '../../model/time.ts'
import type { Sentence } from './sentences.ts'

/** An accord that a report speaks of, as far as the report tells which. */
export interface Accord {
  /** Where it was made ("Sochi"); null where not told. */
  readonly place: string | null
  /** ISO date, month or year; null where not told. */
  readonly date: string | null
  /** What the report calls it: "truce", "agreement". */
  readonly noun: string
  /** The accord that the report is about, not one it looks back to. */
  readonly isMain: boolean
}

/** Words that name an accord or stand for one. */
export interface AccordMention extends Span {
  readonly sentence: number
  readonly noun: string
  readonly accord: Accord
  /** It tells which ("the 2018 Sochi deal") or makes a new one ("a truce"), and does not only point back ("the deal"). */
  readonly isNamed: boolean
}

/** "Moscow, 5 March 2020", "Sochi, 2018", "Ceasefire of 12 January 2020"; null where place and date are both unknown. */
export function nameOfAccord(accord: Accord): string | null {
  const date = accord.date === null ? null : dateInWords(accord.date)
  if (accord.place !== null) return date === null ? accord.place : `${accord.place}, ${date}`
  const noun = /^(?:truce|cease)/.test(accord.noun) ? 'Ceasefire' : `${accord.noun.charAt(0).toUpperCase()}${accord.noun.slice(1)}`
  return date === null ? null : `${noun} of ${date}`
}

/** Every accord mention of a report, in reading order, each tied to one of its accords. */
export function findAccords(sentences: readonly Sentence[], mentions: Mentions, published: string | null): AccordMention[] {
  const drafts = sentences.flatMap((sentence, index) => draftsIn(sentence, index, mentions))
  const year = published === null ? null : published.slice(0, 4)
  const main = mainOf(sentences, drafts, mentions, year)
  const dates = datesOfPlaces(drafts)
  const known: Accord[] = [main]
  const lastByNoun = new Map<string, Accord>()
  let current = main
  let paragraph = -1
  return drafts.map((draft) => {
    const here = sentences[draft.sentence]?.paragraph ?? 0
    if (here > paragraph + 1) current = main
    paragraph = here
    const isArea = draft.place !== null && draft.place !== main.place && TRUCE.test(draft.noun)
    const place = isArea ? null : draft.place
    const accord = tie(
      { ...draft, place, date: draft.date ?? (place === null ? null : (dates.get(place) ?? null)) },
      { known, lastByNoun, current, main, year },
    )
    current = accord
    lastByNoun.set(draft.noun, accord)
    return {
      start: draft.start,
      end: draft.end,
      sentence: draft.sentence,
      noun: draft.noun,
      accord,
      isNamed: draft.place !== null || draft.date !== null || draft.isNew,
    }
  })
}

/** The date that a report tells of an accord anywhere. */
function datesOfPlaces(drafts: readonly Draft[]): ReadonlyMap<string, string> {
  const dates = new Map<string, string>()
  for (const { place, date } of drafts)
    if (place !== null && date !== null && date.length > (dates.get(place)?.length ?? 0)) dates.set(place, date)
  return dates
}

interface Draft extends Span {
  readonly sentence: number
  readonly noun: string
  readonly place: string | null
  readonly date: string | null
  readonly isNew: boolean
  readonly isEarlier: boolean
  /** Its sentence looks back: "had negotiated", "prior to that". */
  readonly isPast: boolean
}

interface State {
  readonly known: Accord[]
  readonly lastByNoun: ReadonlyMap<string, Accord>
  readonly current: Accord
  readonly main: Accord
  readonly year: string | null
}

/** Which accord a mention means: one of the same place or year, the one spoken of, or a new one. */
function tie(draft: Draft, state: State): Accord {
  const { known, main } = state
  if (draft.place !== null) {
    const same = known.find((accord) => accord.place === draft.place && agrees(accord.date, draft.date))
    return same === undefined ? remember(known, draft) : sharpen(known, same, draft)
  }
  if (draft.date !== null && !isOf(main, draft, state.year)) {
    const same = known.find((accord) => accord.date !== null && accord !== main && agrees(accord.date, draft.date))
    return same === undefined ? remember(known, draft) : sharpen(known, same, draft)
  }
  if (draft.isPast && draft.isNew) return remember(known, draft)
  if (draft.isEarlier) return known.find((accord) => accord !== main) ?? remember(known, draft)
  if (draft.isNew) return main
  return state.lastByNoun.get(draft.noun) ?? state.current
}

function isOf(main: Accord, draft: Draft, year: string | null): boolean {
  if (draft.isEarlier) return false
  return agrees(main.date, draft.date) && (main.date !== null || year === null || (draft.date ?? '').startsWith(year))
}

function agrees(a: string | null, b: string | null): boolean {
  return a === null || b === null || a.startsWith(b) || b.startsWith(a)
}

function remember(known: Accord[], draft: Draft): Accord {
  const accord: Accord = { place: draft.place, date: draft.date, noun: draft.noun, isMain: false }
  known.push(accord)
  return accord
}

/** Accords stay one object, so a later date is written into the list only where none was told before. */
function sharpen(known: Accord[], accord: Accord, draft: Draft): Accord {
  if (accord.isMain || accord.date !== null || draft.date === null) return accord
  const better = { ...accord, date: draft.date }
  known[known.indexOf(accord)] = better
  return better
}

/** The accord of the story: where the talks were, and the day on which it was signed. */
function mainOf(sentences: readonly Sentence[], drafts: readonly Draft[], mentions: Mentions, year: string | null): Accord {
  const noun = drafts.find((draft) => draft.isNew || !draft.isEarlier)?.noun ?? 'agreement'
  const earlier = new Set(
    drafts
      .filter((draft) => draft.date !== null && year !== null && !draft.date.startsWith(year) && draft.place !== null)
      .map((draft) => draft.place),
  )
  const votes = new Map<string, number>()
  const vote = (place: string | null, weight: number): void => {
    if (place !== null && !earlier.has(place)) votes.set(place, (votes.get(place) ?? 0) + weight)
  }
  for (const draft of drafts) vote(draft.place, TRUCE.test(draft.noun) ? 0 : 3)
  for (const sentence of sentences)
    for (const [pattern, weight] of TALKS)
      for (const match of sentence.line.matchAll(pattern))
        vote(placeName(match.groups?.place, mentions, sentence.start + (match.index ?? 0)), weight)
  const best = [...votes].sort((a, b) => b[1] - a[1])[0]
  const place = best !== undefined && best[1] >= 2 ? best[0] : null
  const dated = drafts.find(
    (draft) =>
      draft.date !== null &&
      draft.date.length === 10 &&
      !draft.isEarlier &&
      (draft.place === null || draft.place === place) &&
      (year === null || draft.date.startsWith(year)),
  )
  return { place, date: dated?.date ?? null, noun, isMain: true }
}

function draftsIn(sentence: Sentence, index: number, mentions: Mentions): Draft[] {
  const found: Draft[] = []
  for (const match of sentence.line.matchAll(ACCORD)) {
    const at = match.index ?? 0
    const noun = (match[1] ?? '').toLowerCase().replace('-', '')
    const left = sentence.line.slice(Math.max(0, at - 60), at)
    const right = sentence.line.slice(at + match[0].length, at + match[0].length + 110)
    if (OTHER_DEALS.test(left)) continue
    const made = MADE.exec(right)
    const place = nameBefore(left, sentence.start + at, mentions) ?? placeName(made?.groups?.place, mentions, sentence.start + at)
    found.push({
      start: sentence.start + at,
      end: sentence.start + at + match[0].length,
      sentence: index,
      noun: SINGULAR[noun] ?? noun,
      place,
      date: dateOf(sentence, at, { left, right, times: mentions.times }),
      isNew: NEW.test(left),
      isEarlier: EARLIER.test(left),
      isPast: PAST.test(sentence.line.slice(0, at)),
    })
  }
  return found
}

/** "the Sochi deal", "the Taif Agreement", "the Kuwait peace accord". */
function nameBefore(left: string, end: number, mentions: Mentions): string | null {
  const match = NAME.exec(left)
  const name = match?.[1]?.replace(/^(?:The|A|An|This|That|Under|Both) /, '') ?? null
  if (name === null || /^\P{Ll}+$/u.test(name) || NO_NAMES.test(name) || /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/.test(name))
    return null
  const start = end - left.length + (match?.index ?? 0)
  const place = mentions.places.find((mention) => mention.start < end && mention.end > start && name.includes(mention.name))
  if (place !== undefined && (place.kind === 'country' || place.kind === 'region')) return null
  const isPlace = place !== undefined
  const actor = mentions.actors.find((mention) => mention.start < end && mention.end > start && mention.kind !== 'place')
  if (!isPlace && (actor !== undefined || DEMONYM.test(name))) return null
  return place?.name ?? name
}

function placeName(name: string | undefined, mentions: Mentions, near: number): string | null {
  if (name === undefined || NO_NAMES.test(name)) return null
  const mention = mentions.places.find(
    (place) => Math.abs(place.start - near) < 200 && (place.name === name || name.startsWith(place.name)),
  )
  if (mention !== undefined && mention.kind !== 'settlement' && mention.kind !== 'other' && mention.kind !== 'facility') return null
  const seat = SEATS.get(name)
  return (
    seat ??
    mention?.name ??
    (mentions.actors.some((actor) => Math.abs(actor.start - near) < 200 && actor.kind !== 'place' && actor.name.includes(name))
      ? null
      : name)
  )
}

/** The year or day that belongs to the accord and not to what it brought. */
function dateOf(
  sentence: Sentence,
  at: number,
  around: { readonly left: string; readonly right: string; readonly times: readonly TimeMention[] },
): string | null {
  const year = YEAR_BEFORE.exec(around.left)?.[1] ?? YEAR_AFTER.exec(around.right)?.[1]
  const offset = sentence.start + at
  const near = around.times.filter((time) => time.start < sentence.end && time.end > sentence.start)
  const signed = near.find((time) => {
    const between =
      time.start > offset
        ? around.right.slice(0, Math.max(0, time.start - offset - 4))
        : sentence.line.slice(Math.max(0, time.end - sentence.start), at)
    return between.length < 70 && (SIGNED.test(between) || (time.start > offset && OF.test(between))) && !STARTED.test(between)
  })
  const value = dayOf(signed)
  if (value !== null) return value
  return year ?? null
}

function dayOf(time: TimeMention | undefined): string | null {
  const when = time?.when ?? null
  if (when === null || when.from === null) return null
  if (when.precision === 'year') return when.from.slice(0, 4)
  if (when.precision === 'month') return when.from.slice(0, 7)
  return when.precision === 'longer' || when.precision === 'season' || when.precision === 'week' ? null : when.from.slice(0, 10)
}

function dateInWords(date: string): string {
  const [year, month, day] = date.split('-')
  const name = MONTHS[Number(month) - 1]
  if (name === undefined) return year ?? date
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}

const ACCORD =
  /\b(agreements?|accords?|deals?|pacts?|treaty|treaties|truces?|cease-?fires?|armistices?|memorandum|protocols?|declarations?|understandings?)\b/gi
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
  /\b(?:trade|gas|arms|oil|nuclear|business|debt|loan|plea|climate|customs|free|good|great|weapons|investment|energy|fishing|coalition|of|war)[ -]$/i
const NEW =
  /\b(?:a|an|new|another)\s+(?:[\w-]+\s+){0,3}$|\b(?:announc|reach|declar|sign|agree|conclud|strik|struck|broker|negotiat)\w*\s+(?:on\s+|to\s+)?(?:a|an)?\s*(?:[\w-]+\s+){0,2}$/i
const EARLIER = /\b(?:previous|earlier|prior|existing|old|former|last|past|first)\s+(?:[\w-]+\s+){0,2}$/i
const PAST = /^(?:Prior to|Before) (?:that|this)\b|\bhad (?:already )?(?:negotiated|agreed|signed|reached|struck|concluded)\b/
const TRUCE = /truce|ceasefire|armistice/
const NAME =
  /((?:\p{Lu}[\p{L}'’]+)(?:[ -]\p{Lu}[\p{L}'’]+){0,2}?)\s+(?:peace\s+|ceasefire\s+|truce\s+|disengagement\s+|peace\s+and\s+\p{L}+\s+)?$/u
const MADE =
  /^(?:[^.;:]{0,50}?\b(?:signed|reached|brokered|struck|negotiated|concluded|sealed|mediated|made|worked out|hammered out|agreed|forged)\b[^.;:]{0,30}?|\s+(?:with \p{Lu}\p{L}+\s+)?)\bin\s+(?:the\s+[\p{L} ]{0,40}?\b(?:city|town|capital|resort)\s+(?:of\s+)?)(?<place>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)|^[^.;:]{0,50}?\b(?:signed|reached|brokered|struck|negotiated|concluded|sealed|mediated|made|worked out|hammered out|forged)\b[^.;:]{0,30}?\bin\s+(?<place>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)/u
const TALKS: readonly (readonly [RegExp, number])[] = [
  [/(?<place>\p{Lu}[\p{L}'’-]+)\s+(?:summit|talks|negotiations|accord|text)\b/gu, 2],
  [
    /\b(?:meeting|talks|summit|negotiations|met|signed|worked out|agreed)\b[^.;:,]{0,60}?\b(?:in|at)\s+(?:the\s+)?(?<place>\p{Lu}[\p{L}'’-]+)/gu,
    2,
  ],
  [/^(?<place>\p{Lu}{3,})[,/ ][^.]{0,40}\s[-–—]\s.{0,200}?\b(?:signed|agreed|reached)\b/gu, 1],
]
/** Seats of government that stand for their city. */
const SEATS = new Map<string, string>([
  ['Kremlin', 'Moscow'],
  ['NAIROBI', 'Nairobi'],
  ['White', 'Washington'],
])
const NO_NAMES =
  /^(?:The|This|That|Under|After|But|And|If|When|As|In|On|At|By|For|A|An|Any|No|Their|Its|His|Both|New|All|President|Minister|North|South|East|West|Since|Despite|Once)$|^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/
const DEMONYM = /(?:ian|ean|ish|ese|ch|can|yan|qi|eli|stani|mani|emeni|udi)s?$/
const YEAR_BEFORE = /\b((?:19|20)\d\d)\s+(?:[\p{L}'’.-]+\s+){0,3}$/u
const YEAR_AFTER = /^\s+(?:of|from|in|signed in|reached in)\s+(?:[\p{L}]+\s+)?(?:\d{1,2},?\s+)?((?:19|20)\d\d)\b/u
const SIGNED = /\b(?:sign|reach|agree|announc|conclud|struck|broker|negotiat|date)/i
const OF = /^\s*(?:of|from|on)?\s*$|\b(?:that|which) (?:began|started)\b/i
const STARTED = /\b(?:begin|start|take effect|from|expire|end)\b/i
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
