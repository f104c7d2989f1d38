import { describe, expect, it } from 'vitest'
import { truce } from './truce.ts'

const REPORT = 'examples/idlib-aftermath-2020/reports/r2.txt'

describe('truce explain', () => {
  it('shows the figure at an offset, its rule and its sentence', async () => {
    const { code, out } = await truce(['explain', REPORT, '--at', '12'])
    expect(code).toBe(0)
    expect(out).toContain('figure 9-16: Fifteen')
    expect(out).toContain('measure   killed')
    expect(out).toMatch(/rule {6}\S/)
    expect(out).toContain('sentence  UPDATE 2-Fifteen killed')
  })

  it.each([
    ['60', 0, 'no claim covers offset 60'],
    ['x', 2, 'a whole number'],
    ['999999', 2, 'behind the end'],
  ])('--at %s', async (at, code, words) => {
    const run = await truce(['explain', REPORT, '--at', at])
    expect(run.code).toBe(code)
    expect(run.out + run.err).toContain(words)
  })
})
