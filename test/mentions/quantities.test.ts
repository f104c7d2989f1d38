import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findQuantities } from '../../src/mentions/quantities.ts'
import { findTimes } from '../../src/mentions/times.ts'
import type { Quantity } from '../../src/model/quantity.ts'
import { loadReader, readText } from '../../src/text/text.ts'

const reader = loadReader({})

function quantitiesOf(text: string): Quantity[] {
  const parse = readText(text, reader)
  return findQuantities(parse, findTimes(parse, '2024-05-17'))
}

/** `1201..` at least, `..50` at most, `12` exactly, `~` about, `vague`; then the unit, and `/day` for a rate. */
function show(quantity: Quantity): string {
  const { low, high, about, vague, kind, unit, per } = quantity
  const value = vague ? 'vague' : low === high ? `${low}` : `${low ?? ''}..${high ?? ''}`
  const measure = kind === 'count' ? '' : unit === null ? ` ${kind}` : ` ${unit}`
  return `${value}${about ? '~' : ''}${measure}${per ? `/${per}` : ''}`
}

/** Each row: a text with its quantities in brackets, and what each of them commits to. */
function check(rows: readonly (readonly [string, ...string[]])[]): void {
  test.each(rows)('%s', (marked, ...values) => {
    const text = marked.replaceAll(/[[\]]/g, '')
    const found = quantitiesOf(text)
    let shown = ''
    let at = 0
    for (const { start, end } of found) {
      shown += `${text.slice(at, start)}[${text.slice(start, end)}]`
      at = end
    }
    expect([shown + text.slice(at), ...found.map(show)]).toEqual([marked, ...values])
  })
}

describe('numbers', () => {
  check([
    ['The shelling killed [33] people in Kherson', '33'],
    ['[1,200] families fled Zamzam camp', '1200'],
    ['[Twenty-one] miners and [two hundred and fifty] police', '21', '250'],
    ['[one hundred thousand] people', '100000'],
    ['[1.2 million] returnees and [300k] displaced', '1200000', '300000'],
    ['[2.75 million] people, [1.1 million] of them children', '2750000', '1100000'],
    ['[two dozen] bodies, [a dozen] tanks, [half a dozen] shells', '24', '12', '6'],
    ['[half a million] dead and [a quarter of a million] wounded', '500000', '250000'],
    ['[two and a half million] people', '2500000'],
    ['[a hundred] men and [a thousand] women', '100', '1000'],
    ['[1 000] soldiers and [3.700.000] refugees', '1000', '3700000'],
    ['[20 lakh] residents and [two crore] voters', '2000000', '20000000'],
    ['[One] was killed, leaving [one] dead', '1', '1'],
    ['Killed: [33]', '33'],
    ['The toll stood at [54].', '54'],
    ['Omdurman [12], Bahri [7], Khartoum [3]', '12', '7', '3'],
    ['[4.100] households received seed', '4100'],
    ['[zero] casualties', '0'],
  ])
})

describe('bounds before', () => {
  check([
    ['[At least 33] soldiers died', '33..'],
    ['[No fewer than nine] clinics', '9..'],
    ['[More than 1,200] families fled', '1201..'],
    ['[Over two million] people', '2000001..'],
    ['[well over 300] graves', '301..'],
    ['[up to 50] fighters', '..50'],
    ['[as many as nine] dead', '..9'],
    ['[no more than 12] guards', '..12'],
    ['[fewer than 100] trucks', '..99'],
    ['[some 300] shells, [about 40] drones, [roughly 3.6 million] refugees', '300~', '40~', '3600000~'],
    ['[nearly a million] civilians', '1000000~'],
    ['[close to\none million] people', '1000000~'],
    ['[an estimated 400] dead', '400~'],
    ['[approx. 60] soldiers', '60~'],
    ['[At least some 60] men', '60..~'],
    ['[at least another 12] wounded', '12..'],
    ['[more than 30] km away', '30.. km'],
    ['Some of the [300] men', '300'],
  ])
})

