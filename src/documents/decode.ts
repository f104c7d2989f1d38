import type { Fault } from './extract.ts'

/** Bytes as text, with the encoding that was used. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
  readonly faults: readonly Fault[]
}

/**
 * Decodes a report: byte order mark, then UTF-16 by its zeros, then UTF-8 if it is valid, then what the report
 * declares, then Windows-1252. Valid UTF-8 wins over a declaration: pages declare what their server once sent.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  const marked = MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte))
  if (marked !== undefined) return { text: decodeAs(bytes, marked.encoding) ?? '', encoding: marked.encoding, faults: [] }
  const wide = wideEncoding(bytes)
  if (wide !== null) return guessed(bytes, wide)
  const strict = decodeAs(bytes, 'utf-8', STRICT)
  if (strict !== null) return { text: strict, encoding: 'utf-8', faults: [] }
  const named = declared === null || UNICODE.test(declared) ? null : decodeAs(bytes, declared)
  if (named !== null && declared !== null) return { text: named, encoding: declared, faults: [] }
  return guessed(bytes, isMostlyUtf8(bytes) ? 'utf-8' : 'windows-1252')
}

/** Line ends as `\n`, no byte order mark, no half of a surrogate pair on its own. */
export function tidy(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .toWellFormed()
}

const STRICT = { fatal: true } as const
const UNICODE = /^\s*(?:utf|unicode)/i

const MARKS = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
] as const

interface Decoder {
  decode(bytes: Uint8Array): string
}

// The Encoding Standard's decoder: every JavaScript engine's host has it, but only the DOM's and Node's types tell.
const { TextDecoder } = globalThis as unknown as { TextDecoder: new (label: string, options?: { readonly fatal?: boolean }) => Decoder }

function decodeAs(bytes: Uint8Array, encoding: string, options: { readonly fatal?: boolean } = {}): string | null {
  try {
    return new TextDecoder(encoding.trim(), options).decode(bytes)
  } catch {
    return null
  }
}

function guessed(bytes: Uint8Array, encoding: string): Decoded {
  const detail = `It is not valid UTF-8 and declares no encoding; ${encoding} was assumed.`
  return { text: decodeAs(bytes, encoding) ?? '', encoding, faults: [{ why: 'encoding guessed', detail, severity: 'note' }] }
}

/** UTF-16 without a mark: in Latin text every second byte is zero. */
function wideEncoding(bytes: Uint8Array): string | null {
  const sample = Math.min(bytes.length & ~1, SAMPLE)
  if (sample < 8) return null
  let even = 0
  let odd = 0
  for (let at = 0; at < sample; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  const half = sample / 2
  if (odd > half * 0.7 && even < half * 0.05) return 'utf-16le'
  if (even > half * 0.7 && odd < half * 0.05) return 'utf-16be'
  return null
}

const SAMPLE = 4096

/** Whether the bytes above 127 are mainly well-formed sequences of UTF-8: a few broken ones don't make it Latin. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0
  let bad = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) continue
    const more = byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : 0
    let followed = 0
    while (followed < more && ((bytes[at + followed + 1] ?? 0) & 0xc0) === 0x80) followed++
    if (more > 0 && followed === more) good++
    else bad++
    at += followed
  }
  return good > bad * 4
}
