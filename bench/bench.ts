// Measures how fast Truce reads, side by side in one run with wink-nlp and compromise, and how long a whole run takes.
//   npm run bench              prints a table and writes bench/results.md
import { writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureCrew } from './crew.ts'
import { measurePeers } from './peers.ts'
import { measureStages } from './stages.ts'
import { measureStart } from './start.ts'
import { benchTexts } from './texts.ts'

const { texts, from, words } = benchTexts()
const cores = availableParallelism()
console.log(
  `${texts.length} texts of ${from}, ${words} words; Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cores} cores`,
)

const stages = await measureStages(texts, words)
const peers = measurePeers(texts, words)
const crew = await measureCrew(texts, words, [1, cores])
const start = measureStart(join(tmpdir(), 'truce-bench-out'))

const whole = stages.find(({ name }) => name === 'whole reading')?.wordsPerSecond ?? 0
const rows = [...stages, ...peers].map(
  ({ name, wordsPerSecond }) => `| ${name} | ${thousands(wordsPerSecond)} | ${(wordsPerSecond / whole).toFixed(2)} |`,
)
const crewRows = crew.map(
  ({ name, wordsPerSecond }) =>
    `| ${name} | ${thousands(wordsPerSecond)} | ${(wordsPerSecond / (crew[0]?.wordsPerSecond ?? 1)).toFixed(2)} |`,
)

const report = `# Speed

Made by \`npm run bench\`: ${texts.length} texts of ${from}, ${words} words, Node ${process.versions.node}, ${cores} cores. Ratios hold better than times.

| on one core | thousand words a second | against the whole reading |
| --- | ---: | ---: |
${rows.join('\n')}

The peers do less: wink-nlp gives tokens and tags, compromise people, places and numbers.

| \`truce read\`, from files | thousand words a second | against one worker |
| --- | ---: | ---: |
${crewRows.join('\n')}

| from process start to finished dossier | seconds |
| --- | ---: |
| five reports (${start.words} words), median of ${start.runs} | ${start.median.toFixed(2)} |
| the fastest of them | ${start.fastest.toFixed(2)} |
`
console.log(report)
writeFileSync(new URL('results.md', import.meta.url), report)

function thousands(number: number): string {
  return (number / 1000).toFixed(1)
}
