import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Gap } from '../model/gap.ts'
import type { ReportMetadata } from '../model/report.ts'

/** The file that tells of the reports beside it. */
export const METADATA_FILE = 'reports.json'

export interface FolderMetadata {
  readonly metadata: ReadonlyMap<string, ReportMetadata>
  readonly gaps: readonly Gap[]
}

/** What `reports.json` in a folder says of its files, by name. `seen` keeps a fault from being told twice. */
export async function readMetadata(folder: string, seen: Set<string>): Promise<FolderMetadata> {
  const known = CACHE.get(seen)?.get(folder)
  if (known !== undefined) return { metadata: known, gaps: [] }
  const path = join(folder, METADATA_FILE)
  const text = await readFile(path, 'utf8').catch(() => null)
  const { metadata, faults } = text === null ? { metadata: new Map<string, ReportMetadata>(), faults: [] } : parseMetadata(text)
  const cache = CACHE.get(seen) ?? new Map<string, ReadonlyMap<string, ReportMetadata>>()
  CACHE.set(seen, cache.set(folder, metadata))
  return {
    metadata,
    gaps: faults.map((detail) => ({ report: null, what: path.replaceAll('\\', '/'), why: 'metadata not used', detail, severity: 'note' })),
  }
}

// One walk asks once a file: the answer is kept as long as the walk's own set lives.
const CACHE = new WeakMap<Set<string>, Map<string, ReadonlyMap<string, ReportMetadata>>>()

/** Reads `[{ file, url, outlet, title, author, language, published }]`; what does not fit is told, never thrown. */
export function parseMetadata(text: string): { readonly metadata: Map<string, ReportMetadata>; readonly faults: readonly string[] } {
  const metadata = new Map<string, ReportMetadata>()
  const rows = rowsOf(text)
  if (rows === null) return { metadata, faults: ['It is not a JSON list of { file, url, outlet, published }.'] }
  const faults: string[] = []
  rows.forEach((row, index) => {
    const file = isRecord(row) ? row.file : undefined
    if (!isRecord(row) || typeof file !== 'string') faults.push(`Row ${index + 1} names no file.`)
    else metadata.set(file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1), pick(row))
  })
  return { metadata, faults }
}

function rowsOf(text: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''))
    if (Array.isArray(value)) return value
    const inner = isRecord(value) ? value.reports : null
    return Array.isArray(inner) ? inner : null
  } catch {
    return null
  }
}

function pick(row: Readonly<Record<string, unknown>>): ReportMetadata {
  const picked: Record<string, string> = {}
  for (const key of KEYS) {
    const value = row[key]
    if (typeof value === 'string' && value.trim() !== '') picked[key] = value.trim()
  }
  return picked
}

const KEYS = ['url', 'outlet', 'title', 'author', 'originator', 'language', 'published'] as const

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
