import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode, tidy } from '../../src/documents/decode.ts'
import { digestOf } from '../../src/documents/digest.ts'

const TEXT = 'Café in Şırnak: 12 dead – “no warning”, they said. '

describe('encodings', () => {
  test.each<[string, Uint8Array, string | null, string]>([
    ['UTF-8', utf8(TEXT), null, 'utf-8'],
    ['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8(TEXT)), null, 'utf-8'],
    ['UTF-16 with a mark', Uint8Array.of(0xff, 0xfe, ...utf16(TEXT)), null, 'utf-16le'],
    ['UTF-16 big-endian with a mark', Uint8Array.of(0xfe, 0xff, ...swapped(utf16(TEXT))), null, 'utf-16be'],
    ['UTF-16 without a mark', utf16(TEXT), null, 'utf-16le'],
    ['UTF-16 big-endian without a mark', swapped(utf16(TEXT)), null, 'utf-16be'],
    ['UTF-8 that says it is Latin', utf8(TEXT), 'iso-8859-1', 'utf-8'],
  ])('%s', (_, bytes, declared, encoding) => {
    const decoded = decode(bytes, declared)
    expect([tidy(decoded.text), decoded.encoding]).toEqual([TEXT, encoding])
  })

  test('Windows-1252 is assumed where nothing tells, and told', () => {
    const decoded = decode(Uint8Array.of(...utf8('caf'), 0xe9, ...utf8(' '), 0x93, ...utf8('no'), 0x94))
    expect([decoded.text, decoded.encoding, decoded.faults.map(({ why }) => why)]).toEqual([
      'café “no”',
      'windows-1252',
      ['encoding guessed'],
    ])
  })

  test('a declared encoding is used and not told as a guess', () => {
    const decoded = decode(Uint8Array.of(0xca, 0xe8, 0xe5, 0xe2), 'windows-1251')
    expect([decoded.text, decoded.faults]).toEqual(['Киев', []])
  })

  test('a broken byte in UTF-8 does not turn all of it into Latin', () => {
    const decoded = decode(Uint8Array.of(...utf8('Şırnak, Çukurca, Ağrı: '), 0xff, ...utf8(' çatışma')))
    expect(decoded.text).toBe('Şırnak, Çukurca, Ağrı: \ufffd çatışma')
  })
})

test('line ends are one line feed', () => {
  expect(tidy('a\r\nb\rc\nd')).toBe('a\nb\nc\nd')
})

test('halves of surrogate pairs are replaced one for one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const tidied = tidy(text.replaceAll('\r', ''))
      expect(tidied.isWellFormed()).toBe(true)
    }),
  )
})

test('the digest of a text is that of its bytes in UTF-8', async () => {
  const text = 'Şırnak 12 🔴'
  const digest = Buffer.from(await crypto.subtle.digest('SHA-256', utf8(text) as Uint8Array<ArrayBuffer>)).toString('hex')
  expect(digestOf(text)).toBe(digest)
})

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'utf16le'))
}

function swapped(bytes: Uint8Array): Uint8Array {
  return bytes.map((_, index) => bytes[index ^ 1] ?? 0)
}
