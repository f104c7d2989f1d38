import { describe, expect, it } from 'vitest'
import { readSentence } from '../reading.ts'

/** Each row: a text, then `accuser > accused @ agreement` for each charge; `!` before one that the accused deny. */
const CHARGES: readonly (readonly [string, ...string[]])[] = [
  ['The truce took hold on Monday. Ethiopia accused Eritrea of violating the truce by shelling a village.', 'Ethiopia > Eritrea @ -'],
  ['The army has repeatedly broken the 2018 Geneva deal.', 'The Test Gazette > army @ Geneva, 2018'],
  ['Hamas said Israel had breached the ceasefire by firing on a convoy.', 'Hamas > Israel @ -'],
  ['Kenya said Uganda was not honouring its commitments under the pact.', 'Kenya > Uganda @ -'],
  ['The rebels remain in the district, contrary to the agreement, the ministry said.', 'the ministry > rebels @ -'],
  ['The ceasefire holds. The monitors registered nine violations by government forces.', 'The monitors > government forces @ -'],
  ['Ethiopia accused Eritrea of violating the truce. Eritrea denied the charge.', '!Ethiopia > Eritrea @ -'],
  ["A spokesman said Uganda's army had attacked the post 'in flagrant violation of the ceasefire'.", "A spokesman > Uganda's army @ -"],
  [
    'The truce began in May. In all we have logged 214 violations: 171 by Ethiopia, 43 by Eritrea.',
    'The Test Gazette > Ethiopia @ -',
    'The Test Gazette > Eritrea @ -',
  ],
  [
    'Soldiers detained four members of the ELN in Tame. The ELN considers that the arrests violate the ceasefire.',
    'National Liberation Army > Soldiers @ -',
  ],
  ['Hamas fighters stopped a convoy in Gaza, Israel said, calling it a breach of the Doha agreement.', 'Israel > Hamas @ Doha'],
  ['Since the agreement came into force, the Israeli army has committed 80 violations.', 'The Test Gazette > Israeli army @ -'],
  ['"The Armenian side has not fulfilled Article 4 of the statement," the ministry said.', 'the ministry > Armenia @ -'],
  [
    'We recorded 14 ceasefire violations: nine by Azerbaijani forces, five by Armenian forces.',
    'The Test Gazette > Azerbaijani forces @ -',
    'The Test Gazette > Armenian forces @ -',
  ],
  ['India said Pakistan had violated the understanding within hours.', 'India > Pakistan @ -'],
  [
    "The RSF's continued presence in homes is a violation of the Jeddah declaration, the army said.",
    'the army > Rapid Support Forces @ Jeddah',
  ],
  ['The two sides accused each other of violating the truce.'],
  ["Sudan's army rejected the charge that it had broken the ceasefire."],
  ['The Houthis called the air raid a violation of the truce agreed in Stockholm.'],
  ['The talks were about trade. Ethiopia accused Eritrea of stealing cattle.'],
  ['Ethiopia warned that Eritrea must not violate the truce.'],
  ['The army denied that it had violated the truce.'],
]

describe('accusations', () => {
  it.each(CHARGES)('%s', (text, ...rows) => {
    const found = readSentence(text).claims.accusations.map(
      ({ accuser, accused, agreement, denied }) => `${denied ? '!' : ''}${accuser[0] ?? '?'} > ${accused[0] ?? '?'} @ ${agreement ?? '-'}`,
    )
    expect(found).toEqual(rows)
  })
})
