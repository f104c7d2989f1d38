import { describe, expect, it } from 'vitest'
import type { NameKind, NameSpan } from '../../src/model/parse.ts'
import { settleNames } from '../../src/text/names.ts'
import { parseConllu } from '../../src/text/text.ts'

const CODES: Readonly<Record<string, NameKind>> = { P: 'person', O: 'organisation', L: 'place' }

/** `[P Ana Brandt] met [O Brandt] .`: words between blanks, names in brackets with their kind; capitalised words are proper nouns. */
function settle(notation: string): string {
  const names: NameSpan[] = []
  const words: string[] = []
  let open: { kind: NameKind; first: number } | null = null
  for (const part of notation.split(' ')) {
    if (part.startsWith('[')) open = { kind: CODES[part.slice(1)] ?? 'other', first: words.length }
    else {
      words.push(part.replace(']', ''))
      if (part.endsWith(']') && open !== null) names.push({ ...open, last: words.length - 1 })
    }
  }
  const rows = words.map((word, at) => `${at + 1}\t${word}\t_\t${/^[A-Z]/.test(word) ? 'PROPN' : 'NOUN'}\tNN\t_\t0\troot\t_\t_`)
  const [parse] = parseConllu(`# newdoc\n${rows.join('\n')}\n`)
  if (parse === undefined) throw new Error('no words')
  return settleNames({ ...parse, names })
    .map(({ kind, first, last }) => `${kind} ${words.slice(first, last + 1).join(' ')}`)
    .join('; ')
}

describe('names of a document', () => {
  it.each([
    ['[P Ana Brandt] left . Brandt returned .', 'person Ana Brandt; person Brandt'],
    ['[P Ana Brandt] left . [L Brandt] returned . [P Brandt] slept .', 'person Ana Brandt; person Brandt; person Brandt'],
    ['[L Kessa] fell . [O Kessa] burned . [L Kessa] is quiet .', 'place Kessa; place Kessa; place Kessa'],
    ['[P Omar Kessa] left [L Kessa] for [L Kessa] .', 'person Omar Kessa; place Kessa; place Kessa'],
    ['[P Omar al] - [O Kessa] left .', 'person Omar al - Kessa'],
    ['[P Omar bin] [L Kessa] left .', 'person Omar bin Kessa'],
    ['[P Omar] - [O Kessa] left .', 'person Omar; organisation Kessa'],
    ['[P Ana Brandt] left . brandt is a word .', 'person Ana Brandt'],
  ])('%s', (notation, expected) => {
    expect(settle(notation)).toBe(expected)
  })
})
