import type { DossierWithTexts } from '../model/dossier.ts'
import type { DossierPage, PageAssets } from '../model/page.ts'

/** The whole page as one HTML file that asks for nothing outside itself. */
export function dossierPage(_page: DossierPage, _assets: PageAssets): string {
  return ''
}

/** A row a figure with its sentence. */
export function figuresCsv(_data: DossierWithTexts): string {
  return ''
}

/** Places that claims name (RFC 7946). */
export function placesGeojson(_data: DossierWithTexts): string {
  return ''
}