describe('bounds after', () => {
  check([
    ['[65 or more] dead', '65..'],
    ['[300+] injured', '300..'],
    ['[50 or so] houses', '50~'],
    ['[30-odd] boats', '30~'],
    ['[12 at most]', '..12'],
    ['[tens of thousands at most]', 'vague'],
  ])
})

describe('ranges', () => {
  check([
    ['[between 30 and 40] dead', '30..40'],
    ['[33 to 36] soldiers', '33..36'],
    ['[30-40] rebels and [80,000–100,000] civilians', '30..40', '80000..100000'],
    ['[15 or 16] villagers', '15..16'],
    ['[two to three million] people', '2000000..3000000'],
    ['a corridor [five to six] kilometres wide', '5..6 km'],
    ['the toll rose from [54] to [58]', '54', '58'],
    ['[about 10 to 15] percent of homes', '10..15~ percent'],
  ])
})

describe('words that tell no number', () => {
  check([
    ['[dozens] of bodies', 'vague'],
    ['[hundreds of thousands] of people', 'vague'],
    ['[several] shells and [several hundred] men', 'vague', 'vague'],
    ['[a few thousand] people', 'vague'],
    ['[a couple] of drones and [a handful] of men', 'vague', 'vague'],
    ['[scores] of houses', 'vague'],
  ])
})

describe('fractions, measures, rates', () => {
  check([
    ['[one in three] children', '0.3333333333333333 fraction'],
    ['[two-thirds] of the homes', '0.6666666666666666 fraction'],
    ['[half] of the town', '0.5 fraction'],
    ['[40] per cent of clinics and [30]% of schools', '40 percent', '30 percent'],
    ['a [six]-kilometer-wide corridor', '6 km'],
    ['[1,500] hectares and [12] square kilometres', '1500 hectare', '12 km²'],
    ['[293] tons of food', '293 tonne'],
    ['a [six]-hour truce and [seven] days of talks', '6 hour', '7 day'],
    ['[$3 million] for [2 million] euros', '3000000 USD', '2000000 EUR'],
    ['[50] trucks a day', '50/day'],
    ['[a thousand] dead each day', '1000/day'],
    ['flew at [900] km/h', '900 km/hour'],
  ])
})

describe('what is no quantity', () => {
  check([
    ['a 12-year-old girl and her father, aged 45'],
    ['Pavlo Hrytsenko, 45, a driver'],
    ['a girl of nine years of age'],
    ['the M4 and the N-11, Route 66, Highway 5'],
    ['T-72 tanks, Su-24 jets, a Mi-8, S-400 batteries'],
    ['122mm rockets, 7.62 mm rounds, a 50-calibre gun'],
    ['Resolution 2254, Article 51, Flight 752, the 25th Division, Brigade 93'],
    ['They won 2-1 and drew 0-0'],
    ['One of the largest; no one; one another; the one'],
    ['In 2011 and since 2014'],
    ['Call +249'],
    ['1. Fighting went on.\n2. Talks went on.'],
    ['a two-state solution and three-way talks'],
    ['COVID-19, Grad-2, Channel-Four'],
    ['at 0200 GMT'],
    ['15.5527, 32.5324'],
  ])
})

