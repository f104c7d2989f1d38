import { createHash } from 'node:crypto'
import type { Gap } from '../model/gap.ts'
import type { ReportFormat } from '../model/report.ts'
import { type AddressRow, addressesOf, noteAddresses, type OpenRecord } from '../record/record.ts'
import {
  type Entry,
  type Failure,
  type Fetched,
  type Page,
  type Polite,
  readFeed,
  readSitemap,
  type WatchedSource,
} from '../sources/web.ts'
import { type Incoming, type Intake, intake } from './intake.ts'

export interface Watch extends Intake {
  readonly polite: Polite
  /** Milliseconds since 1970. */
  readonly clock: () => number
  readonly onFailure: (gap: Gap) => void
}

/** Looks at each source that is due and takes in what is new; when the next one is due, on the clock. */
export async function lookAround(record: OpenRecord, sources: readonly WatchedSource[], watch: Watch): Promise<number> {
  const known = await addressesOf(
    record,
    sources.map(({ url }) => url),
  )
  const waiting = sources.filter(({ url }) => !isDue(known.get(url), watch))
  const due = sources.filter((source) => !waiting.includes(source))
  const later = waiting.map(({ url }) => Date.parse(known.get(url)?.due ?? ''))
  const serve = async (): Promise<void> => {
    for (let source = due.shift(); source !== undefined; source = due.shift())
      later.push(await look(record, { source, before: known.get(source.url) ?? null }, watch))
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, serve))
  return Math.min(...later)
}

// Sources of one host still wait for each other.
const SIDE_BY_SIDE = 4

function isDue(row: AddressRow | undefined, { clock }: Watch): boolean {
  return row?.due == null || Date.parse(row.due) <= clock()
}

interface Looked {
  readonly source: WatchedSource
  readonly before: AddressRow | null
}

async function look(record: OpenRecord, { source, before }: Looked, watch: Watch): Promise<number> {
  const fetched = await watch.polite.get(source.url, before === null ? NO_CONDITIONS : { etag: before.etag, modified: before.modified })
  const notes: AddressRow[] = []
  await intake(record, newsOf(record, { source, fetched, notes }, watch), watch)
  const failures = fetched.kind === 'failed' ? (before?.failures ?? 0) + 1 : 0
  // Twice as long after each failure in a row.
  const wait =
    failures === 0
      ? source.everyMs
      : Math.max(
          Math.min(source.everyMs * 2 ** (failures - 1), DAY_MS),
          fetched.kind === 'failed' ? (fetched.failure.retryAfterMs ?? 0) : 0,
        )
  const dueAt = watch.clock() + wait
  const conditions = fetched.kind === 'got' ? fetched.page.conditions : (before ?? NO_CONDITIONS)
  const had = fetched.kind === 'failed' ? (before?.fetched ?? null) : iso(watch.clock())
  await noteAddresses(record, [...notes, { url: source.url, version: null, ...pick(conditions), fetched: had, due: iso(dueAt), failures }])
  return dueAt
}

const NO_CONDITIONS = { etag: null, modified: null }
const DAY_MS = 86_400_000

function pick({ etag, modified }: { readonly etag: string | null; readonly modified: string | null }) {
  return { etag, modified }
}

interface News {
  readonly source: WatchedSource
  readonly fetched: Fetched
  /** What is to be noted of the pages once they are kept. */
  readonly notes: AddressRow[]
}

