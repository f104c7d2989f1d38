import { describe, expect, test } from 'vitest'
import { parseLocal } from '../../src/agreements/clock/local.ts'
import { makeMoment } from '../../src/agreements/clock/moments.ts'
import { isZone } from '../../src/agreements/clock/zones.ts'
import { inSpan } from '../../src/agreements/in-time.ts'

describe('moments', () => {
  test.each([
    ['2020-03-06T00:01', 'Asia/Damascus', '2020-03-05T22:01Z', '2020-03-05T22:01Z'],
    ['2020-03-06T00:01', 'Europe/Moscow', '2020-03-05T21:01Z', '2020-03-05T21:01Z'],
    // Syria's clocks went forward at midnight of 27 March 2020: that day had 23 hours, and its first was skipped.
    ['2020-03-27', 'Asia/Damascus', '2020-03-26T22:00Z', '2020-03-27T20:59Z'],
    ['2020-04-01T07:35', 'Asia/Damascus', '2020-04-01T04:35Z', '2020-04-01T04:35Z'],
    // An hour that comes twice is either.
    ['2020-10-25T02:30', 'Europe/Berlin', '2020-10-25T00:30Z', '2020-10-25T01:30Z'],
    ['2020-03-29T02:30', 'Europe/Berlin', '2020-03-29T01:30Z', '2020-03-29T01:30Z'],
    // Half an hour of daylight saving.
    ['2020-04-05T01:45', 'Australia/Lord_Howe', '2020-04-04T14:45Z', '2020-04-04T15:15Z'],
    ['2022-11-02T14:00+03:00', 'Europe/Moscow', '2022-11-02T11:00Z', '2022-11-02T11:00Z'],
    ['2022-11-02T14:00Z', 'Africa/Addis_Ababa', '2022-11-02T14:00Z', '2022-11-02T14:00Z'],
  ])('%s in %s', (at, zone, earliest, latest) => {
    const [reading] = makeMoment(at, [zone])?.readings ?? []
    expect([reading?.earliest, reading?.latest]).toEqual([earliest, latest])
  })

  test('an hour that was skipped, or came twice, is told', () => {
    expect(makeMoment('2020-03-29T02:30', ['Europe/Berlin'])?.readings[0]?.note).toContain('skipped')
    expect(makeMoment('2020-10-25T02:30', ['Europe/Berlin'])?.readings[0]?.note).toContain('twice')
  })

  test.each(['2020-02-30', '2020-13-01', '2020-1-1', '2020-03-06T25:00', '6 March 2020', '', '0000-00-00', '2020-03-06T24:01'])(
    '%s is no time',
    (text) => {
      expect(parseLocal(text)).toBeNull()
    },
  )

  test.each([
    ['Asia/Damascus', true],
    ['+03:00', true],
    ['UTC', true],
    ['Damascus', false],
    ['Asia/Nowhere', false],
    ['+25:00', false],
    [`${'A'.repeat(10_000)}/B`, false],
  ])('%s', (zone, known) => {
    expect(isZone(zone)).toBe(known)
  })
})

describe('in force', () => {
  const both = ['Asia/Damascus', 'Europe/Moscow']
  test.each([
    { from: '2020-03-05', to: '2020-03-05', told: 'no' },
    { from: '2020-03-06', to: '2020-03-06', told: 'yes' },
    { from: '2020-03-05', to: '2020-03-06', told: 'cannot-tell' },
    { from: null, to: '2020-03-05', told: 'no' },
    { from: null, to: '2020-03-20', told: 'cannot-tell' },
    { from: '2020-03-06', to: null, told: 'cannot-tell' },
    { from: null, to: null, told: 'cannot-tell' },
    // An hour is told by the clock of the place: at 23:30 there, by Moscow's clock, the truce had begun.
    { from: '2020-03-05T23:30', to: '2020-03-05T23:30', told: 'cannot-tell' },
    { from: '2020-03-05T16:00', to: '2020-03-05T16:00', told: 'no' },
    { from: '2020-03-06T00:00', to: '2020-03-06T00:00', told: 'cannot-tell' },
    { from: '2020-03-06T00:01', to: '2020-03-06T00:05', told: 'yes' },
    { from: '2020-03-31T12:00', to: '2020-03-31T12:00', told: 'cannot-tell' },
    { from: '2020-04-02', to: '2020-04-02', told: 'no' },
    { from: 'sometime', to: 'later', told: 'cannot-tell' },
  ])('$from to $to: $told', ({ from, to, told }) => {
    const ends = makeMoment('2020-03-31', both)
    expect(inSpan({ from, to }, { starts: makeMoment('2020-03-06T00:01', both), ends, zone: 'Asia/Damascus' }).answer).toBe(told)
  })

  test('where the clocks differ, both answers are told', () => {
    const span = { starts: makeMoment('2020-03-06T00:01', both), ends: null, zone: 'Asia/Damascus' }
    const { because } = inSpan({ from: '2020-03-05T23:30', to: '2020-03-05T23:30' }, span)
    expect(because).toContain('Asia/Damascus no')
    expect(because).toContain('Europe/Moscow yes')
  })
})
