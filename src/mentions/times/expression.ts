import type { TimeMention } from '../../model/time.ts'

/** What words [first, last] say of time, before it is known when they were written. */
export interface Expression {
  readonly first: number
  readonly last: number
  readonly meaning: Meaning
  readonly mod: TimeMention['mod']
  /** Name of the rule that read it. */
  readonly rule: string
}

export type Unit = 'minute' | 'hour' | 'day' | 'weekend' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century' | 'second'
/** Parts of a day as TIMEX3 has them; `DA` is dawn, `PD` the hours before it. */
export type Part = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT' | 'DA' | 'PD'
export type Season = 'SP' | 'SU' | 'FA' | 'WI'

/** What a relative time is counted from: the publication, or the time last told in the text. */
export type Base = 'publication' | 'reference'

/** Parts of a date that the words leave out are null: they come from `within`, or from the text. */
export type Meaning =
  | {
      readonly kind: 'date'
      readonly year: number | null
      readonly month: number | null
      readonly day: number | null
      readonly within: Meaning | null
    }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly shift: number | null }
  | {
      readonly kind: 'season'
      readonly season: Season
      readonly year: number | null
      readonly shift: number | null
      readonly within: Meaning | null
    }
  /** A run of years: a decade, a century. */
  | { readonly kind: 'years'; readonly from: number; readonly length: 10 | 100 }
  /** This unit of the calendar, the one before, the one after. */
  | { readonly kind: 'unit'; readonly unit: Unit; readonly shift: number; readonly base: Base }
  /** So many units before or after; null where the words tell no number. */
  | { readonly kind: 'shift'; readonly unit: Unit; readonly amount: number | null; readonly sign: -1 | 1; readonly base: Base }
  | { readonly kind: 'month'; readonly month: number; readonly shift: number }
  /** A part of a day; a night that is told by two days runs until the second. */
  | { readonly kind: 'part'; readonly part: Part; readonly within: Meaning | null; readonly until: Meaning | null }
  | {
      readonly kind: 'clock'
      readonly hour: number
      readonly minute: number
      readonly zone: string | null
      readonly within: Meaning | null
      readonly midnight: boolean
    }
  | { readonly kind: 'duration'; readonly unit: Unit; readonly amount: number | null; readonly ends: 'past' | 'next' | null }
  /** The first week, the last day, the second half of a longer time. */
  /** The first ten months, the last two weeks of a longer time; a negative count is from its end. */
  | { readonly kind: 'run'; readonly count: number; readonly unit: Unit; readonly within: Meaning }
  | { readonly kind: 'nth'; readonly nth: number; readonly unit: Unit | 'half'; readonly within: Meaning | null }
  | { readonly kind: 'set'; readonly value: string }
  | { readonly kind: 'reference'; readonly value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' | 'null' }

export type DateMeaning = Extract<Meaning, { kind: 'date' }>

/** A date with the parts that are told. */
export function dateMeaning(year: number | null, month: number | null, day: number | null): DateMeaning {
  return { kind: 'date', year, month, day, within: null }
}
