import { expect, test } from 'vitest'
import { figuresCsv } from '../../src/exports/exports.ts'
import { dossierOf } from '../views/notation.ts'

/** Reads RFC 4180 as a spreadsheet would. */
function parse(csv: string): string[][] {
  const rows: string[][] = []
  for (const [, quoted, plain, end] of csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    if (rows.length === 0 || rows.at(-1)?.at(-1) === '\n') {
      rows.at(-1)?.pop()
      rows.push([])
    }
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\r\n') rows.at(-1)?.push('\n')
  }
  rows.at(-1)?.pop()
  return rows
}

function cells(reports: readonly string[], tallies: readonly string[] = []): Record<string, string>[] {
  const [head = [], ...rows] = parse(figuresCsv(dossierOf(reports, tallies)))
  return rows.map((row) => {
    expect(row).toHaveLength(head.length)
    return Object.fromEntries(head.map((name, i) => [name, row[i] ?? '']))
  })
}

test('a row a figure, with its sentence and its tally', () => {
  const rows = cells(
    ['r1 | Levanter | 2021-05-01 | A "blast", they said, killed {at least 7=7+} people. More text.'],
    ['Dead single: r1.f1'],
  )
  expect(rows).toMatchObject([
    {
      id: 'r1.f1',
      outlet: 'Levanter',
      words: 'at least 7',
      low: '7',
      high: '',
      about: 'no',
      sentence: 'A "blast", they said, killed at least 7 people.',
      tally_title: 'Dead',
      tally_status: 'single',
    },
  ])
})

test.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', ' =1+1', '\t=1'])('%j is no formula', (outlet) => {
  expect(cells([`r1 | ${outlet} | 2021-05-01 | {Seven=7} died.`])[0]?.outlet).toBe(`'${outlet}`)
})

test('a minus in a number is a number', () => {
  expect(cells(['r1 | A | 2021-05-01 | {x=-1+} died.'])).toHaveLength(1)
})

test('without figures there is a head', () => {
  expect(figuresCsv(dossierOf([])).split('\r\n')).toHaveLength(2)
})
