import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { chain, NOTHING_BEFORE } from './log.ts'
import type { Manifest, PackedClaim, PackedReport } from './pack.ts'
import type { LogRow } from './tables.ts'

/** What a check of a pack looked at, and what does not hold. */
export interface VerifiedPack {
  readonly title: string
  readonly head: string
  readonly files: number
  readonly entries: number
  readonly reports: number
  readonly claims: number
  readonly faults: readonly string[]
}

/** Checks an evidence pack by itself: each file's hash, the chain of the log, each report against its entry, each claim against its words. */
export function verifyPack(bytes: Uint8Array): VerifiedPack {
  const faults: string[] = []
  const files = open(bytes, faults)
  const read = <T>(path: string, empty: T): T => parse(files[path], { path, empty, faults })
  const manifest = read<Partial<Manifest>>('manifest.json', {})
  const listed = manifest.files ?? []
  for (const { path, sha256 } of listed) {
    const file = files[path]
    if (file === undefined) faults.push(`${path} is missing.`)
    else if (hashOf(file) !== sha256) faults.push(`${path} was changed after the pack was made.`)
  }
  const known = new Set(listed.map(({ path }) => path))
  for (const path of Object.keys(files))
    if (path !== 'manifest.json' && !known.has(path)) faults.push(`${path} was put in after the pack was made.`)
  const log = textOf(files['log.jsonl']).split('\n').filter(Boolean)
  const logged = checkLog(log, manifest.head ?? '', faults)
  const reports = read<readonly PackedReport[]>('reports.json', [])
  for (const report of reports) {
    const original = files[`reports/${report.id}`]
    if (original === undefined || hashOf(original) !== report.sha256)
      faults.push(`The bytes of report ${report.id} are not those of its SHA-256.`)
    if (logged.get(report.entry) !== `${report.id} ${report.sha256}`)
      faults.push(`Report ${report.id} is not the one of entry ${report.entry} of the log.`)
    const text = files[`texts/${report.id}.txt`]
    if (report.textSha256 !== null && (text === undefined || hashOf(text) !== report.textSha256))
      faults.push(`The text of report ${report.id} is not that of its SHA-256.`)
  }
  const claims = read<readonly PackedClaim[]>('claims.json', [])
  const texts = new Map(reports.map(({ id }) => [id, textOf(files[`texts/${id}.txt`])]))
  for (const { id, report, start, end, words } of claims)
    if ((texts.get(report) ?? '').slice(start, end) !== words) faults.push(`Claim ${id} does not stand at its words.`)
  return {
    title: manifest.title ?? '',
    head: manifest.head ?? '',
    files: listed.length,
    entries: log.length,
    reports: reports.length,
    claims: claims.length,
    faults,
  }
}

function open(bytes: Uint8Array, faults: string[]): Readonly<Record<string, Uint8Array>> {
  let total = 0
  const fits = ({ originalSize }: { readonly originalSize: number }): boolean => {
    total += originalSize
    return total <= MOST_BYTES
  }
  try {
    return unzipSync(bytes, { filter: fits })
  } catch {
    faults.push('It is no evidence pack, or it is damaged.')
    return {}
  }
}

// What unpacks to more than this is no pack of ours.
const MOST_BYTES = 2 ** 30

/** Checks the chain; what the log says of each report, by its entry. */
function checkLog(lines: readonly string[], head: string, faults: string[]): ReadonlyMap<number, string> {
  const logged = new Map<number, string>()
  let previous = NOTHING_BEFORE
  for (const [at, line] of lines.entries()) {
    const row = parse<Partial<LogRow>>(Buffer.from(line), { path: `entry ${at + 1} of the log`, empty: {}, faults })
    const { seq = 0, at: when = '', who = '', kind = 'gap', body = '{}' } = row
    if (seq !== at + 1 || row.previous !== previous) faults.push(`Entry ${at + 1} of the log does not follow the one before it.`)
    if (chain({ seq, at: when, who, kind, body }, row.previous ?? '').hash !== row.hash)
      faults.push(`Entry ${at + 1} of the log was changed after it was written.`)
    if (kind === 'report') {
      const { report, sha256 } = parse<{ readonly report?: string; readonly sha256?: string }>(Buffer.from(body), {
        path: `entry ${seq}`,
        empty: {},
        faults,
      })
      logged.set(seq, `${report} ${sha256}`)
    }
    previous = row.hash ?? ''
  }
  if (previous !== head) faults.push('The log does not end at the entry that the pack names.')
  return logged
}

function parse<T>(
  bytes: Uint8Array | undefined,
  { path, empty, faults }: { readonly path: string; readonly empty: T; readonly faults: string[] },
): T {
  try {
    return JSON.parse(textOf(bytes)) as T
  } catch {
    faults.push(`${path} can't be read.`)
    return empty
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function textOf(bytes: Uint8Array | undefined): string {
  return Buffer.from(bytes ?? []).toString('utf8')
}
