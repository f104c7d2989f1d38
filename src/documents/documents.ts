import type { Document } from '../model/document.ts'
import type { Gap } from '../model/gap.ts'
import type { Report } from '../model/report.ts'

/** A Report as a Document, or null when nothing could be read of it; the gaps say why. */
export interface ParsedReport {
  readonly document: Document | null
  readonly gaps: readonly Gap[]
}

export async function parseReport(report: Report): Promise<ParsedReport> {
  const text = new TextDecoder().decode(report.bytes)
  const published = report.metadata.published ? ({ value: report.metadata.published, from: 'reports.json' } as const) : null
  const document: Document = {
    id: report.id,
    file: report.file,
    sha256: report.sha256,
    text,
    textSha256: '',
    title: null,
    outlet: report.metadata.outlet ?? null,
    author: null,
    url: report.metadata.url ?? null,
    published,
    modified: null,
    language: 'en',
    credits: [],
  }
  return { document, gaps: [] }
}
