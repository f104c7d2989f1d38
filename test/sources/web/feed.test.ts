import { describe, expect, it } from 'vitest'
import { readFeed, readSitemap, readSourcesFile } from '../../../src/sources/web.ts'

const BASE = 'https://news.example/feeds/all.xml'
const ENTRY = {
  url: 'https://news.example/a?x=1&y=2',
  title: 'Shells & fire',
  published: '2021-03-05T10:00:00Z',
  originator: 'Northern Wire',
  author: null,
}

const FEEDS: readonly (readonly [kind: string, text: string])[] = [
  [
    'RSS',
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Example</title><item><title>Shells &amp; fire</title><link>/a?x=1&amp;y=2#top</link>
     <pubDate>Fri, 05 Mar 2021 12:00:00 +0200</pubDate><source url="https://wire.example/rss">Northern Wire</source></item></channel></rss>`,
  ],
  [
    'Atom',
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Example</title><entry><id>1</id><title>Shells &amp; fire</title>
     <link rel="enclosure" href="/film.mp4"/><link href="https://news.example/a?x=1&amp;y=2"/><published>2021-03-05T10:00:00Z</published>
     <updated>2021-03-05T10:00:00Z</updated><source><id>w</id><title>Northern Wire</title></source></entry></feed>`,
  ],
  [
    'JSON Feed',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Example',
      items: [
        {
          id: '1',
          url: '/a?x=1&y=2',
          title: 'Shells & fire',
          date_published: '2021-03-05T11:00:00+01:00',
          _source: { title: 'Northern Wire' },
        },
      ],
    }),
  ],
]

describe('feeds', () => {
  it.each(FEEDS.filter(([kind]) => kind !== 'JSON Feed'))('%s with a source', (_, text) => {
    expect(readFeed(text, BASE)).toEqual({ title: 'Example', entries: [{ ...ENTRY, version: '2021-03-05T10:00:00Z' }] })
  })

  it('JSON Feed', () => {
    const feed = readFeed(FEEDS[2]?.[1] ?? '', BASE)
    expect(feed?.entries[0]).toMatchObject({ url: ENTRY.url, title: ENTRY.title, published: ENTRY.published })
  })

  it.each([
    '',
    '<html><body>x</body></html>',
    '{"a":1}',
    '<rss',
    '<rss version="2.0"><channel><item><link>javascript:alert(1)</link></item></channel></rss>',
    `<rss version="2.0"><channel>${'<item>'.repeat(5000)}`,
  ])('what is none, or holds nothing to fetch: %.30s', (text) => expect(readFeed(text, BASE)?.entries ?? []).toEqual([]))
})

describe('sitemaps', () => {
  it('list pages with their dates', () => {
    const text = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="n"><url><loc>https://x.example/a?b=1&amp;c=2</loc><lastmod>2021-03-05</lastmod></url>
      <url><loc><![CDATA[https://x.example/b]]></loc><news:news><news:publication_date>2021-03-06T10:00:00Z</news:publication_date><news:title>T</news:title></news:news></url><url><loc>ftp://x</loc></url></urlset>`
    expect(readSitemap(text, BASE)?.entries.map(({ url, version, title }) => `${url} ${version} ${title}`)).toEqual([
      'https://x.example/a?b=1&c=2 2021-03-05 null',
      'https://x.example/b 2021-03-06T10:00:00Z T',
    ])
  })

  it('name further ones', () => {
    expect(readSitemap('<sitemapindex><sitemap><loc>/s1.xml</loc></sitemap></sitemapindex>', BASE)?.sitemaps).toEqual([
      'https://news.example/s1.xml',
    ])
    expect(readSitemap('<html></html>', BASE)).toBeNull()
  })

  it('are read in time of their length', () => {
    const start = performance.now()
    readSitemap(`<urlset>${'<url>'.repeat(200_000)}`, BASE)
    readSitemap(`<urlset>${'<url><loc>'.repeat(50_000)}</url>`, BASE)
    expect(performance.now() - start).toBeLessThan(3000)
  })
})

describe('sources.yaml', () => {
  it('is read', () => {
    const { file, faults } = readSourcesFile(
      'contact: a@x.example\nevery: 1h\nsources:\n  - feed: https://x.example/rss\n    outlet: X\n  - page: https://y.example\n    every: 90s\n    only: [/news/]\n',
    )
    expect(faults).toEqual([])
    expect(file).toEqual({
      contact: 'a@x.example',
      restMs: 2000,
      sources: [
        { kind: 'feed', url: 'https://x.example/rss', outlet: 'X', only: [], everyMs: 3_600_000, most: 200 },
        { kind: 'page', url: 'https://y.example/', outlet: null, only: ['/news/'], everyMs: 90_000, most: 200 },
      ],
    })
  })

  it.each<readonly [string, RegExp]>([
    ['', /holds no fields/],
    ['sources: [', /no YAML/],
    ['sources:\n  - https://x.example', /source 1 is no list of fields/],
    ['sources:\n  - feed: x\n', /source 1: "x" is no address/],
    ['sources:\n  - feed: https://x.example\n    page: https://y.example', /one of feed, sitemap, page; it has feed and page/],
    ['sources:\n  - feed: https://x.example\n    every: soon', /source 1, every: "soon" is no time/],
    ['sources:\n  - feed: https://x.example\n    outlett: X', /"outlett" source 1 is none of/],
    ['sources:\n  - feed: file:///etc/passwd', /is no address/],
  ])('faults of “%s” are told', (text, fault) => {
    expect(readSourcesFile(text).faults.join('\n')).toMatch(fault)
  })
})
