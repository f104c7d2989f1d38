import type { Figure } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import type { DossierQuotation, DossierReport, DossierWithTexts } from '../model/dossier.ts'
import type { Cite } from '../model/page.ts'
import type { Span } from '../model/span.ts'
import type { Tally } from '../model/story.ts'
import { dayWords } from './words.ts'

/** The parts of a dossier by their ids. */
export interface Shelf {
  readonly data: DossierWithTexts
  readonly reports: ReadonlyMap<string, DossierReport>
  readonly documents: ReadonlyMap<string, Document>
  readonly figures: ReadonlyMap<string, Figure>
  readonly quotations: ReadonlyMap<string, DossierQuotation>
  readonly tallies: ReadonlyMap<string, Tally>
}

/** Sorts a dossier into a Shelf; whatever points nowhere is simply not found there. */
export function openShelf(data: DossierWithTexts): Shelf {
  const { dossier, documents } = data
  return {
    data,
    reports: byId(dossier.reports),
    documents: byId(documents),
    figures: byId(dossier.figures),
    quotations: byId(dossier.quotations),
    tallies: byId(dossier.tallies),
  }
}

/** The outlet's name; the file's where the report names none. */
export function outletOf(shelf: Shelf, report: string): string {
  const row = shelf.reports.get(report)
  return row?.outlet ?? row?.file.split('/').pop() ?? report
}

/** The report that a copy goes back to; itself where it is none. Chains that run in a circle end where they began. */
export function originalOf(shelf: Shelf, report: string): string {
  const seen = new Set<string>()
  let at = report
  while (!seen.has(at)) {
    seen.add(at)
    const next = shelf.reports.get(at)?.copyOf
    if (next === null || next === undefined || !shelf.reports.has(next)) return at
    at = next
  }
  return report
}

export function isCopy(shelf: Shelf, report: string): boolean {
  return originalOf(shelf, report) !== report
}

/** Whose observation a figure goes back to, by the name that the tally lists where it lists one. */
export function originatorOf(shelf: Shelf, figure: Figure, tally: Tally | null): string {
  const row = shelf.reports.get(figure.report)
  const original = originalOf(shelf, figure.report)
  const names = [
    ...figure.attribution,
    row?.originator ?? null,
    shelf.reports.get(original)?.originator ?? null,
    outletOf(shelf, original),
  ].filter((name) => name !== null)
  const listed = names.map((name) => tally?.originators.find((other) => sameName(name, other))).find((name) => name !== undefined)
  return listed ?? figure.attribution[0] ?? names[0] ?? original
}

/** The sentence around a place in a document; the place itself where no sentence holds it. */
export function sentenceAt(shelf: Shelf, report: string, span: Span): Span {
  const sentences = shelf.data.sentences[report] ?? []
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.end ?? 0) > span.start) high = middle
    else low = middle + 1
  }
  const found = sentences[low]
  return found !== undefined && found.start <= span.start ? { start: found.start, end: Math.max(found.end, span.end) } : span
}

export function citeOf(shelf: Shelf, report: string, claim: string): Cite {
  const published = shelf.reports.get(report)?.published ?? null
  return {
    claim,
    report,
    outlet: outletOf(shelf, report),
    date: published === null ? null : dayWords(published),
    copy: isCopy(shelf, report),
  }
}

/** Anchors of a row's evidence, in its order: `t1.r5`, and `t1.r5.2` for the second place in one report. */
export function anchorsOf(id: string, evidence: readonly { readonly report: string }[]): string[] {
  const seen = new Map<string, number>()
  return evidence.map(({ report }) => {
    const n = (seen.get(report) ?? 0) + 1
    seen.set(report, n)
    return n === 1 ? `${id}.${report}` : `${id}.${report}.${n}`
  })
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]))
}
