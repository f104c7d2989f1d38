import type { Publication } from '../model/document.ts'
import type { ReportMetadata } from '../model/report.ts'
import { firstDateIn, parseDate } from './dates.ts'
import type { Extract, Fault } from './extract.ts'

/** What is held to be true of a report. */
export interface Settled {
  readonly title: string | null
  readonly outlet: string | null
  readonly author: string | null
  readonly url: string | null
  readonly language: string | null
  readonly published: Publication | null
  readonly modified: string | null
  readonly faults: readonly Fault[]
}

/** Weighs what is told from outside against what the report tells; outside wins. */
export function settleMetadata(given: ReportMetadata, extract: Extract): Settled {
  const { told, text } = extract
  const url = given.url ?? told.url ?? null
  const faults: Fault[] = []
  const published = settlePublished(given, extract, url)
  if (given.published != null && published?.from !== 'reports.json') {
    const detail = `reports.json gives "${given.published.slice(0, 40)}" as its date, which is none; write it as 2020-03-05 or 2020-03-05T18:20:00Z.`
    faults.push({ why: 'metadata not used', detail, severity: 'note' })
  }
  if (published === null) faults.push({ why: 'no date', detail: NO_DATE, severity: 'part' })
  return {
    title: given.title ?? told.title ?? titleOf(text),
    outlet: given.outlet ?? told.outlet ?? hostOf(url),
    author: given.author ?? told.author ?? null,
    url,
    language: given.language ?? told.language ?? null,
    published,
    modified: told.modified == null ? null : parseDate(told.modified),
    faults,
  }
}

const NO_DATE = 'Neither the report nor reports.json tells when it was published: days like "Thursday" could not be reckoned.'

/** The order in which dates are believed: the user's, the report's own marks in their order, the URL, the text, the file. */
function settlePublished(given: ReportMetadata, { told, text }: Extract, url: string | null): Publication | null {
  const candidates: { readonly text: string; readonly from: Publication['from'] }[] = [
    { text: given.published ?? '', from: 'reports.json' },
    ...(told.published ?? []),
    { text: dateInUrl(url), from: 'url' },
  ]
  for (const { text: written, from } of candidates) {
    const value = parseDate(written)
    if (value !== null) return { value, from }
  }
  const made = parseDate(told.made ?? '')
  return dateInText(text) ?? (made === null ? null : { value: made, from: 'meta' })
}

function dateInUrl(url: string | null): string {
  const match = /[/-](20\d{2}|19\d{2})[/-]?(0[1-9]|1[0-2]|[1-9](?=[/-]))[/-]?(0[1-9]|[12]\d|3[01]|[1-9](?=[/-]))(?=[/._-]|$)/.exec(
    url ?? '',
  )
  return match === null ? '' : `${match[1]}-${(match[2] ?? '').padStart(2, '0')}-${(match[3] ?? '').padStart(2, '0')}`
}

/**
 * The date under which a text stands: a line near the top that is hardly more than a date, a dateline with its year,
 * or "Published:". A date inside a sentence is of what happened, not of the report.
 */
function dateInText(text: string): Publication | null {
  const head = text.slice(0, HEAD).split('\n')
  const tail = text.slice(HEAD).slice(-TAIL).split('\n')
  for (const line of head.slice(0, HEAD_LINES).filter((line) => line.trim() !== '')) {
    const date = firstDateIn(line.slice(0, 300))
    if (date === null) continue
    const rest = line.slice(0, date.start) + line.slice(date.end)
    if (isDateline(line, date)) return { value: date.value, from: 'dateline' }
    if (LABEL.test(line) || wordsIn(rest) <= 12) return { value: parseDate(line.slice(date.start)) ?? date.value, from: 'text' }
  }
  for (const line of tail) {
    const label = LABEL.exec(line.trim())
    const date = label === null ? null : firstDateIn(line.slice(0, 300))
    if (date !== null) return { value: date.value, from: 'text' }
  }
  return null
}

const HEAD = 3000
const TAIL = 600
const HEAD_LINES = 24
const LABEL = /^\W{0,4}(?:published|posted|updated|issued|date|created|first published|last updated|as of)\b/i

/** `CITY, 5 March 2020 (Agency) -`: capitals, the date, and a dash. */
function isDateline(line: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return (
    /^\s*\p{Lu}[\p{Lu}\s,/.'-]{2,60}$/u.test(line.slice(0, start)) &&
    /^[^a-z]{0,4}(?:\([^)]{1,60}\))?\s*(?:[-–—]|\.\s)/.test(line.slice(end))
  )
}

function wordsIn(text: string): number {
  return text.match(/\p{L}+/gu)?.length ?? 0
}

/** The first line when it stands alone and is no sentence: a headline. */
function titleOf(text: string): string | null {
  const lines = text.split('\n', 40)
  const at = lines.findIndex((line) => line.trim() !== '')
  const line = (lines[at] ?? '')
    .trim()
    .replace(/^#{1,6}\s+/, '')
    .replace(/^\*\*(.*)\*\*$/, '$1')
  const isHeadline = line.length >= 8 && line.length <= 200 && !/[.:;,]$/.test(line) && !/^[([<|*-]/.test(line)
  return isHeadline ? line : null
}

function hostOf(url: string | null): string | null {
  return /^https?:\/\/(?:www\.)?([^/:?#\s]+)/i.exec(url ?? '')?.[1]?.toLowerCase() ?? null
}
