import type { RequestListener } from 'node:http'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { lookAround } from '../../src/crew/crew.ts'
import type { OpenRecord } from '../../src/record/record.ts'
import { makePolite, type WatchedSource } from '../../src/sources/web.ts'
import { keeper, readers } from '../record/sample.ts'
import { onEachStore } from '../record/stores.ts'
import { servePages } from '../sources/web/serve-pages.ts'

let pages: Record<string, RequestListener> = {}
const served = servePages((path) => pages[path])
const { asked } = served
let base = ''
beforeAll(() => {
  base = served.base()
})
beforeEach(() => {
  asked.length = 0
  pages = {
    '/rss': (request, response) =>
      request.headers['if-none-match'] === '"1"' ? response.writeHead(304).end() : response.setHeader('etag', '"1"').end(FEED),
    '/a': (_, response) =>
      void response.setHeader('content-type', 'text/plain').end('Shells killed four people in Sarmin on 5 March 2021, the ministry said.'),
    '/b': (_, response) =>
      void response
        .setHeader('content-type', 'text/plain')
        .end('A bridge near Ariha was reopened on Friday after repairs, officials said.'),
    '/map.xml': (_, response) => void response.end('<sitemapindex><sitemap><loc>/deep.xml</loc></sitemap></sitemapindex>'),
    '/deep.xml': (_, response) =>
      void response.end('<urlset><url><loc>/a</loc><lastmod>2021-03-06</lastmod></url><url><loc>/other</loc></url></urlset>'),
  }
})

const FEED = `<rss version="2.0"><channel><title>Example</title>
<item><title>A</title><link>/a</link><pubDate>Fri, 05 Mar 2021 12:00:00 GMT</pubDate><source url="https://wire.example">Northern Wire</source></item>
<item><title>B</title><link>/b</link><pubDate>Fri, 05 Mar 2021 13:00:00 GMT</pubDate></item>
<item><title>C</title><link>/missing</link></item></channel></rss>`

describe('watching', () => {
  onEachStore((store) => {
    it('adds what a feed lists, once, and tells what could not be had', async () => {
      const record = await store.record()
      const { look, gaps, at } = watching(record, 'feed', '/rss')
      const next = await look()
      expect(next).toBe(60_000)
      const rows = await record.tables
        .selectFrom('document')
        .select(['url', 'outlet', 'published', 'originator'])
        .orderBy('report')
        .execute()
      expect(rows).toEqual([
        { url: `${base}/a`, outlet: 'Example', published: '2021-03-05T12:00:00Z', originator: 'Northern Wire' },
        { url: `${base}/b`, outlet: 'Example', published: '2021-03-05T13:00:00Z', originator: null },
      ])
      expect(gaps).toEqual([`${base}/missing: The server answers 404.`])
      expect(await record.tables.selectFrom('gap').select('what').where('entry', 'is not', null).execute()).toEqual([
        { what: `${base}/missing` },
      ])
      asked.length = 0
      await look()
      expect(asked).toEqual([])
      at.now = 61_000
      await look()
      expect(asked).toEqual(['/rss'])
    })

    it('follows a sitemap to those that it names, and takes only what is wanted', async () => {
      const record = await store.record()
      const { look } = watching(record, 'sitemap', '/map.xml', ['/a'])
      await look()
      expect((await record.tables.selectFrom('document').select('url').execute()).map(({ url }) => url)).toEqual([`${base}/a`])
      expect(asked).not.toContain('/other')
    })

    it('waits longer after each failure', async () => {
      const record = await store.record()
      const { look, gaps, at } = watching(record, 'feed', '/missing')
      expect(await look()).toBe(60_000)
      at.now = 60_000
      expect(await look()).toBe(60_000 + 120_000)
      expect(gaps).toHaveLength(2)
    })
  })
})

function watching(record: OpenRecord, kind: WatchedSource['kind'], path: string, only: readonly string[] = []) {
  const at = { now: 0 }
  const gaps: string[] = []
  const polite = makePolite({
    agent: 'truce/test',
    mostBytes: 1e6,
    patienceMs: 5000,
    restMs: 0,
    clock: () => at.now,
    wait: async () => undefined,
    permits: (address) => address === '127.0.0.1',
  })
  const source: WatchedSource = { kind, url: base + path, outlet: null, only, everyMs: 60_000, most: 10 }
  const watch = {
    ...keeper,
    readers,
    polite,
    clock: () => at.now,
    onKept: () => undefined,
    onFailure: ({ what, detail }: { readonly what: string; readonly detail: string }) => void gaps.push(`${what}: ${detail}`),
  }
  return { look: () => lookAround(record, [source], watch), gaps, at }
}
