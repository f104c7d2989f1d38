import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Runs `truce` from its sources as a process of its own, in the package's folder. */
export function truce(args: readonly string[], input = ''): Promise<Ran> {
  const child = spawn(process.execPath, ['--no-warnings', '-e', START, '--', ...args], { cwd: ROOT })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  return new Promise((settle) => child.once('close', (code) => settle({ code, out, err })))
}

const START = "import('./src/cli/cli.ts').then((cli) => cli.main(process.argv.slice(1))).then((code) => { process.exitCode = code })"
