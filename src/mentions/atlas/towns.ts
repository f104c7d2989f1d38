import type { DataFiles } from '../../model/knowledge.ts'
import type { Box, Town } from '../../model/map.ts'
import { decodeUtf8 } from '../../model/utf8.ts'
import { KINDS, readAtlas } from './format.ts'

/** At most so many towns of the gazetteer in a box, the most populous first; none where the gazetteer is not at hand. */
export function findTowns(files: DataFiles, { west, south, east, north }: Box, most: number): Town[] {
  const bytes = files['atlas.bin']
  const tables = bytes === undefined ? null : readAtlas(bytes)
  if (tables === null) return []
  const settlement = KINDS.indexOf('settlement')
  const rows: number[] = []
  for (let row = 0; row < tables.count; row++) {
    const lat = (tables.lats[row] ?? 0) / 1e5
    const lon = (tables.lons[row] ?? 0) / 1e5
    if (lat >= south && lat <= north && lon >= west && lon <= east && tables.kinds[row] === settlement) rows.push(row)
  }
  return rows
    .toSorted((a, b) => (tables.populations[b] ?? 0) - (tables.populations[a] ?? 0) || a - b)
    .slice(0, most)
    .map((row) => ({
      name: decodeUtf8(tables.names.subarray(tables.nameStarts[row], tables.nameStarts[row + 1])),
      lat: (tables.lats[row] ?? 0) / 1e5,
      lon: (tables.lons[row] ?? 0) / 1e5,
      population: tables.populations[row] ?? 0,
    }))
}
