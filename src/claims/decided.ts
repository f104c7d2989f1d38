import type { AccusationClaim, TermClaim } from '../model/claim.ts'
import type { ClaimAt, Correct, Decision } from '../model/decision.ts'
import type { Reading } from '../model/reading.ts'
import type { Span } from '../model/span.ts'

/**
 * A Reading with what people decided of its claims: those that they rejected are gone, those that they corrected have the
 * fields that they gave. The decisions are those that hold, in the order made. A field that a claim lacks, or a value of
 * another kind than what stands there, changes nothing; neither do the words and their place, which are the report's.
 */
export function decideClaims(reading: Reading, decisions: readonly Decision[]): Reading {
  const own = decisions.flatMap(({ change }) =>
    (change.kind === 'reject' || change.kind === 'correct') && change.claim.report === reading.document.id ? [change] : [],
  )
  if (own.length === 0) return reading
  const decided = <Claim extends Span>(kind: ClaimAt['claim'], claims: readonly Claim[]): Claim[] =>
    claims.flatMap((claim) => {
      const about = own.filter(
        (change) => change.claim.claim === kind && change.claim.start === claim.start && change.claim.end === claim.end,
      )
      if (about.some((change) => change.kind === 'reject')) return []
      return about.reduce((now, change) => (change.kind === 'correct' ? corrected(now, change) : now), claim)
    })
  const { claims, mentions } = reading
  const figures = decided('figure', claims.figures)
  const ids = new Set(figures.map(({ id }) => id))
  return {
    ...reading,
    mentions: { ...mentions, quotations: decided('quotation', mentions.quotations) },
    claims: {
      ...claims,
      // A part whose whole is no claim stands on its own.
      figures: figures.map((figure) => (figure.partOf === null || ids.has(figure.partOf) ? figure : { ...figure, partOf: null })),
      terms: decided<TermClaim>('term', claims.terms),
      accusations: decided<AccusationClaim>('accusation', claims.accusations),
    },
  }
}

function corrected<Claim extends Span>(claim: Claim, { fields }: Correct): Claim {
  const given = Object.entries(fields).filter(([name, value]) => mayCorrect(claim, name, value))
  const by = 'rule' in claim && given.length > 0 ? { rule: BY_HAND } : {}
  return { ...claim, ...Object.fromEntries(given), ...by }
}

/** What the rule of a corrected claim is called. */
export const BY_HAND = 'corrected by a person'

function mayCorrect(claim: Span, name: string, value: unknown): boolean {
  if (FIXED.has(name) || !Object.hasOwn(claim, name)) return false
  const old = (claim as unknown as Record<string, unknown>)[name]
  if (NUMBERS.has(name)) return value === null || (typeof value === 'number' && Number.isFinite(value) && value >= 0)
  if (Array.isArray(old)) return Array.isArray(value) && value.every((part) => typeof part === 'string')
  if (old === null || value === null) return value === null || typeof value === 'string'
  return typeof value === typeof old
}

/** What the words and their place make of a claim; nobody corrects the report. */
const FIXED: ReadonlySet<string> = new Set(['id', 'report', 'start', 'end', 'text', 'sentence', 'rule', 'partOf'])
const NUMBERS: ReadonlySet<string> = new Set(['low', 'high', 'value'])
