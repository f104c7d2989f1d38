import { describe, expect, test } from 'vitest'
import { RELATIONS, wordAt } from '../../src/model/parse.ts'
import { repairTree } from '../../src/text/repairs.ts'
import { parseConllu } from '../../src/text/text.ts'

/** Rows "word UPOS XPOS head relation"; answers "word>head:relation" of all words after the repair. */
function repaired(...rows: string[]): string {
  const lines = rows.map((row, at) => {
    const [word, upos, xpos, head, relation] = row.split(' ')
    return `${at + 1}\t${word}\t_\t${upos}\t${xpos}\t_\t${head}\t${relation}\t_\t_`
  })
  const [parse] = parseConllu(`# newdoc\n${lines.join('\n')}\n`)
  if (parse === undefined) throw new Error('no words')
  repairTree(parse, parse)
  return [...parse.heads.keys()]
    .map(
      (word) =>
        `${wordAt(parse, word)}>${parse.heads[word] === word ? 0 : (parse.heads[word] ?? 0) + 1}:${RELATIONS[parse.relations[word] ?? 0]}`,
    )
    .join(' ')
}

describe('trees that mean nothing are mended', () => {
  test('a determiner of a verb is its subject', () => {
    expect(repaired('Another DET DT 2 det', 'hit VERB VBD 0 root', 'tents NOUN NNS 2 obj')).toBe('Another>2:nsubj hit>0:root tents>2:obj')
  })
  test('after an active verb, a noun after "by" and a gerund is its object', () => {
    const rows = ['broke VERB VBD 0 root', 'it PRON PRP 1 obj', 'by ADP IN 5 case', 'attacking VERB VBG 5 amod', 'fighters NOUN NNS 1 obl']
    expect(repaired(...rows)).toBe('broke>0:root it>1:obj by>4:mark attacking>1:advcl fighters>4:obj')
  })
  test('after a passive it stays what did it', () => {
    const rows = ['hit VERB VBN 0 root', 'by ADP IN 4 case', 'retreating VERB VBG 4 amod', 'soldiers NOUN NNS 1 obl']
    expect(repaired(...rows)).toBe('hit>0:root by>4:case retreating>4:amod soldiers>1:obl')
  })
})
