import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { intake, stagesOf, startReaders } from '../../src/crew/crew.ts'
import { addAccount, makeRecord, type OpenRecord } from '../../src/record/record.ts'
import { hashPassword, type Server, serve } from '../../src/server/server.ts'
import { handIn } from '../../src/sources/sources.ts'
import { bundleAssets, CHROMIUM, openBrowser } from './browser.ts'

const DESK = join(import.meta.dirname, '../../dist/desk')
const CI = process.env.CI === 'true'
const isSkipped = !CI && (CHROMIUM === null || !existsSync(DESK))
if (isSkipped) console.warn('No Chromium here, or the desk is not built ("npm run build"): the tests that walk the desk are skipped.')

const FIRST =
  'Shelling in Port Salim killed 12 people on Monday, the health office said. The truce of 1 March was broken, the governor said.'
const SECOND = 'Shelling in Port Salim killed 15 people on Monday, rescue workers said.'

describe.skipIf(isSkipped)('a day at the desk', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'truce-desk-'))
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let record: OpenRecord
  let server: Server
  const faults: string[] = []

  beforeAll(async () => {
    const made = await makeRecord(folder, { title: 'The coast', who: 'test', version: '0' })
    if (made.record === null) throw new Error(made.why)
    record = made.record
    await addAccount(record, { name: 'amina', role: 'analyst', passwordHash: await hashPassword('three plain words') })
    await add('first.txt', FIRST, 'Harbour Post')
    server = await serve(record, {
      host: '127.0.0.1',
      port: 0,
      version: '0',
      isSecure: false,
      isBehindProxy: false,
      requestsAMinute: 10_000,
      workers: 0,
      log: null,
      deskFolder: DESK,
      pageAssets: await bundleAssets(),
      mapGround: { outlines: null, towns: () => [] },
    })
    browser = await openBrowser()
    context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', acceptDownloads: true })
    page = await context.newPage()
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    await server?.close()
    await record?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function add(file: string, text: string, outlet: string): Promise<void> {
    const readers = startReaders({ places: [], workers: 0, mentions: 'left out' })
    const incoming = async function* () {
      yield { report: handIn(file, new TextEncoder().encode(text), { outlet, published: '2025-03-04' }) }
    }
    await intake(record, incoming(), { readers, who: 'watch', stages: stagesOf(), onKept: () => undefined })
    await readers.close()
  }

  async function noFault(): Promise<void> {
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  }

  test('signing in: a wrong password is told, the right one opens the stories', async () => {
    await page.goto(server.address)
    await noFault()
    await page.getByLabel('Name').fill('amina')
    await page.getByLabel('Password').fill('something else')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('alert').filter({ hasText: 'do not go together' }).waitFor()
    await page.getByLabel('Password').fill('three plain words')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /Stories/ }).waitFor()
    await page.locator('.row').first().waitFor()
    await noFault()
    // Before signing in, and with the wrong password, the server said 401.
    expect(faults.filter((fault) => !fault.includes('401'))).toEqual([])
    faults.length = 0
  })

  test('a new report is told, and shows when it is asked for', async () => {
    await add('second.txt', SECOND, 'Coast Wire')
    await page.getByRole('status').filter({ hasText: 'second.txt' }).waitFor()
    expect(await page.locator('.disputed .status-word').count()).toBe(0)
    await page.getByRole('button', { name: 'Show' }).click()
    await page.locator('.statuses .disputed').first().waitFor()
  })

  test('keys walk: ? lists them, g r goes to the review', async () => {
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    await noFault()
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('row')
    await page.keyboard.press('g')
    await page.keyboard.press('r')
    await page.getByRole('heading', { name: /Review/ }).waitFor()
    await page.locator('.review-item').nth(1).waitFor()
    await noFault()
  })

  test('the dispute opens at its sentence', async () => {
    await page.locator('.review-item .row').first().click()
    await page.waitForURL(/\/stories\/.*#/)
    await page.locator('#pane mark.chosen').waitFor()
    expect(await page.locator('#pane mark.chosen').textContent()).toBe('12')
    await page.locator('.decide').waitFor()
    await noFault()
  })

  test('a figure is corrected with a reason, and that is undone', async () => {
    await page.keyboard.press('e')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('At least').fill('13')
    await dialog.getByLabel('At most').fill('13')
    await noFault()
    await dialog.getByRole('button', { name: 'Decide' }).click()
    expect(await dialog.count()).toBe(1)
    await dialog.getByLabel(/The reason goes/).fill('The office corrected itself.')
    await dialog.getByRole('button', { name: 'Decide' }).click()
    await page.getByRole('button', { name: 'Undo' }).waitFor()
    expect(await corrected()).toEqual([13])
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('status').filter({ hasText: 'Undone' }).waitFor()
    expect(await corrected()).toEqual([12])
  })

  async function corrected(): Promise<(number | null)[]> {
    const dossier = await (await context.request.get(`${server.address}/api/stories/story-r1`)).json()
    return dossier.figures.filter(({ report }: { report: string }) => report === 'r1').map(({ low }: { low: number | null }) => low)
  }

  test('the figures are taken away', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'figures', exact: true }).click()])
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/Harbour Post/)
  })

  test('every page is without fault, and the record verifies', async () => {
    for (const [path, heading] of [
      ['/agreement', /./],
      ['/sources', 'Sources'],
      ['/reports', /Reports/],
      ['/gaps', /Not read/],
      ['/search?q=Salim', /Salim/],
      ['/log', 'Log'],
    ] as const) {
      await page.goto(server.address + path)
      await page.getByRole('heading', { name: heading }).first().waitFor()
      await noFault()
    }
    await page.getByRole('button', { name: /Verify/ }).click()
    await page.getByRole('status').filter({ hasText: 'All holds' }).waitFor()
    expect(faults).toEqual([])
  })

  test('on a phone in the dark nothing is wider than the screen', async () => {
    const phone = await browser.newContext({
      viewport: { width: 390, height: 800 },
      colorScheme: 'dark',
      storageState: await context.storageState(),
    })
    const small = await phone.newPage()
    for (const path of ['/', '/review', '/agreement', '/sources', '/reports', '/stories/story-r1']) {
      await small.goto(server.address + path)
      await small.waitForTimeout(500)
      expect(await small.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390)
    }
    await phone.close()
  })
})
