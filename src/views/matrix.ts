import type { Figure } from '../model/claim.ts'
import type { MatrixCell, MatrixView } from '../model/page.ts'
import { isCopy, outletOf, type Shelf, tallyAnchor } from './shelf.ts'
import { valueWords } from './words.ts'

/** Which outlet reports which tally; only what at least two outlets report can be compared. */
export function showMatrix(shelf: Shelf): MatrixView {
  const rows = shelf.data.dossier.tallies
    .map((tally) => ({ tally, figures: tally.figures.map((id) => shelf.figures.get(id)).filter((figure) => figure !== undefined) }))
    .filter(({ figures }) => new Set(figures.map(({ report }) => outletOf(shelf, report))).size > 1)
    .toSorted((a, b) => outletsIn(shelf, b.figures) - outletsIn(shelf, a.figures))
    .slice(0, MOST_ROWS)
  const counts = new Map<string, number>()
  for (const { figures } of rows) {
    for (const outlet of new Set(figures.map(({ report }) => outletOf(shelf, report)))) counts.set(outlet, (counts.get(outlet) ?? 0) + 1)
  }
  const ranked = [...counts].toSorted(([, a], [, b]) => b - a).map(([outlet]) => outlet)
  const outlets = ranked.slice(0, MOST_OUTLETS)
  return {
    outlets,
    moreOutlets: ranked.length - outlets.length,
    rows: rows.map(({ tally, figures }) => ({
      tally: tallyAnchor(tally.id),
      title: tally.title,
      status: tally.status,
      cells: outlets.map((outlet) => cellOf(shelf, figures, outlet)),
    })),
  }
}

/** An outlet's last word on a tally: of its last report, the value that it says most often. */
function cellOf(shelf: Shelf, figures: readonly Figure[], outlet: string): MatrixCell | null {
  const own = figures.filter(({ report }) => outletOf(shelf, report) === outlet)
  const latest = own.reduce((day, figure) => Math.max(day, dateOf(shelf, figure)), -1)
  const last = own.filter((figure) => dateOf(shelf, figure) === latest)
  const times = Map.groupBy(last, wordsOf)
  const [shown] = [...times.values()].reduce((most, said) => (said.length > most.length ? said : most), [])
  if (shown === undefined) return null
  return { value: wordsOf(shown), copy: isCopy(shelf, shown.report), claim: shown.id, count: own.length }
}

function wordsOf(figure: Figure): string {
  return (figure.stance === 'denied' ? 'not ' : '') + (valueWords(figure) ?? figure.text)
}

function dateOf(shelf: Shelf, { report }: Figure): number {
  const time = Date.parse(shelf.reports.get(report)?.published ?? '')
  return Number.isNaN(time) ? -1 : time
}

function outletsIn(shelf: Shelf, figures: readonly Figure[]): number {
  return new Set(figures.map(({ report }) => outletOf(shelf, report))).size
}

/** What a screen of 1440 pixels holds side by side, and what a reader will scroll through. */
const MOST_OUTLETS = 16
const MOST_ROWS = 200
