import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Figures } from './figures.ts'
import { scoreDossier } from './score/score.ts'

const ROOT = join(import.meta.dirname, '..')
const SHARED = join(ROOT, '../shared')

/** Reads each gold cluster with the product as it is shipped and scores the dossier: the example's own gold, and the shared ones where they are. */
export async function evaluateClusters(): Promise<Figures> {
  const folders = [
    join(ROOT, 'examples/idlib-aftermath-2020'),
    join(ROOT, 'eval/gold/river-truce'),
    join(ROOT, 'eval/gold/jeddah-truce'),
    ...sharedClusters(),
  ]
  const figures: Record<string, number> = {}
  for (const folder of folders) {
    const name = folder.startsWith(join(ROOT, 'examples')) ? 'example' : (folder.split('/').pop() ?? '')
    const dossier = readCluster(folder)
    for (const [key, value] of Object.entries(flatten(scoreDossier(readJson(join(folder, 'gold.json')), dossier.rows)))) {
      figures[`clusters.${name}.${key}`] = value
    }
    checkAgainstShared(folder, dossier.file, figures[`clusters.${name}.figures.core.f1`] ?? 0)
    rmSync(dossier.out, { recursive: true, force: true })
  }
  return figures
}

function sharedClusters(): string[] {
  const gold = join(SHARED, 'gold')
  if (!existsSync(gold)) {
    console.log('../shared/gold is not here: only the example is scored')
    return []
  }
  return readdirSync(gold)
    .filter((name) => existsSync(join(gold, name, 'gold.json')))
    .sort()
    .map((name) => join(gold, name))
}

function readCluster(folder: string): { rows: Parameters<typeof scoreDossier>[1]; file: string; out: string } {
  const out = mkdtempSync(join(tmpdir(), 'truce-eval-'))
  execFileSync(
    process.execPath,
    [join(ROOT, 'bin/truce.js'), 'read', join(folder, 'reports'), '--out', out, '--formats', 'json', '--quiet'],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const file = join(out, 'dossier.json')
  return { rows: readJson(file), file, out }
}

/** The scorer that is shared with others must give the same; a difference is a defect of ours. */
function checkAgainstShared(folder: string, dossier: string, core: number): void {
  const scorer = join(SHARED, 'eval/score.mjs')
  if (!existsSync(scorer)) return
  const theirs = JSON.parse(execFileSync(process.execPath, [scorer, join(folder, 'gold.json'), dossier, '--json'], { encoding: 'utf8' }))
  if (Math.abs(theirs.figures.core.f1 - core) > 1e-9)
    throw new Error(`the shared scorer gives figures core ${theirs.figures.core.f1}, ours ${core}`)
}

function readJson(file: string) {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** Every number of a nested object under its path, joined by dots; counts of rows are left out. */
function flatten(value: object, prefix = ''): Record<string, number> {
  const flat: Record<string, number> = {}
  for (const [key, part] of Object.entries(value)) {
    if (typeof part === 'number') {
      if (!COUNTS.has(key)) flat[prefix + key] = part
    } else Object.assign(flat, flatten(part, `${prefix}${key}.`))
  }
  return flat
}

const COUNTS: ReadonlySet<string> = new Set(['hit', 'gold', 'found', 'ofSeveral'])
