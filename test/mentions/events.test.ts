import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EventMention } from '../../src/model/event.ts'
import { readSentence } from '../reading.ts'

/** `kind: agent > target @ place, day`, what is not told left out; `not` and the modality in front where it is no deed. */
function show(event: EventMention): string {
  const { kind, category, agent, target, place, when, negated, modality } = event
  return [
    negated ? 'not ' : '',
    modality === 'deed' ? '' : `${modality} `,
    `${kind ?? category.toLowerCase()}:`,
    agent[0] === undefined ? '' : ` ${agent[0]}`,
    target[0] === undefined ? '' : ` > ${target[0]}`,
    place[0] === undefined ? '' : ` @ ${place[0]}`,
    when?.from == null ? '' : `, ${when.from.slice(0, 10)}`,
  ].join('')
}

function eventsOf(text: string): string[] {
  return readSentence(text).mentions.events.map(show)
}

describe('events', () => {
  test.each([
    ['Russian forces shelled the village of Novosil near Kharkiv on Monday.', 'shelling: Russia @ Novosil, 2025-06-02'],
    ['The Saudi-led coalition carried out air raids on Hodeidah.', 'air strike: Saudi-led coalition @ Hodeidah'],
    ['Azerbaijani troops opened fire on Armenian positions near the village of Sotk on Friday.', 'shooting: Azerbaijan @ Sotk, 2025-05-30'],
    ['Four soldiers were abducted by ELN guerrillas in Arauca.', 'abduction: National Liberation Army > soldiers @ Arauca'],
    ['Warplanes struck a market in Kutum, killing 12 people.', 'air strike: Warplanes > market @ Kutum'],
    ['The army and the M23 clashed near Goma on Tuesday.', 'clash: Democratic Republic of the Congo @ Goma, 2025-06-03'],
    ['RSF fighters looted shops in Omdurman.', 'looting: Rapid Support Forces > shops @ Omdurman'],
    ['Ukrainian air defences shot down nine drones over Odesa.', 'aircraft shot down: Ukraine > drones @ Odesa'],
    ['Police arrested 20 protesters in Nairobi.', 'detention: Police > protesters @ Nairobi'],
    ['Rebels captured the town of Bunia.', 'capture: Rebels @ Bunia'],
    ['Houthi gunmen ambushed a convoy near Marib.', 'ambush: Houthis > convoy @ Marib'],
    ['Omdurman came under artillery fire on Tuesday.', 'shelling: @ Omdurman, 2025-06-03'],
    ['Mali lost nine soldiers near Gao.', 'assault: > Mali @ Gao'],
    ['The Observatory reported four rebels killed near Dara on Sunday.', 'assault: > rebels @ Dara, 2025-06-01'],
    ['Gunmen fired an anti-tank missile at a truck in Rafah on Sunday.', 'missile strike: Gunmen > truck @ Rafah, 2025-06-01'],
    ['Near Marib, a drone of the Houthis dropped a grenade on a trench.', 'drone strike: Houthis > trench @ Marib'],
    ['The rebels put dozens of villagers to death in Bunia last week.', 'killing: rebels > villagers @ Bunia, 2025-05-26'],
    ['The town of Kutum came under heavy artillery bombardment by the RSF.', 'shelling: Rapid Support Forces @ Kutum'],
    ['Three civilians were killed by Indian shelling near Poonch.', 'shelling: India > civilians @ Poonch'],
    [
      'M23 accused the army of breaking the truce by attacking fighters near Goma.',
      'attack: Democratic Republic of the Congo > fighters @ Goma',
    ],
    ['A woman born in 1953 was injured near Kutum on Monday.', 'assault: > woman @ Kutum, 2025-06-02'],
    ['A joint patrol was cut short near Kobani on Monday.', 'obstruction of a patrol: > joint patrol @ Kobani, 2025-06-02'],
    ['Protesters blocked the road near Kutum.', 'closure of a road: Protesters > road @ Kutum'],
    ['Ethiopia halted aid deliveries to Mekelle on Sunday.', 'obstruction of aid: Ethiopia > aid deliveries @ Mekelle, 2025-06-01'],
  ])('%s', (text, expected) => {
    expect(eventsOf(text)).toContain(expected)
  })

  test('a strike and what it did are one event', () => {
    const events = eventsOf('An air strike on a school in Kutum killed 14 people and wounded 30 on Monday.')
    expect(events).toHaveLength(1)
    expect(events[0]).toMatch(/^air strike: > school @ Kutum, 2025-06-02$/)
  })

  test.each([
    ['The army denied that it had shelled Kutum.', /^not shelling/],
    ['The army did not shell Kutum.', /^not shelling/],
    ['The army will attack Kutum.', /^plan attack/],
    ['The rebels threatened to bomb Kutum.', /^threat air strike/],
    ['The UN urged the rebels to withdraw from Kutum.', /^demand withdrawal/],
    ['Rockets may have hit Kutum.', /^possible/],
  ])('mood: %s', (text, pattern) => {
    expect(eventsOf(text).some((event) => pattern.test(event))).toBe(true)
  })

  test.each([
    'He died of a heart attack on Wednesday.',
    'The minister praised the Pretoria agreement.',
    'Attack helicopters stood at the base.',
    'Drivers went on a hunger strike in March.',
    'According to the Government of National Accord, nothing was decided.',
  ])('no violence: %s', (text) => {
    expect(readSentence(text).mentions.events.filter(({ category }) => category === 'ASSAULT')).toEqual([])
  })

  test('a place of signing, a day of saying and a total are not where and when it was done', () => {
    expect(eventsOf('Shells hit Kutum after the signing in Juba.')).toContain('shelling: @ Kutum')
    expect(eventsOf('More than 40 soldiers have been killed since 1 February.')).toEqual([])
  })

  test.each([
    ['Families fled Kutum. Shells had fallen on the town.', 'shelling: @ Kutum'],
    ['Khnapat. The village was hit by mortars.', 'shelling: > village @ Khnapat'],
    ['Log\n\n- Khnapat. Mortars hit a school.\n- Kutum. Gunmen shot a farmer.', 'shooting: Gunmen > farmer @ Kutum'],
    ['Log\n\n- Khnapat. Mortars hit a school.\n- Kutum. A sniper shot a boy.', 'shelling: > school @ Khnapat'],
    ['A strike on a house in Rafah killed six people. Another hit a tent in Gaza City, killing a woman.', 'attack: > tent @ Gaza City'],
  ])('where, from what stands before: %s', (text, expected) => {
    expect(eventsOf(text)).toContain(expected)
  })

  test('the next sentence goes on about the same', () => {
    const events = readSentence('A car bomb exploded in Baidoa on Monday. Gunmen then opened fire.').mentions.events
    expect(events.map(({ place, when }) => [place[0], when?.from])).toEqual([
      ['Baidoa', '2025-06-02'],
      ['Baidoa', '2025-06-02'],
    ])
  })

  test('never throws, and every event points at its words', () => {
    const word = fc.constantFrom(
      'the',
      'army',
      'shelled',
      'Goma',
      'killed',
      'by',
      'a',
      'strike',
      'on',
      'Monday',
      '.',
      ',',
      'said',
      'attack',
      '(',
      '"',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join(' ')
        return readSentence(text).mentions.events.every(({ start, end }) => start >= 0 && start < end && end <= text.length)
      }),
      { numRuns: 60 },
    )
  })
})
