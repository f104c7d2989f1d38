/** Data files that the stages need, as bytes: who calls the pipeline reads them. Keys are file names in `data/en`. */
export type DataFiles = Readonly<Record<string, Uint8Array>>
