import { expect, test } from 'vitest'
import { findCredits } from '../../src/documents/credits.ts'
import { wordsOf } from '../../src/model/span.ts'

/** Names with `*` are credited with a part only. Outlets and persons are invented. */
test.each([
  ['KYIV, May 3 (Northwind Press) - Shells hit the town.', 'Northwind Press'],
  ['Khartoum (Nile Wire) – Fighting went on.', 'Nile Wire'],
  ['(Reuters) - Fighting went on.', 'Reuters'],
  ['GAZA CITY (AP) — Fighting went on.', 'AP'],
  ['MOSCOW, March 5. /TASS/. The ministry said no.', 'TASS'],
  ['Syrian Democratic Forces (SDF) - the group said no.', ''],
  ['MEKELLE (Dispatch) - One month ago they signed.', ''],
  ['By Ana Ruiz and Omar Idris for AFP\n\nFighting went on.', 'AFP'],
  ['By Savanna Wire staff\n\nFighting went on.', 'Savanna Wire'],
  ['By Ana Ruiz, Associated Press\n\nFighting went on.', 'Associated Press'],
  ['By Ana Ruiz\n\nFighting went on.', ''],
  ['Fighting went on.\n\nReuters and AFP contributed to this report.', 'Reuters*, AFP*'],
  ['Fighting went on.\n\nAna Ruiz in Beirut contributed to this report.', ''],
  ['Fighting went on.\n\nWith files from the Canadian Press and Kyodo', 'Canadian Press*, Kyodo*'],
  ['Fighting went on.\n\nThis report was supplied by the agency Savanna Wire.', 'Savanna Wire'],
  ['Fighting went on.\n\nSource: Levanter. The Post carries its copy unchanged.', 'Levanter'],
  ['Fighting went on. – Reuters', 'Reuters'],
  ['Fighting went on.\n\n(Savanna Wire, Juba desk)', 'Savanna Wire'],
  ['JUBA, May 3 (Savanna) - Fighting went on.\n\n(Reporting by Savanna in Juba)', 'Savanna, Savanna'],
  ['Fighting went on.\n\n(Reporting by Ana Ruiz; editing by Omar Idris)', ''],
  ['Fighting went on.\n\nCopyright 2020 The Associated Press. All rights reserved.', 'Associated Press'],
  ['Fighting went on.\n\n© 2020 The Estuary Post. All rights reserved.', ''],
  ['Photo: a street (Reuters)\n\nFighting went on and on in the town.', ''],
])('%j', (text, expected) => {
  const credits = findCredits(text)
  expect(credits.map(({ agency, share }) => `${agency}${share === 'part' ? '*' : ''}`).join(', ')).toBe(expected)
  for (const { agency, span } of credits) expect(wordsOf(text, span)).toBe(agency)
})
