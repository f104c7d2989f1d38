import { decode, tidy } from './decode.ts'
import type { Extract } from './extract.ts'

/** Plain text: all of it. */
export function extractText(bytes: Uint8Array): Extract {
  const { text, faults } = decode(bytes)
  return { text: tidy(text), told: {}, faults }
}
