import type { IncidentsView } from '../../model/map.ts'
import type { DossierPage, PageCounts } from '../../model/page.ts'
import { agreementsMarkup, breachesMarkup } from './agreed.ts'
import { countsMarkup } from './counts.ts'
import { type Html, html } from './html.ts'
import { incidentsParts } from './incidents.ts'
import { patrolsMarkup } from './patrols.ts'
import { gapsMarkup, reportsMarkup } from './reports.ts'
import { talliesParts } from './tallies.ts'
import { matrixMarkup, speakersMarkup, wordingMarkup } from './voices.ts'

export interface Section {
  readonly id: string
  readonly heading: string
  readonly note: string | number | null
  /** Made when its turn comes, so that a large page is never held whole. */
  readonly body: () => Iterable<Html>
}

/** The page from the answer down to the machinery; what a set of reports lacks is left out. */
export function sectionsOf(page: DossierPage): Section[] {
  const { tallies, agreements, breaches, incidents, perDay, patrols, speakers, matrix, wording, reports, gaps } = page
  const rows = tallies.reduce((sum, { rows }) => sum + rows.length, 0)
  const none = html`<p>No report counts anything that could be told.</p>`
  const all: readonly (Section & { readonly shown: boolean })[] = [
    {
      id: 'counts',
      heading: 'What they count',
      note: rows > 0 ? statusWords(page.counts) : null,
      shown: true,
      body: () => (rows > 0 ? talliesParts(tallies) : [none]),
    },
    { id: 'agreed', heading: 'What was agreed', note: null, shown: agreements.length > 0, body: () => [agreementsMarkup(agreements)] },
    {
      id: 'incidents',
      heading: 'What is said to have happened',
      note: countOf(incidents),
      shown: countOf(incidents) > 0,
      body: () => incidentsParts(incidents, page.days),
    },
    {
      id: 'alleged',
      heading: 'What is alleged',
      note: 'alleged, not found',
      shown: breaches.accusations.length + breaches.allegations.length > 0,
      body: () => [breachesMarkup(breaches)],
    },
    {
      id: 'per-day',
      heading: 'Day by day',
      note: 'each side’s count beside the other’s',
      shown: perDay !== null,
      body: () => (perDay === null ? [] : [countsMarkup(perDay)]),
    },
    { id: 'patrols', heading: 'Patrols', note: null, shown: patrols.length > 0, body: () => [patrolsMarkup(patrols)] },
    { id: 'said', heading: 'Who said what', note: null, shown: speakers.length > 0, body: () => [speakersMarkup(speakers)] },
    {
      id: 'outlets',
      heading: 'Who reports what',
      note: 'copies in grey',
      shown: matrix.rows.length > 0,
      body: () => [matrixMarkup(matrix)],
    },
    { id: 'words', heading: 'How they name it', note: null, shown: wording.length > 0, body: () => [wordingMarkup(wording)] },
    { id: 'reports', heading: 'The reports', note: null, shown: reports.length > 0, body: () => [reportsMarkup(reports)] },
    { id: 'gaps', heading: 'What was not read', note: null, shown: true, body: () => [gapsMarkup(gaps)] },
  ]
  return all.filter(({ shown }) => shown)
}

function countOf({ rows, before, undated }: IncidentsView): number {
  return rows.length + before.length + undated.length
}

function statusWords({ tallies }: PageCounts): string {
  const all = Object.values(tallies).reduce((sum, n) => sum + n, 0)
  const parts = [
    [tallies.disputed, 'disputed'],
    [tallies.updated, 'updated'],
    [tallies.agreed, 'agreed'],
    [tallies.single, 'by one originator'],
  ] as const
  if (tallies.single === all) return `${all} by one originator`
  return `${all}: ${parts
    .filter(([n]) => n > 0)
    .map(([n, word]) => `${n} ${word}`)
    .join(', ')}`
}
