import { describe, expect, it } from 'vitest'
import { readSentence } from '../reading.ts'
import { SENTENCES } from './figure-table.ts'

describe('figures', () => {
  it.each(SENTENCES)('%s', (sentence, ...figures) => {
    const found = readSentence(sentence).claims.figures.map(
      ({ text, measure, class: kind, low, high, about }) => `${text} | ${measure} ${kind} ${low ?? '?'}..${high ?? '?'}${about ? '~' : ''}`,
    )
    expect(found).toEqual(figures)
  })
})
