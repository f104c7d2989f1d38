import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readAgreementFile } from '../../../src/agreements/file/read-file.ts'

const ROOT = join(import.meta.dirname, '../../..')
const HEAD = 'agreement: Lakeside, 5 May 2021\nzone: Europe/Kyiv\nparties: [Orsk, Vesland]\nterms:\n'
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(join(ROOT, 'schema/agreement.schema.json'), 'utf8')),
)

test('the example is sound, for the reader and by the schema', () => {
  const text = readFileSync(join(ROOT, 'examples/idlib-aftermath-2020/agreement.yaml'), 'utf8')
  const { agreements, errors } = readAgreementFile(text, 'agreement.yaml')
  expect(errors).toEqual([])
  expect(agreements.map(({ name, terms }) => [name, terms.length])).toEqual([
    ['Moscow, 5 March 2020', 4],
    ['Sochi, 17 September 2018', 2],
  ])
  validate(parse(text))
  expect(validate.errors ?? []).toEqual([])
})

test('JSON, tabs and all, is read like YAML', () => {
  const json = JSON.stringify({ agreement: 'A', zone: 'UTC', terms: [{ type: 'cessation', starts: '2021-05-06' }] }, null, '\t')
  expect(readAgreementFile(json, 'a.json').errors).toEqual([])
})

describe('errors say where, what was expected and what to do', () => {
  test.each([
    ['  - type: cesation', 'a.yaml:5:11: terms[1].type: expected one of cessation', 'did you mean "cessation"?'],
    ['  - type: zone\n    strats: 2021-05-06', 'a.yaml:6:5: terms[1]: "strats" is no field of it', 'did you mean "starts"?'],
    ['  - type: zone\n    starts: 6 May 2021', 'a.yaml:6:13: terms[1].starts: expected a day or a minute', '2020-03-06T00:01'],
    ['  - type: zone\n    starts: 2021-05-06\n    ends: 2021-05-01', 'a.yaml:7:11: terms[1].ends: it ends on', 'correct one'],
    ['  - type: zone\n    parties: [Norland]', 'terms[1].parties: "Norland" is none', 'Orsk, Vesland'],
    ['  - type: corridor\n    area: { line: [A, B] }', 'a line needs its width', 'each_side_km: 6'],
    [
      '  - type: zone\n    area: { polygon: [[20, 40], [21, 41], [21, 40], [20, 41]] }',
      'the polygon crosses itself',
      'in the order in which one walks round it',
    ],
    ['  - type: zone\n    area: { polygon: [[20, 40], [21, 41]] }', 'three points or more', ''],
    ['  - type: zone\n    area: { points: [[200, 40]], radius_km: 2 }', 'longitude first', ''],
    ['  - type: zone\n    area: { points: [A], polygon: [A] }', 'exactly one of line, polygon, points, geojson', 'polygon and points'],
    ['  - type: zone\n    area: { geojson: { type: Polygon, coordinates: [1] } }', 'expected a GeoJSON geometry', ''],
    ['  - type: zone\n    type: corridor', 'a.yaml:6:5', 'stands here twice'],
    ['  - type: zone\n    id: x\n  - type: zone\n    id: x', 'two terms have the id "x"', ''],
    ['  - [', 'a.yaml:', 'no YAML or JSON'],
    ['  - type: &t zone\n  - type: *t', 'references ("*t") are not read', ''],
  ])('%s', (terms, where, advice) => {
    const { errors } = readAgreementFile(HEAD + terms, 'a.yaml')
    const all = errors.join('\n')
    expect(all).toContain(where)
    expect(all).toContain(advice)
  })

  test('a clock that nobody knows', () => {
    expect(readAgreementFile('agreement: A\nzone: Damascus\nterms: [{ type: zone }]', 'a.yaml').errors[0]).toContain(
      'a.yaml:2:7: zone: expected the IANA name of a clock',
    )
  })
})

describe('hostile files end soon, with an error', () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
    .split('')
    .map((name, at) => `${name}: &${name} [${`*${'abcdefghi'[at]},`.repeat(9)}]`)
    .join('\n')}`
  const many = Array.from({ length: 60_000 }, (_, at) => `k${at}: ${at}`).join('\n')
  test.each([
    ['aliases', bomb],
    ['deep brackets', `terms: ${'['.repeat(100_000)}`],
    ['deep mappings', Array.from({ length: 3000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
    ['many keys', many],
    ['a huge file', `agreement: ${'x'.repeat(3_000_000)}`],
    ['one long line', `agreement: "${'\\u0041'.repeat(100_000)}"`],
    ['nothing', ''],
    ['a list', '- a\n- b'],
    ['numbers', '42'],
    ['bytes', '\u0000\u0001\u0002'],
    ['tags', 'agreement: !!js/function "x"\nzone: !!binary aGk='],
    ['prototype', '{"__proto__": {"a": 1}, "constructor": 1, "agreement": "x"}'],
  ])('%s', (_, text) => {
    const start = process.cpuUsage().user
    expect(readAgreementFile(text, 'a.yaml').errors.length).toBeGreaterThan(0)
    expect(process.cpuUsage().user - start).toBeLessThan(5e6)
  })
})
