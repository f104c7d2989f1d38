import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type LabelWish, placeLabels, textWidth } from '../../../src/views/map/labels.ts'

const FRAME = { left: 0, top: 0, right: 400, bottom: 200 }
const wish = (text: string, x: number, y: number, clear = 3): LabelWish => ({ text, x, y, clear, size: 12, air: 0 })

test('the first to ask has the seat to the right, the next moves over', () => {
  const places = placeLabels([wish('Sarmin', 200, 100), wish('Binnish', 201, 101)], [], FRAME)
  expect(places.map(({ anchor }) => anchor)).toEqual(['start', 'end'])
})

test('a name keeps clear of what stands there already, and of the frame', () => {
  const right = { left: 204, top: 90, right: 300, bottom: 110 }
  expect(placeLabels([wish('Sarmin', 200, 100)], [right], FRAME)[0]?.anchor).toBe('end')
  expect(placeLabels([wish('Sarmin', 395, 100)], [], FRAME)[0]?.anchor).toBe('end')
  expect(placeLabels([wish('Sarmin', 200, 100)], [FRAME], FRAME)).toEqual([])
})

test('a name that asks at several points is written once', () => {
  expect(placeLabels([wish('SYRIA', 200, 100, 0), wish('SYRIA', 100, 50, 0)], [], FRAME).map(({ wish }) => wish)).toEqual([0])
})

test('no two names meet, whatever asks', () => {
  const asked = fc.array(
    fc.record({
      text: fc.string({ minLength: 1, maxLength: 12 }),
      x: fc.integer({ min: -50, max: 450 }),
      y: fc.integer({ min: -50, max: 250 }),
    }),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(asked, (list) => {
      const wishes = list.map(({ text, x, y }) => wish(text, x, y))
      const rects = placeLabels(wishes, [], FRAME).map(({ wish, x, y, anchor }) => {
        const width = textWidth(wishes[wish]?.text ?? '', 12)
        const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
        return { left, right: left + width, top: y - 12 * 0.35 - 6, bottom: y - 12 * 0.35 + 6 }
      })
      for (const [i, a] of rects.entries())
        for (const b of rects.slice(i + 1))
          expect(a.left < b.right - 1e-6 && a.right > b.left + 1e-6 && a.top < b.bottom - 1e-6 && a.bottom > b.top + 1e-6).toBe(false)
    }),
  )
})
