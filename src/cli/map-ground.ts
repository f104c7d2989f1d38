import { existsSync, readFileSync } from 'node:fs'
import type { DataFiles } from '../model/knowledge.ts'
import type { MapGround } from '../model/map.ts'
import { packagePath } from '../package.ts'
import { findTowns } from '../pipeline.ts'

/** What maps are drawn upon, read from the package when a map asks for it. */
export function openMapGround(): MapGround {
  const outlines = packagePath('data/maps/outlines.bin')
  let files: DataFiles | null = null
  return {
    outlines: existsSync(outlines) ? readFileSync(outlines) : null,
    towns: (box, most) => {
      files ??= readAtlasFile()
      return findTowns(files, box, most)
    },
  }
}

function readAtlasFile(): DataFiles {
  const file = packagePath('data/en/atlas.bin')
  return existsSync(file) ? { 'atlas.bin': readFileSync(file) } : {}
}
