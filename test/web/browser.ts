import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { type Browser, chromium } from 'playwright-core'
import type { PageAssets } from '../../src/model/page.ts'

/** Debian's Chromium; null where there is none. */
export const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path)) ?? null

/** Starts the browser so that it asks the network for nothing of its own. */
export function openBrowser(): Promise<Browser> {
  if (CHROMIUM === null) throw new Error('No Chromium: install it ("apt-get install chromium") to drive the page.')
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--headless', '--disable-gpu', ...quiet] })
}

/** The page's script and style as the build makes them. */
export async function bundleAssets(): Promise<PageAssets> {
  const [script = '', style = ''] = await Promise.all(['main.ts', 'style.css'].map(bundle))
  return { script, style, scriptSha256: digest(script), styleSha256: digest(style) }
}

async function bundle(entry: string): Promise<string> {
  const path = join(import.meta.dirname, '../../src/web/page', entry)
  const { outputFiles } = await build({ entryPoints: [path], bundle: true, minify: true, write: false, format: 'iife', charset: 'utf8' })
  return outputFiles[0]?.text ?? ''
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
