import type { ClaimAt, Decision } from '../model/decision.ts'
import type { Gap } from '../model/gap.ts'
import type { Reading } from '../model/reading.ts'
import { type Span, wordsOf } from '../model/span.ts'
import { reportNumber } from './report-id.ts'
import type { Outcome } from './stages.ts'
import type { ClaimRow, DocumentRow, GapRow } from './tables.ts'

/** The row of a report's Document, as far as it was read. */
export function documentRow(report: number, { reading, gaps }: Outcome, version: string): DocumentRow {
  const state =
    reading === null || gaps.some(({ severity }) => severity === 'refused')
      ? 'refused'
      : gaps.some(({ severity }) => severity === 'part')
        ? 'part'
        : 'read'
  const document = reading?.document
  return {
    report,
    version,
    state,
    title: document?.title ?? null,
    outlet: document?.outlet ?? null,
    author: document?.author ?? null,
    url: document?.url ?? null,
    published: document?.published?.value ?? null,
    language: document?.language ?? null,
    text_sha256: document?.textSha256 ?? null,
    originator: null,
    copy_of: null,
    story: null,
  }
}

/** A row for each claim of a report, with its words and what people decided of it. */
export function claimRows(
  report: number,
  reading: Reading | null,
  decided: { readonly reading: Reading | null; readonly decisions: readonly Decision[] },
): ClaimRow[] {
  if (reading === null) return []
  const { text } = reading.document
  const now = new Map(claimsIn(report, decided.reading ?? reading).map((one) => [placeOf(one), one.claim]))
  return claimsIn(report, reading).map(
    ({ kind, id, claim }): ClaimRow => ({
      id,
      report,
      kind,
      start_at: claim.start,
      end_at: claim.end,
      words: wordsOf(text, claim),
      state: stateOf({ report: `r${report}`, claim: kind, start: claim.start, end: claim.end }, decided.decisions),
      body: JSON.stringify(now.get(placeOf({ kind, claim })) ?? claim),
    }),
  )
}

// A decision changes what a claim says, not where it stands; ids count the claims as they were read.
function placeOf({ kind, claim }: { readonly kind: string; readonly claim: Span }): string {
  return `${kind} ${claim.start} ${claim.end}`
}

function claimsIn(
  report: number,
  { claims, mentions }: Reading,
): { readonly kind: ClaimRow['kind']; readonly id: string; readonly claim: Span }[] {
  return [
    ...claims.figures.map((claim) => ({ kind: 'figure' as const, id: claim.id, claim })),
    ...mentions.quotations.map((claim, index) => ({ kind: 'quotation' as const, id: `r${report}.s${index + 1}`, claim })),
    ...claims.terms.map((claim, index) => ({ kind: 'term' as const, id: `r${report}.t${index + 1}`, claim })),
    ...claims.accusations.map((claim, index) => ({ kind: 'accusation' as const, id: `r${report}.a${index + 1}`, claim })),
  ]
}

/** What the last decision about a claim makes of it. */
function stateOf(at: ClaimAt, decisions: readonly Decision[]): ClaimRow['state'] {
  const last = decisions.findLast(
    ({ change }) =>
      change.kind in STATES &&
      'claim' in change &&
      change.claim.report === at.report &&
      change.claim.claim === at.claim &&
      change.claim.start === at.start &&
      change.claim.end === at.end,
  )
  return STATES[last?.change.kind ?? ''] ?? 'read'
}

const STATES: Readonly<Record<string, ClaimRow['state']>> = { confirm: 'confirmed', correct: 'corrected', reject: 'rejected' }

/** A row for each gap; `entry` is the one in the log of what never became a report. */
export function gapRows(gaps: readonly Gap[], owner: { readonly report: number } | { readonly entry: number }): GapRow[] {
  return gaps.map(({ report, what, why, detail, severity }, index) => ({
    id: 'entry' in owner ? `g${owner.entry}` : `r${owner.report}.g${index + 1}`,
    report: 'entry' in owner ? (report === null ? null : reportNumber(report)) : owner.report,
    what,
    why,
    detail,
    severity,
    entry: 'entry' in owner ? owner.entry : null,
  }))
}
