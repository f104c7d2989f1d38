import { describe, expect, test } from 'vitest'
import { reconcile } from '../../src/stories/stories.ts'
import { reports } from './notation.ts'

describe('one utterance in several reports', () => {
  test.each([
    {
      name: 'the same words',
      quotations: [
        '« We will not open the crossing before the bodies are returned » Karim Haddad',
        '« We will not open the crossing before the bodies are returned, » Haddad',
      ],
      same: true,
    },
    {
      name: 'a shortened form',
      quotations: [
        '« We will not open the crossing before the bodies are returned » Karim Haddad',
        '« not open the crossing before the bodies are returned » the minister',
      ],
      same: true,
    },
    {
      name: 'another translation',
      quotations: [
        '« The crossing stays closed until the bodies of our soldiers are handed back » Karim Haddad',
        '« We keep the crossing closed while the bodies of the soldiers are not returned » Haddad',
      ],
      same: true,
    },
    {
      name: 'another translation, another speaker',
      quotations: [
        '« The crossing stays closed until the bodies of our soldiers are handed back » Karim Haddad',
        '« We keep the crossing closed while the bodies of the soldiers are not returned » Ilan Peretz',
      ],
      same: false,
    },
    {
      name: 'one speaker, another matter',
      quotations: [
        '« The crossing stays closed until the bodies of our soldiers are handed back » Karim Haddad',
        '« Our farmers need water before the summer comes » Karim Haddad',
      ],
      same: false,
    },
    {
      name: 'a common phrase',
      quotations: ['« there is no military solution » Ana Ruiz', '« there will be no solution by force » Omar Said'],
      same: false,
    },
  ])('$name', ({ quotations, same }) => {
    const { sameQuotations } = reconcile(
      reports(...quotations.map((quotation, at) => `Outlet ${'AB'[at]} 2021-09-0${at + 1}\n${quotation}`)),
    )
    expect(sameQuotations).toEqual(same ? { 'r1.s1': ['r2.s1'], 'r2.s1': ['r1.s1'] } : {})
  })
})
