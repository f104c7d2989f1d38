/** UTF-8 bytes as text; bytes that are none become U+FFFD. */
export function decodeUtf8(bytes: Uint8Array): string {
  return DECODER.decode(bytes)
}

/** Text as UTF-8 bytes. */
export function encodeUtf8(text: string): Uint8Array {
  return ENCODER.encode(text)
}

// Every engine that we run in has these two, and no type library of the language itself names them.
const { TextDecoder, TextEncoder } = globalThis as unknown as {
  TextDecoder: new () => { decode: (bytes: Uint8Array) => string }
  TextEncoder: new () => { encode: (text: string) => Uint8Array }
}
const DECODER = new TextDecoder()
const ENCODER = new TextEncoder()
