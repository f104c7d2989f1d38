import type { EventMention } from '../model/event.ts'
import type { Reading } from '../model/reading.ts'
import { contains, overlaps, type Span } from '../model/span.ts'
import type { ContextOf } from './context.ts'
import type { Located } from './geography.ts'
import { type Family, familyOf, type Kind, kindIn } from './kinds.ts'
import { type NameStems, stemsOf } from './names.ts'
import { dayOf } from './periods.ts'
import type { Stated } from './stated.ts'
import { locator } from './statements.ts'

/** One report's mention of a violent happening: a sentence's part, with the figures that stand in it. */
export interface Happening {
  readonly report: string
  readonly span: Span
  /** Whether it is a row of an observers' log. */
  readonly observed?: true
  /** Whether only its figures tell of it, no word for what was done. */
  readonly counted: boolean
  readonly kind: string
  readonly family: Family
  readonly from: string | null
  readonly to: string | null
  readonly place: readonly string[]
  readonly agent: readonly string[]
  readonly target: readonly string[]
  /** Figure ids. */
  readonly figures: readonly string[]
  /** Names of who did it and to whom, ready to be compared. */
  readonly agentStems: NameStems
  readonly targetStems: NameStems
  /** Who counted, where it is a count of reported breaches and no one event; null for an event. */
  readonly counter: NameStems | null
  /** Whether its sentence says that it comes on top of what was told before: "also", "separately". */
  readonly added: boolean
  /** Figures that its own are parts of. */
  readonly wholes: readonly string[]
  readonly where: readonly Located[]
  /** Whether the report says that it did not happen; it then adds evidence to others and makes no incident. */
  readonly denied: boolean
  readonly context: ReadonlyMap<string, number>
  readonly story: string | null
  readonly publishedDay: number | null
}

/** Mentions of violent happenings in all the reports: by their events, and by figures of dead and wounded where no event was found. */
export function findHappenings(readings: readonly Reading[], stated: readonly Stated[], contexts: ContextOf): Happening[] {
  const byReport = new Map<string, Stated[]>()
  for (const one of stated) byReport.set(one.figure.report, [...(byReport.get(one.figure.report) ?? []), one])
  return readings.flatMap((reading) => happeningsOf(reading, byReport.get(reading.document.id) ?? [], contexts))
}

function happeningsOf(reading: Reading, stated: readonly Stated[], contexts: ContextOf): Happening[] {
  const locate = locator(reading, [reading.document.outlet ?? ''])
  const about = (sentence: Span) => ({
    context: contexts(reading, sentence),
    story: stated[0]?.story ?? null,
    publishedDay: dayOf(reading.document.published?.value),
    locate,
  })
  const counting = stated.filter(
    ({ figure }) => figure.scope === 'incident' && VIOLENT.has(figure.measure) && !isNatural(reading, figure.sentence),
  )
  const tallied = stated.filter(({ figure }) => figure.measure === 'violations' && figure.stance === 'asserted')
  const events = reading.mentions.events.filter((event) => isViolent(event) && !isCounted(event, tallied))
  const happenings: Happening[] = []
  const used = new Set<string>()
  for (const event of events) {
    const sentence = sentenceAt(reading, event)
    const figures = counting.filter(({ figure }) => contains(sentence, figure) && agrees(event, figure))
    for (const { figure } of figures) used.add(figure.id)
    const running = RUNNING.has(event.kind ?? '')
      ? stated.find(
          ({ figure }) =>
            figure.scope === 'cumulative' &&
            contains(sentence, figure) &&
            figure.from !== null &&
            figure.from === event.when?.from?.slice(0, 10),
        )
      : undefined
    happenings.push({
      ...ofEvent(reading, { event, sentence, figures, about: about(sentence) }),
      ...(running === undefined ? {} : { to: running.figure.to }),
    })
  }
  for (const group of bySentence(counting.filter(({ figure }) => !used.has(figure.id))))
    happenings.push(ofFigures(reading, group, about(group[0]?.figure.sentence ?? { start: 0, end: 0 })))
  const possible = new Set(stated.flatMap(({ figure }) => (figure.stance === 'asserted' ? [] : [figure.id])))
  const breaches = stated.filter(
    ({ figure, partOf }) =>
      figure.measure === 'violations' && figure.stance === 'asserted' && figure.scope !== 'planned' && !possible.has(partOf ?? ''),
  )
  for (const one of breaches) happenings.push(ofBreaches(reading, one, about(one.figure.sentence)))
  return happenings
}

