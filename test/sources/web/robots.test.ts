import { describe, expect, it } from 'vitest'
import { parseRobots } from '../../../src/sources/web/robots.ts'

// Rules with `/` for a line's end; `+` paths may be fetched, `-` paths may not.
const TABLE: readonly (readonly [rules: string, paths: string])[] = [
  ['', '+/ +/a'],
  ['User-agent: *|Disallow: /', '-/ -/a'],
  ['User-agent: *|Disallow:', '+/a'],
  ['User-agent: *|Disallow: /a|Allow: /a/b', '-/a -/a/c +/a/b +/b'],
  ['User-agent: *|Disallow: /*.pdf$', '-/x.pdf +/x.pdf?y +/x.pdfs'],
  ['User-agent: *|Disallow: /a*b*c', '-/aXbXc -/abcd +/acb'],
  ['User-agent: *|Disallow: /a|Allow: /a', '+/a'],
  ['User-agent: other|Disallow: /|User-agent: *|Disallow: /x', '+/ -/x'],
  ['User-agent: Truce|Disallow: /t|User-agent: *|Disallow: /', '+/ -/t'],
  ['User-agent: a|User-agent: truce|Disallow: /t', '-/t +/'],
  ['user-AGENT : *  # all|disallow : /q # never|nonsense', '-/q +/r'],
  [`User-agent: *|Disallow: /${'*a'.repeat(2000)}b`, `+/${'a'.repeat(20_000)}`],
]

describe('robots.txt', () => {
  it.each(TABLE)('%s', (rules, paths) => {
    const robots = parseRobots(rules.replaceAll('|', '\n'), 'truce/1.0')
    for (const word of paths.split(' '))
      expect(`${robots.allows(new URL(word.slice(1), 'https://x.example')) ? '+' : '-'}${word.slice(1)}`).toBe(word)
  })

  it('tells delays and sitemaps', () => {
    const robots = parseRobots('Sitemap: https://x.example/s.xml\nUser-agent: *\nCrawl-delay: 5\nCrawl-delay: 99999', 'truce')
    expect(robots).toMatchObject({ delayMs: 120_000, sitemaps: ['https://x.example/s.xml'] })
  })
})
