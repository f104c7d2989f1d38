import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { showCards } from '../../src/views/cards.ts'
import { cutParagraphs, cutPieces, keepsLines } from '../../src/views/pieces.ts'
import { openShelf } from '../../src/views/shelf.ts'
import { showTexts } from '../../src/views/texts.ts'
import { dossierOf } from './notation.ts'

describe('pieces', () => {
  test('marks may overlap', () => {
    const marks = [
      { id: 'a', start: 2, end: 6 },
      { id: 'b', start: 4, end: 9 },
    ]
    const pieces = cutPieces('0123456789', { start: 0, end: 10 }, marks)
    expect(pieces.map(({ text, claims }) => text + claims.join(''))).toEqual(['01', '23a', '45ab', '678b', '9'])
    expect(pieces.flatMap(({ anchors }) => anchors)).toEqual(['a', 'b'])
  })

  test('paragraphs, their gaps and their pieces are the text, whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('word', ' ', '\n', '\n\n', '\t', 'é', '𝒜', '.', '\r')),
        fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 8 }),
        (parts, spans) => {
          const text = parts.join('')
          const marks = spans.map(([start, length], i) => ({ id: `m${i}`, start, end: Math.min(text.length, start + length) }))
          let rebuilt = ''
          for (const span of cutParagraphs(text)) {
            rebuilt += text.slice(rebuilt.length, span.start)
            rebuilt += cutPieces(text, span, marks)
              .map((piece) => piece.text)
              .join('')
          }
          expect(rebuilt + text.slice(rebuilt.length)).toBe(text)
          expect(text.slice(rebuilt.length).trim()).toBe('')
        },
      ),
    )
  })
})

test.each([
  ['A form\nTime: 07:35\nSeen: two', true],
  ['This line of prose was wrapped by hand at some seventy columns, as mail\nprograms do, and its end is no end.', false],
  ['one line', false],
])('%j keeps its lines: %s', (paragraph, keeps) => {
  expect(keepsLines(paragraph)).toBe(keeps)
})

test('every claim has an anchor in its document', () => {
  const shelf = openShelf(
    dossierOf(['r1 | A | 2021-05-01 | {Seven=7} died.\n\nLater {nine=9} died.', 'r2 | B | 2021-05-01 | {Six=6} died.']),
  )
  const { cards } = showCards(shelf)
  const anchors = showTexts(shelf, cards).flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ pieces }) => pieces.flatMap((piece) => piece.anchors)),
  )
  expect(anchors.toSorted()).toEqual(cards.map(({ id }) => id).toSorted())
})

test('a date that the sentence does not hold was inferred', () => {
  const data = dossierOf(['r1 | A | 2021-05-03 | On 1 May {seven=7} died. {Nine=9} died.'])
  const figures = data.dossier.figures.map((figure) => ({ ...figure, from: '2021-05-01', to: '2021-05-01', place: ['Nahr'] }))
  const { cards } = showCards(openShelf({ ...data, dossier: { ...data.dossier, figures } }))
  expect(
    cards.map(({ facts }) =>
      facts
        .filter(({ label }) => label === 'When' || label === 'Where')
        .map(({ label, inferred }) => `${label} ${inferred ? 'inferred' : 'stated'}`),
    ),
  ).toEqual([
    ['When stated', 'Where inferred'],
    ['When inferred', 'Where inferred'],
  ])
})