function isViolent({ category, modality, kind }: EventMention): boolean {
  if (modality !== 'deed') return false
  return category === 'ASSAULT' || (kind !== null && (category === 'COERCE' || NOTED.has(kind)))
}

// "11 ceasefire violations, including three explosions": told by the count.
function isCounted(event: EventMention, tallied: readonly Stated[]): boolean {
  return event.agent.length === 0 && event.target.length === 0 && tallied.some(({ figure }) => contains(figure.sentence, event))
}

function agrees(event: EventMention, figure: Stated['figure']): boolean {
  return (
    event.when === null ||
    figure.from === null ||
    event.when.to === null ||
    (event.when.from ?? '0').slice(0, 10) <= (figure.to ?? figure.from)
  )
}

interface Found {
  readonly event: EventMention
  readonly sentence: Span
  readonly figures: readonly Stated[]
  readonly about: About
}

function ofEvent(reading: Reading, { event, sentence, figures, about }: Found): Happening {
  const { text } = reading.document
  const told = kindIn(event.kind ?? '') ?? kindIn(text.slice(event.start, event.end)) ?? kindIn(text.slice(sentence.start, sentence.end))
  const first = figures[0]
  const when = event.when ?? (isOfReporting(reading, sentence, first) ? null : (first?.figure ?? null))
  const agent = event.agent.length > 0 ? event.agent : (first?.figure.agent ?? [])
  const target = event.target.length > 0 ? event.target : (first?.figure.party ?? [])
  return {
    report: reading.document.id,
    span: sentence,
    counted: false,
    counter: null,
    added: isAdded(text, sentence),
    kind: event.kind ?? told?.name ?? 'attack',
    family: event.kind === null ? (told?.family ?? 'attack') : familyOf(event.kind),
    from: when?.from?.slice(0, 10) ?? null,
    to: when?.to?.slice(0, 10) ?? null,
    place: event.place.length > 0 ? event.place : (first?.figure.place ?? []),
    agent,
    target,
    agentStems: stemsOf(agent),
    targetStems: stemsOf(target),
    figures: figures.map(({ figure }) => figure.id),
    wholes: wholesOf(figures),
    denied: event.negated,
    ...(event.observed === true ? { observed: true as const } : {}),
    ...about,
    where: about.locate(event.place.length > 0 ? event.place : (first?.figure.place ?? [])),
  }
}

function ofFigures(reading: Reading, group: readonly Stated[], about: About): Happening {
  const [first] = group
  const figure = first?.figure
  const sentence = figure?.sentence ?? { start: 0, end: 0 }
  const told =
    kindIn(reading.document.text.slice(sentence.start, sentence.end)) ??
    (group.some((one) => one.figure.measure === 'strikes') ? SHELLING : null)
  const pick = (names: (one: Stated) => readonly string[]): readonly string[] => group.map(names).find((list) => list.length > 0) ?? []
  const agent = pick((one) => one.figure.agent)
  const target = pick((one) => (one.figure.class === 'civilian' ? ['civilians'] : one.figure.party))
  return {
    report: reading.document.id,
    span: { start: sentence.start, end: sentence.end },
    counted: true,
    counter: null,
    added: false,
    kind: told?.name ?? 'attack',
    family: told?.family ?? 'attack',
    from: figure?.from ?? null,
    to: figure?.to ?? null,
    place: pick((one) => one.figure.place),
    agent,
    target,
    agentStems: stemsOf(agent),
    targetStems: stemsOf(target),
    figures: group.map((one) => one.figure.id),
    wholes: wholesOf(group),
    denied: group.every((one) => one.figure.stance === 'denied'),
    ...about,
    where: about.locate(pick((one) => one.figure.place)),
  }
}

