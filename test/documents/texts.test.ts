import { describe, expect, test } from 'vitest'
import { textOf } from './reports.ts'

describe('text and Markdown', () => {
  test.each<[string, 'text' | 'markdown', string, string]>([
    ['all of a text', 'text', '\ufeff \r\n\r\nTwo died.\r\n', ' \n\nTwo died.\n'],
    ['a text with front matter keeps it', 'text', '---\ntitle: x\n---\nTwo died.', '---\ntitle: x\n---\nTwo died.'],
    [
      'the body below front matter',
      'markdown',
      '---\ntitle: x\ntags: [a, b]\n---\n\n# Two died\n\n- Afis: **4**\n',
      '# Two died\n\n- Afis: **4**\n',
    ],
    ['Markdown without front matter', 'markdown', '# Two died\n\n---\n\nMore.', '# Two died\n\n---\n\nMore.'],
    ['front matter that never ends is text', 'markdown', '---\ntitle: x\n\nTwo died.', '---\ntitle: x\n\nTwo died.'],
    ['nothing but front matter', 'markdown', '---\ntitle: x\n---\n', '(no text found)'],
    ['only white space', 'text', ' \n\t\n', '(no text found)'],
  ])('%s', async (_, format, content, expected) => {
    expect(await textOf(content, format)).toBe(expected)
  })
})

const SENTENCE = 'The shelling of the market killed at least four people on Sunday, residents said.'

describe('pages', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'headline, paragraphs, list items, table rows',
      article(
        `<p>${SENTENCE}</p><ul><li>Afis: four</li><li>Bara: two</li></ul><table><tr><th>Town</th><th>Dead</th></tr><tr><td>Shire</td><td>4</td></tr></table>`,
      ),
      [SENTENCE, 'Afis: four', 'Bara: two', 'Town | Dead', 'Shire | 4'],
    ],
    [
      'captions are left out',
      article(`<figure><img src="a.jpg"><figcaption>A market in 2019.</figcaption></figure><p>${SENTENCE}</p>`),
      [SENTENCE],
    ],
    [
      'advertisements, share lines, related stories are left out',
      article(
        `<p>${SENTENCE}</p><div class="ad">40% off.</div><aside><p>Other story here today.</p></aside><ul class="share"><li>Share</li></ul><p>Read more: Bus crash kills nine</p><p>More was not known.</p>`,
      ),
      [SENTENCE, 'More was not known.'],
    ],
    [
      'byline, time and reading time are left out',
      article(
        `<div class="meta"><span class="byline">By A. Writer</span> <time>20 March</time> <span>3 min read</span></div><p>${SENTENCE}</p>`,
      ),
      [SENTENCE],
    ],
    [
      'no-break spaces are blanks, line breaks too',
      article(`<p>A strip of 6&nbsp;km<br>on either side,\n  they said.</p>`),
      ['A strip of 6 km on either side, they said.'],
    ],
    [
      'two line breaks part paragraphs',
      article(`<div>${SENTENCE}<br><br>${SENTENCE.replace('Sunday', 'Monday')}</div>`),
      [SENTENCE, SENTENCE.replace('Sunday', 'Monday')],
    ],
    [
      'the credit line stays',
      article(`<p>${SENTENCE}</p><p class="credit">Source: Savanna Wire.</p>`),
      [SENTENCE, 'Source: Savanna Wire.'],
    ],
    [
      'an article named for its section stays',
      `<html><body><article class="post category-social tag-ads"><h1>Four killed at market</h1><p>${SENTENCE}</p></article></body></html>`,
      [SENTENCE],
    ],
    [
      'scripts and styles are no text',
      article(`<script>var dead = "9 dead";</script><style>p{}</style><p>${SENTENCE}</p><noscript>Enable 12 scripts.</noscript>`),
      [SENTENCE],
    ],
    ['unclosed tags', `<h1>Four killed at market</h1><p>${SENTENCE}<p>More was not known.`, [SENTENCE, 'More was not known.']],
  ])('%s', async (_, html, blocks) => {
    expect((await textOf(html, 'html')).split('\n\n')).toEqual(
      ['Four killed at market', ...blocks].filter((_, at) => at > 0 || /<h1>/.test(html)),
    )
  })

  test('a page of nothing', async () => {
    expect(await textOf('<html><body><nav><a href="/">Home</a></nav></body></html>', 'html')).toBe('(no text found)')
  })
})

function article(body: string): string {
  return `<html><head><title>Four killed at market</title></head><body><nav><a href="/">Home</a></nav><article><h1>Four killed at market</h1>${body}</article><footer>All rights reserved.</footer></body></html>`
}
