import { describe, expect, test } from 'vitest'
import type { ActorMention } from '../../src/model/actor.ts'
import { readSentence } from '../reading.ts'

/** A mention as `name < side`, the side's first name only; `name` alone where no side is told. */
function show({ name, side }: ActorMention): string {
  return side.length === 0 ? name : `${name} < ${side[0]}`
}

function actorsOf(text: string): string[] {
  return readSentence(text).mentions.actors.map(show)
}

describe('sides', () => {
  test.each([
    ['Azerbaijani troops fired first.', 'Azerbaijani troops < Azerbaijan'],
    ['Russian-backed Syrian forces advanced.', 'Syrian forces < Syria'],
    ['Turkish-backed Syrian rebels advanced.', 'Syrian rebels < Syrian rebels'],
    ['US-backed Syrian Democratic Forces advanced.', 'Syrian Democratic Forces < Syrian Democratic Forces'],
    ['Dozens of pro-Assad forces died.', 'pro-Assad forces < Syria'],
    ['Pro-Russian separatists shelled the road.', 'Pro-Russian separatists < Pro-Russian separatists'],
    ['Hamas fighters fired rockets.', 'Hamas fighters < Hamas'],
    ['The RSF took the town.', 'Rapid Support Forces < Rapid Support Forces'],
    ["Sudan's army bombed a market.", "Sudan's army < Sudan"],
    ['The Israeli military said so.', 'Israeli military < Israel'],
    ['The IDF said so.', 'Israel Defense Forces < Israel'],
    ['FARDC soldiers retreated.', 'FARDC soldiers < Democratic Republic of the Congo'],
    ['Houthi fighters attacked a ship.', 'Houthi fighters < Houthis'],
    ['The Al-Qassam Brigades said so.', 'Izz ad-Din al-Qassam Brigades < Hamas'],
    ['Moscow accused Kyiv of the attack.', 'Russia < Russia'],
    ['The Kremlin denied it.', 'Russia < Russia'],
    ["Ukraine's Defence Ministry gave no toll.", "Ukraine's Defence Ministry < Ukraine"],
    ['The Turkish side reported no violations.', 'Turkey < Turkey'],
    ['Clan del Golfo gunmen shot a farmer.', 'Clan del Golfo gunmen < Clan del Golfo'],
    ['Tigrayan fighters handed over guns.', 'Tigrayan fighters < Tigray'],
    ["Haftar's forces shelled the airport.", "Haftar's forces < Libyan National Army"],
    ['Myanmar’s military denied it.', 'Myanmar’s military < Myanmar'],
  ])('%s', (text, expected) => {
    expect(actorsOf(text)).toContain(expected)
  })

  test('government forces belong to the state where it all happens', () => {
    expect(actorsOf('Government forces entered Nyala in Sudan, and the army took Kutum.')).toEqual([
      'Government forces < Sudan',
      'army < Sudan',
    ])
  })

  test.each([
    ['Shells fell in Syria.', 'Syria < Syria'],
    ['Five people died near Moscow on Monday.', 'Russia < Russia'],
    ['He spoke about peace in northern Ethiopia.', 'Ethiopia < Ethiopia'],
  ])('where something happens is no actor: %s', (text, actor) => {
    expect(actorsOf(text)).not.toContain(actor)
  })
})

describe('people', () => {
  test('a surname stands for the name given in full', () => {
    const people = actorsOf('Foreign Minister Tarek Belgassem met envoys on Monday. Belgassem said the talks would go on.')
    expect(people.filter((name) => name.startsWith('Tarek Belgassem'))).toHaveLength(2)
  })

  test('the office beside a name gives its side', () => {
    expect(actorsOf('M23 spokesman Jules Kabanda denied it.')).toContain('Jules Kabanda < M23')
    expect(actorsOf('The UN envoy for Yemen, Hans Lindqvist, urged calm.')).toContain('Hans Lindqvist < United Nations')
  })

  test('listed people are known without an introduction', () => {
    expect(actorsOf('Putin told reporters that Erdogan had agreed.')).toEqual(
      expect.arrayContaining(['Vladimir Putin < Russia', 'Recep Tayyip Erdogan < Turkey']),
    )
  })

  test('a country is no person, nor a person a country', () => {
    const actors = readSentence('Jordan Petersen, an analyst, said Chad was watching.').mentions.actors
    expect(actors.find(({ name }) => name === 'Jordan Petersen')?.kind).toBe('person')
    expect(actors.some(({ name, kind }) => name === 'Chad' && kind === 'organisation')).toBe(true)
  })
})

describe('descriptions that point back', () => {
  test.each([
    ["Armenia's Defence Ministry said two soldiers had died. The ministry blamed Baku.", "Armenia's Defence Ministry < Armenia", 2],
    [
      'The Syrian Observatory for Human Rights counted 12. The monitor named no village.',
      'Syrian Observatory for Human Rights < Syrian Observatory for Human Rights',
      2,
    ],
    ['Boko Haram held the road. The group said so on Friday.', 'Boko Haram < Boko Haram', 2],
  ])('%s', (text, expected, times) => {
    expect(actorsOf(text).filter((actor) => actor === expected)).toHaveLength(times)
  })

  test('with two ministries the one told most often is meant, unless the other was told just before', () => {
    const text =
      "Armenia's Defence Ministry said two soldiers had died. The ministry blamed mortars. Azerbaijan's Defence Ministry denied it. " +
      'Residents heard blasts. A truce held elsewhere. Talks went on. The ministry said three were wounded.'
    expect(actorsOf(text).filter((actor) => actor === "Armenia's Defence Ministry < Armenia")).toHaveLength(3)
  })

  test('sources without a name keep their words', () => {
    expect(actorsOf('A hospital director and two Western diplomats gave other figures, residents said.')).toEqual(
      expect.arrayContaining(['hospital director', 'Western diplomats', 'residents']),
    )
  })
})

test('mentions never overlap and stay inside the text', () => {
  const text =
    "Turkey's Defence Minister Mehmet Yildizli met Russian-backed Syrian government forces' commanders and Hamas, Fatah and the UN's OCHA in Ankara."
  const { mentions } = readSentence(text)
  let end = 0
  for (const actor of mentions.actors) {
    expect(actor.start).toBeGreaterThanOrEqual(end)
    expect(actor.end).toBeLessThanOrEqual(text.length)
    end = actor.end
  }
})
