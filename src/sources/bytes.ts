import { open } from 'node:fs/promises'
import type { GapReason } from '../model/gap.ts'
import { archiveOf } from './archives.ts'
import { sentenceFor } from './failures.ts'

/** The bytes of a file, or why they can't be had. */
export type Read = { readonly bytes: Uint8Array } | { readonly bytes: null; readonly why: GapReason; readonly detail: string }

/** Reads a file, or standard input for null, never more than the limit. */
export async function readBytes(path: string | null): Promise<Read> {
  try {
    const bytes = path === null ? await readStream(process.stdin) : await readFile(path)
    if (bytes === null) return refuse('too large', `It holds more than ${MAX_BYTES / 2 ** 20} MB; split it or take out pictures.`)
    if (bytes.length === 0) return refuse('empty', 'It holds no bytes.')
    const archive = archiveOf(bytes)
    if (archive !== null) return refuse('unknown format', `It is ${archive}; give text, Markdown, HTML or PDF.`)
    return { bytes }
  } catch (error) {
    return refuse('unreadable', sentenceFor(error))
  }
}

/** No report of words is larger; scanned books and films are. */
export const MAX_BYTES = 32 * 2 ** 20

async function readFile(path: string): Promise<Uint8Array | null> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    if (size > MAX_BYTES) return null
    // A pipe or device tells no size, and a file may grow: both are read as a stream.
    return size > 0
      ? await file.readFile().then((bytes) => (bytes.length > MAX_BYTES ? null : bytes))
      : await readStream(file.createReadStream())
  } finally {
    await file.close().catch(() => undefined)
  }
}

async function readStream(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    length += chunk.length
    if (length > MAX_BYTES) return null
    chunks.push(chunk)
  }
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)
}

function refuse(why: GapReason, detail: string): Read {
  return { bytes: null, why, detail }
}
