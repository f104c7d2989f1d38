import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeFolder } from '../sources/folder.ts'
import { truce } from './truce.ts'

const TEXT =
  'Four killed at market\n\n5 May 2023\n\nThe shelling of the market killed at least four people on Sunday, residents said. Two of them were children.\n'
const EXAMPLE = 'examples/idlib-aftermath-2020'

describe('what it writes', () => {
  test('all formats by default, and one line that sums up', async () => {
    const folder = makeFolder({ 'in/r1.txt': TEXT })
    const { code, out, err } = await truce(['read', join(folder, 'in'), '--out', join(folder, 'out')])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^1 report, \d+ figures? in \d+ tall(?:y|ies).*dossier\.html\n$/)
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['dossier.html', 'dossier.json', 'figures.csv', 'places.geojson'])
  })

  test('only the formats asked for, nothing said', async () => {
    const folder = makeFolder({ 'r1.txt': TEXT })
    const ran = await truce(['read', join(folder, 'r1.txt'), '-o', join(folder, 'out'), '--formats', 'csv,json', '--quiet'])
    expect([ran, readdirSync(join(folder, 'out')).sort()]).toEqual([{ code: 0, out: '', err: '' }, ['dossier.json', 'figures.csv']])
  })

  test('standard input', async () => {
    const folder = makeFolder({})
    const { code } = await truce(['read', '-', '-o', folder, '--formats', 'json'], TEXT)
    const { reports } = JSON.parse(readFileSync(join(folder, 'dossier.json'), 'utf8'))
    expect([code, reports[0].file, reports[0].published]).toEqual([0, '-', '2023-05-05'])
  })

  test('mentions only when asked for', async () => {
    const folder = makeFolder({ 'r1.txt': TEXT })
    await truce(['read', join(folder, 'r1.txt'), '-o', join(folder, 'a'), '-f', 'json'])
    await truce(['read', join(folder, 'r1.txt'), '-o', join(folder, 'b'), '-f', 'json', '--mentions'])
    const [without, kept] = ['a', 'b'].map((out) => JSON.parse(readFileSync(join(folder, out, 'dossier.json'), 'utf8')))
    const { mentions, ...rest } = kept
    expect(rest).toEqual(without)
    expect(mentions.times.length).toBeGreaterThan(0)
  })

  test('the same bytes whatever the number of workers', async () => {
    const folder = makeFolder({})
    for (const workers of ['0', '1', '3'])
      await truce(['read', EXAMPLE, '-o', join(folder, workers), '--workers', workers, '--mentions', '-q'])
    for (const file of readdirSync(join(folder, '0'))) {
      const [here, one, three] = ['0', '1', '3'].map((workers) => readFileSync(join(folder, workers, file), 'utf8'))
      expect(here?.length, file).toBeGreaterThan(100)
      expect([one === here, three === here], file).toEqual([true, true])
    }
  })
})

describe('what it says', () => {
  test.each<[string, readonly string[], number, RegExp]>([
    ['a missing path', ['read', 'no/such/folder'], 2, /^truce: there is no file or folder "no\/such\/folder"; check the path \(.*\)\.\n$/],
    [
      'an unknown format',
      ['read', EXAMPLE, '--formats', 'docx'],
      2,
      /^truce: "docx" is no format it writes; choose of html, json, csv, geojson\.\n$/,
    ],
    [
      'a folder that can not be made',
      ['read', EXAMPLE, '--out', 'package.json/x'],
      2,
      /^truce: "package\.json\/x" can't be written; choose another folder with --out\.\n$/,
    ],
    ['an unknown option', ['read', EXAMPLE, '--colour'], 2, /unknown option '--colour'/],
    ['an unknown command', ['reed'], 2, /unknown command 'reed'/],
    ['no path', ['read'], 2, /missing required argument 'path'/],
    ['a wrong number of workers', ['read', EXAMPLE, '--workers', 'many'], 2, /needs a whole number/],
  ])('%s', async (_, args, code, err) => {
    const ran = await truce(args)
    expect([ran.code, ran.out]).toEqual([code, ''])
    expect(ran.err).toMatch(err)
  })

  test('nothing to read is 1', async () => {
    const folder = makeFolder({
      'in/a.txt': '',
      'in/b.txt': Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 256),
      'empty/x.png': 'x',
    })
    const bad = await truce(['read', join(folder, 'in'), '-o', join(folder, 'out')])
    expect([bad.code, bad.out]).toEqual([1, ''])
    expect(bad.err).toMatch(/not read: .*a\.txt: empty.*not read: .*b\.txt: binary.*truce: none of 2 reports could be read/s)
    expect((await truce(['read', join(folder, 'empty'), '-o', join(folder, 'out')])).err).toMatch(/no report was found in/)
  })

  test('what was not read is told, in the ledger, and 3 only with --strict', async () => {
    const folder = makeFolder({ 'in/a.txt': TEXT, 'in/b.txt': '' })
    const mild = await truce(['read', join(folder, 'in'), '-o', join(folder, 'out'), '-f', 'json'])
    const strict = await truce(['read', join(folder, 'in'), '-o', join(folder, 'out'), '-f', 'json', '--strict'])
    const { gaps, reports } = JSON.parse(readFileSync(join(folder, 'out/dossier.json'), 'utf8'))
    expect([mild.code, strict.code, reports.length]).toEqual([0, 3, 1])
    expect(mild.err).toMatch(/^not read: .*b\.txt: empty\. It holds no bytes\.\n$/)
    expect(gaps).toMatchObject([{ what: join(folder, 'in/b.txt'), why: 'empty', severity: 'refused' }])
  })

  test('truce alone, --help and --version', async () => {
    const [alone, help, version, readVersion] = await Promise.all(
      [[], ['read', '--help'], ['--version'], ['read', '--version']].map((args) => truce(args)),
    )
    expect([alone?.code, help?.code, version?.code, readVersion?.code]).toEqual([0, 0, 0, 0])
    expect(alone?.out).toMatch(/Usage: truce.*read.*parse.*Examples:/s)
    expect(help?.out).toMatch(/--formats <list>.*Exit codes/s)
    expect([version?.out, readVersion?.out]).toEqual([expect.stringMatching(/^\d+\.\d+\.\d+\n$/), version?.out])
  })
})

test.skipIf(process.getuid?.() === 0)('a folder without permission', async () => {
  const folder = makeFolder({ 'r1.txt': TEXT, 'out/x': '' })
  chmodSync(join(folder, 'out'), 0o500)
  const { code } = await truce(['read', join(folder, 'r1.txt'), '-o', join(folder, 'out')])
  chmodSync(join(folder, 'out'), 0o700)
  expect([code, existsSync(join(folder, 'out/dossier.json'))]).toEqual([2, false])
})
