import { readFile } from 'node:fs/promises'
import type { Gap } from '../model/gap.ts'
import { sentenceFor } from './failures.ts'

/** The text of a file of the user's own places or of an agreement, not looked into yet. */
export interface OwnText {
  readonly file: string
  readonly text: string
}

/** Reads files of the user's own. */
export async function readOwnTexts(
  files: readonly string[],
): Promise<{ readonly texts: readonly OwnText[]; readonly gaps: readonly Gap[] }> {
  const texts: OwnText[] = []
  const gaps: Gap[] = []
  for (const file of files) {
    try {
      texts.push({ file, text: await readFile(file, 'utf8') })
    } catch (error) {
      gaps.push({ report: null, what: file, why: 'unreadable', detail: sentenceFor(error), severity: 'part' })
    }
  }
  return { texts, gaps }
}
