import type { Cite } from '../model/cite.ts'
import type { Figure } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import type { DossierQuotation, DossierReport, DossierWithTexts } from '../model/dossier.ts'
import type { Span } from '../model/span.ts'
import type { Incident, Tally, Term } from '../model/story.ts'
import { dayWords } from './words.ts'

/** The parts of a dossier by their ids. */
export interface Shelf {
  readonly data: DossierWithTexts
  readonly reports: ReadonlyMap<string, DossierReport>
  readonly documents: ReadonlyMap<string, Document>
  readonly figures: ReadonlyMap<string, Figure>
  readonly quotations: ReadonlyMap<string, DossierQuotation>
  readonly tallies: ReadonlyMap<string, Tally>
  readonly incidents: ReadonlyMap<string, Incident>
  readonly terms: ReadonlyMap<string, Term>
  /** The tallies that are parts of each. */
  readonly parts: ReadonlyMap<string, readonly Tally[]>
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
    incidents: byId(dossier.incidents),
    terms: byId(dossier.terms),
    parts: Map.groupBy(
      dossier.tallies.filter(({ partOf }) => partOf !== null),
      ({ partOf }) => partOf ?? '',
    ),
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
  const original = originalOf(shelf, figure.report)
  const voice = shelf.reports.get(original)?.originator ?? shelf.reports.get(figure.report)?.originator ?? outletOf(shelf, original)
  // A source without a name is listed with who heard it: "a medic (Levanter)".
  const names = [...figure.attribution, ...figure.attribution.map((name) => `${name} (${voice})`), voice]
  const listed = tally?.originators ?? []
  const same = names.map((name) => listed.find((other) => nameKey(other) === nameKey(name))).find((name) => name !== undefined)
  const alike = names
    .map((name) => listed.find((other) => holdsName(other, name) || holdsName(name, other)))
    .find((name) => name !== undefined)
  return same ?? alike ?? figure.attribution[0] ?? voice
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

/** Names that differ only in case, article and the shape of the apostrophe are one. */
function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^(the|an|a) /, '')
}

/** Whether a name holds all the words of another: "Syrian Observatory for Human Rights", "the Observatory". */
function holdsName(name: string, other: string): boolean {
  const words = nameKey(name).split(/[ ()]+/)
  return nameKey(other)
    .split(/[ ()]+/)
    .every((word) => word === '' || words.includes(word))
}

/** Where a tally's row stands on the page. */
export function tallyAnchor(id: string): string {
  return id.startsWith('tally-') ? id : `tally-${id}`
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]))
}
