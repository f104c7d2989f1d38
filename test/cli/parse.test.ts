import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeFolder } from '../sources/folder.ts'
import { truce } from './truce.ts'

describe('truce parse', () => {
  test('a text becomes CoNLL-U', async () => {
    const folder = makeFolder({ 'a.txt': 'Rebels can’t hold Port Alma.\n\nThey left.\n' })
    const { code, out, err } = await truce(['parse', join(folder, 'a.txt')])
    expect([code, err]).toEqual([0, ''])
    const lines = out.split('\n')
    expect(lines.filter((line) => line.startsWith('#'))).toEqual([
      '# newdoc',
      '# sent_id = 1',
      '# text = Rebels can’t hold Port Alma.',
      '# newpar',
      '# sent_id = 2',
      '# text = They left.',
    ])
    expect(lines.filter((line) => line.startsWith('2-3\t'))).toEqual([`2-3\tcan’t${'\t_'.repeat(8)}`])
    expect(lines.filter((line) => /^\d/.test(line)).every((line) => line.split('\t').length === 10)).toBe(true)
    expect(out).toMatch(/\n3\tn’t\tnot\tPART\tRB\tPolarity=Neg\t4\tadvmod\t_\t_\n/)
  }, 60_000)

  test('--tokens keeps words, sentences and comments', async () => {
    const given =
      '# newdoc id = x\n# sent_id = one\n1-2\tcannot\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n1\tcan\t_\t_\t_\t_\t_\t_\t_\t_\n2\tnot\t_\t_\t_\t_\t_\t_\t_\t_\n3\t.\t_\t_\t_\t_\t_\t_\t_\tGloss=stop\n\n'
    const { code, out } = await truce(['parse', '-', '--tokens'], given)
    const cut = (text: string) => text.split('\n').map((line) => line.split('\t').slice(0, 2).join('\t'))
    expect([code, cut(out)]).toEqual([0, cut(given)])
    expect(out).toMatch(/\n2\tnot\tnot\tPART\tRB\t/)
    expect(out).toContain('\tGloss=stop\n')
  }, 60_000)

  test('a file that is not there', async () => {
    const { code, err } = await truce(['parse', 'nowhere.txt'])
    expect([code, err.startsWith("truce: can't read nowhere.txt")]).toEqual([2, true])
  })
})
