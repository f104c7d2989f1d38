import type { Gap } from '../model/gap.ts'
import type { Reading } from '../model/reading.ts'
import { wordsOf } from '../model/span.ts'
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

/** A row for each claim of a report, with its words. */
export function claimRows(report: number, reading: Reading | null): ClaimRow[] {
  if (reading === null) return []
  const { document, claims, mentions } = reading
  const row = (kind: ClaimRow['kind'], id: string, claim: { readonly start: number; readonly end: number }): ClaimRow => ({
    id,
    report,
    kind,
    start_at: claim.start,
    end_at: claim.end,
    words: wordsOf(document.text, claim),
    state: 'read',
    body: JSON.stringify(claim),
  })
  return [
    ...claims.figures.map((figure) => row('figure', figure.id, figure)),
    ...mentions.quotations.map((quotation, index) => row('quotation', `r${report}.s${index + 1}`, quotation)),
    ...claims.terms.map((term, index) => row('term', `r${report}.t${index + 1}`, term)),
    ...claims.accusations.map((accusation, index) => row('accusation', `r${report}.a${index + 1}`, accusation)),
  ]
}

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
