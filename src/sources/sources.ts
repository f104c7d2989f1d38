import { createHash } from 'node:crypto'
import type { Gap } from '../model/gap.ts'
import type { Report, ReportFormat, ReportMetadata } from '../model/report.ts'
import { readBytes } from './bytes.ts'
import { formatOf } from './formats.ts'
import { type OwnText, readOwnTexts } from './own-texts.ts'
import { type Walk, walk } from './walk.ts'

export { handIn } from './hand-in.ts'
export type { OwnText }

/** A report that was found but not read yet: plain data, small, that a worker can read from. */
export interface Source {
  readonly id: string
  /** The path as given, `/` between its parts; `-` is standard input. */
  readonly file: string
  /** Where the file lies; null for standard input. */
  readonly path: string | null
  readonly format: ReportFormat | null
  readonly metadata: ReportMetadata
  /** Bytes, as far as the file system tells. */
  readonly size: number
}

/** What the given paths hold. */
export interface Found {
  readonly sources: readonly Source[]
  /** The user's own places, of case folders and of `--places`. */
  readonly places: readonly OwnText[]
  /** Agreements, of case folders and of `--agreement`. */
  readonly agreements: readonly OwnText[]
  readonly gaps: readonly Gap[]
  /** What a person should be told that is no gap: which files were not taken for reports. */
  readonly notes: readonly string[]
}

/** Files of the user's own that are given beside the reports. */
export interface OwnFiles {
  readonly places?: readonly string[]
  readonly agreements?: readonly string[]
}

/** Finds the reports under the given paths, in the order given and by name within a folder. Opens none of them. */
export async function findSources(paths: readonly string[], own: OwnFiles = {}): Promise<Found> {
  const found: Walk = { files: [], places: [...(own.places ?? [])], agreements: [...(own.agreements ?? [])], gaps: [], notes: [] }
  const seen = new Set<string>()
  for (const path of paths) await walk(path, found, seen)
  const [places, agreements] = await Promise.all([readOwnTexts([...new Set(found.places)]), readOwnTexts([...new Set(found.agreements)])])
  const sources = found.files.map(({ file, path, metadata, size }, index) => ({
    id: `r${index + 1}`,
    file,
    path,
    format: formatOf(file),
    metadata,
    size,
  }))
  const gaps = [...found.gaps, ...places.gaps, ...agreements.gaps]
  return { sources, places: places.texts, agreements: agreements.texts, gaps, notes: found.notes }
}

/** Reads one report's bytes; a Gap tells why it could not be. */
export async function readSource(source: Source): Promise<{ readonly report: Report | null; readonly gaps: readonly Gap[] }> {
  const read = await readBytes(source.path)
  if (read.bytes === null) return { report: null, gaps: [refusal(source, read.why, read.detail)] }
  const { id, file, metadata } = source
  const format = source.format ?? 'text'
  const sha256 = createHash('sha256').update(read.bytes).digest('hex')
  return { report: { id, file, format, bytes: read.bytes, sha256, metadata }, gaps: [] }
}

function refusal(source: Source, why: Gap['why'], detail: string): Gap {
  return { report: source.id, what: source.file, why, detail, severity: 'refused' }
}
