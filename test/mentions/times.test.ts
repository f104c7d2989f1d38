import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findTimes } from '../../src/mentions/times.ts'
import type { TimeMention } from '../../src/model/time.ts'
import { loadReader, readText } from '../../src/text/text.ts'

const reader = loadReader({})

/** A Friday. */
const PUBLISHED = '2024-05-17'

function timesOf(text: string, published: string | null = PUBLISHED): TimeMention[] {
  return findTimes(readText(text, reader), published)
}

/** The value, `<` `=` `>` for an early, middle or late part of it, `~` for about. */
function showValue({ value, mod }: TimeMention): string {
  const signs: Record<string, string> = { START: '<', MID: '=', END: '>', APPROX: '~', MORE_THAN: '+', LESS_THAN: '-' }
  return `${value}${mod === null ? '' : (signs[mod] ?? mod)}`
}

/** `from..to` of the period that a claim so dated is of; the other reading behind `or`. */
function showPeriod({ when, period }: TimeMention): string {
  const shown = period ?? when
  if (shown == null) return 'none'
  const other = when?.otherwise == null ? '' : ` or ${when.otherwise.from}`
  return `${shown.from === shown.to ? shown.from : `${shown.from ?? ''}..${shown.to ?? ''}`}${other}`
}

function mark(text: string, times: readonly TimeMention[]): string {
  let marked = ''
  let at = 0
  for (const { start, end } of times) {
    marked += `${text.slice(at, start)}[${text.slice(start, end)}]`
    at = end
  }
  return marked + text.slice(at)
}

type Rows = readonly (readonly [string, ...string[]])[]

/** Each row: a text with its times in brackets, and their values. */
function checkValues(rows: Rows, published: string | null = PUBLISHED): void {
  test.each(rows)('%s', (marked, ...values) => {
    const text = marked.replaceAll(/[[\]]/g, '')
    const found = timesOf(text, published)
    expect([mark(text, found), ...found.map(showValue)]).toEqual([marked, ...values])
  })
}

/** Each row: a text, and the periods of its times. */
function checkPeriods(rows: Rows, published: string | null = PUBLISHED): void {
  test.each(rows)('%s', (text, ...periods) => {
    expect(timesOf(text, published).map(showPeriod)).toEqual(periods)
  })
}

describe('dates', () => {
  checkValues([
    ['signed on [5 March 2020] in Moscow', '2020-03-05'],
    ['On [March 5, 2020], the two leaders met', '2020-03-05'],
    ['on [the 5th of March 2020]', '2020-03-05'],
    ['[Jan. 12, 2021] and [12 Jan 2021]', '2021-01-12', '2021-01-12'],
    ['[2020-03-05], [05/03/2020], [25.3.2020], [3/25/2020]', '2020-03-05', '2020-03-05', '2020-03-25', '2020-03-25'],
    ['on [15 April] and on [2 May]', '2024-04-15', '2024-05-02'],
    ['on [October 7]', '2023-10-07'],
    ['[15 April last year]', '2023-04-15'],
    ['in [March 2022] and in [June of that year]', '2022-03', '2022-06'],
    ['between [3] and [5 May]', '2024-05-03', '2024-05-05'],
    ['from [28 February] to [5 March 2020]', '2020-02-28', '2020-03-05'],
    ['[May 9], [10] and [11]', '2024-05-09', '2024-05-10', '2024-05-11'],
    ['on [the 14th], twelve died', '2024-05-14'],
    ['in [2011], in [the 1990s], in [the 19th century]', '2011', '199', '18'],
    ['the war of [1994]-[95]', '1994', '1995'],
    ['in [late 2019], in [mid-March], in [early May 2023]', '2019>', '2024-03=', '2023-05<'],
    ['since [the beginning of February]', '2024-02<'],
    ['[the summer of 2014], in [spring 2022]', '2014-SU', '2022-SP'],
    ['[the first quarter of 2024] and [the second half of 2023]', '2024-Q1', '2023-H2'],
    ['[the first nine months of 2022]', 'P9M'],
  ])
})

describe('words that only look like times', () => {
  checkValues([
    ['They may march on the capital in the fall of the city'],
    ['the 15th Division and the 3rd Brigade'],
    ['Resolution 2254 was passed; 2000 soldiers came; 1,948 people fled'],
    ['Operation Red Dawn'],
    ['a quarter of the town'],
    ['Jan Egeland spoke; the sun set; he sat down'],
  ])
})

