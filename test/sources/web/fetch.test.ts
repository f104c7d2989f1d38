import type { RequestListener } from 'node:http'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { fetchPublic, makePolite } from '../../../src/sources/web.ts'
import { servePages } from './serve-pages.ts'

const PAGES: Readonly<Record<string, RequestListener>> = {
  '/plain': (_, response) =>
    void response.setHeader('content-type', 'Text/HTML; charset=utf-8').setHeader('etag', '"1"').end('<p>words</p>'),
  '/gzip': (_, response) => void response.setHeader('content-encoding', 'gzip').end(gzipSync('packed')),
  '/bomb': (_, response) => void response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(5_000_000))),
  '/broken': (_, response) => void response.setHeader('content-encoding', 'gzip').end('no gzip'),
  '/large': (_, response) => void response.end(Buffer.alloc(200_000)),
  '/slow': () => undefined,
  '/dripping': (_, response) => void setInterval(() => response.write('x'), 50).unref(),
  '/unchanged': (request, response) => void response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 500).end(),
  '/gone': (_, response) => void response.writeHead(410).end(),
  '/busy': (_, response) => void response.writeHead(503, { 'retry-after': '120' }).end(),
  '/away': (_, response) => void response.writeHead(302, { location: '/plain' }).end(),
  '/round': (_, response) => void response.writeHead(302, { location: '/round' }).end(),
  '/inside': (_, response) => void response.writeHead(301, { location: 'http://10.0.0.1/secret' }).end(),
  '/metadata': (_, response) => void response.writeHead(307, { location: 'http://169.254.169.254/latest/' }).end(),
  '/file': (_, response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/robots.txt': (_, response) => void response.end('User-agent: *\nDisallow: /private/\nSitemap: /map.xml'),
  '/private/x': (_, response) => void response.end('never'),
}

const served = servePages((path) => PAGES[path])
const { asked } = served
let base = ''
beforeAll(() => {
  base = served.base()
})

// Only this machine's own address, which a test needs; redirects to the rest of the inside stay refused.
const options = { agent: 'truce/test', mostBytes: 100_000, patienceMs: 1500, permits: (address: string) => address === '127.0.0.1' }

describe('fetching', () => {
  it.each([
    ['/plain', '<p>words</p>'],
    ['/gzip', 'packed'],
    ['/away', '<p>words</p>'],
  ])('%s is had', async (path, text) => {
    const fetched = await fetchPublic(base + path, options)
    expect(fetched.kind === 'got' && Buffer.from(fetched.page.bytes).toString()).toBe(text)
  })

  it('tells type, conditions and the last address', async () => {
    const fetched = await fetchPublic(`${base}/away`, options)
    expect(fetched).toMatchObject({ page: { url: `${base}/plain`, type: 'text/html', conditions: { etag: '"1"', modified: null } } })
    expect(await fetchPublic(`${base}/unchanged`, { ...options, conditions: { etag: '"1"', modified: null } })).toEqual({
      kind: 'unchanged',
    })
  })

  it.each([
    ['/bomb', 'too large'],
    ['/large', 'too large'],
    ['/broken', 'not reached'],
    ['/slow', 'too slow'],
    ['/dripping', 'too slow'],
    ['/gone', 'not found'],
    ['/busy', 'busy'],
    ['/round', 'too many redirects'],
    ['/inside', 'not permitted'],
    ['/metadata', 'not permitted'],
    ['/file', 'not permitted'],
  ])('%s is refused: %s', async (path, why) => {
    const fetched = await fetchPublic(base + path, options)
    expect(fetched.kind === 'failed' && fetched.failure.why).toBe(why)
  })

  it('names that lead to this machine are refused without permission', async () => {
    const fetched = await fetchPublic(base.replace('127.0.0.1', 'localhost'), { ...options, permits: () => false })
    expect(fetched).toMatchObject({ failure: { why: 'not permitted' } })
  })
})

describe('politeness', () => {
  const politely = () => {
    let now = 0
    const waits: number[] = []
    const wait = async (ms: number) => {
      waits.push(ms)
      now += ms
    }
    return { polite: makePolite({ ...options, restMs: 1000, clock: () => now, wait }), waits }
  }

  it('asks robots.txt once and keeps to it', async () => {
    const { polite } = politely()
    asked.length = 0
    expect(await polite.get(`${base}/private/x`)).toMatchObject({ failure: { why: 'not permitted' } })
    expect(await polite.get(`${base}/plain`)).toMatchObject({ kind: 'got' })
    expect(asked).toEqual(['/robots.txt', '/plain'])
    expect(await polite.sitemapsOf(base)).toEqual(['/map.xml'])
  })

  it('rests between requests to a host, one at a time', async () => {
    const { polite, waits } = politely()
    await Promise.all([polite.get(`${base}/plain`), polite.get(`${base}/gzip`), polite.get(`${base}/gone`)])
    expect(waits).toEqual([1000, 1000, 1000])
  })

  it('leaves a host alone for as long as it asks', async () => {
    const { polite } = politely()
    expect(await polite.get(`${base}/busy`)).toMatchObject({ failure: { why: 'busy', retryAfterMs: 120_000 } })
    asked.length = 0
    expect(await polite.get(`${base}/plain`)).toMatchObject({ failure: { why: 'busy', detail: expect.stringContaining('2 more minutes') } })
    expect(asked).toEqual([])
  })
})
