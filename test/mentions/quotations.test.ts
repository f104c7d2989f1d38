import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuotations } from '../../src/mentions/quotations.ts'
import { loadReader, readText } from '../../src/text/text.ts'
import { readSentence } from '../reading.ts'
import { QUOTATIONS } from './quotation-table.ts'

describe('quotations', () => {
  it.each(QUOTATIONS)('%s', (text, ...rows) => {
    const found = readSentence(text).mentions.quotations.map(
      ({ start, end, speaker }) => `${text.slice(start, end)} | ${speaker[0] ?? '-'}`,
    )
    expect(found).toEqual(rows)
  })
})

describe('any text', () => {
  const reader = loadReader({})
  const pieces = fc.constantFrom(
    '"',
    '“',
    '”',
    '‘',
    '’',
    "'",
    '«',
    '»',
    '„',
    ' ',
    '\n\n',
    '. ',
    ', ',
    'he said',
    'the mayor of the town ',
    'we go',
    '🙂',
  )

  it('is read without an error, and quotations lie in order inside it, none in another', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('')
        let before = 0
        for (const { start, end } of findQuotations(readText(text, reader), [])) {
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          before = end
        }
      }),
    )
  })

  it('costs time in proportion to its length', () => {
    const cost = (count: number) => {
      const parse = readText('“He said that we go. '.repeat(count), reader)
      const start = performance.now()
      findQuotations(parse, [])
      return performance.now() - start
    }
    cost(200)
    expect(cost(4000)).toBeLessThan(60 * Math.max(cost(400), 5))
  })
})
