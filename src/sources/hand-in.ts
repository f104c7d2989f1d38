import { createHash } from 'node:crypto'
import type { Report, ReportMetadata } from '../model/report.ts'
import { formatOf } from './formats.ts'

/** Bytes that somebody hands in under a file's name, as a Report that has no number yet. The name only tells the format. */
export function handIn(file: string, bytes: Uint8Array, metadata: ReportMetadata): Omit<Report, 'id'> {
  const name =
    file
      .replaceAll(/\p{Cc}/gu, ' ')
      .split(/[/\\]/)
      .at(-1)
      ?.trim() || 'report'
  return { file: name, format: formatOf(name) ?? 'text', bytes, sha256: createHash('sha256').update(bytes).digest('hex'), metadata }
}
