import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { dossierPage } from '../../src/exports/exports.ts'
import type { DossierWithTexts } from '../../src/model/dossier.ts'
import type { MapGround } from '../../src/model/map.ts'
import { showDossier } from '../../src/views/views.ts'
import { bundleAssets, openBrowser } from './browser.ts'

/** Pages of dossiers in one browser, with what went wrong on any of them. */
export interface Visits {
  readonly browser: Browser
  readonly faults: readonly string[]
  /** Addresses that a page asked for outside itself. */
  readonly asked: readonly string[]
  readonly write: (name: string, data: DossierWithTexts, ground?: MapGround) => Promise<string>
  readonly visit: (url: string, options?: BrowserContextOptions) => Promise<Page>
  readonly closePages: () => Promise<void>
  readonly close: () => Promise<void>
}

export async function openVisits(): Promise<Visits> {
  const [browser, assets, folder] = await Promise.all([openBrowser(), bundleAssets(), mkdtemp(join(tmpdir(), 'truce-page-'))])
  const faults: string[] = []
  const asked: string[] = []
  const open: Page[] = []
  return {
    browser,
    faults,
    asked,
    write: async (name, data, ground) => {
      await writeFile(join(folder, name), dossierPage(showDossier(data, ground), assets))
      return pathToFileURL(join(folder, name)).href
    },
    visit: async (url, options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', ...options })
      const page = await context.newPage()
      open.push(page)
      page.on('pageerror', (error) => faults.push(error.message))
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
      page.on('request', (request) => {
        if (!request.url().startsWith('file:') && !request.url().startsWith('data:')) asked.push(request.url())
      })
      await page.goto(url)
      return page
    },
    closePages: async () => {
      await Promise.all(open.splice(0).map((page) => page.context().close()))
    },
    close: async () => {
      await browser.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
