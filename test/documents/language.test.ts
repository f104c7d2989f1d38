import { expect, test } from 'vitest'
import { parse } from './reports.ts'

test.each([
  ['At least four people were killed when a shell hit a market in the town.', 'en'],
  ['Shelling in Bakhmut leaves 12 wounded', 'en'],
  ['Colombia: ELN frees six hostages in Arauca', 'en'],
  ['Al menos cuatro personas murieron cuando un proyectil alcanzó un mercado.', 'es'],
  ['Au moins quatre personnes ont été tuées par un obus tombé sur un marché.', 'fr'],
  ['Mindestens vier Menschen wurden getötet, als eine Granate einen Markt traf.', 'de'],
  ['Bir pazara top mermisi isabet etmesi sonucu en az dört kişi öldü.', 'tr'],
  ['По меньшей мере четыре человека погибли при обстреле рынка.', 'ru'],
  ['قتل أربعة أشخاص على الأقل في قصف على السوق', 'ar'],
  ['အနည်းဆုံး လူလေးဦး သေဆုံးခဲ့သည်', 'my'],
  ['12.4, 33', 'und'],
])('%j is %s', async (text, language) => {
  expect((await parse(text)).document?.language).toBe(language)
})

test('a language that is not read is in the ledger by its name', async () => {
  const { gaps } = await parse('Al menos cuatro personas murieron cuando un proyectil alcanzó un mercado.', 'text', {
    published: '2023-05-05',
  })
  expect(gaps).toMatchObject([{ why: 'language not read', severity: 'part', detail: expect.stringContaining('Spanish') }])
})
