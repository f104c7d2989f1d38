import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attributionAt, findAttributions } from '../../src/claims/attributions.ts'
import { loadReader, readText } from '../../src/text/text.ts'
import { readSentence } from '../reading.ts'

/** Each row: a text, words of it, and the first name of their nearest source; `-` for the outlet's own voice, `!` before a source that denies. */
const SOURCES: readonly (readonly [string, string, string])[] = [
  ['The ministry said 12 people were killed near the bridge.', '12', 'The ministry'],
  ['Twelve people were killed near the bridge, the ministry said.', 'Twelve', 'the ministry'],
  ['Twelve people were killed, said the mayor, who blamed the rebels.', 'Twelve', 'the mayor'],
  ['At least nine people died, according to the hospital.', 'nine', 'the hospital'],
  ['According to residents, at least nine people died.', 'nine', 'residents'],
  ['As per the project, raids killed 40 farmers.', '40', 'the project'],
  ['A local doctor told Delta Press on Monday that 12 bodies had been brought in.', '12', 'A local doctor'],
  ['The council put the toll at 65.', '65', 'The council'],
  ["By the ministry's count, at least 61 soldiers have died.", '61', 'the ministry'],
  ['Volunteers counted 36 impacts in one night.', '36', 'Volunteers'],
  ['A report compiled by the region lists 111 civilians killed.', '111', 'A report compiled by the region'],
  ['The hospital register has 65 dead.', '65', 'The hospital register'],
  ['The committee speaks of 40 attacks, local sources speak of at least six.', 'six', 'local sources'],
  ['The army denied that three soldiers were killed.', 'three', '!The army'],
  ['The army denied the report and said two guards were hurt.', 'two', 'The army'],
  ['The ministry said five were killed, adding that nine were hurt.', 'nine', 'The ministry'],
  ['Losses on all sides, she said, were in the tens of thousands.', 'tens', 'she'],
  ['The mayor said five people died, but the governor said seven did.', 'five', 'The mayor'],
  ['The mayor said five people died, but the governor said seven did.', 'seven', 'the governor'],
  ['The convoy of 12 trucks reached the town on Monday.', '12', '-'],
  ['The blast claimed 40 lives on Sunday.', '40', '-'],
  ['The mayor did not say how many of the 300 families had left.', '300', '-'],
  ['In the words of one medic, 40 men died.', '40', 'one medic'],
  ['An aid worker who watched from the hill speaks of around 300 trucks.', '300', 'An aid worker'],
  ['Officials in the capital put the number of dead soldiers at 1,302.', '1,302', 'Officials in the capital'],
  ['@RiverWatch: 9 guards were killed at the dam.', '9', '@RiverWatch'],
  ['0930 TOLD by the liaison officer: four men wounded at the gate.', 'four', 'the liaison officer'],
  ['The ministry said four died. It added that ten were missing.', 'ten', 'The ministry'],
  [
    'The bulletin of the ministry says:\n- 12 guard posts stand along the road\n- four mines were found',
    'four',
    'The bulletin of the ministry',
  ],
]

describe('sources', () => {
  it.each(SOURCES)('%s | %s', (text, words, source) => {
    const { attributions } = readSentence(text).claims
    const start = text.indexOf(words)
    const found = attributionAt(attributions, { start, end: start + words.length })
    const shown =
      found === null ? '-' : `${found.denies === true ? '!' : ''}${found.names[0] ?? text.slice(found.source.start, found.source.end)}`
    expect(shown).toBe(source)
  })

  it('a source that cites another keeps it', () => {
    const { attributions } = readSentence('Meridian Radio, citing the governor, reported that six people drowned.').claims
    expect(attributions.map(({ names, citing }) => [names[0], citing?.[0]])).toEqual([['Meridian Radio', 'the governor']])
  })
})

describe('any text', () => {
  it('gives contents that lie inside it and are in order', () => {
    const reader = loadReader({})
    const pieces = fc.constantFrom(
      'the army said ',
      'that ',
      ', ',
      '. ',
      'according to ',
      'he denied ',
      '12 men ',
      '"',
      ':\n- ',
      'citing ',
      'which ',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 50 }), (parts) => {
        const text = parts.join('')
        const none = { times: [], quantities: [], places: [], actors: [], quotations: [], events: [] }
        let before = 0
        for (const { content } of findAttributions(readText(text, reader), none)) {
          expect(content.start).toBeGreaterThanOrEqual(before)
          expect(content.end).toBeLessThanOrEqual(text.length)
          before = content.start
        }
      }),
    )
  })
})
