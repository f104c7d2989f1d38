import type { Entry } from './feed.ts'

/** What a sitemap lists: pages, or further sitemaps. */
export interface Sitemap {
  readonly entries: readonly Entry[]
  readonly sitemaps: readonly string[]
}

/** Reads a sitemap or an index of sitemaps (sitemaps.org, with Google's news fields); null for what is none. In time of its length. */
export function readSitemap(text: string, base: string): Sitemap | null {
  if (!/<(?:[a-z]+:)?(?:urlset|sitemapindex)[\s>]/i.test(text.slice(0, 20_000))) return null
  const entries = elements(text, 'url').flatMap((inner): Entry[] => {
    const url = addressIn(inner, base)
    const published = dateIn(inner, 'publication_date')
    const changed = dateIn(inner, 'lastmod')
    return url === null
      ? []
      : [{ url, title: textIn(inner, 'title'), published, version: changed ?? published, originator: null, author: null }]
  })
  return { entries, sitemaps: elements(text, 'sitemap').flatMap((inner) => addressIn(inner, base) ?? []) }
}

/** The insides of all elements of a name, whatever their prefix; none of ours holds one of its own name. */
function elements(text: string, name: string): string[] {
  const found: string[] = []
  const open = new RegExp(`<(?:[a-z]+:)?${name}(?:\\s[^<>]{0,500})?>`, 'gi')
  for (let match = open.exec(text); match !== null && found.length < MOST; match = open.exec(text)) {
    const prefix = /^<([a-z]+:)?/i.exec(match[0])?.[1] ?? ''
    const end = text.indexOf(`</${prefix}${name}>`, open.lastIndex)
    if (end < 0) break
    found.push(text.slice(open.lastIndex, end))
    open.lastIndex = end
  }
  return found
}

function textIn(text: string, name: string): string | null {
  const inner = elements(text, name)[0]
    ?.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, '')
    .trim()
  return inner === undefined || inner === ''
    ? null
    : inner.replace(/&(amp|lt|gt|quot|apos|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
}

function addressIn(text: string, base: string): string | null {
  const url = URL.parse(textIn(text, 'loc') ?? 'x:', base)
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null
}

function dateIn(text: string, name: string): string | null {
  const date = textIn(text, name)
  return date !== null && /^\d{4}-\d\d-\d\d/.test(date) && !Number.isNaN(Date.parse(date)) ? date : null
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" }
const MOST = 50_000
