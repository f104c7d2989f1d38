import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from '../sources/folder.ts'
import { truce } from './truce.ts'

const EARLY = 'Four killed at market\n\n5 May 2023\n\nThe shelling of the market killed four people on Thursday, residents said.\n'
const LATE = 'Market toll rises\n\n6 May 2023\n\nThe shelling of the market on Thursday killed nine people, a doctor said.\n'

test('a dossier is compared with a later one, and estimated by a rule', async () => {
  const folder = makeFolder({ 'one/a.txt': EARLY, 'two/a.txt': EARLY, 'two/b.txt': LATE })
  for (const set of ['one', 'two']) await truce(['read', join(folder, set), '-o', join(folder, `${set}.out`), '-f', 'json', '-q'])
  const [one, two] = [join(folder, 'one.out'), join(folder, 'two.out', 'dossier.json')]

  const compared = await truce(['compare', one, two])
  expect([compared.code, compared.err]).toEqual([0, ''])
  expect(compared.out).toMatch(/^reports: 1 added, 0 changed, 0 withdrawn, 1 as before\n {2}\+ r2 /)
  expect(JSON.parse((await truce(['compare', two, one, '--json'])).out).reports.withdrawn).toHaveLength(1)

  const estimated = await truce(['estimate', '--rule', 'conservative', two])
  expect(estimated.out).toMatch(/^conservative \d+\.\d+\.\d+\n\nACLED/)
  expect(estimated.out).toMatch(/best 4, low 4, high \d\n {2}in {3}r1\.f\d {2}“[Ff]our”/)
})

test.each([
  [['estimate', '--rule', 'guess', 'x'], /^truce: "guess" is no rule of estimation; choose of latest-by-originator, /],
  [['estimate', 'package.json'], /^truce: "package.json" is no dossier: it has no list "reports"/],
  [['compare', 'no/such', 'package.json'], /^truce: "no\/such" is no dossier: it is not there/],
])('%j is wrong use', async (args, err) => {
  const ran = await truce(args)
  expect([ran.code, ran.out]).toEqual([2, ''])
  expect(ran.err).toMatch(err)
})
