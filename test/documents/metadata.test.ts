import { describe, expect, test } from 'vitest'
import type { ReportFormat, ReportMetadata } from '../../src/model/report.ts'
import { parse } from './reports.ts'

const BODY = 'Two soldiers were killed near the town on Thursday, the ministry of defence said in a statement that gave no names.'

function page(head: string, body = ''): string {
  return `<html><head><title>Two killed | The Estuary Post</title>${head}</head><body><article><h1>Two killed</h1>${body}<p>${BODY}</p></article></body></html>`
}

const JSON_LD = `<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","headline":"Two killed",
"datePublished":"2023-05-05T10:00:00Z","dateModified":"2023-05-06","author":[{"name":"Ana Ruiz"},{"name":"Omar Idris"}],"publisher":{"name":"Estuary Post"}}]}</script>`
const OPEN_GRAPH =
  '<meta property="article:published_time" content="2023-05-04T08:00:00+02:00"><meta property="og:site_name" content="The Estuary Post">'

describe('the date that is believed', () => {
  test.each<[string, string, ReportFormat, ReportMetadata, string]>([
    ['reports.json before all', page(JSON_LD), 'html', { published: '2023-05-01' }, '2023-05-01 reports.json'],
    ['JSON-LD before Open Graph', page(OPEN_GRAPH + JSON_LD), 'html', {}, '2023-05-05T10:00:00Z json-ld'],
    [
      'Open Graph before meta',
      page(`<meta name="date" content="2023-05-03">${OPEN_GRAPH}`),
      'html',
      {},
      '2023-05-04T08:00:00+02:00 open graph',
    ],
    [
      'meta before time',
      page('<meta name="date" content="2023-05-03">', '<time datetime="2023-05-02">2 May</time>'),
      'html',
      {},
      '2023-05-03 meta',
    ],
    ['time', page('', '<time datetime="2023-05-02">2 May</time>'), 'html', {}, '2023-05-02 time element'],
    ['the URL', page('<link rel="canonical" href="https://example.org/world/2023/05/07/two-killed">'), 'html', {}, '2023-05-07 url'],
    [
      'front matter',
      `---\ntitle: "Two: killed"\ndate: 2023-05-08T09:00:00+03:00\n---\n\n${BODY}`,
      'markdown',
      {},
      '2023-05-08T09:00:00+03:00 front matter',
    ],
    ['a dateline with its year', `Two killed\n\nJUBA, 9 May 2023 (Savanna Wire) - ${BODY}`, 'text', {}, '2023-05-09 dateline'],
    ['a line that is a date', `Two killed\n\nBy Ana Ruiz\n10 May 2023 18:40 EAT\n\n${BODY}`, 'text', {}, '2023-05-10T18:40 text'],
    [
      'no date of a past event',
      `Two killed\n\nThe war that began on 15 April 2023 has uprooted very many people all over the country by now. ${BODY}`,
      'text',
      {},
      'none',
    ],
    ['a date that is none is passed over', page(JSON_LD), 'html', { published: 'soon' }, '2023-05-05T10:00:00Z json-ld'],
  ])('%s', async (_, content, format, metadata, expected) => {
    const { document } = await parse(content, format, metadata)
    const published = document?.published
    expect(published ? `${published.value} ${published.from}` : 'none').toBe(expected)
  })
})

test('a report without a date is in the ledger', async () => {
  const { gaps } = await parse(`Two killed\n\n${BODY}`)
  expect(gaps.map(({ why, severity }) => `${why} ${severity}`)).toEqual(['no date part'])
})

test('what a page tells of itself', async () => {
  const { document } = await parse(page(JSON_LD), 'html')
  expect(document).toMatchObject({
    title: 'Two killed',
    outlet: 'Estuary Post',
    author: 'Ana Ruiz, Omar Idris',
    modified: '2023-05-06',
    language: 'en',
  })
})

test('reports.json wins where both speak', async () => {
  const { document } = await parse(page(JSON_LD), 'html', { outlet: 'Post', title: 'Mine', url: 'https://example.org/x' })
  expect(document).toMatchObject({ title: 'Mine', outlet: 'Post', url: 'https://example.org/x', author: 'Ana Ruiz, Omar Idris' })
})

test('broken JSON-LD is read as far as it can be mended', async () => {
  const { document } = await parse(
    page('<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2023-05-05",\n"headline":"Two\nkilled",}</script>'),
    'html',
  )
  expect(document?.published).toEqual({ value: '2023-05-05', from: 'json-ld' })
})
