import type { BriefColumn, BriefItem, PageCounts, TallyGroup, TallyRow } from '../model/page.ts'
import { showAgreements, termTitle } from './agreed.ts'
import { anchorsOf, isCopy, outletOf, type Shelf } from './shelf.ts'
import { countWords, dayWords, periodWords, timeWords } from './words.ts'

export function showCounts(shelf: Shelf): PageCounts {
  const { reports, tallies, figures } = shelf.data.dossier
  const days = reports.flatMap(({ published }) => (published === null ? [] : [published.slice(0, 10)])).toSorted()
  const count = (status: string) => tallies.filter((tally) => tally.status === status).length
  const originators = new Set(tallies.flatMap((tally) => tally.originators.map((name) => name.toLowerCase())))
  return {
    reports: reports.length,
    outlets: new Set(reports.map(({ id }) => outletOf(shelf, id))).size,
    copies: reports.filter(({ id }) => isCopy(shelf, id)).length,
    originators: originators.size,
    figures: figures.length,
    tallies: { agreed: count('agreed'), disputed: count('disputed'), updated: count('updated'), single: count('single') },
    period: days.length === 0 ? null : periodWords(days[0] ?? null, days.at(-1) ?? null),
  }
}

/** What a reader in a hurry takes away: where the reports differ, where they do not, and what was agreed. */
export function showBrief(shelf: Shelf, groups: readonly TallyGroup[]): BriefColumn[] {
  const rows = groups
    .flatMap(({ rows }) => rows)
    .filter(({ originators, lines }) => originators.length > 1 && lines.length > 0)
    .toSorted((a, b) => b.originators.length - a.originators.length)
  const columns = [
    column('The reports differ', rows.filter(({ status }) => status === 'disputed').map(tallyItem), 'counts'),
    column('Told alike by several', rows.filter(({ status }) => status === 'agreed' || status === 'updated').map(tallyItem), 'counts'),
    column('What was agreed', termItems(shelf), 'agreed'),
  ]
  if (rows.length === 0) columns.unshift(column('What is counted', groups.flatMap((group) => group.rows).map(tallyItem), 'counts'))
  return columns.filter(({ items }) => items.length > 0)
}

function column(heading: string, items: readonly BriefItem[], section: string): BriefColumn {
  const shown = items.slice(0, MOST)
  return { heading, items: shown, more: items.length - shown.length, section }
}

function tallyItem(row: TallyRow): BriefItem {
  const { title, status, statusWords, best, range, originators, plot, lines } = row
  return {
    title,
    value: status === 'disputed' ? disputeWords(best, range) : (best ?? range),
    note: status === 'single' ? statusWords : `${statusWords}, ${countWords(originators.length, 'originator')}`,
    status,
    claim: plot.dots.at(-1)?.claims[0] ?? lines[0]?.claim ?? null,
  }
}

/** The range where there is one; else the best and what stands against it. */
function disputeWords(best: string | null, range: string | null): string | null {
  if (range === null || best === null || /^\d/.test(range)) return range ?? best
  return best + (range.startsWith('or ') ? ' ' : ', ') + range
}

function termItems(shelf: Shelf): BriefItem[] {
  const [first] = showAgreements(shelf)
  return shelf.data.dossier.terms
    .filter(({ agreement, type }) => agreement === first?.name && type !== 'other')
    .map((term) => ({
      title: termTitle(shelf, term),
      value: null,
      note: [
        term.starts === null ? null : `from ${term.starts.includes('T') ? timeWords(term.starts) : dayWords(term.starts)}`,
        term.place[0] ?? null,
        `told by ${countWords(new Set(term.evidence.map(({ report }) => report)).size, 'report')}`,
      ]
        .filter((part) => part !== null)
        .join(', '),
      status: null,
      claim: anchorsOf(term.id, term.evidence)[0] ?? null,
    }))
}

/** As many as can be read at a glance. */
const MOST = 4
