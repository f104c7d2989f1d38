import type { DossierWithTexts } from '../model/dossier.ts'
import type { DossierPage } from '../model/page.ts'

/** The dossier as the page shows it. */
export function showDossier(_data: DossierWithTexts): DossierPage {
  return { title: _data.dossier.title } as DossierPage
}
