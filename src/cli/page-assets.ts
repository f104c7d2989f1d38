import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { PageAssets } from '../model/page.ts'
import { packagePath } from '../package.ts'

/** The page's script and style as the build left them, with the digests that its security policy names. */
export function readPageAssets(): PageAssets {
  const script = read('dist/page.js')
  const style = read('dist/page.css')
  return { script, style, scriptSha256: digest(script), styleSha256: digest(style) }
}

function read(path: string): string {
  const file = packagePath(path)
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
