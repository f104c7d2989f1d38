import type { Evidence } from './claim.ts'
import type { AllegationState, Term } from './story.ts'

export type { AllegationState }

/**
 * What a person decided, for good: it is never changed or deleted, only undone by a later one. Claims are named by
 * their words' place in a text that never changes, so a decision outlives every new version of the reader.
 */
export interface Decision {
  /** `d17` for the seventeenth entry of the record's log. */
  readonly id: string
  readonly who: string
  /** ISO instant in UTC. */
  readonly at: string
  readonly reason: string
  readonly change: Change
}

export type Change = Confirm | Correct | Reject | Merge | Split | AcceptTerm | DropTerm | MoveAllegation | GradeSource | JudgeClaim | Undo

/** What a reading claims at a place of its text. */
export interface ClaimAt extends Evidence {
  readonly claim: 'figure' | 'quotation' | 'term' | 'accusation'
}

/** The claim is read rightly. */
export interface Confirm {
  readonly kind: 'confirm'
  readonly claim: ClaimAt
}

/** The claim's fields are to be these; fields that are not named stay as they were read. */
export interface Correct {
  readonly kind: 'correct'
  readonly claim: ClaimAt
  readonly fields: Readonly<Record<string, unknown>>
}

/** The words make no such claim. */
export interface Reject {
  readonly kind: 'reject'
  readonly claim: ClaimAt
}

/** Reports (of stories) or words (of tallies and incidents) that belong together, whatever the machine found. */
export interface Merge {
  readonly kind: 'merge'
  readonly group: Group
  readonly members: readonly Member[]
}

/** No member of one side belongs with any of the other. */
export interface Split {
  readonly kind: 'split'
  readonly group: Group
  readonly members: readonly Member[]
  readonly from: readonly Member[]
}

export type Group = 'story' | 'tally' | 'incident'
/** A whole report for a story; a figure's or an event's words for a tally or an incident. */
export type Member = { readonly report: string } | Evidence

/** The term holds as given, whether reports tell it or not; one with the same id is replaced. */
export interface AcceptTerm {
  readonly kind: 'accept term'
  readonly term: Term
}

/** The term with this id is none. */
export interface DropTerm {
  readonly kind: 'drop term'
  readonly term: string
}

/** An Allegation moves to another state; it is named by the first words of its Incident and by its Term. */
export interface MoveAllegation {
  readonly kind: 'move allegation'
  readonly incident: Evidence
  readonly term: string
  readonly to: AllegationState
}

/** How far a source is trusted, whatever it says: Admiralty code, A reliable to F not to be judged. */
export interface GradeSource {
  readonly kind: 'grade source'
  /** An originator's name. */
  readonly source: string
  readonly reliability: Reliability
}

export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export type Reliability = (typeof RELIABILITIES)[number]

/** How far a claim is believed, whoever makes it: 1 confirmed by other sources to 6 not to be judged. One originator alone confirms nothing: no 1. */
export interface JudgeClaim {
  readonly kind: 'judge claim'
  readonly claim: ClaimAt
  readonly credibility: 1 | 2 | 3 | 4 | 5 | 6
}

/** Takes back an earlier decision, which may itself be an undoing. */
export interface Undo {
  readonly kind: 'undo'
  readonly decision: string
}

/** The decisions that hold, in the order made: those that were undone, and the undoings, are left out. */
export function standing(decisions: readonly Decision[]): Decision[] {
  const undone = new Set<string>()
  // From the last to the first: an undoing that was itself undone takes nothing back.
  for (const { id, change } of [...decisions].reverse()) if (change.kind === 'undo' && !undone.has(id)) undone.add(change.decision)
  return decisions.filter(({ id, change }) => change.kind !== 'undo' && !undone.has(id))
}
