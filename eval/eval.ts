// Measures the product against gold and corpora and prints one table; fails under a floor.
//   npm run eval [-- --json FILE] [--only NAME]
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { evaluateCasualties } from './casualties.ts'
import { evaluateClusters } from './clusters.ts'
import type { Figures } from './figures.ts'
import { evaluateQuotes } from './quotes.ts'
import { evaluateStories } from './stories.ts'
import { evaluateText } from './text.ts'
import { evaluateTimes } from './times.ts'

/** Each evaluation by its name; all say so and give nothing where ../shared is not there. */
const EVALUATIONS: Readonly<Record<string, () => Promise<Figures>>> = {
  clusters: evaluateClusters,
  casualties: evaluateCasualties,
  text: evaluateText,
  times: evaluateTimes,
  quotes: evaluateQuotes,
  stories: evaluateStories,
}

const args = process.argv.slice(2)
const optionOf = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
const only = optionOf('--only')
const figures: Record<string, number> = {}
for (const [name, evaluate] of Object.entries(EVALUATIONS)) {
  if (only !== undefined && only !== name) continue
  Object.assign(figures, await evaluate())
}

const json = optionOf('--json')
if (json !== undefined) writeFileSync(json, `${JSON.stringify(figures, null, 2)}\n`)
const floors: Figures = JSON.parse(readFileSync(join(import.meta.dirname, 'floors.json'), 'utf8'))
const width = Math.max(...Object.keys(figures).map((name) => name.length), 10)
let passed = 0
let failed = 0
for (const [name, value] of Object.entries(figures)) {
  const floor = floors[name]
  const under = floor !== undefined && value < floor
  if (floor !== undefined && under) failed++
  else if (floor !== undefined) passed++
  console.log(`${name.padEnd(width)} ${shown(value)}${floor === undefined ? '' : `   floor ${shown(floor)}${under ? '  UNDER' : ''}`}`)
}
if (Object.keys(figures).length === 0) throw new Error('nothing was measured')
console.log(`\nfloors: ${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

function shown(value: number): string {
  return Math.abs(value) <= 1 && !Number.isInteger(value)
    ? (100 * value).toFixed(1).padStart(8)
    : String(Math.round(value * 100) / 100).padStart(8)
}
