import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSentence } from '../reading.ts'

/** Each row: a report, then `killed/injured`: a number, a range `1-2`, `-` for none told. */
const REPORTS: readonly (readonly [string, string])[] = [
  // one person, told without a number
  ['A farmer was killed by a mine near Hodeidah on Monday.', '1/-'],
  ['A woman died in hospital after a drone hit her car.', '1/-'],
  ['Her son was wounded when a shell hit the yard.', '-/1'],
  ['The 24-year-old was pronounced dead at the hospital.', '1/-'],
  ['Teacher killed in raid on village', '1/-'],
  ['The blast claimed the life of a guard and left a policeman in critical condition.', '1/1'],
  ['A gunman opened fire at the checkpoint and then killed himself.', '1/-'],
  // told again, not somebody else
  ['A driver was shot dead on the road. The man, 34, died at the scene. He was the father of two.', '1/-'],
  ['A boy was shot on Monday. He died in hospital on Tuesday.', '1/-'],
  // several, each told apart
  ['A man and his daughter were killed in the shelling.', '2/-'],
  ['A man was killed and a woman was wounded by a sniper.', '1/1'],
  ['A farmer and two herders were killed by a mine.', '3/-'],
  // figures, and what they leave out
  ['The rocket killed four people and wounded nine others.', '4/9'],
  ['A boy was killed and three others were wounded.', '1/3'],
  ['Five people were shot in the market, and one of them died.', '-/5'],
  ['The attacker killed six worshippers and then killed himself.', '7/-'],
  // no harm done, or not done yet
  ['A man tried to kill a policeman.', '-/-'],
  ['The minister said the army could kill him.', '-/-'],
  ['The child was not hurt.', '-/-'],
  ['A man was arrested for carrying a bomb.', '-/-'],
  // another happening
  ['A guard was killed at the port on Wednesday. In a separate attack, a nurse was killed in Taiz.', '1/-'],
  ['Two men were killed and eight wounded in separate attacks across the city.', '-/-'],
]

describe('casualties of a report', () => {
  it.each(REPORTS)('%s', (text, expected) => {
    const { killed, injured } = readSentence(text).claims.casualties
    expect(`${shown(killed)}/${shown(injured)}`).toBe(expected)
  })

  it('shows the words of everybody counted', () => {
    const text = 'A man and his daughter were killed in the shelling.'
    const { killed } = readSentence(text).claims.casualties
    expect(killed?.evidence.map(({ start, end }) => text.slice(start, end))).toEqual(['A man', 'his daughter'])
    expect(killed).toMatchObject({ basis: 'reckoned', rule: 'persons' })
  })

  it('never throws, and never counts more words than stand there', () => {
    const pieces = fc.constantFrom(
      'A man ',
      'the victim, ',
      'and her son ',
      'were killed ',
      'was shot ',
      'himself',
      '. ',
      ', 24, ',
      'another ',
      'three others ',
      'died',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('')
        for (const count of Object.values(readSentence(text).claims.casualties))
          for (const { start, end } of count?.evidence ?? []) expect(text.slice(start, end).length).toBe(end - start)
      }),
      { numRuns: 30 },
    )
  })
})

function shown(count: { readonly low: number | null; readonly high: number | null } | null): string {
  if (count === null) return '-'
  return count.low === count.high ? String(count.low) : `${count.low ?? ''}-${count.high ?? ''}`
}
