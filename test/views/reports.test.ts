import { expect, test } from 'vitest'
import type { ReportRow } from '../../src/model/page.ts'
import { showReports } from '../../src/views/reports.ts'
import { openShelf } from '../../src/views/shelf.ts'
import { dossierOf } from './notation.ts'

/** `r1(r2 r3)`: copies in brackets. */
function sketch(rows: readonly ReportRow[]): string {
  return rows.map(({ id, copies }) => id + (copies.length > 0 ? `(${sketch(copies)})` : '')).join(' ')
}

test.each([
  [
    'in order of time, undated last',
    ['r1 | A |  | No date.', 'r2 | B | 2021-05-02 | Two.', 'r3 | C | 2021-05-01T09:00:00Z | Three.'],
    'r3 r2 r1',
  ],
  ['copies under their original', ['r1 | A | 2021-05-02 | x | r2', 'r2 | B | 2021-05-01 | x', 'r3 | C | 2021-05-03 | x | r2'], 'r2(r1 r3)'],
  [
    'a copy of a copy under the first',
    ['r1 | A | 2021-05-01 | x', 'r2 | B | 2021-05-02 | x | r1', 'r3 | C | 2021-05-03 | x | r2'],
    'r1(r2 r3)',
  ],
  ['a circle of copies is none', ['r1 | A | 2021-05-01 | x | r2', 'r2 | B | 2021-05-02 | x | r1'], 'r1 r2'],
  ['a copy of what is not there is none', ['r1 | A | 2021-05-01 | x | r9'], 'r1'],
])('%s', (_, lines, rows) => {
  expect(sketch(showReports(openShelf(dossierOf(lines))))).toBe(rows)
})

test('a report without an outlet goes by its file', () => {
  const [row] = showReports(openShelf(dossierOf(['r1 |  | 2021-05-01 | x'])))
  expect(row?.outlet).toBe('r1.txt')
})
