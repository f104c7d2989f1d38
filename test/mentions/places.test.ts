import { describe, expect, test } from 'vitest'
import type { PlaceMention } from '../../src/model/place.ts'
import { readSentence } from '../reading.ts'

/** A mention as `name=place(kind, country)`, `name=?` where no list has it. */
function show({ name, place }: PlaceMention): string {
  return place === null ? `${name}=?` : `${name}=${place.kind}${place.country === null ? '' : ` ${place.country}`}`
}

function placesOf(text: string): string[] {
  return readSentence(text).mentions.places.map(show)
}

describe('places', () => {
  test.each([
    ['Shells fell on the town of Sderot, Israel.', ['Sderot=settlement IL', 'Israel=country IL']],
    [
      'Fighting spread to Bakhmut and Chasiv Yar in Donetsk region, Ukraine said.',
      ['Bakhmut=settlement UA', 'Chasiv Yar=settlement UA', 'Donetsk region=province UA'],
    ],
    ['Troops withdrew from the village of Verkhnie Pole near Kharkiv.', ['Verkhnie Pole=?', 'Kharkiv=settlement UA']],
    ['Kherson Governor Oleh Bondar spoke of a strike on Beryslav in Ukraine.', ['Kherson=settlement UA', 'Beryslav=settlement UA']],
    ['Fighting reached Mazar-i-Sharif in Afghanistan.', ['Mazar-i-Sharif=settlement AF']],
    ['The ship was hit in the Red Sea off Yemen.', ['Red Sea=water', 'Yemen=country YE']],
    ['Aid reached the Rafah crossing on Monday.', ['Rafah crossing=facility PS']],
    ['Clashes broke out in northern Syria.', ['northern Syria=country SY']],
    ['Rebels in Sudan took Nyala, the capital of South Darfur.', ['Sudan=country SD', 'Nyala=settlement SD', 'South Darfur=province SD']],
    [
      'Police in Georgia, the United States, found the car near Atlanta.',
      ['Georgia=province US', 'United States=country US', 'Atlanta=settlement US'],
    ],
    [
      'Leaders of the USA, China and France met in Geneva.',
      ['United States=country US', 'China=country CN', 'France=country FR', 'Geneva=settlement CH'],
    ],
    [
      'Shelling hit Khan Younis and Deir al-Balah in the Gaza Strip.',
      ['Khan Younis=settlement PS', 'Deir al-Balah=district PS', 'Gaza Strip=region PS'],
    ],
  ])('%s', (text, expected) => {
    for (const place of expected) expect(placesOf(text)).toContain(place)
  })

  test('a numbered road and a border told by two names', () => {
    expect(placesOf('Mines lay on the M20 highway. The M20 runs to the Chad-Sudan border.')).toEqual(
      expect.arrayContaining(['M20=?', 'Chad-Sudan border=?']),
    )
  })

  test.each([
    'Nice weather in March helped the farmers on Sunday.',
    'Both sides will honour the deal, the President said.',
    'Reading the report took most of the day. Of the two, one was wrong.',
    'US officials told us nothing new.',
  ])('no common word is a town: %s', (text) => {
    expect(placesOf(text).filter((place) => place.includes('settlement'))).toEqual([])
  })

  test('a name that nobody knows leaves the others resolved', () => {
    const places = placesOf('Drones struck the village of Qwzrtpl and the city of Zaporizhzhia in Ukraine.')
    expect(places).toContain('Qwzrtpl=?')
    expect(places).toContain('Zaporizhzhia=settlement UA')
  })

  test("the text's country decides between towns of one name", () => {
    const of = (text: string) => placesOf(text).find((place) => place.startsWith('Tripoli'))
    expect(of('Militias clashed in Tripoli. Libya has two governments; Benghazi stayed calm.')).toBe('Tripoli=settlement LY')
    expect(of('Gunmen fired in Tripoli. Lebanon sent soldiers from Beirut and Sidon.')).toBe('Tripoli=settlement LB')
  })

  test.each(['', '()[]{}', 'In In In In', 'in \u0000 near \ud800', `in ${'A'.repeat(5000)}`, `near ${'X-'.repeat(2000)}Y`])(
    'hostile text %#',
    (text) => {
      expect(Array.isArray(placesOf(text))).toBe(true)
    },
  )
})
