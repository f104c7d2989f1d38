import { describe, expect, it } from 'vitest'
import type { TermClaim } from '../../src/model/claim.ts'
import { mergeTerms } from '../../src/stories/terms.ts'

describe('terms of several reports', () => {
  it('are one where type and accord agree, under the fullest name', () => {
    const terms = mergeTerms([
      claim('r1', { agreement: 'Doha', type: 'cessation', starts: '2025-06-06' }),
      claim('r2', { agreement: 'Doha, 3 June 2025', type: 'cessation', starts: '2025-06-06T00:01' }),
      claim('r3', { agreement: null, type: 'cessation' }),
    ])
    expect(terms.map(({ agreement, starts, evidence }) => [agreement, starts, evidence.map(({ report }) => report)])).toEqual([
      ['Doha, 3 June 2025', '2025-06-06T00:01', ['r1', 'r2', 'r3']],
    ])
  })

  it('are several where the width or the accord differs', () => {
    const terms = mergeTerms([
      claim('r1', { agreement: 'Doha, 2025', type: 'corridor', value: 6 }),
      claim('r2', { agreement: 'Doha, 2025', type: 'corridor', value: 12 }),
      claim('r3', { agreement: 'Oslo, 2019', type: 'corridor', value: 6 }),
    ])
    expect(terms.map(({ agreement, value }) => `${agreement} ${value}`)).toEqual(['Doha, 2025 6', 'Doha, 2025 12', 'Oslo, 2019 6'])
  })

  it('take a deal without a place for the one of its year', () => {
    const terms = mergeTerms([
      claim('r1', { agreement: 'Oslo, 2019', type: 'zone' }),
      claim('r2', { agreement: 'Agreement of 2019', type: 'zone' }),
      claim('r3', { agreement: 'Accord of 2 June 2019', type: 'zone' }),
    ])
    expect(terms.map(({ agreement }) => agreement)).toEqual(['Oslo, 2019', 'Accord of 2 June 2019'])
  })

  it('tell spellings of one route from two routes', () => {
    const terms = mergeTerms([
      claim('r1', { type: 'corridor', place: ['Marib-Sanaa'] }),
      claim('r2', { type: 'corridor', place: ["Ma'rib-Sana'a"] }),
      claim('r2', { type: 'corridor', place: ['Aden-Taiz'] }),
    ])
    expect(terms.map(({ place }) => place.join('/'))).toEqual(["Marib-Sanaa/Ma'rib-Sana'a", 'Aden-Taiz'])
  })
})

function claim(report: string, told: Partial<TermClaim>): TermClaim {
  return {
    report,
    start: 0,
    end: 1,
    agreement: null,
    type: 'other',
    parties: [],
    starts: null,
    value: null,
    unit: null,
    place: [],
    rule: 'test',
    ...told,
  }
}
