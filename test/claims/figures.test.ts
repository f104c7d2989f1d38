import { describe, expect, it } from 'vitest'
import { readSentence } from '../reading.ts'
import { FIELDS } from './field-table.ts'
import { SENTENCES } from './figure-table.ts'
import { WORLD } from './world-table.ts'

describe('figures', () => {
  it.each([...SENTENCES, ...WORLD])('%s', (sentence, ...figures) => {
    const found = readSentence(sentence).claims.figures.map(
      ({ text, measure, class: kind, low, high, about }) => `${text} | ${measure} ${kind} ${low ?? '?'}..${high ?? '?'}${about ? '~' : ''}`,
    )
    expect(found).toEqual(figures)
  })
})

describe('fields of figures', () => {
  it.each(FIELDS)('%s | %s %s = %s', (sentence, words, field, value) => {
    const figure = readSentence(sentence).claims.figures.find(({ text }) => text === words)
    const found = figure?.[field as keyof typeof figure]
    expect(shown(found)).toContain(value === '-' ? '' : value)
    if (value === '-') expect(shown(found)).toBe('')
  })
})

describe('parts', () => {
  it('a number after "including" is a part of the one before', () => {
    const { figures } = readSentence('The clashes killed 23 people, including three aid workers.').claims
    expect(figures.map(({ partOf }) => partOf)).toEqual([null, figures[0]?.id])
  })
})

function shown(value: unknown): string {
  if (value === null || value === undefined) return ''
  return Array.isArray(value) ? value.join('/') : String(value)
}
