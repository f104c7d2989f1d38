import { parse } from 'yaml'

/** What is watched. */
export interface WatchedSource {
  readonly kind: 'feed' | 'sitemap' | 'page'
  readonly url: string
  /** The outlet's name; null lets the feed or the page tell it. */
  readonly outlet: string | null
  /** Only pages whose address holds one of these; [] takes all. */
  readonly only: readonly string[]
  /** How often it is looked at. */
  readonly everyMs: number
  /** At most so many new pages a look; the rest waits for the next. */
  readonly most: number
}

export interface SourcesFile {
  readonly sources: readonly WatchedSource[]
  /** How whoever runs this can be reached; said to every server. */
  readonly contact: string | null
  /** Least time between two requests to one host. */
  readonly restMs: number
}

/** Reads `sources.yaml`. Each fault is a sentence that says what was expected, got, and where. */
export function readSourcesFile(text: string): { readonly file: SourcesFile; readonly faults: readonly string[] } {
  const faults: string[] = []
  let value: unknown
  try {
    value = parse(text, { maxAliasCount: 100 })
  } catch (error) {
    const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    return { file: { sources: [], contact: null, restMs: REST_MS }, faults: [`It is no YAML: ${detail}`] }
  }
  const top = isFields(value) ? value : {}
  if (!isFields(value)) faults.push('It holds no fields; write "sources:" and under it a list of feeds, sitemaps and pages.')
  tellUnknown(top, ['sources', 'contact', 'every', 'rest'], { faults, where: 'at the top' })
  const every = durationOf(top.every, { faults, where: 'every' }) ?? EVERY_MS
  const rows = Array.isArray(top.sources) ? top.sources : []
  if (rows.length === 0) faults.push('It names no source under "sources:".')
  const sources = rows.flatMap((row, index) => sourceOf(row, { faults, where: `source ${index + 1}`, every }))
  const restMs = durationOf(top.rest, { faults, where: 'rest' }) ?? REST_MS
  return { file: { sources, contact: typeof top.contact === 'string' ? top.contact : null, restMs }, faults }
}

type Fields = Readonly<Record<string, unknown>>

interface Place {
  readonly faults: string[]
  readonly where: string
}

function sourceOf(row: unknown, { faults, where, every }: Place & { readonly every: number }): WatchedSource[] {
  if (!isFields(row)) {
    faults.push(`${where} is no list of fields like "feed: https://…".`)
    return []
  }
  tellUnknown(row, ['feed', 'sitemap', 'page', 'outlet', 'only', 'every', 'most'], { faults, where })
  const kinds = KINDS.filter((kind) => row[kind] !== undefined)
  const [kind] = kinds
  if (kind === undefined || kinds.length > 1) {
    faults.push(`${where} needs one of feed, sitemap, page; it has ${kinds.length === 0 ? 'none' : kinds.join(' and ')}.`)
    return []
  }
  const url = URL.parse(String(row[kind]))
  if (url === null || !/^https?:$/.test(url.protocol)) {
    faults.push(`${where}: "${String(row[kind])}" is no address; write it whole, with https://.`)
    return []
  }
  const only = (Array.isArray(row.only) ? row.only : row.only === undefined ? [] : [row.only]).map(String)
  const most = row.most === undefined ? MOST : Number(row.most)
  if (!Number.isInteger(most) || most < 1) faults.push(`${where}: most needs a whole number from 1, not "${String(row.most)}".`)
  const everyMs = durationOf(row.every, { faults, where: `${where}, every` }) ?? every
  return [
    {
      kind,
      url: url.href,
      outlet: typeof row.outlet === 'string' ? row.outlet : null,
      only,
      everyMs,
      most: Number.isInteger(most) && most > 0 ? most : MOST,
    },
  ]
}

const KINDS = ['feed', 'sitemap', 'page'] as const

function tellUnknown(fields: Fields, known: readonly string[], { faults, where }: Place): void {
  for (const name of Object.keys(fields)) if (!known.includes(name)) faults.push(`"${name}" ${where} is none of ${known.join(', ')}.`)
}

/** `90s`, `15m`, `6h`, `1d`; null where nothing is given. */
function durationOf(value: unknown, { faults, where }: Place): number | null {
  if (value === undefined) return null
  const [, number, unit = ''] = /^(\d{1,6})\s*([smhd])$/.exec(String(value)) ?? []
  if (number !== undefined) return Number(number) * (UNITS[unit] ?? 0)
  faults.push(`${where}: "${String(value)}" is no time; write it like 90s, 15m, 6h or 1d.`)
  return null
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }
const EVERY_MS = 900_000
const REST_MS = 2000
const MOST = 200
