// Measures copies and stories on generated reports, each added by itself: time and memory by the size of the set.
//   node bench/stories.ts [SIZE...]      10000 100000 1000000 by default; writes its part of bench/results.md
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { type Book, openBook } from '../src/stories/book/book.ts'
import { rarityOf, sketchOf } from '../src/stories/sketch.ts'
import { makeGenerator, seeded } from './generated.ts'

/** Each size in a process of its own, so that the memory is its own. */
function measureAll(sizes: readonly number[]): void {
  const rows = sizes.map((size) => {
    const { stdout } = spawnSync(
      process.execPath,
      ['--max-old-space-size=6000', new URL(import.meta.url).pathname, '--one', String(size)],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    console.log(stdout.trim())
    return stdout.trim()
  })
  const table = `${HEAD}\n${rows.join('\n')}\n`
  const file = new URL('results.md', import.meta.url)
  const before = readFileSync(file, 'utf8')
  const at = before.indexOf(TITLE)
  const rest = at < 0 ? '' : before.slice(at).replace(/^[\s\S]*?(?=\n# |$)/, '')
  writeFileSync(file, `${at < 0 ? `${before.trimEnd()}\n\n` : before.slice(0, at)}${table}${rest}`)
}

function measureOne(size: number): void {
  const generate = makeGenerator()
  const step = Math.max(1, Math.floor(size / 2000))
  const sample = Array.from({ length: Math.ceil(size / step) }, (_, at) => sketchOf(generate(at * step)))
  const rarity = rarityOf(sample)
  const book = openBook({ rarity })
  const spent = { sketch: 0, add: 0 }
  const last: number[] = []
  for (const number of nearlyInOrder(size)) {
    const reading = generate(number)
    const started = cpuMs()
    const sketch = sketchOf(reading)
    const sketched = cpuMs()
    book.add(sketch)
    book.settle()
    const done = cpuMs()
    spent.sketch += sketched - started
    spent.add += done - sketched
    last.push(done - sketched)
    if (last.length > LAST) last.shift()
  }
  const median = [...last].sort((a, b) => a - b)[last.length >> 1] ?? 0
  const megabytes = Math.round(process.memoryUsage().rss / 2 ** 20)
  const cells = [
    size.toLocaleString('en'),
    book.stories().length.toLocaleString('en'),
    (spent.sketch / size).toFixed(2),
    (spent.add / size).toFixed(2),
    median.toFixed(2),
    megabytes.toLocaleString('en'),
    size <= CHECKED ? (isSameShuffled(book, size, rarity) ? 'yes' : 'NO') : '',
  ]
  console.log(`| ${cells.join(' | ')} |`)
}

/** Time of the processor that this process had, in milliseconds: what else runs on the machine does not count. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** As reports come in: by their date, but for delays of hours. */
function nearlyInOrder(size: number): number[] {
  const random = seeded(size)
  const keys = Float64Array.from({ length: size }, (_, at) => at + 200 * random())
  return Array.from(keys.keys()).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0))
}

/** Whether the same reports in an order without any sense give the same stories and copies. */
function isSameShuffled(book: Book, size: number, rarity: ReturnType<typeof rarityOf>): boolean {
  const generate = makeGenerator()
  const random = seeded(99)
  const keys = Float64Array.from({ length: size }, random)
  const other = openBook({ rarity })
  for (const at of Array.from(keys.keys()).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0))) other.add(sketchOf(generate(at)))
  other.settle()
  if (JSON.stringify(other.stories()) !== JSON.stringify(book.stories())) return false
  return Array.from({ length: size }, (_, at) => `r${at}`).every(
    (report) => JSON.stringify(other.copyOf(report)) === JSON.stringify(book.copyOf(report)),
  )
}

const TITLE = '# Copies and stories'
const HEAD = `${TITLE}

Made by \`node bench/stories.ts\`: generated reports of 130 to 220 words, added one at a time, each settled before the next; time of the processor.

| reports | stories | ms a report to sketch | ms a report to add and settle | the same, median of the last thousand | MB in all | same in another order |
| ---: | ---: | ---: | ---: | ---: | ---: | --- |`
const LAST = 1000
const CHECKED = 10_000

const args = process.argv.slice(2)
if (args[0] === '--one') measureOne(Number(args[1]))
else measureAll(args.length > 0 ? args.map(Number) : [10_000, 100_000, 1_000_000])
