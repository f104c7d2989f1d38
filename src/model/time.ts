import type { Span } from './span.ts'

/** A mention of a time, with its TIMEX3 value and the interval of days or instants that it stands for. */
export interface TimeMention extends Span {
  /** Words [first, last] of the Parse. */
  readonly first: number
  readonly last: number
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  /** TIMEX3: `2020-03-05`, `2020-02`, `2020-03-05T16:00`, `P24H`, `PRESENT_REF`. */
  readonly value: string
  readonly mod: 'START' | 'MID' | 'END' | 'APPROX' | 'BEFORE' | 'AFTER' | 'LESS_THAN' | 'MORE_THAN' | null
  /** The interval; null where the words fix none (a duration on its own). */
  readonly when: When | null
  /** What the words before it make of it ("since February", "until Sunday"); null for none of them. */
  readonly relation?: TimeRelation | null
  /**
   * What a claim that the mention dates is of: from the start of "since February" on (its end is null), to the end of
   * "until Sunday", all of "between 3 and 5 May" on both mentions; left out where that is `when` itself.
   */
  readonly period?: When | null
  /** Name of the rule that read it. */
  readonly rule: string
}

/** A word that turns a time into a bound, or places something within it. */
export type TimeRelation = 'since' | 'from' | 'until' | 'before' | 'after' | 'by' | 'in'

/** An interval of time; both ends inclusive and at the precision told. */
export interface When {
  /** ISO 8601 date (`2020-02-01`) or local time to the minute (`2020-03-06T00:01`); null is open. */
  readonly from: string | null
  readonly to: string | null
  readonly precision: 'minute' | 'hour' | 'part of day' | 'day' | 'week' | 'month' | 'season' | 'year' | 'longer'
  /** `stated`: the date stands in the text; `reckoned`: from a weekday or another time; `assumed`: from publication. */
  readonly basis: 'stated' | 'reckoned' | 'assumed'
  /** Another interval that the same words allow ("midnight on Friday"); null when there is one reading. */
  readonly otherwise?: { readonly from: string | null; readonly to: string | null } | null
}
