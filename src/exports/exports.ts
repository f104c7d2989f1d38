export { agreementDraft } from './agreement-yaml.ts'
export { figuresCsv } from './figures-csv.ts'
export { dossierPage, dossierPageParts } from './page/page.ts'
export { placesGeojson } from './places-geojson.ts'