// "The monitors recorded 14 breaches by government forces": no one event, but what a party complains of.
function ofBreaches(reading: Reading, stated: Stated, about: About): Happening {
  const { figure } = stated
  const charge = reading.claims.accusations.find((accusation) => overlaps(accusation, figure))
  const agent = figure.agent.length > 0 ? figure.agent : (charge?.accused ?? [])
  return {
    report: reading.document.id,
    span: { start: figure.sentence.start, end: figure.sentence.end },
    counted: true,
    counter: stemsOf(figure.attribution.length > 0 ? figure.attribution : (charge?.accuser ?? [stated.voice])),
    added: false,
    kind: BREACHES,
    family: 'tally',
    from: figure.from,
    to: figure.from !== null && figure.from === figure.to && isSince(reading, figure) ? (dayOfReport(reading) ?? figure.to) : figure.to,
    place: figure.place,
    agent,
    target: [],
    agentStems: stemsOf(agent),
    targetStems: [],
    figures: [figure.id],
    wholes: wholesOf([stated]),
    denied: false,
    ...about,
    where: about.locate(figure.place),
  }
}

// "Since 10 October the army has committed 80": up to the report.
function isSince({ document }: Reading, { sentence, start }: Stated['figure']): boolean {
  return /\bsince\b/i.test(document.text.slice(sentence.start, start))
}

function dayOfReport({ document }: Reading): string | null {
  return document.published?.value.slice(0, 10) ?? null
}

// "Died of a heart attack", "deaths from cholera": no violence.
function isNatural(reading: Reading, sentence: Span): boolean {
  return NATURAL.test(reading.document.text.slice(sentence.start, sentence.end))
}

function isAdded(text: string, sentence: Span): boolean {
  return ADDED.test(text.slice(sentence.start, sentence.end))
}

// "On Tuesday the monitor reported four killed": the day is that of the telling, and was not taken for the event's.
function isOfReporting(reading: Reading, sentence: Span, stated: Stated | undefined): boolean {
  const before = reading.document.text.slice(sentence.start, Math.min(stated?.figure.start ?? sentence.start, sentence.start + 200))
  return TOLD_ON.test(before)
}

interface About {
  readonly context: ReadonlyMap<string, number>
  readonly story: string | null
  readonly publishedDay: number | null
  readonly locate: (names: readonly string[]) => Located[]
}

// Figures that these are parts of: "nine on Kansafra" of the 36 of that night.
function wholesOf(stated: readonly Stated[]): string[] {
  return stated.flatMap(({ partOf }) => partOf ?? [])
}

// Figures of one sentence belong to one happening unless their days or places say otherwise.
function bySentence(stated: readonly Stated[]): Stated[][] {
  const groups: Stated[][] = []
  for (const one of stated) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    const together =
      last !== undefined &&
      last.figure.sentence.start === one.figure.sentence.start &&
      (last.figure.from === one.figure.from || last.figure.from === null || one.figure.from === null) &&
      (last.figure.place[0] === one.figure.place[0] || last.figure.place.length === 0 || one.figure.place.length === 0)
    if (group !== undefined && together) group.push(one)
    else groups.push([one])
  }
  return groups
}

function sentenceAt(reading: Reading, span: Span): Span {
  return reading.sentences.find((sentence) => overlaps(sentence, span)) ?? span
}

// "The toll has climbed to five, a doctor said on Friday" dates the toll, not the strike.
const TOLD_ON =
  /\b(?:toll|number of dead)\b[^.;:]{0,80}\b(?:climb|ris|rose|risen|reach|increas|jump|go|gone|went|stood|stand)|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b[^.;:]{0,80}\b(?:reported|said|announced|recorded|listed|told)\b/i

const NATURAL =
  /\bof (?:a |an )?(?:heart attack|stroke|illness|disease|hunger|starvation|cold|cancer|cholera|natural causes)\b|\b(?:cholera|measles|malaria|covid-19|earthquake|flood(?:s|ing)?|landslide)\b/i

const ADDED = /\b(?:also|as well|separately|elsewhere|in a separate|in another|in addition|another|too)\b/i

/** What a person would call a count of breaches that a side or a monitor gives. */
export const BREACHES = 'reported breaches'

// Told as going on since a day, with the number of those it has come to: they end when they are told.
export const RUNNING = new Set(['abduction', 'detention', 'capture', 'looting', 'obstruction of aid', 'siege'])

// Not violent, but what a truce is watched for.
const NOTED = new Set(['obstruction of aid', 'obstruction of a patrol', 'obstruction', 'closure of a road', 'overflight'])

const SHELLING: Kind = { name: 'shelling', family: 'fire' }

const VIOLENT = new Set(['killed', 'injured', 'strikes', 'destroyed', 'missing', 'detained'])
