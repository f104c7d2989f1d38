import { type ParsedReport, parseReport } from '../../src/documents/documents.ts'
import type { Report, ReportFormat, ReportMetadata } from '../../src/model/report.ts'

/** A report of that text or those bytes, parsed. */
export function parse(content: string | Uint8Array, format: ReportFormat = 'text', metadata: ReportMetadata = {}): Promise<ParsedReport> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const report: Report = { id: 'r1', file: `report.${EXTENSIONS[format]}`, format, bytes, sha256: '', metadata }
  return parseReport(report)
}

const EXTENSIONS: Readonly<Record<ReportFormat, string>> = { text: 'txt', markdown: 'md', html: 'html', pdf: 'pdf', field: 'csv' }

/** The text of a report, or why there is none. */
export async function textOf(content: string | Uint8Array, format: ReportFormat = 'text'): Promise<string> {
  const { document, gaps } = await parse(content, format)
  return document?.text ?? `(${gaps.map(({ why }) => why).join(', ')})`
}
