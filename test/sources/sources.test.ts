import { symlinkSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findSources, readSource } from '../../src/sources/sources.ts'
import { makeFolder } from './folder.ts'

const TEXT = 'Two died.'

/** Files found, without the folder's own path, and the gaps as `what: why`. */
async function look(folder: string, paths: readonly string[] = [folder]) {
  const { sources, gaps, notes, places } = await findSources(paths)
  const plain = (path: string) => path.replaceAll(folder, '').replace(/^\//, '')
  return {
    files: sources.map(({ id, file }) => `${id} ${plain(file)}`),
    gaps: gaps.map(({ what, why }) => `${plain(what)}: ${why}`),
    notes: notes.map(plain),
    places: places.map(({ file }) => plain(file)),
  }
}

describe('folders', () => {
  test('in depth and in name order, numbers as numbers', async () => {
    const folder = makeFolder({
      'r10.txt': TEXT,
      'r2.txt': TEXT,
      'R1.txt': TEXT,
      'a/z.md': TEXT,
      'b.html': TEXT,
      '.hidden': TEXT,
      '.git/x.txt': TEXT,
    })
    expect((await look(folder)).files).toEqual(['r1 a/z.md', 'r2 b.html', 'r3 R1.txt', 'r4 r2.txt', 'r5 r10.txt'])
  })

  test('a case folder: reports and own places; the rest is named', async () => {
    const folder = makeFolder({ 'README.md': '# x', 'gold.json': '{}', 'places.json': '{}', 'reports/r1.txt': TEXT, 'text/r1.txt': TEXT })
    const found = await look(folder)
    expect(found).toMatchObject({ files: ['r1 reports/r1.txt'], places: ['places.json'], gaps: [] })
    expect(found.notes.join()).toMatch(/not read: gold\.json, README\.md, text$/)
  })

  test('data and pictures beside reports are named and not taken for reports', async () => {
    const found = await look(makeFolder({ 'r1.txt': TEXT, 'map.png': 'x', 'reports.json': '[]', 'table.csv': 'a,b' }))
    expect(found).toMatchObject({ files: ['r1 r1.txt'], gaps: [], notes: [expect.stringContaining('map.png, table.csv')] })
  })

  test('links that lead round in a circle end', async () => {
    const folder = makeFolder({ 'a/r1.txt': TEXT })
    symlinkSync(folder, join(folder, 'a/round'))
    symlinkSync(join(folder, 'a/self'), join(folder, 'a/self'))
    symlinkSync(join(folder, 'nowhere'), join(folder, 'a/dead'))
    expect(await look(folder)).toMatchObject({ files: ['r1 a/r1.txt'], gaps: ['a/dead: unreadable', 'a/self: unreadable'] })
  })

  test('a file given twice is read once, a copy of it twice', async () => {
    const folder = makeFolder({ 'r1.txt': TEXT, 'r2.txt': TEXT })
    expect((await look(folder, [join(folder, 'r2.txt'), folder])).files).toEqual(['r1 r2.txt', 'r2 r1.txt'])
  })

  test('odd names', async () => {
    const names = ['-', 'a b.txt', 'ünï.txt', 'no extension', 'quo\'te".txt', 'new\nline.txt', '..txt']
    const folder = makeFolder(Object.fromEntries(names.map((name) => [`in/${name}`, TEXT])))
    expect((await look(folder)).files.length).toBe(names.length - 1)
  })
})

describe('reports.json', () => {
  test('tells of the files beside it', async () => {
    const rows = [{ file: 'reports/r1.txt', url: 'https://example.org/1', outlet: ' Post ', published: '2023-05-05', title: '', more: 1 }]
    const { sources } = await findSources([makeFolder({ 'r1.txt': TEXT, 'r2.txt': TEXT, 'reports.json': `\ufeff${JSON.stringify(rows)}` })])
    expect(sources.map(({ metadata }) => metadata)).toEqual([{ url: 'https://example.org/1', outlet: 'Post', published: '2023-05-05' }, {}])
  })

  test.each([
    ['{ broken', 1],
    ['{"reports": [{"file": "r1.txt"}]}', 0],
    ['[1, {"outlet": "x"}, {"file": "r1.txt"}]', 2],
    ['"text"', 1],
  ])('%s: %i faults in the ledger, told once', async (json, faults) => {
    const { gaps } = await findSources([makeFolder({ 'r1.txt': TEXT, 'r2.txt': TEXT, 'reports.json': json })])
    expect(gaps.map(({ why }) => why)).toEqual(Array.from({ length: faults }, () => 'metadata not used'))
  })
})

describe('bytes', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['text', TEXT, 'read'],
    ['nothing', '', 'empty'],
    ['a ZIP archive', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'unknown format'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'unknown format'],
    ['a gzip archive', Uint8Array.of(0x1f, 0x8b, 8, 0), 'unknown format'],
  ])('%s: %s', async (_, content, expected) => {
    const { sources } = await findSources([makeFolder({ 'r1.txt': content })])
    const { report, gaps } = await readSource(sources[0] as (typeof sources)[number])
    expect(report === null ? gaps.map(({ why }) => why).join() : 'read').toBe(expected)
  })

  test('a file that is too large is not opened', async () => {
    const folder = makeFolder({ 'r1.txt': TEXT })
    truncateSync(join(folder, 'r1.txt'), 50 * 2 ** 20)
    const { sources } = await findSources([folder])
    const { report, gaps } = await readSource(sources[0] as (typeof sources)[number])
    expect([report, gaps.map(({ why, severity }) => `${why} ${severity}`)]).toEqual([null, ['too large refused']])
  })

  test('a file that is gone when it is read', async () => {
    const { gaps } = await readSource({ id: 'r1', file: 'x', path: '/nowhere/x', format: 'text', metadata: {}, size: 1 })
    expect(gaps.map(({ why, report }) => `${report} ${why}`)).toEqual(['r1 unreadable'])
  })

  test('the digest is that of the bytes', async () => {
    const { sources } = await findSources([makeFolder({ 'r1.txt': 'abc' })])
    const { report } = await readSource(sources[0] as (typeof sources)[number])
    expect(report?.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})
