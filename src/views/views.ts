import type { DossierWithTexts } from '../model/dossier.ts'
import type { MapGround } from '../model/map.ts'
import type { DossierPage } from '../model/page.ts'
import { showAgreements } from './agreed.ts'
import { showBreaches } from './breaches.ts'
import { showCards } from './cards.ts'
import { showDayCounts } from './day-counts.ts'
import { showDays } from './days.ts'
import { showIncidents } from './incidents.ts'
import { showLede } from './lede.ts'
import { NO_GROUND, showMap } from './map.ts'
import { showMatrix } from './matrix.ts'
import { showNaming } from './naming.ts'
import { showPatrols } from './patrols.ts'
import { showReports } from './reports.ts'
import { openShelf } from './shelf.ts'
import { showSpeakers } from './speakers.ts'
import { showBrief, showCounts } from './summary.ts'
import { showTallies } from './tallies.ts'
import { showTexts } from './texts.ts'

export { termName } from './agreed.ts'
export { compareDossiers } from './compare.ts'
export { type MapWindow, seatNames, wholeWindow } from './map/names.ts'
export { cutParagraphs, cutPieces, keepsLines, type Mark } from './pieces.ts'

/** The dossier as the page shows it; without a ground its map has no land. */
export function showDossier(data: DossierWithTexts, ground: MapGround = NO_GROUND): DossierPage {
  const shelf = openShelf(data)
  const tallies = showTallies(shelf)
  const { cards, groups } = showCards(shelf)
  const incidents = showIncidents(shelf)
  return {
    title: data.dossier.title,
    version: data.dossier.version,
    counts: showCounts(shelf),
    brief: showBrief(shelf, tallies),
    tallies,
    agreements: showAgreements(shelf),
    breaches: showBreaches(shelf),
    lede: showLede(shelf, incidents),
    map: showMap(shelf, incidents, ground),
    days: showDays(shelf, [...incidents.before, ...incidents.rows]),
    incidents,
    perDay: showDayCounts(shelf),
    patrols: showPatrols(shelf),
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
