import type { Figure } from '../model/claim.ts'
import type { DossierWithTexts } from '../model/dossier.ts'

/** A row a figure with its sentence (RFC 4180: CRLF, quotes doubled), with a byte order mark so that Excel reads UTF-8. */
export function figuresCsv({ dossier, documents }: DossierWithTexts): string {
  const texts = new Map(documents.map(({ id, text }) => [id, text]))
  const reports = new Map(dossier.reports.map((report) => [report.id, report]))
  const tallies = new Map(dossier.tallies.flatMap((tally) => tally.figures.map((figure) => [figure, tally] as const)))
  const rows = dossier.figures.map((figure) => {
    const report = reports.get(figure.report)
    const tally = tallies.get(figure.id)
    const { id, text, measure, low, high, about, scope, from, to, stance, partOf, start, end, rule } = figure
    return [
      ...[
        id,
        figure.report,
        report?.outlet,
        report?.published,
        report?.copyOf,
        report?.url,
        measure,
        text,
        low,
        high,
        about ? 'yes' : 'no',
      ],
      ...[figure.class, names(figure.party), figure.who, figure.object, scope, from, to, names(figure.place), names(figure.agent)],
      ...[names(figure.attribution), stance, partOf, tally?.id, tally?.title, tally?.status, sentenceOf(figure, texts), start, end, rule],
    ]
  })
  return `\uFEFF${[COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

function sentenceOf({ report, sentence }: Figure, texts: ReadonlyMap<string, string>): string {
  return (texts.get(report) ?? '').slice(sentence.start, sentence.end).replaceAll(/\s+/g, ' ').trim()
}

function names(list: readonly string[]): string | null {
  return list[0] ?? null
}

/** A spreadsheet runs a cell that begins with one of = + - @ as a formula: an apostrophe before it keeps it text. */
function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[\s\0]*[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const COLUMNS = [
  ...['id', 'report', 'outlet', 'published', 'copy_of', 'url', 'measure', 'words', 'low', 'high', 'about'],
  ...['class', 'party', 'who', 'object', 'scope', 'from', 'to', 'place', 'agent'],
  ...['attribution', 'stance', 'part_of', 'tally', 'tally_title', 'tally_status', 'sentence', 'start', 'end', 'rule'],
]
