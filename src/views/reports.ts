import type { DossierReport } from '../model/dossier.ts'
import type { ReportRow } from '../model/page.ts'
import type { Copy } from '../model/story.ts'
import { passageAnchor } from './copies.ts'
import { isCopy, originalOf, outletOf, type Shelf } from './shelf.ts'
import { timeWords } from './words.ts'

/** The reports in order of time, copies folded under their original; those without a date come last. */
export function showReports(shelf: Shelf): ReportRow[] {
  const { reports } = shelf.data.dossier
  const claims = claimsByReport(shelf)
  const copies = new Map<string, DossierReport[]>()
  for (const report of reports.filter(({ id }) => isCopy(shelf, id))) {
    const original = originalOf(shelf, report.id)
    copies.set(original, [...(copies.get(original) ?? []), report])
  }
  const row = (report: DossierReport): ReportRow => ({
    id: report.id,
    title: report.title,
    outlet: outletOf(shelf, report.id),
    date: report.published === null ? null : timeWords(report.published),
    dateInferred: report.publishedFrom === 'text',
    originator: report.originator === report.outlet ? null : report.originator,
    url: report.url,
    file: report.file,
    sha256: report.sha256,
    claims: claims.get(report.id) ?? 0,
    copies: (copies.get(report.id) ?? []).toSorted(byDate).map(row),
    share: shareOf(report, copyOf(shelf, report)),
    passage: passageOf(copyOf(shelf, report)),
  })
  return reports
    .filter(({ id }) => !isCopy(shelf, id))
    .toSorted(byDate)
    .map(row)
}

function copyOf(shelf: Shelf, report: DossierReport): Copy | null {
  return shelf.data.dossier.copies.find((copy) => copy.report === report.id && copy.of === report.copyOf) ?? null
}

function shareOf({ copyOf: of }: DossierReport, copy: Copy | null): string | null {
  if (of === null) return null
  return copy === null ? `a copy of ${of}` : `${Math.round(copy.share * 100)} % of its words stand in ${of}`
}

function passageOf(copy: Copy | null): string | null {
  return copy === null || copy.passages.length === 0 ? null : passageAnchor(copy, 0)
}

function claimsByReport(shelf: Shelf): Map<string, number> {
  const { figures, quotations, terms, accusations } = shelf.data.dossier
  const counts = new Map<string, number>()
  const all = [...figures, ...quotations, ...terms.flatMap(({ evidence }) => evidence), ...accusations.flatMap(({ evidence }) => evidence)]
  for (const { report } of all) counts.set(report, (counts.get(report) ?? 0) + 1)
  return counts
}

function byDate(a: DossierReport, b: DossierReport): number {
  const x = Date.parse(a.published ?? '')
  const y = Date.parse(b.published ?? '')
  if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y))
  return x - y
}
