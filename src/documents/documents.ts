import type { Document } from '../model/document.ts'
import type { Gap, GapReason } from '../model/gap.ts'
import type { Report, ReportFormat } from '../model/report.ts'
import { findCredits } from './credits.ts'
import { digestOf } from './digest.ts'
import type { Extract } from './extract.ts'
import { extractField } from './field.ts'
import { extractHtml } from './html.ts'
import { detectLanguage, isLatin } from './language.ts'
import { extractMarkdown } from './markdown.ts'
import { settleMetadata } from './metadata.ts'
import { extractPdf } from './pdf.ts'
import { extractText } from './plain.ts'
import { sniff } from './sniff.ts'

/** A Report as a Document, or null when nothing could be read of it; the gaps say why. */
export interface ParsedReport {
  readonly document: Document | null
  readonly gaps: readonly Gap[]
}

/** Bytes to text with what the report tells of itself. Never throws. */
export async function parseReport(report: Report): Promise<ParsedReport> {
  const gaps: Gap[] = []
  const tell = (why: GapReason, detail: string, severity: Gap['severity'] = 'note'): void => {
    gaps.push({ report: report.id, what: report.file, why, detail, severity })
  }
  const format = sniff(report)
  if (format === null) {
    tell('binary', 'It holds bytes that are no text in any encoding.', 'refused')
    return { document: null, gaps }
  }
  let extract: Extract
  try {
    extract = await EXTRACTORS[format](report.bytes)
  } catch (error) {
    tell('damaged', `It could not be opened as ${format} (${messageOf(error)}).`, 'refused')
    return { document: null, gaps }
  }
  for (const fault of extract.faults) tell(fault.why, fault.detail, fault.severity)
  if (extract.text.trim() === '') {
    if (!extract.faults.some(({ severity }) => severity === 'refused')) tell('no text found', NO_TEXT[format], 'refused')
    return { document: null, gaps }
  }
  const text = cut(extract.text)
  if (text.length < extract.text.length) tell('text cut', `Only the first ${MAX_TEXT / 1e6} million characters were read.`, 'part')
  const metadata = settleMetadata(report.metadata, { ...extract, text })
  for (const fault of metadata.faults) tell(fault.why, fault.detail, fault.severity)
  const language = await detectLanguage(text, metadata.language)
  if (language === 'und' && isLatin(text)) tell('language uncertain', 'Too little of its text tells the language; it was read as English.')
  else if (language !== 'en')
    tell('language not read', `Its language is ${nameOf(language)}; Truce reads English. Its numbers were not guessed at.`, 'part')
  const document: Document = {
    id: report.id,
    file: report.file,
    sha256: report.sha256,
    text,
    textSha256: digestOf(text),
    title: metadata.title,
    outlet: metadata.outlet,
    author: metadata.author,
    url: metadata.url,
    published: metadata.published,
    modified: metadata.modified,
    language,
    credits: findCredits(text),
    ...(report.metadata.originator == null ? {} : { originator: report.metadata.originator }),
  }
  return { document, gaps }
}

/** Whether Truce reads the language of a Document; what is too short to tell is read as English. */
export function isRead(document: Document): boolean {
  return document.language === 'en' || (document.language === 'und' && isLatin(document.text))
}

const EXTRACTORS: Readonly<Record<ReportFormat, (bytes: Uint8Array) => Extract | Promise<Extract>>> = {
  text: extractText,
  markdown: extractMarkdown,
  html: extractHtml,
  pdf: extractPdf,
  field: extractField,
}

function nameOf(language: string): string {
  return language === 'und' ? 'not known' : (new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language)
}

const NO_TEXT: Readonly<Record<ReportFormat, string>> = {
  text: 'It holds only white space.',
  markdown: 'There is nothing below its front matter.',
  html: 'The page holds no paragraph of an article.',
  pdf: 'Its pages hold pictures and no text; run text recognition (OCR) on it first.',
  field: 'It has no rows below its header.',
}

/** Two thousand book pages: no report is longer, and reading one stays under a minute. */
const MAX_TEXT = 4e6

function cut(text: string): string {
  if (text.length <= MAX_TEXT) return text
  const paragraph = text.lastIndexOf('\n', MAX_TEXT)
  return text.slice(0, paragraph > MAX_TEXT / 2 ? paragraph : MAX_TEXT).toWellFormed()
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
}