describe('against the publication', () => {
  checkValues([
    ['Two died on [Thursday], the army said [Friday].', '2024-05-16', '2024-05-17'],
    ["[Tuesday]'s strike", '2024-05-14'],
    ['[Last Wednesday] three died', '2024-05-15'],
    ['talks will resume on [Monday]', '2024-05-20'],
    ['The army said on [Sunday] that it would open a road on [Monday].', '2024-05-12', '2024-05-13'],
    ['He died due to wounds on [Tuesday]', '2024-05-14'],
    ['the truce ends on [Tuesday]', '2024-05-21'],
    ['talks resume [next Tuesday]', '2024-05-21'],
    ['[today], [yesterday], [tomorrow]', '2024-05-17', '2024-05-16', '2024-05-18'],
    ['[the day after tomorrow], [the day before yesterday]', '2024-05-19', '2024-05-15'],
    ['at [1430 hrs]; by [0600 hours]; [1400 hours] of talks', '2024-05-17T14:30', '2024-05-17T06:00', 'PT1400H'],
    ['[last month], [last year], [next week], [this month]', '2024-04', '2023', '2024-W21', '2024-05'],
    ['[two days ago] and [three weeks ago]', '2024-05-15', '2024-W17'],
    ['over [the weekend]', '2024-W19-WE'],
    ['[earlier this week]', '2024-W20'],
    ['in [December], in [March], by [August]', '2023-12', '2024-03', '2024-08'],
  ])
  checkPeriods([
    ['over the weekend', '2024-05-11..2024-05-12'],
    ['in the past month', '2024-04-17..2024-05-17'],
    ['in the past 24 hours', '2024-05-16..2024-05-17'],
    ['the last three days', '2024-05-14..2024-05-17'],
    ['since the beginning of February', '2024-02-01..'],
    ['since December', '2023-12-01..'],
    ['since the war began on 7 October', '2023-10-07..'],
    ['until 20 May', '..2024-05-20'],
    ['from 6 to 8 May', '2024-05-06..2024-05-08', '2024-05-06..2024-05-08'],
    ['between January and April', '2024-01-01..2024-04-30', '2024-01-01..2024-04-30'],
    ['in the week to 12 May', '2024-05-06..2024-05-12'],
    ['This year 300 died', '2024-01-01..2024-05-17'],
    ['in mid-March', '2024-03-11..2024-03-20'],
    ['the first nine months of 2022', '2022-01-01..2022-09-30'],
    ['said last Thursday', '2024-05-09 or 2024-05-16'],
  ])
})

describe('hours', () => {
  checkValues([
    ['[16:00], [4 p.m.], [4.30pm], [0415 GMT]', '2024-05-17T16:00', '2024-05-17T16:00', '2024-05-17T16:30', '2024-05-17T04:15Z'],
    ["at [four o'clock in the afternoon]", '2024-05-17T16:00'],
    ['at [9 a.m. on Wednesday]', '2024-05-15T09:00'],
    ['at [noon]', '2024-05-17T12:00'],
    ['[Wednesday night] and [Thursday morning]', '2024-05-15TNI', '2024-05-16TMO'],
    ['on [the night of 3 to 4 May]', '2024-05-03TNI'],
    ['[overnight into Friday]', '2024-05-16TNI'],
    [
      'at [half past seven] and at [twenty to four], [quarter past nine in the evening]',
      '2024-05-17T07:30',
      '2024-05-17T03:40',
      '2024-05-17T21:15',
    ],
    ['between [6:00] and [8:30 p.m.]', '2024-05-17T18:00', '2024-05-17T20:30'],
    ['[2023-11-24T10:15Z]', '2023-11-24T10:15Z'],
    ['[the night before], drones hit', '2024-05-16TNI'],
    ['for a third night; five to ten people'],
    ['[early Thursday] and [late on Tuesday]', '2024-05-16<', '2024-05-14>'],
  ])
  checkPeriods([
    ['at 4 a.m. local time (0100 GMT)', '2024-05-17T04:00', '2024-05-17T04:00'],
    ['at 4 a.m. local time (0100 GMT) on Tuesday', '2024-05-14T04:00', '2024-05-14T04:00', '2024-05-14'],
    ['from midnight on Friday', '2024-05-17T00:00.. or 2024-05-18T00:00'],
    ['the truce took hold a minute after midnight on Thursday', '2024-05-16T00:01 or 2024-05-17T00:01'],
    ['the truce ends at midnight on Tuesday', '2024-05-22T00:00 or 2024-05-21T00:00'],
    ['the truce will start at midnight', '2024-05-18T00:00 or 2024-05-17T00:00'],
    ['killed overnight', '2024-05-16T20:00..2024-05-17T05:59'],
    ['on the night from Sunday to Monday', '2024-05-12T20:00..2024-05-13T05:59'],
    ['from 11 p.m. to 3 a.m.', '2024-05-17T23:00..2024-05-18T03:00', '2024-05-17T23:00..2024-05-18T03:00'],
    ['in the night to Thursday', '2024-05-15T20:00..2024-05-16T05:59'],
    ['before dawn on Thursday', '2024-05-16T00:00..2024-05-16T05:59'],
    ['Tuesday night', '2024-05-14T20:00..2024-05-14T23:59 or 2024-05-14T20:00'],
    ['from 8 p.m. Thursday to 6 a.m. Friday', '2024-05-16T20:00..2024-05-17T06:00', '2024-05-16T20:00..2024-05-17T06:00'],
  ])
})

