import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Dossier } from '../../src/model/dossier.ts'
import { truce } from '../cli/truce.ts'
import { parse } from '../documents/reports.ts'
import { makeFolder } from '../sources/folder.ts'
import { makeHostileFiles } from './files.ts'

test('200 hostile files: each is read or in the ledger, none ends the run', async () => {
  const files = makeHostileFiles()
  const folder = makeFolder(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`in/${name}`, bytes])))
  const { code, err } = await truce(['read', join(folder, 'in'), '-o', join(folder, 'out'), '--workers', '2'])
  expect([code, err.includes('at file:')]).toEqual([0, false])
  const { reports, gaps }: Dossier = JSON.parse(readFileSync(join(folder, 'out/dossier.json'), 'utf8'))
  const read = new Set(reports.map(({ file }) => file))
  const refused = new Map(gaps.filter(({ severity }) => severity === 'refused').map(({ what, why }) => [what, why]))
  expect(Object.keys(files).length).toBe(200)
  expect(Object.keys(files).filter((name) => read.has(join(folder, 'in', name)) === refused.has(join(folder, 'in', name)))).toEqual([])
  expect([...refused.values()].filter((why) => why === 'fault' || why === 'too large')).toEqual([])
  // Of the cut pages and the mixed encodings most still hold sentences.
  expect(read.size).toBeGreaterThan(50)
  expect(refused.size).toBeGreaterThan(40)
}, 120_000)

/** Pages made to hang a reader; each as large as five of the largest news pages. */
const SIZE = 1_000_000
const BOMBS: Readonly<Record<string, string>> = {
  'open tags': '<div>'.repeat(SIZE / 5),
  'nested tables': '<table><tr><td>'.repeat(SIZE / 15),
  'nested lists': '<ul><li>'.repeat(SIZE / 8),
  'paragraphs never closed': '<p>'.repeat(SIZE / 3),
  'inline tags': '<b><i>'.repeat(SIZE / 6),
  'a huge attribute': `<p title="${'x'.repeat(SIZE)}">Two died.</p>`,
  'many attributes': `<p ${'a="b" '.repeat(SIZE / 6)}>Two died.</p>`,
  'angle brackets': '<'.repeat(SIZE / 4),
  comments: '<!--'.repeat(SIZE / 4),
  'white space': `<p>Two${' '.repeat(SIZE)}died.</p>`,
  'line breaks': `<p>${'<br> '.repeat(SIZE / 5)}</p>`,
  'closing tags': '</p>'.repeat(SIZE / 4),
  'scripts never closed': '<script>'.repeat(SIZE / 8),
  'JSON-LD that nests': `<script type="application/ld+json">${'['.repeat(SIZE / 2)}</script><p>Two died.</p>`,
  entities: `<p>${'&amp;'.repeat(SIZE / 5)}</p>`,
  links: `<p>${'<a href="/x">here</a> '.repeat(SIZE / 22)}</p>`,
}

describe('pages of 1 MB made to hang a reader', () => {
  test.each(Object.entries(BOMBS))(
    '%s',
    async (_, html) => {
      const started = performance.now()
      const { document, gaps } = await parse(html, 'html')
      expect(document !== null || gaps.some(({ severity }) => severity === 'refused')).toBe(true)
      expect(performance.now() - started).toBeLessThan(20_000)
    },
    40_000,
  )
})

describe('texts made to hang a reader', () => {
  test.each<[string, string]>([
    ['one long word', 'a'.repeat(SIZE)],
    ['one long line of commas', ','.repeat(SIZE)],
    ['capitals, as of names', 'Aa '.repeat(SIZE / 3)],
    ['digits', '1 '.repeat(SIZE / 2)],
    ['dates', '5 May '.repeat(SIZE / 6)],
    ['opening brackets', 'A ('.repeat(SIZE / 3)],
    ['front matter never closed', `---\n${'a: b\n'.repeat(SIZE / 5)}`],
    ['white space', `x${' \n'.repeat(SIZE / 2)}x`],
    ['NUL among words', 'Two died.\0 '.repeat(2) + 'Two soldiers died here. '.repeat(20_000)],
  ])(
    '%s',
    async (_, text) => {
      for (const format of ['text', 'markdown'] as const) {
        const started = performance.now()
        await parse(text, format)
        expect(performance.now() - started).toBeLessThan(20_000)
      }
    },
    40_000,
  )
})

test('halves of surrogate pairs in UTF-16 become replacement characters', async () => {
  const { document } = await parse(
    Uint8Array.of(0xff, 0xfe, ...Buffer.from('Two \ud800died\udc00 in the town, they said.', 'utf16le')),
    'text',
  )
  expect(document?.text).toBe('Two \ufffddied\ufffd in the town, they said.')
})