async function* newsOf(record: OpenRecord, { source, fetched, notes }: News, watch: Watch): AsyncGenerator<Incoming> {
  if (fetched.kind === 'unchanged') return
  if (fetched.kind === 'failed') return yield tellFailure(source.url, fetched.failure, watch)
  if (source.kind === 'page')
    return yield toReport(
      fetched.page,
      { url: source.url, title: null, published: null, version: null, originator: null, author: null },
      source.outlet,
    )
  const listed = await listing(fetched.page, source, watch)
  if (listed === null)
    return yield tellFailure(source.url, { why: 'not found', detail: `It is no ${source.kind}.`, retryAfterMs: null }, watch)
  for (const { url, failure } of listed.failures) yield tellFailure(url, failure, watch)
  const known = await addressesOf(
    record,
    listed.entries.map(({ url }) => url),
  )
  const fresh = listed.entries.filter(({ url, version }) => {
    const row = known.get(url)
    return (row === undefined || row.version !== version) && (source.only.length === 0 || source.only.some((part) => url.includes(part)))
  })
  for (const entry of fresh.slice(0, source.most)) {
    const page = await watch.polite.get(entry.url)
    if (page.kind === 'got') yield toReport(page.page, entry, source.outlet ?? listed.title)
    else if (page.kind === 'failed') yield tellFailure(entry.url, page.failure, watch)
    // What may come right by itself is tried again at the next look.
    if (page.kind !== 'failed' || !PASSING.has(page.failure.why))
      notes.push({ url: entry.url, version: entry.version, ...NO_CONDITIONS, fetched: iso(watch.clock()), due: null, failures: 0 })
  }
}

const PASSING: ReadonlySet<Failure['why']> = new Set(['busy', 'not reached', 'too slow'])

interface Listing {
  readonly title: string | null
  readonly entries: readonly Entry[]
  readonly failures: readonly { readonly url: string; readonly failure: Failure }[]
}

/** What a feed, or a sitemap with those that it names, lists; null for neither. */
async function listing(page: Page, { kind }: WatchedSource, { polite }: Watch): Promise<Listing | null> {
  if (kind === 'feed') {
    const feed = readFeed(textOf(page), page.url)
    return feed === null ? null : { ...feed, failures: [] }
  }
  const entries: Entry[] = []
  const failures: { readonly url: string; readonly failure: Failure }[] = []
  const open: { readonly page: Page; readonly depth: number }[] = [{ page, depth: 0 }]
  const seen = new Set([page.url])
  let isSitemap = false
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const sitemap = readSitemap(textOf(next.page), next.page.url)
    if (sitemap === null) continue
    isSitemap = true
    entries.push(...sitemap.entries)
    if (next.depth >= DEEPEST) continue
    for (const url of sitemap.sitemaps) {
      if (seen.has(url) || seen.size > MOST_SITEMAPS) continue
      seen.add(url)
      const fetched = await polite.get(url)
      if (fetched.kind === 'got') open.push({ page: fetched.page, depth: next.depth + 1 })
      else if (fetched.kind === 'failed') failures.push({ url, failure: fetched.failure })
    }
  }
  // The latest first: a sitemap lists a whole site, and what is new is wanted.
  entries.sort((a, b) => ((b.version ?? '') < (a.version ?? '') ? -1 : (b.version ?? '') > (a.version ?? '') ? 1 : 0))
  return isSitemap ? { title: null, entries, failures } : null
}

const DEEPEST = 2
const MOST_SITEMAPS = 50

function toReport({ bytes, type }: Page, { url, title, published, originator, author }: Entry, outlet: string | null): Incoming {
  const told = { title, published, originator, author, outlet }
  const metadata = { url, ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null)) }
  const format: ReportFormat =
    type === 'application/pdf' ? 'pdf' : type === 'text/plain' ? 'text' : type === 'text/markdown' ? 'markdown' : 'html'
  return { report: { file: url, format, bytes, sha256: createHash('sha256').update(bytes).digest('hex'), metadata } }
}

function tellFailure(url: string, { detail }: Failure, { onFailure }: Watch): Incoming {
  const gap: Gap = { report: null, what: url, why: 'not fetched', detail, severity: 'refused' }
  onFailure(gap)
  return { gap }
}

// The declaration of an XML file seldom names another encoding, and then its addresses are ASCII all the same.
function textOf({ bytes }: Page): string {
  return new TextDecoder().decode(bytes)
}

function iso(time: number): string {
  return new Date(time).toISOString()
}
