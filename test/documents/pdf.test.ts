import { expect, test } from 'vitest'
import { makePdf } from './pdfs.ts'
import { parse, textOf } from './reports.ts'

const PAGE = ['Situation report', 'At least four people were killed in the shell-', 'ing of a market on 3 May 2023, the hospital said.']

test('pages are paragraphs, lines stay lines, cut words are made whole', async () => {
  expect(await textOf(makePdf([PAGE, ['Two more died later.']]), 'pdf')).toBe(
    'Situation report\nAt least four people were killed in the shelling of a market on 3 May 2023, the hospital said.\n\nTwo more died later.',
  )
})

test('what the head of the file tells', async () => {
  const { document } = await parse(
    makePdf([['The town was shelled again and again, people said.']], {
      info: "/Title (Town shelled again) /Author (Ana Ruiz) /CreationDate (D:20230504182000+02'00')",
    }),
    'pdf',
  )
  expect(document).toMatchObject({
    title: 'Town shelled again',
    author: 'Ana Ruiz',
    published: { value: '2023-05-04T18:20:00+02:00', from: 'meta' },
  })
})

test('a date in the text is believed before that of the file', async () => {
  const { document } = await parse(
    makePdf([['Town shelled', '3 May 2023', 'The town was shelled.']], { info: '/CreationDate (D:20240101)' }),
    'pdf',
  )
  expect(document?.published).toEqual({ value: '2023-05-03', from: 'text' })
})

test.each<[string, Uint8Array, string]>([
  ['locked', makePdf([PAGE], { locked: true }), '(encrypted)'],
  ['of pictures only', makePdf([[]]), '(no text found)'],
  ['cut at the start', makePdf([PAGE]).subarray(0, 60), '(damaged)'],
  ['of a head only', new TextEncoder().encode('%PDF-1.7\n'), '(damaged)'],
])('a PDF %s', async (_, bytes, expected) => {
  expect(await textOf(bytes, 'pdf')).toBe(expected)
})

test('a PDF is one by its bytes, whatever its name', async () => {
  expect(await textOf(makePdf([['Two died.']]), 'text')).toBe('Two died.')
})
