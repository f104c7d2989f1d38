import { describe, expect, it } from 'vitest'
import { wordAt } from '../../src/model/parse.ts'
import { findChains, readText } from '../../src/text/text.ts'
import { openReader } from './shared.ts'

const reader = openReader()

/** The chains of a text with more than one phrase, as the phrases' heads. */
function chainsOf(text: string): string[] {
  const parse = readText(text, reader)
  const { phrases, chains } = findChains(parse, reader)
  const byChain = new Map<number, string[]>()
  phrases.forEach((phrase, at) => {
    const chain = chains[at] ?? -1
    byChain.set(chain, [...(byChain.get(chain) ?? []), wordAt(parse, phrase.head)])
  })
  return [...byChain.values()].filter((chain) => chain.length > 1).map((chain) => chain.join(' = '))
}

describe('chains', () => {
  it.each([
    ['President Adama Keita arrived on Monday. He met the rebels.', 'Adama = He'],
    ['Maria Lopez, the mayor, opened the bridge. Lopez said she was glad.', 'Lopez'],
    ['A rocket hit a market in Port Alma. The rocket came from the hills.', 'rocket = rocket'],
    ['The army shelled the town. It denied the charge.', 'army = It'],
    ['The rebels left the town. They took their guns with them.', 'rebels = They = their'],
  ])('%j', (text, expected) => {
    expect(chainsOf(text).join('; ')).toContain(expected)
  })

  it('leaves strangers apart', () => {
    expect(chainsOf('A soldier died in Marib. A teacher was hurt in Taiz.')).toEqual([])
  })
})
