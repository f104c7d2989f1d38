// Reads a folder of many reports made of the shared corpora and prints words a second and the most memory used.
//   node bench/memory.ts [REPORTS] [--workers N]      2,000 reports by default
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

const [count = '2000', ...rest] = process.argv.slice(2)
const corpora = new URL('../../shared/corpora/', import.meta.url).pathname
if (!existsSync(corpora)) {
  console.error(`There are no corpora in ${corpora}; nothing was measured.`)
  process.exit(2)
}
const folder = mkdtempSync(join(tmpdir(), 'truce-memory-'))
const PEAK =
  'data:text/javascript,import { isMainThread } from "node:worker_threads"; if (isMainThread) process.on("exit", () => console.error("peak " + Math.round(process.resourceUsage().maxRSS / 1024) + " MB"))'
try {
  const words = makeReports(Number(count))
  const started = performance.now()
  const run = spawnSync(
    process.execPath,
    ['--import', PEAK, 'bin/truce.js', 'read', join(folder, 'in'), '--out', join(folder, 'out'), ...rest],
    {
      encoding: 'utf8',
      cwd: new URL('..', import.meta.url).pathname,
    },
  )
  const seconds = (performance.now() - started) / 1000
  console.log(run.stdout.trim())
  console.log(run.stderr.trim().split('\n').slice(-3).join('\n'))
  console.log(`${count} reports, ${words} words: ${seconds.toFixed(1)} s, ${Math.round(words / seconds)} words/s, exit ${run.status}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Writes the reports, the metadata beside them; the number of words. */
function makeReports(wanted: number): number {
  mkdirSync(join(folder, 'in'))
  const reports = [
    ...rowsOf('stories/news-dev.jsonl.gz'),
    ...rowsOf('shootings/incidents-dev.jsonl.gz').flatMap(({ reports = [] }) => reports),
  ]
  const metadata = []
  let words = 0
  for (let index = 0; index < wanted; index++) {
    const row = reports[index % reports.length] ?? {}
    const text = `${row.title ?? ''}\n\n${row.text ?? ''}`
    const file = `report-${index + 1}.txt`
    writeFileSync(join(folder, 'in', file), text)
    metadata.push({ file, outlet: row.outlet ?? `Outlet ${index % 97}`, published: row.published ?? '2020-01-01' })
    words += text.split(/\s+/).length
  }
  writeFileSync(join(folder, 'in', 'reports.json'), JSON.stringify(metadata))
  return words
}

interface Row {
  readonly title?: string
  readonly text?: string
  readonly outlet?: string
  readonly published?: string
  readonly reports?: readonly Row[]
}

function rowsOf(file: string): Row[] {
  const lines = gunzipSync(readFileSync(join(corpora, file)))
    .toString('utf8')
    .trim()
    .split('\n')
  return lines.map((line) => JSON.parse(line) as Row)
}