describe('in reports of many wars', () => {
  check([
    ['A drone killed [six] displaced people, [three] of them children, at a camp near El Fasher', '6', '3'],
    ['Sumy: [4] dead, [at least 17] injured, [2] missing', '4', '17..', '2'],
    ['The toll from the strike on Deir al-Balah rose from [nine] to [14], medics said', '9', '14'],
    ['[Some 1.1 million] of the [2.3 million] residents fled', '1100000~', '2300000'],
    ['Houthi forces fired [up to 12] missiles and [nearly 30] drones', '..12', '30~'],
    ['Myanmar troops torched [over 200] homes in [17] villages', '201..', '17'],
    ['[Between 15,000 and 20,000] people crossed from Stepanakert', '15000..20000'],
    ['ELN rebels freed [two] soldiers and a policeman', '2'],
    ['[Nine] of the [23] hostages were released; none returned', '9', '23'],
    ['[More than a hundred] trucks waited; [fewer than a dozen] were let in', '101..', '..11'],
    ['[Hundreds] fled and [scores] were wounded', 'vague', 'vague'],
    ['[no less than 40] shells fell within [two] hours', '40..', '2 hour'],
    ['[one or two] gunmen and [three to five] vehicles', '1..2', '3..5'],
    ['[just over 3,000] civilians, [well under 500] fighters', '3001..', '..499'],
    ['[at the very least 60] bodies', '60..'],
    ['The UN says [one in four] Lebanese fled; [nine out of ten] schools are shut', '0.25 fraction', '0.9 fraction'],
    ['[A third] of the houses and [three-quarters] of the clinics', '0.3333333333333333 fraction', '0.75 fraction'],
    ['[half] a kilometre from the first line', '0.5 km'],
    ['[400] Egyptian pounds and [20,000] Syrian pounds', '400 EGP', '20000 SYP'],
    ['shelters for [30] families a week', '30/week'],
    ['[12] fighters died a day later', '12'],
    ['[40] people died in a day', '40'],
    ['[5 m] people and a wall [5] m high', '5000000', '5 m'],
    ['[c. 400] men', '400~'],
    ['On the airport road [30] trucks were seen', '30'],
    ['[one-and-a-half million] people, [a million and a half] refugees', '1500000', '1500000'],
    ['[thousands upon thousands] of men, [tens] of houses', 'vague', 'vague'],
    ['[5,000] (five thousand) troops', '5000'],
    ['[one million two hundred thousand] voters, [twenty-five hundred] tents', '1200000', '2500'],
    ['a [20]-member patrol and a [50]-truck convoy', '20', '50'],
    ['That [one] soldier was lost', '1'],
    ['[Two] of the dead were medics, [one] of them a nurse', '2', '1'],
  ])
})

describe('what is no quantity in reports of many wars', () => {
  check([
    ['Olena Marchuk, 67, hid in a cellar'],
    ['children aged between 6 and 14; a two-month-old baby; those under 18'],
    ['he turned 40; women over 60'],
    ["Chang'e 4 was launched; Soyuz 11 was lost; Formula One; Radio 4"],
    ['Checkpoint 56; Camp 7; the 4th Brigade; Unit 8200; Brigade 93'],
    ['day 19 of the truce; see page 12; No. 7; item no. 3'],
    ['the list: (1) arms; (2) fuel'],
    ['a 5.45 mm rifle; 155mm shells; 50-calibre guns'],
    ['a new one; the last one; each one; one by one'],
    ['By 2019 the war had spread; the 1982 massacre'],
    ['US6,562; 48.5132'],
    ['zero tolerance; ground zero'],
    ['they won 3-2; a 12-3 vote'],
  ])
})

test('the mark of a note counts nothing', () => {
  expect(quantitiesOf('He was seized in Mosul. [3] Two guards died.').map(show)).toEqual(['2'])
})

test('never throws, and every span is sane', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'at least',
      'between',
      'and',
      'a',
      'half',
      '12',
      '1,200',
      '1.2',
      'million',
      'dozens',
      'of',
      '-',
      '–',
      'or more',
      '$',
      '%',
      '(',
      ')',
      ',',
      '.',
      '+',
      '\n',
      'km',
      'one',
      'in',
      'two',
      'hundred',
      'year',
      'old',
    ),
    fc.string({ maxLength: 6 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom(' ', ''), (pieces, glue) => {
      const text = pieces.join(glue)
      let at = 0
      for (const { start, end, low, high } of quantitiesOf(text)) {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high)
        at = end
      }
    }),
  )
})
