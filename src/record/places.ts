import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { appendEntry } from './log.ts'
import type { OpenRecord } from './open.ts'
import type { Tables } from './tables.ts'

/** A file of the user's own places. */
export interface PlacesFile {
  readonly file: string
  /** GeoJSON or CSV. */
  readonly text: string
}

/** The user's own places that hold for the whole record, in the order given in. */
export async function ownPlaces({ tables }: OpenRecord): Promise<PlacesFile[]> {
  return (await placesEntries(tables)).map(({ file, text }) => ({ file, text }))
}

/** Keeps a file of places; one with the same bytes is kept once. Whether it was new: then reports that were read before want a `truce rebuild`. */
export async function keepPlaces(record: OpenRecord, { file, text }: PlacesFile, who: string): Promise<boolean> {
  const sha256 = createHash('sha256').update(text).digest('hex')
  return record.write(async (tables) => {
    if ((await placesEntries(tables)).some((known) => known.sha256 === sha256)) return false
    await appendEntry(tables, { at: record.now(), who, kind: 'places', body: { file, sha256, text } })
    return true
  })
}

async function placesEntries(tables: Kysely<Tables>): Promise<(PlacesFile & { readonly sha256: string })[]> {
  const rows = await tables.selectFrom('log').select('body').where('kind', '=', 'places').orderBy('seq').execute()
  return rows.map(({ body }) => JSON.parse(body) as PlacesFile & { readonly sha256: string })
}
