import type { CountedClass, Measure, Scope } from '../../model/claim.ts'
import { formAt, sentenceOf, startsLine, uposAt } from '../../model/parse.ts'
import type { Quantity } from '../../model/quantity.ts'
import { wordsOf } from '../../model/span.ts'
import type { Counted } from './counted.ts'
import { dayOfCount } from './day-of-count.ts'
import type { FigureDesk, FigureDraft } from './desk.ts'
import type { Lean } from './lean.ts'
import type { Measured } from './measure.ts'
import { HARM } from './measure-words.ts'
import { findPlace, findPlaceBefore, findPlaceOfParagraph } from './place.ts'
import { findPeriod, type Period } from './scope.ts'

/** When and where what is counted happened, and whether it is one happening or a total. */
export interface Setting extends Period {
  readonly place: readonly string[]
}

export interface SettingSearch {
  readonly quantity: Quantity
  readonly counted: Counted
  readonly measured: Measured
  readonly class: CountedClass
  readonly sentence: number
  readonly lean: Lean
  readonly before: readonly FigureDraft[]
}

/** By the number's own sentence; where that is silent, by the figure before that tells of the same happening. */
export function findSetting(desk: FigureDesk, search: SettingSearch): Setting {
  const { counted, measured, lean, before, sentence } = search
  const { settled, ...period } = ownPeriod(desk, search)
  const where = whereOf(desk, search)
  const place = counted.by === 'item' ? labelPlace(desk, counted) : findPlace(where)
  if (period.scope === 'planned') return { ...period, place }
  const whole = measured.rule.startsWith('as before') ? lean.antecedent : null
  const kin =
    whole ?? before.findLast((draft) => sentence - draft.sentence <= REACH && isKin(draft, measured.measure, period.scope)) ?? null
  const sameDays = kin !== null && (period.from === null || kin.figure.from === null || period.from === kin.figure.from)
  const shared = kin !== null && sameDays && (whole !== null || period.scope === 'incident') ? kin.figure.place : []
  const carried = findPlaceBefore(where, period.scope)
  const at = [place, shared, findPlaceOfParagraph(where), carried].find((names) => names.length > 0) ?? []
  if (
    kin === null &&
    !settled &&
    (period.from ?? period.to) === null &&
    period.scope === 'incident' &&
    lean.same?.figure.scope === 'incident'
  ) {
    // The same number told of long before, with its day.
    return { scope: 'incident', from: lean.same.figure.from, to: lean.same.figure.to, place: at }
  }
  if (kin === null || period.from !== null || settled) return { ...period, place: at }
  if (whole === null && period.scope !== kin.figure.scope) return { ...period, place: at }
  const { scope, from, to } = kin.figure
  return { scope, from, to, place: at }
}

function ownPeriod({ tree, context }: FigureDesk, { quantity, counted, measured, class: kind, sentence }: SettingSearch) {
  const { parse, document, mentions } = context
  return findPeriod({
    tree,
    measured,
    counted,
    quantity,
    class: kind,
    times: mentions.times.filter((time) => sentenceOf(parse, time.first) === sentence),
    published: dayOfCount(parse, mentions.times, document.published?.value.slice(0, 10) ?? null),
  })
}

function whereOf({ tree, context }: FigureDesk, { quantity, counted, measured }: SettingSearch) {
  const { places, actors } = context.mentions
  const { first, last } = quantity
  return { tree, measured, first, last, nominal: counted.nominal, places, actors, attributions: context.attributions }
}

/** Whether a figure told shortly before may be of the same happening. */
function isKin({ figure }: FigureDraft, measure: Measure, scope: Scope): boolean {
  if (figure.scope !== scope) return false
  return figure.measure === measure || (HARM.has(figure.measure) && HARM.has(measure))
}

/** The place that labels an item of a list or a row of a table: a known one, else the name before the colon. */
function labelPlace({ context }: FigureDesk, { number }: Counted): readonly string[] {
  const { parse, mentions } = context
  const mark = number.first - 1
  let first = mark
  while (first > 0 && mark - first < 8 && !LABEL_ENDS.has(formAt(parse, first - 1)) && !startsLine(parse, first)) first--
  const known = mentions.places.find((place) => place.first >= first && place.last < mark)
  if (known !== undefined) return [known.name]
  const name = wordsOf(parse.text, { start: parse.starts[first] ?? 0, end: parse.ends[mark - 1] ?? 0 })
  return mark > first && uposAt(parse, mark - 1) === 'PROPN' ? [name] : []
}

/** Sentences over which a happening's day and place are carried. */
const REACH = 3
const LABEL_ENDS: ReadonlySet<string> = new Set(['-', '–', '•', '*', '|', '·'])
