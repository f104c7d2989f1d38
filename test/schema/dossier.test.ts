import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ErrorObject } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { main } from '../../src/cli/cli.ts'
import { dossierOf } from '../views/notation.ts'

const ROOT = join(import.meta.dirname, '../..')
let folder = ''
let errorsOf: (dossier: unknown) => string[] = () => ['no schema']

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'truce-schema-'))
  const schema = JSON.parse(await readFile(join(ROOT, 'schema/dossier.schema.json'), 'utf8'))
  const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema)
  errorsOf = (dossier) => (validate(dossier) ? [] : (validate.errors ?? []).map(sentence))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

test('what the command line writes of the example is as the schema says', async () => {
  const code = await main([
    'read',
    join(ROOT, 'examples/idlib-aftermath-2020'),
    '--out',
    folder,
    '--formats',
    'json',
    '--mentions',
    '--quiet',
  ])
  expect(code).toBe(0)
  const dossier = JSON.parse(await readFile(join(folder, 'dossier.json'), 'utf8'))
  expect(errorsOf(dossier)).toEqual([])
  expect(dossier.reports).toHaveLength(12)
  expect(dossier.tallies.length).toBeGreaterThan(20)
}, 60_000)

test.each([
  ['a key that it does not know', { extra: 1 }, '/ must NOT have additional properties: extra'],
  [
    'a status that is none',
    { tallies: dossierOf(['r1 | A | 2021-05-01 | {Seven=7} died.'], ['Dead settled: r1.f1']).dossier.tallies },
    '/tallies/0/status must be equal to one of the allowed values',
  ],
  [
    'a day that is none',
    { stories: [{ id: 's', title: 't', reports: [], from: '1 May', to: null }] },
    '/stories/0/from must match pattern',
  ],
])('the schema refuses %s', (_, more, error) => {
  const { dossier } = dossierOf(['r1 | A | 2021-05-01 | {Seven=7} died.'])
  expect(errorsOf(dossier)).toEqual([])
  expect(errorsOf({ ...dossier, ...more }).join('\n')).toContain(error)
})

function sentence({ instancePath, message, params }: ErrorObject): string {
  const extra = 'additionalProperty' in params ? `: ${params.additionalProperty}` : ''
  return `${instancePath || '/'} ${message}${extra}`
}
