import { stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { readAll } from '../crew/crew.ts'
import type { DossierWithTexts } from '../model/dossier.ts'
import { version } from '../package.ts'
import { makeDossier } from '../pipeline.ts'
import { type Found, findSources } from '../sources/sources.ts'
import { EXIT, WrongUse } from './exit.ts'
import { keepMemorySmall } from './memory.ts'
import { openInBrowser } from './open.ts'
import { type Format, prepareFolder, writeOutputs } from './outputs.ts'
import { ownAgreements, ownPlaces } from './own-files.ts'
import { makeProgress } from './progress.ts'
import { gapLines, summaryOf } from './summary.ts'

export interface ReadOptions {
  readonly out: string
  readonly formats: readonly Format[]
  readonly places: readonly string[]
  readonly agreement: readonly string[]
  readonly title?: string
  readonly mentions?: boolean
  readonly open?: boolean
  readonly quiet?: boolean
  readonly strict?: boolean
  readonly workers?: number
}

/** Reads the reports under the paths and writes the dossier; the exit code. */
export async function readReports(paths: readonly string[], options: ReadOptions): Promise<number> {
  await refuseMissing([...paths.filter((path) => path !== '-'), ...options.places, ...options.agreement])
  await prepareFolder(options.out)
  const tell = options.quiet ? () => undefined : (line: string) => void process.stderr.write(`${line}\n`)
  const found = await findSources(paths, { places: options.places, agreements: options.agreement })
  for (const note of found.notes) tell(`note: ${note}`)
  const data = await readFound(found, paths, options)
  const { documents, dossier } = data
  for (const line of gapLines(dossier.gaps)) tell(line)
  if (documents.length === 0) {
    process.stderr.write(`truce: ${nothingRead(found, paths)}\n`)
    return EXIT.nothingRead
  }
  await writeOutputs(data, options)
  if (!options.quiet) process.stdout.write(`${summaryOf(dossier)}; ${firstFile(options)}\n`)
  if (options.open) await showPage(options, tell)
  return options.strict && dossier.gaps.some(({ severity }) => severity !== 'note') ? EXIT.gaps : EXIT.done
}

async function readFound(found: Found, paths: readonly string[], options: ReadOptions): Promise<DossierWithTexts> {
  if (found.sources.length > MANY) keepMemorySmall()
  const { places, shapes, gaps } = ownPlaces(found)
  const agreed = await ownAgreements(found, { places, shapes })
  const progress = makeProgress(found.sources.length, options.quiet ? null : process.stderr)
  const outcomes = await readAll(found.sources, {
    places,
    workers: options.workers ?? null,
    mentions: options.mentions ? 'kept' : 'left out',
    onRead: progress.advance,
  })
  progress.close()
  return makeDossier(outcomes, {
    version: version(),
    title: options.title ?? titleOf(paths),
    gaps: [...found.gaps, ...gaps, ...agreed.gaps],
    accords: agreed.accords,
    mentions: options.mentions ? 'kept' : 'left out',
  })
}

// Under so many, memory stays far below its budget by itself.
const MANY = 200

export async function refuseMissing(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const isThere = await stat(path).then(
      () => true,
      () => false,
    )
    if (!isThere) throw new WrongUse(`there is no file or folder "${path}"; check the path (this folder is ${process.cwd()}).`)
  }
}

function nothingRead(found: Found, paths: readonly string[]): string {
  if (found.sources.length === 0) return `no report was found in ${paths.join(', ')}; give text, Markdown, HTML or PDF files.`
  return found.sources.length === 1
    ? 'the report could not be read; the line above says why.'
    : `none of ${found.sources.length} reports could be read.`
}

/** A folder's name as a title: "idlib-aftermath-2020" is "Idlib aftermath 2020". */
function titleOf(paths: readonly string[]): string {
  const [path = '-'] = paths
  if (paths.length > 1 || path === '-') return 'Dossier'
  const name = basename(resolve(path))
    .replace(/\.[a-z0-9]{1,8}$/i, '')
    .replace(/[-_]+/g, ' ')
    .trim()
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function firstFile({ out, formats }: ReadOptions): string {
  const [format = 'json'] = formats
  return join(
    out,
    format === 'html' ? 'dossier.html' : format === 'json' ? 'dossier.json' : format === 'csv' ? 'figures.csv' : 'places.geojson',
  )
}

async function showPage({ out, formats }: ReadOptions, tell: (line: string) => void): Promise<void> {
  if (!formats.includes('html')) tell('note: there is no page to open; add html to --formats.')
  else if (!(await openInBrowser(join(out, 'dossier.html'))))
    tell(`note: no browser could be started; open ${join(out, 'dossier.html')} in one.`)
}
