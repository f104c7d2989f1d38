import { expect, test } from 'vitest'
import { cutPieces, LONGEST } from '../../../src/text/network/pieces.ts'

test('a sentence is a piece, and an empty one none', () => {
  expect([...cutPieces(Int32Array.from([0, 3, 3, 8]), () => false)]).toEqual([0, 3, 8])
})

test('a long sentence is cut after its last mark in reach, else at the limit', () => {
  expect([...cutPieces(Int32Array.from([0, LONGEST + 50]), (word) => word === LONGEST - 20)]).toEqual([0, LONGEST - 19, LONGEST + 50])
  expect([...cutPieces(Int32Array.from([0, 2 * LONGEST + 1]), () => false)]).toEqual([0, LONGEST, 2 * LONGEST, 2 * LONGEST + 1])
})

test('no words, no pieces', () => expect([...cutPieces(Int32Array.from([0]), () => true)]).toEqual([0]))
