import type { Mentions } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import type { AccordDraft } from './accord-draft.ts'
import { draftAccords } from './accord-words.ts'
import { mainPlaceOf } from './seats.ts'
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
  const noun = TRUCE.test(accord.noun) ? 'Ceasefire' : `${accord.noun.charAt(0).toUpperCase()}${accord.noun.slice(1)}`
  return date === null ? null : `${noun} of ${date}`
}

/** Every accord mention of a report, in reading order, each tied to one of its accords. */
export function findAccords(sentences: readonly Sentence[], mentions: Mentions, published: string | null): AccordMention[] {
  const drafts = withAppositions(draftAccords(sentences, mentions), sentences)
  if (drafts.length === 0) return []
  const dates = datesOfPlaces(drafts)
  const main = mainOf({ sentences, drafts, mentions, dates, published })
  const state: State = { known: [main], lastByNoun: new Map(), current: main, main, year: published?.slice(0, 4) ?? null }
  let paragraph = -1
  return drafts.map((draft) => {
    const here = sentences[draft.sentence]?.paragraph ?? 0
    if (here > paragraph + 1) state.current = main
    paragraph = here
    const isArea = draft.place !== null && draft.place !== main.place && TRUCE.test(draft.noun) && !dates.has(draft.place)
    const place = isArea ? null : draft.place
    const date = draft.date ?? (place === null ? null : (dates.get(place) ?? null))
    const accord = tie({ ...draft, place, date }, state)
    state.current = accord
    state.lastByNoun.set(draft.noun, accord)
    const isNamed = place !== null || date !== null || draft.isNew
    return { start: draft.start, end: draft.end, sentence: draft.sentence, noun: draft.noun, accord, isNamed }
  })
}

interface State {
  readonly known: Accord[]
  readonly lastByNoun: Map<string, Accord>
  current: Accord
  readonly main: Accord
  readonly year: string | null
}

/** "The previous ceasefire deal, the 2018 Sochi Agreement": the one in apposition tells which the first is. */
function withAppositions(drafts: readonly AccordDraft[], sentences: readonly Sentence[]): AccordDraft[] {
  return drafts.map((draft, row) => {
    const next = drafts[row + 1]
    if (next === undefined || next.sentence !== draft.sentence || draft.place !== null || draft.date !== null) return draft
    const sentence = sentences[draft.sentence]
    const between = sentence?.line.slice(draft.end - sentence.start, next.start - sentence.start) ?? ''
    return /^,\s+(?:the|a|an|known as)\s+[^,.;]{0,40}$/.test(between) ? { ...draft, place: next.place, date: next.date } : draft
  })
}

/** The date that a report tells of an accord anywhere, the most exact. */
function datesOfPlaces(drafts: readonly AccordDraft[]): ReadonlyMap<string, string> {
  const dates = new Map<string, string>()
  for (const { place, date } of drafts)
    if (place !== null && date !== null && date.length > (dates.get(place)?.length ?? 0)) dates.set(place, date)
  return dates
}

interface Story {
  readonly sentences: readonly Sentence[]
  readonly drafts: readonly AccordDraft[]
  readonly mentions: Mentions
  readonly dates: ReadonlyMap<string, string>
  readonly published: string | null
}

/** The accord of the story: the first that is made or named in it, with the day and the place that no other accord has. */
function mainOf(story: Story): Accord {
  const { drafts, dates, published } = story
  const year = published?.slice(0, 4) ?? null
  const isPresent = (date: string | null): boolean =>
    date === null || year === null || date.startsWith(year) || Number(year) - Number(date.slice(0, 4)) <= 1
  const lead = drafts.find((draft) => draft.sentence < 8 && !draft.isEarlier && !draft.isPast && isPresent(draft.date)) ?? drafts[0]
  const leadDate = lead?.date ?? null
  const made = drafts.find(
    (draft) =>
      draft.date !== null &&
      draft.date.length === 10 &&
      draft.place === null &&
      !draft.isEarlier &&
      !draft.isPast &&
      draft.isNew &&
      draft.sentence < 8,
  )
  const date = leadDate ?? made?.date ?? null
  const place = mainPlaceOf({
    ...story,
    noun: lead?.noun ?? '',
    isPossible: (name) => {
      const known = dates.get(name) ?? null
      return isPresent(known) && agrees(known, date)
    },
  })
  const named = place === null ? null : (dates.get(place) ?? null)
  return { place, date: named !== null && named.length > (date?.length ?? 0) ? named : date, noun: lead?.noun ?? 'agreement', isMain: true }
}

/** Which accord a mention means: one of the same place or year, the one spoken of, or a new one. */
function tie(draft: AccordDraft, state: State): Accord {
  const { known, main } = state
  if (draft.place !== null) {
    if (draft.place === main.place && agrees(main.date, draft.date)) return main
    return (
      known.find((accord) => accord.place === draft.place && agrees(accord.date, draft.date)) ??
      joinByDate(draft, state) ??
      remember(known, draft)
    )
  }
  if (draft.date !== null && !isOf(main, draft, state.year)) {
    return known.find((accord) => accord.date !== null && accord !== main && agrees(accord.date, draft.date)) ?? remember(known, draft)
  }
  if (draft.isPast && draft.isNew) return remember(known, draft)
  if (draft.isEarlier) return known.find((accord) => accord !== main) ?? remember(known, draft)
  if (draft.isNew) return main
  return state.lastByNoun.get(draft.noun) ?? state.current
}

/** "a 2018 deal" and then "the Sochi deal of 2018" are one accord, now with a place. */
function joinByDate(draft: AccordDraft, state: State): Accord | null {
  const at = state.known.findIndex(
    (accord) => accord.place === null && accord.date !== null && !accord.isMain && draft.date !== null && agrees(accord.date, draft.date),
  )
  const found = state.known[at]
  if (found === undefined) return null
  const better = { ...found, place: draft.place }
  state.known[at] = better
  return better
}

function isOf(main: Accord, draft: AccordDraft, year: string | null): boolean {
  if (draft.isEarlier || draft.isOther) return false
  return agrees(main.date, draft.date) && (main.date !== null || year === null || (draft.date ?? '').startsWith(year))
}

function agrees(a: string | null, b: string | null): boolean {
  return a === null || b === null || a.startsWith(b) || b.startsWith(a)
}

function remember(known: Accord[], draft: AccordDraft): Accord {
  const accord: Accord = { place: draft.place, date: draft.date, noun: draft.noun, isMain: false }
  known.push(accord)
  return accord
}

function dateInWords(date: string): string {
  const [year, month, day] = date.split('-')
  const name = MONTHS[Number(month) - 1]
  if (name === undefined) return year ?? date
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}

const TRUCE = /truce|ceasefire|armistice/
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
