import type { EventMention } from '../model/event.ts'
import type { Reading } from '../model/reading.ts'
import { contains, overlaps, type Span } from '../model/span.ts'
import { type Family, kindIn } from './kinds.ts'
import type { Stated } from './stated.ts'

/** One report's mention of a violent happening: a sentence's part, with the figures that stand in it. */
export interface Happening {
  readonly report: string
  readonly span: Span
  readonly kind: string
  readonly family: Family
  readonly from: string | null
  readonly to: string | null
  readonly place: readonly string[]
  readonly agent: readonly string[]
  readonly target: readonly string[]
  /** Figure ids. */
  readonly figures: readonly string[]
  /** Whether the report says that it did not happen; it then adds evidence to others and makes no incident. */
  readonly denied: boolean
  readonly context: ReadonlyMap<string, number>
  readonly story: string | null
  readonly publishedDay: number | null
  /** Report at the head of the copies. */
  readonly source: string
}

/** Mentions of violent happenings in all the reports: by their events, and by figures of dead and wounded where no event was found. */
export function findHappenings(readings: readonly Reading[], stated: readonly Stated[]): Happening[] {
  const byReport = new Map<string, Stated[]>()
  for (const one of stated) byReport.set(one.figure.report, [...(byReport.get(one.figure.report) ?? []), one])
  return readings.flatMap((reading) => happeningsOf(reading, byReport.get(reading.document.id) ?? []))
}

function happeningsOf(reading: Reading, stated: readonly Stated[]): Happening[] {
  const counting = stated.filter(({ figure }) => figure.scope === 'incident' && VIOLENT.has(figure.measure))
  const events = reading.mentions.events.filter(isViolent)
  const happenings: Happening[] = []
  const used = new Set<string>()
  for (const event of events) {
    const sentence = sentenceAt(reading, event)
    const figures = counting.filter(({ figure }) => contains(sentence, figure) && agrees(event, figure))
    for (const { figure } of figures) used.add(figure.id)
    happenings.push(ofEvent(reading, { event, sentence, figures }))
  }
  for (const group of bySentence(counting.filter(({ figure }) => !used.has(figure.id)))) happenings.push(ofFigures(reading, group))
  return happenings
}

function isViolent({ category, modality, kind }: EventMention): boolean {
  return (category === 'ASSAULT' || (category === 'COERCE' && kind !== null)) && modality === 'deed'
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
}

function ofEvent(reading: Reading, { event, sentence, figures }: Found): Happening {
  const { text } = reading.document
  const told = kindIn(event.kind ?? '') ?? kindIn(text.slice(event.start, event.end)) ?? kindIn(text.slice(sentence.start, sentence.end))
  const first = figures[0]
  return {
    report: reading.document.id,
    span: { start: event.start, end: event.end },
    kind: event.kind ?? told?.name ?? 'attack',
    family: told?.family ?? 'attack',
    from: event.when?.from?.slice(0, 10) ?? first?.figure.from ?? null,
    to: event.when?.to?.slice(0, 10) ?? first?.figure.to ?? null,
    place: event.place.length > 0 ? event.place : (first?.figure.place ?? []),
    agent: event.agent.length > 0 ? event.agent : (first?.figure.agent ?? []),
    target: event.target.length > 0 ? event.target : (first?.figure.party ?? []),
    figures: figures.map(({ figure }) => figure.id),
    denied: event.negated,
    ...aboutReport(reading, first),
  }
}

function ofFigures(reading: Reading, group: readonly Stated[]): Happening {
  const [first] = group
  const figure = first?.figure
  const sentence = figure?.sentence ?? { start: 0, end: 0 }
  const told = kindIn(reading.document.text.slice(sentence.start, sentence.end))
  const pick = (names: (one: Stated) => readonly string[]): readonly string[] => group.map(names).find((list) => list.length > 0) ?? []
  return {
    report: reading.document.id,
    span: { start: sentence.start, end: sentence.end },
    kind: told?.name ?? 'attack',
    family: told?.family ?? 'attack',
    from: figure?.from ?? null,
    to: figure?.to ?? null,
    place: pick((one) => one.figure.place),
    agent: pick((one) => one.figure.agent),
    target: pick((one) => (one.figure.class === 'civilian' ? ['civilians'] : one.figure.party)),
    figures: group.map((one) => one.figure.id),
    denied: group.every((one) => one.figure.stance === 'denied'),
    ...aboutReport(reading, first),
  }
}

function aboutReport(reading: Reading, stated: Stated | undefined) {
  return {
    context: stated?.context ?? new Map<string, number>(),
    story: stated?.story ?? null,
    publishedDay: stated?.publishedDay ?? null,
    source: stated?.source ?? reading.document.id,
  }
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

const VIOLENT = new Set(['killed', 'injured', 'strikes', 'destroyed', 'missing', 'detained'])
