import type { DossierWithTexts } from '../model/dossier.ts'
import type { DossierPage } from '../model/page.ts'
import { showAgreements } from './agreed.ts'
import { showBreaches } from './breaches.ts'
import { showCards } from './cards.ts'
import { showMatrix } from './matrix.ts'
import { showNaming } from './naming.ts'
import { showReports } from './reports.ts'
import { openShelf } from './shelf.ts'
import { showSpeakers } from './speakers.ts'
import { showBrief, showCounts } from './summary.ts'
import { showTallies } from './tallies.ts'
import { showTexts } from './texts.ts'
import { showTimeline } from './timeline.ts'

export { compareDossiers } from './compare.ts'
export { cutParagraphs, cutPieces, keepsLines, type Mark } from './pieces.ts'

/** The dossier as the page shows it. */
export function showDossier(data: DossierWithTexts): DossierPage {
  const shelf = openShelf(data)
  const tallies = showTallies(shelf)
  const { cards, groups } = showCards(shelf)
  return {
    title: data.dossier.title,
    version: data.dossier.version,
    counts: showCounts(shelf),
    brief: showBrief(shelf, tallies),
    tallies,
    agreements: showAgreements(shelf),
    breaches: showBreaches(shelf),
    timeline: showTimeline(shelf),
    speakers: showSpeakers(shelf),
    matrix: showMatrix(shelf),
    wording: showNaming(shelf),
    reports: showReports(shelf),
    gaps: data.dossier.gaps,
    texts: showTexts(shelf, cards),
    cards,
    groups,
  }
}
