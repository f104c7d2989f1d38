import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../cli/truce.ts'

/** What a process that was killed had acknowledged before. */
export interface Killed {
  /** Lines of `--list`: `new r3 folder/n7.txt`. */
  readonly acknowledged: readonly string[]
  /** Whether it ended by itself before it was killed. */
  readonly hadEnded: boolean
}

/** Writes a folder of short reports, each with a number and a day of its own. */
export function writeReports(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true })
  for (let at = 0; at < count; at++) {
    const day = 1 + (at % 28)
    const text = `Shells fell on the market of ${TOWNS[at % TOWNS.length]} on ${day} March 2021.\n\nThe clinic said ${at + 2} people were killed and ${at + 3} were injured. “We could not reach the street before dark,” nurse number ${at} said.\n`
    writeFileSync(join(folder, `n${at}.txt`), text)
  }
}

const TOWNS = ['Ariha', 'Sarmin', 'Binnish', 'Saraqib', 'Taftanaz', 'Maarat Misrin', 'Jisr al-Shughur']

/** When a process is killed: so many milliseconds after it starts, or after it first acknowledges a new report. */
export interface Moment {
  readonly after: 'start' | 'first report'
  readonly ms: number
  /** Arguments that start truce. */
  readonly program?: readonly string[]
}

/** Starts `truce add` of a folder and kills it as hard as a power cut. */
export function killAdd(record: string, folder: string, { after, ms, program = FROM_SOURCES }: Moment): Promise<Killed> {
  const child = spawn(process.execPath, [...program, 'add', '--record', record, '--list', '--workers', '0', folder], { cwd: ROOT })
  let out = ''
  let hadEnded = true
  let timer: NodeJS.Timeout | undefined
  const begin = (): void => {
    timer ??= setTimeout(() => {
      hadEnded = false
      child.kill('SIGKILL')
    }, ms)
  }
  if (after === 'start') begin()
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
    if (text.includes('new ')) begin()
  })
  return new Promise((settle) =>
    child.once('close', () => {
      clearTimeout(timer)
      // A line that was cut off was not read to its end, and counts for nothing.
      settle({ acknowledged: out.split('\n').slice(0, -1), hadEnded })
    }),
  )
}

const START = "import('./src/cli/cli.ts').then((cli) => cli.main(process.argv.slice(1))).then((code) => { process.exitCode = code })"
const FROM_SOURCES = ['--no-warnings', '-e', START, '--']
