import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Dossier } from '../model/dossier.ts'
import { WrongUse } from './exit.ts'

/** Reads a dossier that `truce read` wrote: dossier.json, or the folder that holds it. */
export async function openDossier(path: string): Promise<Dossier> {
  const dossier = await readJson(path)
  const missing = LISTS.find((list) => !Array.isArray((dossier as Record<string, unknown> | null)?.[list]))
  if (missing !== undefined)
    throw new WrongUse(`"${path}" is no dossier: it has no list "${missing}"; give a dossier.json that truce read wrote.`)
  return dossier as Dossier
}

const LISTS = ['reports', 'figures', 'tallies', 'incidents', 'terms'] as const

async function readJson(path: string): Promise<unknown> {
  try {
    const file = (await stat(path)).isDirectory() ? join(path, 'dossier.json') : path
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    const why = error instanceof SyntaxError ? 'it is no JSON' : 'it is not there or can not be read'
    throw new WrongUse(`"${path}" is no dossier: ${why}; give a dossier.json that truce read wrote, or its folder.`)
  }
}
