import { assess } from './agreements/agreements.ts'
import { findClaims } from './claims/claims.ts'
import { parseReport } from './documents/documents.ts'
import { type Atlas, openAtlas } from './mentions/atlas.ts'
import { findMentions } from './mentions/mentions.ts'
import type { Gap } from './model/gap.ts'
import type { DataFiles } from './model/knowledge.ts'
import type { Place } from './model/place.ts'
import type { Reading } from './model/reading.ts'
import type { Report } from './model/report.ts'
import { type Account, reconcile } from './stories/stories.ts'
import { loadReader, type Reader, readText } from './text/text.ts'

/** What reading needs to know of English and of the world. */
export interface Knowledge {
  readonly reader: Reader
  readonly atlas: Atlas
}

/** Opens the data files; `own` are the user's own places. */
export function openKnowledge(files: DataFiles, own: readonly Place[] = []): Knowledge {
  return { reader: loadReader(files), atlas: openAtlas(files, own) }
}

/** One Report through the stages that need no other: documents, text, mentions, claims. */
export async function readReport(report: Report, knowledge: Knowledge): Promise<{ reading: Reading | null; gaps: readonly Gap[] }> {
  const { document, gaps } = await parseReport(report)
  if (document === null) return { reading: null, gaps }
  const parse = readText(document.text, knowledge.reader)
  const mentions = findMentions(document, parse, knowledge.atlas)
  const claims = findClaims(document, parse, mentions)
  return { reading: { document, sentences: [], mentions, claims, gaps }, gaps }
}

export function account(readings: readonly Reading[]): Account {
  return reconcile(readings)
}

export { assess }
