import type { Told } from '../extract.ts'
import type { DomDocument } from './dom.ts'
import { toldByJsonLd } from './json-ld.ts'

/** What a page tells of its article: JSON-LD first, then Open Graph, then `meta`, then `time`. */
export function toldByPage(document: DomDocument, scripts: readonly string[]): Told {
  const json = toldByJsonLd(scripts)
  const meta = metaOf(document)
  const title = json.title ?? meta('og:title') ?? meta('twitter:title') ?? withoutSite(document.querySelector('title')?.textContent ?? null)
  const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? null
  return {
    title: title === null ? null : title.replace(/\s+/g, ' ').trim() || null,
    outlet: json.outlet ?? meta('og:site_name') ?? meta('publisher') ?? meta('application-name') ?? null,
    author: json.author ?? meta('author') ?? meta('article:author') ?? null,
    url: absolute(json.url) ?? absolute(canonical) ?? absolute(meta('og:url')),
    language: json.language ?? document.documentElement?.getAttribute('lang') ?? meta('og:locale') ?? null,
    modified: json.modified ?? meta('article:modified_time') ?? meta('og:updated_time') ?? null,
    published: [
      { text: json.published ?? '', from: 'json-ld' },
      { text: meta('article:published_time') ?? meta('og:published_time') ?? '', from: 'open graph' },
      ...DATE_METAS.map((name) => ({ text: meta(name) ?? '', from: 'meta' as const })),
      { text: timeOf(document) ?? '', from: 'time element' },
    ],
  }
}

// Names that news sites give the date of publication, the commonest first.
const DATE_METAS: readonly string[] = [
  'datepublished',
  'publishdate',
  'pubdate',
  'publish-date',
  'publication_date',
  'date',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'dcterms.date',
  'sailthru.date',
  'parsely-pub-date',
  'article.published',
  'og:pubdate',
]

function metaOf(document: DomDocument): (name: string) => string | null {
  const metas = new Map<string, string>()
  for (const element of Array.from(document.querySelectorAll('meta'))) {
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop') ?? '').toLowerCase()
    const content = element.getAttribute('content')?.trim() ?? ''
    if (name !== '' && content !== '' && !metas.has(name)) metas.set(name, content)
  }
  return (name) => metas.get(name) ?? null
}

/** The first `time` of the article's head; never one in a comment or in a list of other stories. */
function timeOf(document: DomDocument): string | null {
  const marked = document.querySelector('time[itemprop=datePublished], time[pubdate], [itemprop=datePublished]')
  const first = marked ?? document.querySelector('article time[datetime], main time[datetime], header time[datetime]')
  return first?.getAttribute('datetime') ?? first?.getAttribute('content') ?? first?.textContent ?? null
}

function withoutSite(title: string | null): string | null {
  if (title === null) return null
  const at = Math.max(title.lastIndexOf(' | '), title.lastIndexOf(' - '), title.lastIndexOf(' – '), title.lastIndexOf(' — '))
  return at > title.length / 3 ? title.slice(0, at) : title
}

function absolute(url: string | null | undefined): string | null {
  return url != null && /^https?:\/\//i.test(url.trim()) ? url.trim() : null
}
