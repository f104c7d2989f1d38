import type { Sketch } from '../model/sketch.ts'
import { decodeUtf8, encodeUtf8 } from '../model/utf8.ts'

/** A Sketch as bytes, to be kept beside its report. */
export function encodeSketch({ report, published, credited, words, terms, counts, beads }: Sketch): Uint8Array {
  const names = encodeUtf8(JSON.stringify([report, published]))
  const header = Int32Array.of(VERSION, Number(credited), terms.length, beads.length, words.length, names.length)
  const parts = [header, terms, beads, words, counts, names]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
    at += part.byteLength
  }
  return bytes
}

/** The Sketch of these bytes; null where they are none of this version, and the report has to be sketched anew. */
export function decodeSketch(bytes: Uint8Array): Sketch | null {
  // A copy of its own: what a driver hands out may be a view into a larger buffer.
  const whole = new Uint8Array(bytes).buffer
  if (whole.byteLength < HEADER * 4) return null
  const [version, credited, terms = 0, beads = 0, words = 0, names = 0] = new Int32Array(whole, 0, HEADER)
  if (version !== VERSION || [terms, beads, words, names].some((length) => length < 0)) return null
  if (whole.byteLength !== HEADER * 4 + 6 * terms + 4 * beads + 2 * words + names) return null
  let at = HEADER * 4
  const next = (size: number) => {
    const start = at
    at += size
    return start
  }
  const lists = {
    terms: new Int32Array(whole, next(4 * terms), terms),
    beads: new Int32Array(whole, next(4 * beads), beads),
    words: new Uint16Array(whole, next(2 * words), words),
    counts: new Uint16Array(whole, next(2 * terms), terms),
  }
  const named = namesIn(decodeUtf8(new Uint8Array(whole, next(names), names)))
  return named === null ? null : { ...named, credited: credited === 1, ...lists }
}

function namesIn(json: string): Pick<Sketch, 'report' | 'published'> | null {
  try {
    const [report, published] = JSON.parse(json)
    return typeof report === 'string' && (published === null || typeof published === 'string') ? { report, published } : null
  } catch {
    return null
  }
}

// Raised with every change of what is hashed or counted.
const VERSION = 1
const HEADER = 6
