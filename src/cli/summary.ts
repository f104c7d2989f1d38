import type { Dossier } from '../model/dossier.ts'
import type { Gap } from '../model/gap.ts'

/** The whole run in one line. */
export function summaryOf(dossier: Dossier): string {
  const { reports, figures, tallies, quotations, gaps } = dossier
  const statuses = STATUSES.flatMap((status) => {
    const count = tallies.filter((tally) => tally.status === status).length
    return count === 0 ? [] : [`${count} ${status}`]
  })
  const parts = [
    count(reports.length, 'report'),
    `${count(figures.length, 'figure')} in ${count(tallies.length, 'tally', 'tallies')}${statuses.length === 0 ? '' : `: ${statuses.join(', ')}`}`,
    count(quotations.length, 'quotation'),
  ]
  const open = gaps.filter(({ severity }) => severity !== 'note').length
  return `${parts.join(', ')}${open === 0 ? '' : `; ${count(open, 'gap')} in the ledger`}`
}

const STATUSES = ['disputed', 'updated', 'agreed', 'single'] as const

/** A line a gap, the grave ones first; notes and what goes on and on are counted. */
export function gapLines(gaps: readonly Gap[]): string[] {
  const grave = [...gaps.filter(({ severity }) => severity === 'refused'), ...gaps.filter(({ severity }) => severity === 'part')]
  const lines = grave.slice(0, MOST_LINES).map(lineOf)
  const more = grave.length - lines.length
  return more === 0 ? lines : [...lines, `… and ${more} more; all are in the ledger of gaps.`]
}

const MOST_LINES = 20

function lineOf({ what, why, detail, severity }: Gap): string {
  return `${severity === 'refused' ? 'not read' : 'in part'}: ${what}: ${why}. ${detail}`
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}
