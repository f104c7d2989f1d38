import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

/** Opens a file with what the system opens it with; false when nothing could be started. */
export function openInBrowser(file: string): Promise<boolean> {
  const [command = '', ...args] = OPENERS[process.platform] ?? ['xdg-open']
  return new Promise((settle) => {
    const child = spawn(command, [...args, resolve(file)], { stdio: 'ignore', detached: true })
    child.once('error', () => settle(false))
    child.once('exit', (code) => settle(code === 0))
    child.unref()
    // An opener that stays is a browser that runs.
    setTimeout(() => settle(true), 1500).unref()
  })
}

const OPENERS: Readonly<Record<string, readonly string[]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
  linux: ['xdg-open'],
}
