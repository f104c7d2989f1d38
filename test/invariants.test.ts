import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Dossier } from '../src/model/dossier.ts'
import { truce } from './cli/truce.ts'
import { goldenOf } from './golden.ts'

/** The reports that a fresh clone has: the example, and the gold of our own on a truce in Sudan. */
const SETS = { 'idlib-aftermath-2020': 'examples/idlib-aftermath-2020', 'river-truce': 'eval/gold/river-truce/reports' }
const GOLDENS = join(import.meta.dirname, 'goldens')

describe.each(Object.entries(SETS))('%s', (name, path) => {
  const out = mkdtempSync(join(tmpdir(), 'truce-invariants-'))
  let dossier: Dossier
  let page: string

  beforeAll(async () => {
    const run = await truce(['read', path, '--out', out, '--quiet', '--mentions'])
    expect(run).toMatchObject({ code: 0, err: '' })
    dossier = JSON.parse(readFileSync(join(out, 'dossier.json'), 'utf8'))
    page = readFileSync(join(out, 'dossier.html'), 'utf8')
  })
  afterAll(() => rmSync(out, { recursive: true, force: true }))

  it('is as the golden says (UPDATE_GOLDENS=1 writes it anew)', () => {
    const file = join(GOLDENS, `${name}.txt`)
    if (process.env.UPDATE_GOLDENS === '1') writeFileSync(file, goldenOf(dossier))
    expect(existsSync(file)).toBe(true)
    expect(goldenOf(dossier)).toBe(readFileSync(file, 'utf8'))
  })

  it('ids are unique in each list', () => {
    for (const list of [
      dossier.reports,
      dossier.figures,
      dossier.quotations,
      dossier.terms,
      dossier.tallies,
      dossier.incidents,
      dossier.accusations,
      dossier.allegations,
    ]) {
      const ids = list.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }
    expect(dossier.figures.length).toBeGreaterThan(20)
  })

  it('every figure stands in its sentence, and its words are as long as its span', () => {
    for (const { start, end, text, sentence } of dossier.figures) {
      expect(end - start).toBe(text.length)
      expect(sentence.start <= start && end <= sentence.end).toBe(true)
    }
  })

  it('every figure is in one tally, and every reference is met', () => {
    const figures = new Set(dossier.figures.map(({ id }) => id))
    const told = dossier.tallies.flatMap((tally) => tally.figures)
    expect([...told].sort()).toEqual([...figures].sort())
    const reports = new Set(dossier.reports.map(({ id }) => id))
    const evidence = [...dossier.terms, ...dossier.incidents, ...dossier.accusations, ...dossier.allegations].flatMap((row) => row.evidence)
    for (const { report, start, end } of [...evidence, ...dossier.quotations]) {
      expect(reports.has(report)).toBe(true)
      expect(start).toBeLessThan(end)
    }
    for (const { partOf } of dossier.figures) expect(partOf === null || figures.has(partOf)).toBe(true)
    for (const { copyOf } of dossier.reports) expect(copyOf === null || reports.has(copyOf)).toBe(true)
  })

  it('bounds are in order, and a vague number has none', () => {
    for (const { low, high } of dossier.figures) if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high)
    for (const { low, high } of dossier.tallies) if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high)
  })

  it('the page asks nobody for anything', () => {
    const outside = [...page.matchAll(/\s(?:src|srcset|action|poster)\s*=\s*"([^"]*)"/g)].map(([, url]) => url)
    expect(outside).toEqual([])
    expect(/<link\b[^>]*\bhref="(?!data:)/.test(page)).toBe(false)
    expect(/default-src (?:'|&#39;)none/.test(page)).toBe(true)
  })
})
