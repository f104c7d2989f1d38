import { readFile } from 'node:fs/promises'
import type { Gap } from '../model/gap.ts'
import { sentenceFor } from './failures.ts'

/** The text of a file of the user's own places, not looked into yet. */
export interface PlacesText {
  readonly file: string
  readonly text: string
}

/** Reads the files of the user's own places. */
export async function readPlaces(
  files: readonly string[],
): Promise<{ readonly places: readonly PlacesText[]; readonly gaps: readonly Gap[] }> {
  const places: PlacesText[] = []
  const gaps: Gap[] = []
  for (const file of files) {
    try {
      places.push({ file, text: await readFile(file, 'utf8') })
    } catch (error) {
      gaps.push({ report: null, what: file, why: 'unreadable', detail: sentenceFor(error), severity: 'part' })
    }
  }
  return { places, gaps }
}
