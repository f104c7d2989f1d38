import type { Box } from '../../model/map.ts'
import { decodeUtf8, encodeUtf8 } from '../../model/utf8.ts'

/**
 * The land of the world as bytes, little-endian: magic `TRUCEOL1`; length of the head; the head as JSON, padded with
 * blanks to 4 bytes; of each arc its first point (two Int32) and where its steps start (Uint32, one more than arcs);
 * the steps from point to point (two Int16 each). Points are whole steps of `scale` degrees from `origin`.
 */
export interface Outlines {
  readonly scale: readonly [lon: number, lat: number]
  readonly origin: readonly [lon: number, lat: number]
  readonly countries: readonly Country[]
  readonly firsts: Int32Array
  readonly starts: Uint32Array
  readonly steps: Int16Array
}

export interface Country {
  readonly name: string
  readonly polygons: readonly Polygon[]
}

export interface Polygon {
  readonly box: Box
  /** Rings of arcs; an arc `~a` is arc `a` read backwards. */
  readonly rings: readonly (readonly number[])[]
}

type OutlinesHead = Pick<Outlines, 'scale' | 'origin' | 'countries'>

const MAGIC = 'TRUCEOL1'

/** Opens bytes as outlines; null when they are none. */
export function readOutlines(given: Uint8Array): Outlines | null {
  if (given.length < 12 || decodeUtf8(given.subarray(0, 8)) !== MAGIC) return null
  const bytes = new Uint8Array(given)
  const length = new DataView(bytes.buffer).getUint32(8, true)
  const head: OutlinesHead & { readonly arcs: number } = JSON.parse(decodeUtf8(bytes.subarray(12, 12 + length)))
  const at = 12 + length
  const firsts = new Int32Array(bytes.buffer, at, head.arcs * 2)
  const starts = new Uint32Array(bytes.buffer, at + head.arcs * 8, head.arcs + 1)
  return { ...head, firsts, starts, steps: new Int16Array(bytes.buffer, at + head.arcs * 12 + 4) }
}

/** Writes outlines as bytes. */
export function writeOutlines({ scale, origin, countries, firsts, starts, steps }: Outlines): Uint8Array {
  const json = JSON.stringify({ scale, origin, arcs: starts.length - 1, countries })
  const head = encodeUtf8(json)
  const length = (head.length + 3) & ~3
  const parts = [firsts, starts, steps].map((part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength))
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 12 + length)).fill(BLANK, 12, 12 + length)
  bytes.set(encodeUtf8(MAGIC))
  new DataView(bytes.buffer).setUint32(8, length, true)
  bytes.set(head, 12)
  let at = 12 + length
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** The points of an arc, read forwards, as degrees: longitude and latitude in turn. */
export function arcPoints({ scale, origin, firsts, starts, steps }: Outlines, arc: number): Float64Array {
  const start = starts[arc] ?? 0
  const count = (starts[arc + 1] ?? 0) - start
  const points = new Float64Array(2 * count + 2)
  let x = firsts[arc * 2] ?? 0
  let y = firsts[arc * 2 + 1] ?? 0
  points[0] = origin[0] + x * scale[0]
  points[1] = origin[1] + y * scale[1]
  for (let i = 0; i < count; i++) {
    x += steps[(start + i) * 2] ?? 0
    y += steps[(start + i) * 2 + 1] ?? 0
    points[2 * i + 2] = origin[0] + x * scale[0]
    points[2 * i + 3] = origin[1] + y * scale[1]
  }
  return points
}

const BLANK = 32
