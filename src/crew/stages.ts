import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Reading } from '../model/reading.ts'
import { version } from '../package.ts'
import { groupReports, reconcileStory } from '../pipeline.ts'
import type { Book, Stages } from '../record/record.ts'

/** The stages of this version, as a record takes them. */
export function stagesOf(): Stages {
  return {
    version: version(),
    decide: (reading) => reading,
    sketchOf: (reading) => deflateRawSync(JSON.stringify(reading), { level: 1 }),
    openBook: () => openBook(),
    reconcile: reconcileStory,
  }
}

function openBook(): Book {
  const readings: Reading[] = []
  let before = new Set<string>()
  const stories = () => groupReports(readings).map(({ reports }) => reports)
  return {
    add: (sketch) => void readings.push(JSON.parse(inflateRawSync(sketch).toString()) as Reading),
    stories,
    settle: () => {
      const now = stories()
      const changed = now.filter((reports) => !before.has(reports.join(' ')))
      before = new Set(now.map((reports) => reports.join(' ')))
      return changed
    },
  }
}
