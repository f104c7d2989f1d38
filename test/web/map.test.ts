import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { CHROMIUM } from './browser.ts'
import { mapSample } from './map-sample.ts'
import { openVisits, type Visits } from './visits.ts'

const CI = process.env.CI === 'true'

describe.skipIf(CHROMIUM === null && !CI)('the map and the line of days', { timeout: 120_000 }, () => {
  let visits: Visits
  let address = ''

  beforeAll(async () => {
    visits = await openVisits()
    address = await visits.write('map.html', mapSample())
  }, 120_000)
  afterEach(() => visits?.closePages())
  afterAll(() => visits?.close())

  const hash = (page: Page) => page.evaluate(() => location.hash)
  const marks = (page: Page) => page.locator('.mark:visible').count()
  const rows = (page: Page) => page.locator('.incidents tbody tr:visible').count()

  test('an incident is an area with a mark, told apart before and after the start by shape', async () => {
    const page = await visits.visit(address)
    expect(await page.locator('.spot circle').count()).toBe(4)
    expect(await page.locator('.mark').evaluateAll((all) => all.map((mark) => mark.querySelector('use')?.getAttribute('href')))).toEqual([
      '#mark-before',
      '#mark-after',
      '#mark-after',
      '#mark-after',
      '#mark-cannot-tell',
    ])
    expect(await page.locator('.ground .term.corridor .route').count()).toBe(1)
    expect(await page.locator('.lede').innerText()).toContain('5 incidents are told: 1 before the start, 3 after it')
  })

  test('a mark opens its sentence, and its area lights', async () => {
    const page = await visits.visit(address)
    await page.click('.mark[data-incident="i4"]')
    expect(await page.locator('#pane mark.chosen').innerText()).toBe('Shells fell')
    expect(await hash(page)).toBe('#i4.r1')
    expect(await page.locator('.spot.on').count()).toBe(1)
    await page.keyboard.press('Escape')
    expect(await page.locator('.spot.on').count()).toBeLessThan(2)
    expect(await hash(page)).toBe('')
  })

  test('the map is one stop for Tab, and arrow keys go through its incidents in order of time', async () => {
    const page = await visits.visit(address)
    expect(await page.locator('.mark[tabindex="0"]').count()).toBe(1)
    await page.focus('.mark[tabindex="0"]')
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    expect(await focused()).toBe('Shelling 1 at Quay, before the start, inside the area')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toBe('Shelling 4 at Hillside, after the start, outside the area')
    await page.keyboard.press('Enter')
    expect(await hash(page)).toBe('#i4.r1')
    await page.keyboard.press('Home')
    expect(await focused()).toContain('Shelling 1')
  })

  test('the brush narrows map, tallies and list together, says so, and lets go', async () => {
    const page = await visits.visit(address)
    expect([await marks(page), await rows(page), await page.locator('li.tally:visible').count()]).toEqual([5, 5, 2])
    await page.focus('.brush .handle[aria-label="First day shown"]')
    for (let day = 0; day < 3; day++) await page.keyboard.press('ArrowRight')
    expect([await marks(page), await rows(page), await page.locator('li.tally:visible').count()]).toEqual([3, 3, 1])
    const told = await page.locator('.shown').innerText()
    expect(told).toContain('3 of 5 incidents, 1 of 2 tallies')
    expect(told).toContain('Left out for want of a date: 1 incident and 1 tally')
    expect(await hash(page)).toMatch(/^#days=2021-05-09\.\.2021-05-1\d$/)
    await page.keyboard.press('Escape')
    expect([await marks(page), await rows(page)]).toEqual([5, 5])
    expect(await hash(page)).toBe('')
  })

  test('a period can be linked to, beside what is open, and a link keeps it', async () => {
    const page = await visits.visit(`${address}#i4.r1&days=2021-05-12..2021-05-15`)
    expect([await marks(page), await page.locator('#pane mark.chosen').innerText()]).toEqual([1, 'Shells fell'])
    expect(await page.locator('.brush .window').getAttribute('aria-valuetext')).toBe('12–15 May 2021')
    await page.click('nav a[href="#counts"]')
    expect(await hash(page)).toBe('#counts&days=2021-05-12..2021-05-15')
    await page.click('.chip')
    expect([await marks(page), await hash(page)]).toEqual([5, '#counts'])
  })

  test('a hand draws a period', async () => {
    const page = await visits.visit(address)
    const box = await page.locator('.brush').boundingBox()
    if (box === null) throw new Error('no brush')
    const y = box.y + box.height / 2
    await page.mouse.move(box.x + box.width * 0.3, y)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.55, y, { steps: 4 })
    await page.mouse.up()
    expect(await page.locator('.brush.active').count()).toBe(1)
    expect(await marks(page)).toBeLessThan(5)
    expect(await hash(page)).toContain('days=2021-05')
  })

  test('nearer and farther, by button and by key; marks keep their size', async () => {
    const page = await visits.visit(address)
    const size = () => page.locator('.mark[data-incident="i2"] use').evaluate((use) => use.getBoundingClientRect().width)
    const before = await size()
    await page.click('[data-do="zoom-in"]')
    await page.waitForFunction(() => !document.querySelector('.ground')?.getAttribute('viewBox')?.startsWith('0 0 1000'))
    expect(await size()).toBeCloseTo(before)
    await page.focus('.mark[tabindex="0"]')
    await page.keyboard.press('0')
    await page.waitForFunction(() => document.querySelector('.ground')?.getAttribute('viewBox')?.startsWith('0 0 1000'))
  })

  test('names never meet each other or the frame', async () => {
    const page = await visits.visit(address, { viewport: { width: 390, height: 800 } })
    await page.waitForTimeout(200)
    const meeting = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll('.names text')].map((name) => name.getBoundingClientRect())
      return boxes.flatMap((a, i) =>
        boxes
          .slice(i + 1)
          .filter((b) => a.left < b.right - 1 && a.right > b.left + 1 && a.top + 2 < b.bottom - 2 && a.bottom - 2 > b.top + 2),
      ).length
    })
    expect(meeting).toBe(0)
  })

  test.each([320, 390, 1024])('nothing runs off a screen of %d pixels', async (width) => {
    const page = await visits.visit(address, { viewport: { width, height: 800 } })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  })

  test.each([
    ['light', 1440, ''],
    ['dark', 390, '#i4.r1&days=2021-05-12..2021-05-15'],
  ] as const)('axe finds no fault: %s, %d pixels, at "%s"', async (colorScheme, width, at) => {
    const page = await visits.visit(address + at, { colorScheme, viewport: { width, height: 900 } })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 90)).slice(0, 3)}`)).toEqual([])
  })

  test('print has the map with its key, without brush and buttons', async () => {
    const page = await visits.visit(address)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.map .ground').isVisible()).toBe(true)
    expect(await page.locator('.map .key').isVisible()).toBe(true)
    expect(await page.locator('.brush').isVisible()).toBe(false)
    expect(await page.locator('.zoom').isVisible()).toBe(false)
  })

  test('without script the map, its names and the same in a table stand there', async () => {
    const page = await visits.visit(address, { javaScriptEnabled: false })
    expect(await page.locator('.mark').count()).toBe(5)
    expect(await page.locator('.names text').count()).toBeGreaterThan(1)
    expect(await page.locator('#incident-i4').innerText()).toMatch(/Shelling 4 at Hillside[\s\S]*after the start[\s\S]*no/)
  })

  test('2,000 incidents are narrowed within a blink', async () => {
    const page = await visits.visit(await visits.write('many.html', mapSample(2000)))
    expect(await page.locator('.mark').count()).toBe(2005)
    await page.focus('.brush .handle[aria-label="First day shown"]')
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('.shown').innerText()).toContain('of 2,005 incidents')
  })

  test('no page asked for anything outside itself, and none reported a fault', () => {
    expect([visits.asked, visits.faults]).toEqual([[], []])
  })
})
