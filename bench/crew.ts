import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readAll } from '../src/crew/crew.ts'
import { findSources } from '../src/sources/sources.ts'
import type { Speed } from './stages.ts'

/** Words a second from files by so many workers, their start included. */
export async function measureCrew(texts: readonly string[], words: number, counts: readonly number[]): Promise<Speed[]> {
  const folder = mkdtempSync(join(tmpdir(), 'truce-bench-'))
  try {
    // Enough that starting a worker weighs little.
    for (let copy = 0; copy < COPIES; copy++)
      for (const [index, text] of texts.entries()) writeFileSync(join(folder, `r${copy}-${index}.txt`), text)
    const { sources } = await findSources([folder])
    const speeds: Speed[] = []
    for (const workers of new Set(counts)) {
      const started = performance.now()
      await readAll(sources, { places: [], workers, mentions: 'left out', onRead: () => undefined })
      const wordsPerSecond = ((words * COPIES) / (performance.now() - started)) * 1000
      speeds.push({ name: workers === 1 ? 'one worker' : `${workers} workers`, wordsPerSecond })
    }
    return speeds
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const COPIES = 4
