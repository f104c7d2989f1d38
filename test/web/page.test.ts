import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { dossierPage } from '../../src/exports/exports.ts'
import type { DossierWithTexts } from '../../src/model/dossier.ts'
import type { PageAssets } from '../../src/model/page.ts'
import { showDossier } from '../../src/views/views.ts'
import { dossierOf } from '../views/notation.ts'
import { bundleAssets, CHROMIUM, openBrowser } from './browser.ts'
import { sample } from './sample.ts'

const CI = process.env.CI === 'true'
if (CHROMIUM === null && !CI) console.warn('No Chromium here: the tests that drive the page are skipped ("apt-get install chromium").')

describe.skipIf(CHROMIUM === null && !CI)('the page in a browser', { timeout: 60_000 }, () => {
  let browser: Browser
  let assets: PageAssets
  let folder = ''
  let address = ''
  const open: Page[] = []
  /** What went wrong on any page, and every address that one asked for. */
  const faults: string[] = []
  const asked = new Set<string>()

  beforeAll(async () => {
    ;[browser, assets, folder] = await Promise.all([openBrowser(), bundleAssets(), mkdtemp(join(tmpdir(), 'truce-page-'))])
    address = await write('sample.html', sample())
  }, 60_000)

  afterEach(async () => {
    await Promise.all(open.splice(0).map((page) => page.context().close()))
  })

  afterAll(async () => {
    await browser?.close()
    await rm(folder, { recursive: true, force: true })
  })

  async function write(name: string, data: DossierWithTexts): Promise<string> {
    await writeFile(join(folder, name), dossierPage(showDossier(data), assets))
    return pathToFileURL(join(folder, name)).href
  }

  async function visit(url: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', ...options })
    const page = await context.newPage()
    open.push(page)
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    page.on('dialog', (dialog) => {
      faults.push(`dialog ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('request', (request) => asked.add(request.url().split('#')[0] ?? ''))
    await page.goto(url)
    return page
  }

  /** What the pane has lit: the sentence, with the claim's words in brackets. */
  async function lit(page: Page): Promise<string> {
    const parts = await page.evaluate(() =>
      [...document.querySelectorAll('#pane .lit')].map((part) =>
        part.querySelector('.chosen') === null ? part.textContent : `[${part.textContent}]`,
      ),
    )
    return parts.join('').replaceAll('][', '')
  }

  const hash = (page: Page) => page.evaluate(() => location.hash)

  test('a click on a figure opens its sentence, marked, in the middle, and the address follows', async () => {
    const page = await visit(address)
    await page.click('#tally-1 .dot[href="#r3.f1"]')
    expect(await lit(page)).toBe('[Nine] people died at Nahr, up to four of them soldiers.')
    expect(await hash(page)).toBe('#r3.f1')
    expect(await page.locator('#tally-1').getAttribute('class')).toContain('on')
    expect(await page.locator('.others li').count()).toBe(2)
    expect(await page.locator('.others .copies').innerText()).toBe('In copies: Harbour Gazette')
  })

  test('a best value opens a figure that says it, and names its rule', async () => {
    const page = await visit(address)
    const best = page.locator('#tally-1 .best a')
    await best.hover()
    expect(await best.evaluate((link) => getComputedStyle(link, '::after').content)).toBe(
      '"By the rule latest-by-originator 1: 1 of 4 figures used."',
    )
    await best.click()
    expect(await lit(page)).toContain('The council counted [twelve] dead')
  })

  test('a long text is scrolled until the words are in the middle', async () => {
    const filler = 'Nothing happened on that day either. '.repeat(20)
    const lines = [`r1 | Levanter | 2021-05-09 | ${`${filler}\n\n`.repeat(12)}{Nine=9} died.\n\n${`${filler}\n\n`.repeat(12)}`]
    const page = await visit(`${await write('long.html', dossierOf(lines, ['Dead single: r1.f1']))}#r1.f1`)
    const [middle, box] = await Promise.all([
      page.locator('#pane mark.chosen').evaluate((mark) => mark.getBoundingClientRect().top),
      page.locator('#pane .reading').evaluate((reading) => reading.getBoundingClientRect().toJSON() as { top: number; height: number }),
    ])
    expect(Math.abs(middle - (box.top + box.height / 2))).toBeLessThan(40)
  })

  test('a link opens the claim that it names, and the back button the one before', async () => {
    const page = await visit(`${address}#r1.f2`)
    expect(await lit(page)).toBe('The ministry counted [three] soldiers among them.')
    await page.click('#tally-1 .dot[href="#r4.f1"]')
    expect(await hash(page)).toBe('#r4.f1')
    await page.goBack()
    expect(await lit(page)).toBe('The ministry counted [three] soldiers among them.')
  })

  test.each([
    ['#t1.r1', '[The guns were to fall silent at 04:00 on 9 May along the canal].'],
    ['#r1.s1', '"[We saw two planes over the river,]" a nurse said.'],
    ['#al1.r1', 'At least seven people [died at the Nahr bridge].'],
    ['#w1.2', '"Two planes we saw over the river," said [the nurse].'],
    ['#r4@4-11', '[council]'],
    ['#r2.c1', '[At least seven people died at the Nahr bridge]'],
    ['#r2.c1.r1', '[At least seven people died at the Nahr bridge]'],
  ])('%s opens %s', async (claim, sentence) => {
    expect(await lit(await visit(address + claim))).toBe(sentence)
  })

  test.each(['#r9.f9', '#tally-99', '#%E0%A4%A', '#r1@999999-1000000'])(
    'a link to what is not there (%s) shows the page',
    async (claim) => {
      const page = await visit(address + claim)
      expect(await page.locator('h1').innerText()).toBe('The Nahr armistice')
    },
  )

  test('the keyboard walks, pins, searches and closes', async () => {
    const page = await visit(address)
    await page.focus('#tally-1 h4 a')
    await page.keyboard.press('Enter')
    expect(await hash(page)).toBe('#r1.f1')
    await page.keyboard.press('ArrowRight')
    expect(await hash(page)).toBe('#r3.f1')
    await page.keyboard.press('ArrowRight')
    expect(await hash(page)).toBe('#r4.f1')
    await page.keyboard.press('ArrowLeft')
    expect(await hash(page)).toBe('#r3.f1')
    await page.keyboard.press('Enter')
    expect(await page.locator('[data-do="pin"]').innerText()).toBe('Pinned')
    await page.keyboard.press('ArrowDown')
    expect(await hash(page)).toBe('#r1.f2')
    expect(await page.locator('.pins .sentence').innerText()).toContain('Nine people died')
    await page.keyboard.press('Escape')
    expect(await hash(page)).toBe('')
    expect(await page.locator('.legend').isVisible()).toBe(true)
    await page.keyboard.press('?')
    expect(await page.locator('dialog').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search')
  })

  test('search narrows the rows and finds the words in the texts', async () => {
    const page = await visit(address)
    await page.fill('#search', 'sheep')
    await page.waitForSelector('#found:not([hidden])')
    expect(await page.locator('.tally:visible h4').allInnerTexts()).toEqual(['Sheep driven from the yards'])
    await page.click('#found .hits a')
    expect(await page.locator('mark.chosen').innerText()).toBe('sheep')
    await page.keyboard.press('/')
    await page.keyboard.press('Escape')
    await page.waitForSelector('#found', { state: 'hidden' })
    expect(await page.locator('.tally:visible').count()).toBe(5)
  })

  test('rows that wait in templates come when they are scrolled to, linked to or searched', async () => {
    const lines = Array.from({ length: 900 }, (_, i) => `r${i + 1} | Outlet ${i} | 2021-05-09 | {n=${i}} died.`)
    const url = await write(
      'many.html',
      dossierOf(
        lines,
        lines.map((_, i) => `Dead number ${i} single: r${i + 1}.f1`),
      ),
    )
    const page = await visit(url)
    expect(await page.locator('li.tally').count()).toBeLessThan(600)
    await page.fill('#search', 'number 877')
    await page.waitForSelector('#tally-878:visible')
    const linked = await visit(`${url}#tally-850`)
    await linked.waitForSelector('#tally-850:visible')
    expect(await linked.locator('#tally-850').isVisible()).toBe(true)
  })

  test('on a phone the text slides over the list, and going back returns to it', async () => {
    const page = await visit(address, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
    await page.click('#tally-1 .dot[href="#r3.f1"]')
    expect(await page.locator('#pane').evaluate((pane) => pane.getBoundingClientRect().toJSON() as { width: number })).toMatchObject({
      width: 390,
    })
    await page.goBack()
    expect(await page.locator('#pane .reading').count()).toBe(0)
    await page.click('#tally-1 h4 a')
    await page.click('#pane .close')
    expect(await hash(page)).toBe('')
  })

  test.each([320, 390, 720, 1024, 1440])('nothing runs off a screen of %d pixels', async (width) => {
    const page = await visit(address, { viewport: { width, height: 800 } })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  })

  test.each([
    ['light', 1440, ''],
    ['dark', 1440, '#r3.f1'],
    ['dark', 390, '#r1.s1'],
  ] as const)('axe finds no fault: %s, %d pixels, at "%s"', async (colorScheme, width, claim) => {
    const page = await visit(address + claim, { colorScheme, viewport: { width, height: 900 } })
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(
      violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map(({ target }) => target.join(' '))
            .slice(0, 3)
            .join(' | ')}`,
      ),
    ).toEqual([])
  })

  test('dark is dark', async () => {
    const page = await visit(address, { colorScheme: 'dark' })
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(22, 21, 19)')
  })

  test('print shows the list with its evidence, and nothing of the frame', async () => {
    const page = await visit(address)
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    expect(await page.locator('nav').isVisible()).toBe(false)
    expect(await page.locator('#pane').isVisible()).toBe(false)
    expect(await page.locator('#tally-1 .line .sentence').first().isVisible()).toBe(true)
    expect((await page.pdf()).length).toBeGreaterThan(10_000)
  })

  test('without script the texts stand below, and a link goes to the words', async () => {
    const page = await visit(address, { javaScriptEnabled: false })
    await page.click('#tally-1 .dot[href="#r4.f1"]')
    expect(await page.locator('#r4 .text').isVisible()).toBe(true)
    expect(page.url()).toContain('#r4.f1')
  })

  test('a text comes back from the page as it was, whatever is in it', async () => {
    const text = `A\r\nB\rC <b>&amp;</b> </script><!-- \u0000 \u202e עברית 𝒜 "q" 'a'\n\n\n  \tD\u00a0E{nine=9}\u2028F`
    const data = dossierOf([`r1 | <i>Out</i> | 2021-05-09 | ${text}`], ['Dead single: r1.f1'])
    const page = await visit(`${await write('odd.html', data)}#r1.f1`)
    const shown = await page.evaluate(() => document.querySelector('#r1 .text')?.textContent)
    expect(shown).toBe(data.documents[0]?.text.replace('\u0000', '\uFFFD'))
    expect(await page.locator('mark.chosen').innerText()).toBe('nine')
  })

  test.each([
    ['nothing', dossierOf([])],
    ['one figure', dossierOf(['r1 |  |  | {Seven=7} died.'], ['Dead single: r1.f1'])],
  ])('a dossier of %s is a page without faults', async (name, data) => {
    const page = await visit(await write(`${name}.html`, data))
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([])
  })

  test('no page asked for anything outside itself, and none reported a fault', () => {
    expect([...asked].filter((url) => !url.startsWith(pathToFileURL(folder).href) && !url.startsWith('data:'))).toEqual([])
    expect(asked.size).toBeGreaterThan(3)
    expect(faults).toEqual([])
  })
})
