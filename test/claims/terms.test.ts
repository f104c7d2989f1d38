import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSentence } from '../reading.ts'

/** Each row: a text, then `type value unit @ agreement` for each term, with ` > start` where it has one. Read on Thursday, 5 June 2025. */
const TERMS: readonly (readonly [string, ...string[]])[] = [
  [
    'The two sides signed a truce in Doha on Tuesday. It provides for a security corridor of 6 km along the coast road.',
    'cessation @ Doha, 3 June 2025',
    'corridor 6 km @ Doha, 3 June 2025',
  ],
  ['The truce takes effect at midnight on Friday.', 'cessation @ - > 2025-06-06T00:00'],
  ['The ceasefire began at one minute past midnight on 2 June.', 'cessation @ - > 2025-06-02T00:01'],
  [
    'Both governments reached an agreement on Monday. Joint patrols will start on 15 June, and troops are to pull back 20 kilometres from the line.',
    'patrol @ Agreement of 2 June 2025 > 2025-06-15',
    'withdrawal 20 km @ Agreement of 2 June 2025',
  ],
  ['Under the 2018 Geneva deal, the army keeps 12 observation posts.', 'posts 12 post @ Geneva, 2018'],
  ['The accord obliges the rebels to hand in their weapons within 30 days.', 'other 30 day @ -'],
  ['The agreement allows displaced families to return to their villages.', 'return @ -'],
  ['The deal provides for the release of 50 hostages.', 'exchange 50 hostage @ -'],
  ['The pact calls for a team of 10 observers to monitor the border.', 'deployment 10 observer @ -'],
  ['The deal provides for 600 trucks of aid a day.', 'access 600 truck @ -'],
  ['The declaration names aid corridors: Marib-Sanaa, Aden-Taiz and Mocha-Hais.'],
  // lists and articles
  [
    'The agreement that both governments signed in Oslo on 2 June provides for:\n- the exchange of 200 prisoners\n- the withdrawal of all troops to a distance of 5 km from the river',
    'exchange 200 prisoner @ Oslo, 2 June 2025',
    'withdrawal 5 km @ Oslo, 2 June 2025',
  ],
  ['The rivals signed an accord. Article 4 obliges both parties to remove mines from the ports.', 'other @ -'],
  // the accord before this one
  [
    'The sides signed a truce in Doha on Tuesday. The previous deal, the 2018 Geneva agreement, created a buffer zone around the port.',
    'cessation @ Doha, 3 June 2025',
    'zone @ Geneva, 2018',
  ],
  // what nobody agreed
  ['The envoy urged both sides to agree to a ceasefire and to a buffer zone.'],
  ['The minister proposed a no-fly zone over the province.'],
  ['They failed to reach a truce.'],
  ['The company signed an arms deal that provides for the delivery of 20 tanks.'],
]

describe('terms', () => {
  it.each(TERMS)('%s', (text, ...rows) => {
    const found = readSentence(text).claims.terms.map(({ type, value, unit, agreement, starts }) =>
      [type, ...(value === null ? [] : [value, unit]), '@', agreement ?? '-', ...(starts === null ? [] : ['>', starts])].join(' '),
    )
    expect(found).toEqual(rows)
  })
})

describe('any text', () => {
  const pieces = fc.constantFrom(
    'the truce ',
    'agreed in Oslo ',
    'provides for ',
    ':\n- ',
    'a corridor of 6 km ',
    '. ',
    'violated ',
    'accused ',
    'of breaking ',
    'the deal ',
    'on Monday ',
    'midnight ',
    '2018 ',
    '\n\n',
    'The army ',
  )

  it('gives terms and charges whose words lie inside it', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('')
        const { terms, accusations } = readSentence(text).claims
        for (const { start, end } of [...terms, ...accusations]) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 60 },
    )
  })
})
