import { exactValue } from './bounds.ts'
import { comparePeople, countedOf } from './counted.ts'
import type { Stated } from './stated.ts'
import { groupBy } from './status.ts'

/** For each number of a headline the first in the text below that it repeats, hedged there or not; by figure ids. */
export function headlineRepeats(stated: readonly Stated[]): Map<string, string> {
  const repeated = new Map<string, string>()
  for (const report of groupBy(stated, ({ figure }) => figure.report).values()) {
    for (const head of report.filter(({ headline }) => headline)) {
      const body = report.find((one) => !one.headline && repeats(head, one))
      if (body !== undefined) repeated.set(head.figure.id, body.figure.id)
    }
  }
  return repeated
}

function repeats({ figure: head }: Stated, { figure: body }: Stated): boolean {
  if (head.measure !== body.measure || (head.stance === 'denied') !== (body.stance === 'denied')) return false
  if (!isSameNumber(head, body)) return false
  const [a, b] = [countedOf(head), countedOf(body)]
  // A headline is short: what it counts is often told in full only below.
  return a.unit === b.unit && a.group === b.group && (comparePeople(a, b) !== 'apart' || a.class === 'unspecified')
}

// Headlines drop "at least" and "about".
function isSameNumber(head: Stated['figure'], body: Stated['figure']): boolean {
  if (head.low === null && head.high === null)
    return body.low === null && body.high === null && head.text.toLowerCase() === body.text.toLowerCase()
  const value = exactValue(head)
  return value === null ? head.low === body.low && head.high === body.high : value === body.low || value === body.high
}
