import type { Dirent, Stats } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Gap } from '../model/gap.ts'
import type { ReportMetadata } from '../model/report.ts'
import { sentenceFor } from './failures.ts'
import { isFieldFile } from './field-logs.ts'
import { isCompanion } from './formats.ts'
import { METADATA_FILE, readMetadata } from './metadata.ts'
import { compareNames } from './names.ts'

/** What a walk has found so far. */
export interface Walk {
  readonly files: { readonly file: string; readonly path: string | null; readonly metadata: ReportMetadata; readonly size: number }[]
  /** Files of the user's own places. */
  readonly places: string[]
  /** Files of agreements. */
  readonly agreements: string[]
  readonly gaps: Gap[]
  readonly notes: string[]
}

/** A path that the user gave: a file, a folder, a case folder, or `-`. */
export async function walk(given: string, found: Walk, seen: Set<string>): Promise<void> {
  if (given === '-') {
    if (!seen.has('-')) found.files.push({ file: '-', path: null, metadata: {}, size: 0 })
    seen.add('-')
    return
  }
  const info = await stat(given).catch((error: unknown) => missing(given, sentenceFor(error)))
  if ('missing' in info) found.gaps.push(info.missing)
  else if (!info.isDirectory()) await addFile(given, info, found, seen)
  else await walkGiven(given.length > 1 ? given.replace(/\/$/, '') : given, found, seen)
}

/** The folder in which a case folder keeps its reports. */
const CASE_REPORTS = 'reports'
const CASE_PLACES: readonly string[] = ['places.json', 'places.geojson']
const CASE_AGREEMENTS: readonly string[] = ['agreement.yaml', 'agreement.yml', 'agreement.json']
const MAX_DEPTH = 64

async function walkGiven(folder: string, found: Walk, seen: Set<string>): Promise<void> {
  const names = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const present = names.filter((entry) => entry.isFile()).map((entry) => entry.name)
  const [places, agreements] = [CASE_PLACES, CASE_AGREEMENTS].map((known) => present.filter((name) => known.includes(name)))
  if (!(await isCaseFolder(folder, names))) return walkFolder(folder, 0, found, seen)
  found.places.push(...(places ?? []).map((name) => join(folder, name)))
  found.agreements.push(...(agreements ?? []).map((name) => join(folder, name)))
  const used = [CASE_REPORTS, ...(places ?? []), ...(agreements ?? [])]
  const others = names.map((entry) => entry.name).filter((name) => !used.includes(name) && !name.startsWith('.'))
  if (others.length > 0) {
    found.notes.push(
      `${folder} is a case folder: its reports are in ${folder}/${CASE_REPORTS}; not read: ${others.sort(compareNames).join(', ')}`,
    )
  }
  await walkFolder(join(folder, CASE_REPORTS), 1, found, seen)
}

async function isCaseFolder(folder: string, names: readonly Dirent[]): Promise<boolean> {
  const entry = names.find(({ name }) => name === CASE_REPORTS)
  if (entry === undefined) return false
  return entry.isDirectory() || (await stat(join(folder, CASE_REPORTS)).catch(() => null))?.isDirectory() === true
}

async function walkFolder(folder: string, depth: number, found: Walk, seen: Set<string>): Promise<void> {
  const real = await realpath(folder).catch(() => folder)
  // A folder reached twice, by a link into itself or by a path given twice, is read once.
  if (seen.has(real)) return
  seen.add(real)
  if (depth > MAX_DEPTH) {
    found.gaps.push(missing(slashed(folder), `It lies more than ${MAX_DEPTH} folders deep and was not opened.`).missing)
    return
  }
  let names: string[]
  try {
    names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort(compareNames)
  } catch (error) {
    found.gaps.push(missing(slashed(folder), sentenceFor(error)).missing)
    return
  }
  const skipped: string[] = []
  for (const name of names) {
    const path = join(folder, name)
    const info = await stat(path).catch((error: unknown) => missing(slashed(path), sentenceFor(error)))
    if ('missing' in info) found.gaps.push(info.missing)
    else if (info.isDirectory()) await walkFolder(path, depth + 1, found, seen)
    else if (isCompanion(name) && !(await isFieldFile(path))) skipped.push(...(name === METADATA_FILE ? [] : [name]))
    else if (!info.isFile()) found.gaps.push(missing(slashed(path), 'It is no ordinary file (a pipe, socket or device).').missing)
    else await addFile(path, info, found, seen)
  }
  if (skipped.length > 0) found.notes.push(`not taken for reports in ${slashed(folder)}: ${skipped.join(', ')}`)
}

async function addFile(path: string, info: Stats, found: Walk, seen: Set<string>): Promise<void> {
  const real = info.isFile() ? await realpath(path).catch(() => path) : path
  if (seen.has(real)) return
  seen.add(real)
  if (isCompanion(path) && !(await isFieldFile(path))) {
    found.gaps.push({ ...missing(slashed(path), NO_REPORT).missing, why: 'unknown format' })
    return
  }
  const { metadata, gaps } = await readMetadata(dirname(path), seen)
  found.gaps.push(...gaps)
  found.files.push({ file: slashed(path), path, metadata: metadata.get(basename(path)) ?? {}, size: info.size })
}

function missing(what: string, detail: string): { readonly missing: Gap } {
  return { missing: { report: null, what, why: 'unreadable', detail, severity: 'refused' } }
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/')
}

const NO_REPORT = 'It is neither text, Markdown, HTML, PDF nor a field log (CSV with the columns time, post, what).'
