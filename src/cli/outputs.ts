import { access, constants, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DossierWithTexts } from '../model/dossier.ts'
import { WrongUse } from './exit.ts'
import { jsonLines } from './json-lines.ts'

export const FORMATS = ['html', 'json', 'csv', 'geojson'] as const
export type Format = (typeof FORMATS)[number]

/** Makes the folder, or says in one sentence why it can't be written. */
export async function prepareFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
  } catch {
    throw new WrongUse(`"${folder}" can't be written; choose another folder with --out.`)
  }
}

/** Writes the dossier in each format asked for. */
export async function writeOutputs(
  data: DossierWithTexts,
  { out, formats }: { readonly out: string; readonly formats: readonly Format[] },
): Promise<void> {
  for (const format of formats) {
    const { file, make } = OUTPUTS[format]
    await writeFile(join(out, file), await make(data))
  }
}

interface Output {
  readonly file: string
  readonly make: (data: DossierWithTexts) => string | Iterable<string> | Promise<string | Iterable<string>>
}

const OUTPUTS: Readonly<Record<Format, Output>> = {
  html: { file: 'dossier.html', make: makePage },
  json: { file: 'dossier.json', make: ({ dossier }) => jsonLines(dossier) },
  csv: { file: 'figures.csv', make: async (data) => (await import('../exports/exports.ts')).figuresCsv(data) },
  geojson: { file: 'places.geojson', make: async (data) => (await import('../exports/exports.ts')).placesGeojson(data) },
}

async function makePage(data: DossierWithTexts): Promise<Iterable<string>> {
  const [{ dossierPageParts }, { showDossier }, { readPageAssets }, { openMapGround }] = await Promise.all([
    import('../exports/exports.ts'),
    import('../views/views.ts'),
    import('./page-assets.ts'),
    import('./map-ground.ts'),
  ])
  return dossierPageParts(showDossier(data, openMapGround()), readPageAssets())
}
