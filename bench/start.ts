import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { wordsIn } from './texts.ts'

/** Seconds from process start to finished dossier, all formats, of five reports; the first run fills the code cache. */
export function measureStart(out: string): {
  readonly median: number
  readonly fastest: number
  readonly runs: number
  readonly words: number
} {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const reports = [1, 2, 3, 4, 5].map((number) => `${root}examples/idlib-aftermath-2020/reports/r${number}.txt`)
  const seconds: number[] = []
  for (let run = 0; run <= RUNS; run++) {
    const started = performance.now()
    const { status, stderr } = spawnSync(process.execPath, [`${root}bin/truce.js`, 'read', ...reports, '--out', out, '--quiet'], {
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`truce read ended with ${status}: ${stderr}`)
    if (run > 0) seconds.push((performance.now() - started) / 1000)
  }
  rmSync(out, { recursive: true, force: true })
  seconds.sort((a, b) => a - b)
  const words = reports.reduce((sum, file) => sum + wordsIn(readFileSync(file, 'utf8')), 0)
  return { median: seconds[RUNS >> 1] ?? 0, fastest: seconds[0] ?? 0, runs: RUNS, words }
}

const RUNS = 7
