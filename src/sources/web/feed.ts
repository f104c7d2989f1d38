import { parseFeed } from 'feedsmith'

/** One thing that a feed or a sitemap lists. */
export interface Entry {
  readonly url: string
  readonly title: string | null
  /** ISO instant or date; null where none is told. */
  readonly published: string | null
  /** What changes when the page does: its date of change, else its date. */
  readonly version: string | null
  /** Whose text it is, by the feed's `source`. */
  readonly originator: string | null
  readonly author: string | null
}

/** What a feed is called and what it lists. */
export interface Feed {
  readonly title: string | null
  readonly entries: readonly Entry[]
}

/** Reads RSS, RDF, Atom or JSON Feed; null for what is none of them. Addresses are made whole by the feed's own. */
export function readFeed(text: string, base: string): Feed | null {
  try {
    const parsed = parseFeed(text)
    return READERS[parsed.format](parsed.feed as never, base)
  } catch {
    return null
  }
}

type Loose = Readonly<Record<string, unknown>>

const READERS: Readonly<Record<'rss' | 'rdf' | 'atom' | 'json', (feed: Loose, base: string) => Feed>> = {
  rss: (feed, base) => ({ title: textOf(feed.title), entries: listOf(feed.items).flatMap((item) => rssEntry(item, base)) }),
  rdf: (feed, base) => ({ title: textOf(feed.title), entries: listOf(feed.items).flatMap((item) => rssEntry(item, base)) }),
  atom: (feed, base) => ({ title: textOf(feed.title), entries: listOf(feed.entries).flatMap((entry) => atomEntry(entry, base)) }),
  json: (feed, base) => ({ title: textOf(feed.title), entries: listOf(feed.items).flatMap((item) => jsonEntry(item, base)) }),
}

function rssEntry(item: Loose, base: string): Entry[] {
  const guid = looseOf(item.guid)
  const link = textOf(item.link) ?? (guid.isPermaLink === false ? null : textOf(guid.value))
  const dc = looseOf(item.dc)
  const published = dateOf(textOf(item.pubDate) ?? textOf(dc.date) ?? textOf(listText(dc.dates)))
  return entryOf(link, base, {
    title: textOf(item.title),
    published,
    version: published,
    originator: textOf(looseOf(item.source).title),
    author: listText(dc.creators) ?? textOf(dc.creator) ?? null,
  })
}

function atomEntry(entry: Loose, base: string): Entry[] {
  const links = listOf(entry.links)
  const link = links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0]
  const [published, updated] = [dateOf(textOf(entry.published)), dateOf(textOf(entry.updated))]
  return entryOf(textOf(link?.href), base, {
    title: textOf(entry.title),
    published: published ?? updated,
    version: updated ?? published,
    originator: textOf(looseOf(entry.source).title),
    author: textOf(listOf(entry.authors)[0]?.name),
  })
}

// A JSON Feed has no element of its own for it; one that links elsewhere tells of another's text, not whose.
function jsonEntry(item: Loose, base: string): Entry[] {
  const [published, modified] = [dateOf(textOf(item.date_published)), dateOf(textOf(item.date_modified))]
  const source = looseOf(item._source ?? item.source)
  return entryOf(textOf(item.url) ?? textOf(item.external_url), base, {
    title: textOf(item.title),
    published,
    version: modified ?? published,
    originator: textOf(source.title ?? source.name),
    author: textOf(listOf(item.authors)[0]?.name),
  })
}

function entryOf(link: string | null, base: string, rest: Omit<Entry, 'url'>): Entry[] {
  const url = link === null ? null : URL.parse(link, base)
  if (url === null || !/^https?:$/.test(url.protocol)) return []
  url.hash = ''
  return [{ url: url.href, ...rest }]
}

/** A date of RFC 822 or ISO 8601 as an ISO instant; null for what is none. */
function dateOf(text: string | null): string | null {
  if (text === null) return null
  const time = Date.parse(text)
  return Number.isNaN(time) ? null : new Date(time).toISOString().replace('.000Z', 'Z')
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.replace(/\s+/g, ' ').trim().slice(0, MOST_CHARACTERS)
  return typeof value === 'object' && value !== null && 'value' in value ? textOf(value.value) : null
}

function listText(value: unknown): string | null {
  return Array.isArray(value) ? textOf(value[0]) : null
}

function listOf(value: unknown): readonly Loose[] {
  return Array.isArray(value) ? value.slice(0, MOST_ENTRIES).filter((one): one is Loose => typeof one === 'object' && one !== null) : []
}

function looseOf(value: unknown): Loose {
  return typeof value === 'object' && value !== null ? (value as Loose) : {}
}

const MOST_CHARACTERS = 2000
const MOST_ENTRIES = 5000
