export { figuresCsv } from './figures-csv.ts'
export { dossierPage } from './page/page.ts'
export { placesGeojson } from './places-geojson.ts'