describe('against another time of the text', () => {
  checkValues([
    ['On [3 May] they met. [The next day] they signed. [Two days later] it broke.', '2024-05-03', '2024-05-04', '2024-05-06'],
    ['On [Monday] they attacked; [the same day] the army struck back.', '2024-05-13', '2024-05-13'],
    ['in [June 2019]. [Later that month] and [later that year]', '2019-06', '2019-06', '2019'],
    ['He spoke on [9 May] of a raid [a day earlier].', '2024-05-09', '2024-05-08'],
    ['On [9 May] he fled; [the following morning] he was back.', '2024-05-09', '2024-05-10TMO'],
  ])
})

describe('durations, sets, references', () => {
  checkValues([
    ['a [six-hour] truce in the [nine-year] war', 'PT6H', 'P9Y'],
    ['for [24 hours], for [three days], within [two weeks]', 'PT24H', 'P3D', 'P2W'],
    ['[more than three years] and [about a week]', 'P3Y+', 'P1W~'],
    ['[two and a half years], [half an hour], [several months]', 'P2.5Y', 'PT0.5H', 'PXM'],
    ['[every day], [weekly], [every Friday], on [Sundays]', 'XXXX-XX-XX', 'XXXX-WXX', 'XXXX-WXX-5', 'XXXX-WXX-7'],
    ['[now], [currently], [recently]', 'PRESENT_REF', 'PRESENT_REF', 'PAST_REF'],
    ['in [recent days], in [the coming weeks]', 'PXD', 'PXW'],
  ])
})

describe('a history counts from what it told last', () => {
  const text =
    'In March 1988 the front collapsed. On 5 April 1988 the town fell. On 12 May 1988 talks began. By June the siege was over. ' +
    'In November 1988 a truce was signed. In January fighting resumed. The following month both sides withdrew.'
  test('dates without a year', () => {
    expect(timesOf(text).map(({ value }) => value)).toEqual([
      '1988-03',
      '1988-04-05',
      '1988-05-12',
      '1988-06',
      '1988-11',
      '1989-01',
      '1989-02',
    ])
  })
})

test('without a publication what the words leave open stays open', () => {
  expect(timesOf('on Thursday and on 5 March and in the past month', null).map(({ value, when }) => [value, when])).toEqual([
    ['XXXX-WXX-4', null],
    ['XXXX-03-05', null],
    ['P1M', null],
  ])
})

test('an instant of publication dates hours', () => {
  expect(timesOf('two hours ago', '2024-05-17T01:30:00Z').map(({ value }) => value)).toEqual(['2024-05-16T23:30'])
  expect(timesOf('the past 24 hours', '2024-05-17T18:20:00Z').map(showPeriod)).toEqual(['2024-05-16T18:20..2024-05-17T18:20'])
})

test('what is stated, reckoned and assumed', () => {
  expect(timesOf('5 March 2020, Thursday, today').map(({ when }) => when?.basis)).toEqual(['stated', 'reckoned', 'assumed'])
})

const PIECES =
  'the|end of|early|late|mid-|5|March|May|2020|, |and|to|-|–|Monday|night|of|on|midnight|4|p.m.|GMT|(|)|two|days|later|ago|last|next|past|this|that|same|week|every|first|half|year|since|until|between|1990s|31/12/2019|00:01|24 hours|overnight|.|\n\n|now'.split(
    '|',
  )

test('never throws; spans are in order and whole words; values and intervals are well formed', () => {
  const text = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 5 })), { maxLength: 40 }).map((list) => list.join(' '))
  fc.assert(
    fc.property(text, fc.constantFrom('2024-05-17', '2023-12-31T23:59:00Z', null, 'nonsense', '2024-02-31'), (words, published) => {
      let at = 0
      for (const { start, end, value, when } of timesOf(words, published)) {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(words.length)
        expect(value).not.toMatch(/NaN|undefined|Infinity/)
        if (when?.from != null && when.to != null) expect(when.from <= when.to).toBe(true)
        at = end
      }
    }),
    { numRuns: 200 },
  )
})

test.each(['the end of ', '5 and ', 'two days later ', 'early ', 'March 5-', 'between 3 and ', 'the last past next ', '1,'])(
  'time is linear in a text of nothing but "%s"',
  (piece) => {
    const timeOf = (count: number): number => {
      const parse = readText(piece.repeat(count), reader)
      const start = performance.now()
      findTimes(parse, PUBLISHED)
      return performance.now() - start
    }
    timeOf(500)
    // Sixteen times the text; a quadratic rule would take 256 times as long, and many seconds.
    expect(Math.min(timeOf(12_800), timeOf(12_800))).toBeLessThan(100 * Math.max(timeOf(800), timeOf(800), 30))
  },
  30_000,
)
